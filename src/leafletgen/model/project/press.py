"""What a project says about the press: printing conditions and named inks. All of it judged before anything is set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from leafletgen.core.diagnostics import Diagnostic, Sink, diagnostic
from leafletgen.core.files.intake import is_there, unreadable
from leafletgen.core.icc import CLASSES, SHIPPED, Icc, ProfileError, parse
from leafletgen.core.limits import PROFILE_BYTES
from leafletgen.core.source import Span
from leafletgen.model.project.expansion.inherit import meant
from leafletgen.model.project.theme import ColorRow, Theme, is_grey
from leafletgen.model.project.world import World
from leafletgen.sheet.profiles import OutputProfile, with_shipped

RESERVED = frozenset(("", "all", "none", "black", "cyan", "magenta", "yellow"))
"""Names that PDF gives to all plates, to none, and to the process inks; and what is no name."""

RESOLUTIONS = range(72, 2401)
RESOLUTION = "a number of pixels to the inch from 72 to 2400"

ICC = (".icc", ".icm")


def with_intent(profile: OutputProfile, world: World, sink: Sink) -> OutputProfile:
    """The profile with the printing condition that it names; what is wrong with it is reported at its place."""
    where = profile.spans.get("intent", profile.span)
    claims = profile.conformance
    if profile.resolution not in RESOLUTIONS:
        at = profile.spans.get("resolution", profile.span)
        sink.add(diagnostic("value-unfit", at, value=profile.resolution, expects=RESOLUTION))
    if profile.color == "srgb":
        if "PDF/X-4" in claims:
            at = profile.spans.get("conformance", profile.span)
            sink.add(diagnostic("intent-unused", at, profile=profile.name))
        return profile
    if profile.intent is None:
        for standard in ("PDF/X-4", "PDF/A-2a"):
            if standard in claims:
                at = profile.spans.get("conformance", profile.span)
                sink.add(diagnostic("intent-missing", at, profile=profile.name, standard=standard))
                break  # the same line fixes both
        return profile
    if profile.intent in SHIPPED:
        return with_shipped(profile)
    return replace(profile, icc=_read(profile.intent, where, world, sink))


def _read(name: str, where: Span | None, world: World, sink: Sink) -> Icc | None:
    path = world.inside(".", name)
    if path is None or not is_there(path):
        own = [f"icc/{file}" for suffix in ICC for file in world.files("icc", suffix)]
        sink.add(diagnostic("intent-unknown", where, name=name, suggestion=meant(name, [*SHIPPED, *own])))
        return None
    try:
        icc = parse(world.read(path, PROFILE_BYTES))
    except OSError as error:
        sink.add(unreadable(name, error, where))
        return None
    except ProfileError as fault:
        sink.add(diagnostic("intent-broken", where, path=name, reason=str(fault)))
        return None
    return icc if _fits(icc, name, where, sink) else None


def _fits(icc: Icc, name: str, where: Span | None, sink: Sink) -> bool:
    """Whether it is the profile of a press that prints in inks, and works."""
    if icc.kind != "prtr":
        kind = CLASSES.get(icc.kind, icc.kind)
        sink.add(diagnostic("intent-class", where, path=name, kind=kind))
        return False
    if icc.space != "CMYK":
        sink.add(diagnostic("intent-space", where, path=name, space=icc.space))
        return False
    from leafletgen.core.pictures.images import color_from_inks, color_to_inks

    try:
        # In both directions: pictures are printed with it, and shown as they will be printed.
        color_to_inks((0.2, 0.4, 0.6), icc.data)
        color_from_inks((0.0, 0.0, 0.0, 0.5), icc.data)
    except ProfileError as fault:
        sink.add(diagnostic("intent-broken", where, path=name, reason=str(fault)))
        return False
    return True


def check_inks(theme: Theme) -> Iterator[Diagnostic]:
    """Named inks of a theme: names that mean something else, and one name for two colours."""
    first: dict[str, str] = {}
    if theme.one_ink is not None:
        yield from _one_ink(theme, theme.one_ink)
    for role, row in theme.colors.items():
        if row.srgb is None and row.cmyk is None:
            yield diagnostic("color-empty", row.span, name=role)
        if row.spot is None:
            if row.overprint:
                yield diagnostic("overprint-without-ink", row.spans.get("overprint", row.span), name=role)
            continue
        where = row.spans.get("spot", row.span)
        if row.spot.strip().casefold() in RESERVED:
            yield diagnostic("spot-reserved", where, name=row.spot)
        elif theme.colors[first.setdefault(row.spot, role)].cmyk != row.cmyk:
            yield diagnostic("spot-twice", where, name=row.spot, one=first[row.spot], other=role)


def _one_ink(theme: Theme, row: ColorRow) -> Iterator[Diagnostic]:
    """The ink in the place of black, and colours that the theme has beside that."""
    if row.srgb is None and row.cmyk is None:
        yield diagnostic("color-empty", row.span, name="one_ink")
    if row.spot is not None and row.spot.strip().casefold() in RESERVED:
        yield diagnostic("spot-reserved", row.spans.get("spot", row.span), name=row.spot)
    rows = {role: one for role, one in theme.colors.items() if not one.overprint}
    colored = [role for role, one in rows.items() if one.spot or one.cmyk is None or not is_grey(one.cmyk)]
    if colored:
        yield diagnostic("one-ink-colors", row.span, names=", ".join(colored))


def told_for(found: Mapping[str, tuple[Diagnostic, ...]], outputs: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Findings about profiles (by profile), each for the outputs (output: profile) that it stops."""
    for output, profile in outputs.items():
        for one in found.get(profile, ()):
            yield replace(one, output=output)
