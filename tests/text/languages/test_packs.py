"""Language packs: the program's own, how one builds on another, what a project brings, what is told of a slip."""

from __future__ import annotations

import json
import pickle
import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

import jsonschema
import pytest
import yaml

from leafletgen.core.data import DATA
from leafletgen.core.diagnostics import Diagnostic, Sink
from leafletgen.core.reading import compose, decode, read_source
from leafletgen.core.reading.declared import fields, is_declaration, optional
from leafletgen.core.record import essence
from leafletgen.core.source import Source
from leafletgen.engine.schemas.files import schema_text
from leafletgen.judge.preflight.numbers import numbers
from leafletgen.text.breaks import breaks
from leafletgen.text.languages.names import autonym, display_name
from leafletgen.text.languages.pack import Pack, PackFile
from leafletgen.text.languages.read import FOLDER, ROOT, builtin, builtin_names, builtin_tags, read_packs
from leafletgen.text.languages.scalars import SCALARS, Letters, Pattern
from leafletgen.text.languages.tag import SHIPPED, Language, Languages, language

NAMES = [name for name in builtin_names() if name != ROOT]


def project(**files: str) -> tuple[dict[str, Pack], tuple[Diagnostic, ...], dict[str, Source]]:
    """The packs of a project with these files, what was told, and the files."""
    sink, sources, nodes = Sink(), {}, {}
    for tag, text in files.items():
        tag = tag.replace("_", "-")
        source = read_source(f"languages/{tag}.yaml", text.encode(), sink)
        assert source is not None
        sources[source.path] = source
        node = compose(source, sink)
        if node is not None:
            nodes[tag] = node
    return read_packs(nodes, sink), sink.diagnostics, sources


def told(**files: str) -> list[tuple[str, str]]:
    """The code of each finding and the characters that are underlined."""
    _, found, sources = project(**files)
    return [(one.code, sources[one.where.source].text[one.where.start : one.where.end]) for one in found]


def line_ends(text: str, known: Language | None) -> list[str]:
    """The stretches between two places where a line may end."""
    assert known is not None
    places = [0, *(gap.at for gap in breaks(text, known))]
    return [text[a:b] for a, b in pairwise(places)]


# --- the program's own


@pytest.mark.parametrize("name", NAMES)
def test_a_pack_of_the_program_holds_what_a_users_file_must_hold(name: str) -> None:
    """The quick way (patterns untried) and the careful way give the same."""
    sink = Sink()
    path = FOLDER / f"{name}.yaml"
    source = read_source(path.name, path.read_bytes(), sink)
    assert source is not None
    node = compose(source, sink)
    assert node is not None
    careful = read_packs({name: node}, sink) if name != "root" else {}

    assert sink.diagnostics == ()
    assert essence(careful[name]) == essence(builtin(name))


def values(found: object) -> Iterator[Any]:
    """All values of a pack."""
    if isinstance(found, Mapping):
        for one in found.values():
            yield from values(one)
    elif isinstance(found, tuple):
        for one in found:
            yield from values(one)
    elif is_declaration(type(found)):
        for field in fields(type(found)):
            yield from values(getattr(found, field.name))
    else:
        yield found


@pytest.mark.parametrize("name", NAMES)
def test_patterns_compile_and_letters_are_letters(name: str) -> None:
    for value in values(builtin(name)):
        if isinstance(value, Letters):
            assert value == "" or re.compile(f"[{value}]")
        elif isinstance(value, Pattern):
            assert re.compile(value)


@pytest.mark.parametrize("tag", builtin_tags())
def test_a_language_says_its_names_and_is_of_a_script_that_is_known(tag: str) -> None:
    pack = builtin(tag)
    assert pack is not None

    assert set(pack.names) == {"self", "en", "ja"}
    assert pack.script in builtin_names()
    assert (pack.letters or pack.script) in builtin_names()
    assert pack.range


@pytest.mark.parametrize("name", NAMES)
def test_a_pack_says_nothing_that_it_takes_over_anyway(name: str) -> None:
    """A line that repeats its parent would go stale when the parent is mended."""
    said = yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    base = merged(said["extends"])

    def repeated(own: Any, above: Any, way: str) -> Iterator[str]:
        if isinstance(own, dict) and isinstance(above, dict):
            for key, value in own.items():
                yield from repeated(value, above.get(key), f"{way}.{key}")
        elif own == above:
            yield way

    base.pop("names", None)  # another language's
    assert set(repeated(said, base, "")) == set()


def merged(name: str) -> dict[str, Any]:
    """A pack as PyYAML reads it, with what it extends: another reader of the same files."""
    said = yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return laid(merged(said.pop("extends")), said) if "extends" in said else said


def laid(base: Any, over: Any) -> Any:
    if isinstance(over, dict) and over and set(over) <= {"add", "remove"}:
        kept = [one for one in base or [] if one not in over.get("remove", [])]
        return kept + over.get("add", [])
    if isinstance(over, dict):
        base = base if isinstance(base, dict) else {}
        return base | {key: laid(base.get(key), value) for key, value in over.items()}
    return over


def test_hindi_panjabi_and_urdu_have_each_their_own_particles() -> None:
    hi, pa, ur = (builtin(tag).ties.with_before for tag in ("hi", "pa", "ur"))

    assert min(map(len, (hi, pa, ur))) >= 7
    assert not set(hi) & set(pa) | set(pa) & set(ur) | set(hi) & set(ur)
    assert builtin("ne").ties.with_before == ()


def test_only_what_is_asked_for_is_read() -> None:
    import subprocess
    import sys

    script = (
        "from leafletgen.text.languages.tag import language; from leafletgen.text.languages.read import builtin;"
        "language('hi'); print(builtin.cache_info().misses)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "1"


# --- one on another


def test_lists_replace_or_change_and_maps_merge() -> None:
    packs, found, _ = project(
        hi="""\
extends: hi
ties: {with_before: {add: [वाला], remove: [पर]}}
marks: {own: {",": "،"}}
numbers: {units: [किलो]}
"""
    )
    hi, own = packs["hi"], builtin("hi")
    assert own is not None

    assert found == ()
    assert hi.ties.with_before == (*(w for w in own.ties.with_before if w != "पर"), "वाला")
    assert hi.marks.own == {**own.marks.own, ",": "،"}
    assert hi.numbers.units == ("किलो",)
    assert hi.numbers.currencies == own.numbers.currencies
    assert hi.fonts == own.fonts


def test_a_word_of_any_script_multiplies() -> None:
    packs, found, _ = project(hi="extends: hi\nnumbers: {multipliers: {लाख: 5}}\n")

    assert found == ()
    assert [one.value for one in numbers("2 लाख, 3 लाख।", packs["hi"])] == ["200000", "300000"]


def test_a_new_language_takes_over_from_a_script_or_from_another_file() -> None:
    packs, found, _ = project(
        bho="extends: Deva\nnames: {self: भोजपुरी, en: Bhojpuri}\n", mai="extends: bho\nnames: {self: मैथिली}\n"
    )
    languages = Languages(packs)

    assert found == ()
    assert languages.get("mai").text_families == language("hi").text_families
    assert languages.get("bho-IN").pack is packs["bho"]
    assert autonym("mai", languages) == "मैथिली"
    assert display_name("bho", "en", languages) == "Bhojpuri"
    assert display_name("mai", "en", languages) == "Maithili"  # by CLDR: names are not taken over
    assert "mai" in languages.tags()
    assert "mai" not in SHIPPED.tags()


def test_two_projects_in_one_process_do_not_mix() -> None:
    text = "Det kostar 10 daler i veckan"
    first, _, _ = project(sv="extends: sv\nnumbers: {units: {add: [daler]}}\n")
    second, _, _ = project(sv="extends: sv\nties: {short_words: no}\n")

    joined, apart, plain = (kind.get("sv") for kind in (Languages(first), Languages(second), SHIPPED))

    assert "10 daler " in line_ends(text, joined)
    assert "10 " in line_ends(text, apart)
    assert "10 " in line_ends(text, plain)
    assert "10 daler " in line_ends(text, joined)


def test_languages_travel_to_another_process() -> None:
    packs, _, _ = project(sv="extends: sv\nnumbers: {units: {add: [daler]}}\n")
    sent = pickle.loads(pickle.dumps(Languages(packs)))

    assert "10 daler" in line_ends("bara 10 daler", sent.get("sv"))


def test_typed_hyphens_can_be_forbidden() -> None:
    packs, _, _ = project(de="extends: de\nbreaks: {hyphenation: none}\n")
    text = "Bank\u00adkonto"

    assert line_ends(text, SHIPPED.get("de")) == ["Bank\u00ad", "konto"]
    assert line_ends(text, Languages(packs).get("de")) == [text]


# --- slips


@pytest.mark.parametrize(
    ("text", "code", "part"),
    [
        ("extends: Devanagari\n", "language-extends", "Devanagari"),
        ("extends: hi\nties: {with_before: {remove: [सेब]}}\n", "language-remove", "सेब"),
        ("extends: hi\nties: {with_befor: [का]}\n", "key-misspelt", "with_befor"),
        ("extends: hi\nspaces: letters\n", "value-not-listed", "letters"),
        ("extends: hi\nmarks: {quotes: ab}\n", "value-unfit", "ab"),
        ("extends: hi\nfeatures: [kerning]\n", "value-unfit", "kerning"),
        ("extends: hi\nbreaks: {together: ['(a']}\n", "language-pattern", "'(a'"),
        ("extends: hi\nrange: 'z-a'\n", "language-pattern", "'z-a'"),
        ("extends: hi\nsize: big\n", "value-unfit", "big"),
        ("extends: hi\nties: {with_before: का}\n", "list-expected", "का"),
        ("extends: hi\nties: {with_before: {add: का}}\n", "list-expected", "का"),
        ("extends: hi\nbreaks: {together: ['(?i)a']}\n", "language-pattern", "'(?i)a'"),
        ("extends: hi\nnumbers: {counters: {before: '(?P<n>a)'}}\n", "language-pattern", "'(?P<n>a)'"),
        ("extends: hi\nrange: ''\n", "value-unfit", "''"),
        ("extends: hi\nsize: 0\n", "value-unfit", "0"),
        ("extends: hi\ncap: -1\n", "value-unfit", "-1"),
        ("extends: hi\npitch: {short: 0}\n", "value-unfit", "0"),
        ("extends: hi\nties: {longest_particle: 99999999999}\n", "value-unfit", "99999999999"),
        ("extends: hi\nnumbers: {multipliers: {लाख: 99999999}}\n", "value-unfit", "99999999"),
        ("extends: hi\nnumbers: {written: {एक: '1'}}\n", "value-unfit", "एक"),
        ("extends: hi\nfaults: {look_alikes: {ab: क}}\n", "value-unfit", "ab"),
        ("extends: hi\ndigits: १\n", "value-unfit", "१"),
        ("extends: hi\nscript: deva\n", "value-unfit", "deva"),
        ("extends: ja\nshapes: {own: cp93}\n", "value-unfit", "cp93"),
        ("extends: ja\nshapes: {own: rot13}\n", "value-unfit", "rot13"),
        ("extends: ja\nshapes: {others: {gb: Chinese}}\n", "value-unfit", "gb"),
        ("extends: [hi]\n", "value-one", "[hi]"),
        ("script: Deva\n", "key-missing", ""),
    ],
)
def test_a_slip_is_told_at_its_place(text: str, code: str, part: str) -> None:
    assert (code, part) in told(hi=text)


def test_signs_of_regular_expressions_among_the_letters_are_letters() -> None:
    packs, found, _ = project(
        bho="extends: Deva\nnumbers: {written: {'^': '1', ']': '2'}, multipliers: {'^': 3, ']': 4}}\n"
    )
    known = Languages(packs).get("bho")

    assert found == ()
    assert [number.digits for number in numbers("^]^", packs["bho"])] == ["121"]
    assert line_ends("क 5] ^ क", known)[0] == "क "


@pytest.mark.parametrize("name", ["nope", "../lexicons/th"])
def test_a_list_of_compounds_is_one_of_the_programs(name: str) -> None:
    assert told(aaa=f"extends: th\nties: {{lexicon: {name}}}\n") == [("value-unfit", name)]


def test_files_that_extend_each_other_are_told() -> None:
    found = told(aaa="extends: bbb\n", bbb="extends: aaa\n")

    assert {code for code, _ in found} == {"extends-circle"}


def test_a_fault_stops_its_language_alone() -> None:
    packs, found, _ = project(hi="extends: hi\nsize: big\n", ne="extends: ne\nsize: 1.1\n")

    assert set(packs) == {"ne"}
    assert {one.language for one in found} == {"hi"}
    assert Languages(packs).get("hi") == language("hi")


# --- what is said of each key


def test_every_key_has_a_description() -> None:
    silent, seen, todo = [], set(), [PackFile]
    while todo:
        cls = todo.pop()
        if cls in seen:
            continue
        seen.add(cls)
        for field in fields(cls):
            if not field.doc:
                silent.append(f"{cls.__name__}.{field.name}")
            inner = optional(field.annotation) or field.annotation
            if is_declaration(inner):
                todo.append(inner)

    assert silent == []
    assert len(seen) > 10


class _EditorsLoader(yaml.SafeLoader):
    """Types scalars as editors do (YAML 1.2): `yes` and `no` stay words."""


_EditorsLoader.yaml_implicit_resolvers = {
    first: [(tag, rule) for tag, rule in rules if not tag.endswith(":bool")]
    for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
SCHEMA = jsonschema.Draft202012Validator(json.loads(schema_text("language")))


@pytest.mark.parametrize("name", NAMES)
def test_an_editor_takes_every_pack_of_the_program(name: str) -> None:
    """`root` alone extends nothing and need not hold all: what it lacks every script says."""
    said = yaml.load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"), _EditorsLoader)

    assert [fault.message for fault in SCHEMA.iter_errors(said)] == []


@pytest.mark.parametrize(
    "said", [{"extends": "hi", "pitch": {"runing": 1}}, {"extends": "hi", "size": "big"}, {"script": "Deva"}]
)
def test_an_editor_underlines_slips(said: dict[str, Any]) -> None:
    assert list(SCHEMA.iter_errors(said))


def test_scalars_are_known_to_the_decoder() -> None:
    sink = Sink()
    source = Source("x", "extends: hi\n")
    node = compose(source, sink)
    assert node is not None

    assert (
        decode(node, PackFile, sink, scalars=SCALARS) is None
    )  # nothing taken over: all that must be there is told
    assert {one.code for one in sink.diagnostics} == {"key-missing"}
    assert (DATA / "languages" / "root.yaml").is_file()
