"""The poster as HTML for WeasyPrint: what its user would have a template make, here by hand, with the diagrams as SVG."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template
from typing import Any

SIDES = {"A3": (297, 420), "A2": (420, 594), "A1": (594, 841)}
PLACES = (3.2, 15.3, 27.6)
"""Where actors stand in a diagram, in u from its start."""
Data = dict[str, Any]
HOOK = "hook-with-note"


class Page:
    """One language on one paper. Lengths are in u, 1/60 of the page's width, which is 1rem."""

    def __init__(self, data: Data, diagrams: Data, paper: str, row: Data | None) -> None:
        self.data, self.diagrams, self.row = data, diagrams, row
        self.width, self.height = SIDES[paper]
        self.body: list[str] = []

    def html(self, template: Template, fonts: Path) -> str:
        """The whole document."""
        data = self.data
        self._head()
        for number, name in enumerate(("parcel", "cash", "account")):
            self._case(name, number, 23.7 + 13.58 * number)
        self._risk()
        self._foot()
        return template.substitute(
            lang=data["lang"], dir="rtl" if data["rtl"] else "ltr", title=escape(self._plain("back.title")),
            width=self.width, height=self.height, u=self.width / 60, pitch=data["pitch"],
            families=", ".join(f'"{name}"' for name in data["faces"]), faces=faces(data["faces"], fonts), body="\n".join(self.body),
        )  # fmt: skip

    def _plain(self, key: str) -> str:
        return "".join(words for words, _ in self.data["texts"][key])

    def _rich(self, key: str) -> str:
        texts = self.data["texts"][key]
        return "".join(f"<b>{escape(words)}</b>" if bold else escape(words) for words, bold in texts)

    def _size(self, key: str, design: float) -> float:
        return float(self.data["sizes"].get(key, design))

    def _text(self, key: str, design: float, tag: str = "p", style: str = "") -> str:
        return f'<{tag} style="font-size: {self._size(key, design)}rem; {style}">{self._rich(key)}</{tag}>'

    def _put(self, x: float, y: float, width: float, inner: str, classes: str = "") -> None:
        side = "right" if self.data["rtl"] else "left"
        self.body.append(
            f'<div class="at {classes}" style="{side}: {x:g}rem; top: {y:g}rem; width: {width:g}rem">{inner}</div>'
        )

    def _sign(self, name: str, width: float, alt: str = "") -> str:
        return f'<img src="art/{name}.svg" style="width: {width:g}rem" alt="{escape(alt)}">'

    def _band(self, y: float, height: float, color: str) -> None:
        self.body.append(f'<div class="band {color}" style="top: {y:g}rem; height: {height:g}rem"></div>')

    def _head(self) -> None:
        self._band(0, 11.7, "yellow")
        self._band(11.7, 12, "ink")
        self._put(3, 1.4, 38.4, self._text("audience", 1.69), "bold")
        track = "" if self.data["rtl"] else "letter-spacing: -0.022em"
        self._put(3, 2.6, 38.4, self._text("headline.a", 6.97, "h1", track), "bold")
        self._put(3, 12.2, 38.4, self._text("headline.b", 6.97, "h1", track), "bold white")
        self._put(3, 20, 38.4, self._text("lead", 1.38), "white")
        self._put(40.8, -0.7, 16.8, self._sign(HOOK, 16.8, self._plain("art.hook")))

    def _case(self, name: str, number: int, y: float) -> None:
        if number:
            self.body.append(f'<div class="rule" style="top: {y - 0.09:g}rem"></div>')
        self._diagram(name, y + 7.2)
        self._put(34.8, y + 0.9, 2.4, f'<div class="ink" style="border-radius: 50%; padding: 0.3rem">{self._sign("recruiter.dark", 1.8, self._plain("actors.gang"))}</div>')  # fmt: skip
        self._put(37.6, y + 0.9, 19.4, self._text(f"{name}.they_say", 1.38, "h2"), "quote bold")
        rows = "".join(
            f'<tr><td><div class="badge">{step}</div></td><td>{self._text(f"{name}.steps.s{step}", 1.3)}</td></tr>'
            for step in (1, 2, 3)
        )
        self._put(34.8, y + 4.4, 22.2, f'<table class="steps" style="border-spacing: 0">{rows}</table>')

    def _diagram(self, name: str, y: float) -> None:
        drawn = self.diagrams[name]
        height = 13
        ways = Ways(drawn["arrows"], self.data["rtl"])
        svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30.6 {height}" style="width: 30.6rem; height: {height}rem">'
        self._put(3, y - 6.8, 30.6, svg + ways.drawn(drawn["actors"]) + "</svg>")
        for number, (x, at) in enumerate(ways.badges, 1):
            self._put(3 + x - 0.95, y - 6.8 + at - 0.95, 1.9, str(number), "badge")
        for names, x, at in ways.carried:
            for n, sign in enumerate(names):
                self._put(3 + x - len(names) * 1.4 + n * 2.8, y - 6.8 + at, 2.7, self._sign(sign, 2.7, sign))
        for place, actor in zip(PLACES, drawn["actors"], strict=True):
            marked, dark = actor.get("mark"), actor["shape"] == "circle" and not actor.get("mark")
            key = f"actors.{actor['key']}"
            sign = self._sign(actor["pictogram"] + (".dark" if dark else ""), 4, self._plain(key))
            self._put(3 + place - 2, y - 2, 4, sign)
            label = self._text("labels", 1, "span") if key not in self.data["texts"] else self._label(key)
            inner = f'<span class="mark">{label}</span>' if marked else label
            self._put(3 + place - 3.8, y + 3.5, 7.6, inner, "center bold")

    def _label(self, key: str) -> str:
        return f'<span style="font-size: {self._size("labels", 1)}rem">{self._rich(key)}</span>'

    def _risk(self) -> None:
        self._band(64.44, 7.4, "red")
        self._put(3, 65.3, 5.6, self._sign("handcuffs.red", 5.6))
        self._put(10.1, 65, 47, self._text("risk.head", 2.53, "h2"), "white bold")
        for n, (name, key) in enumerate(
            (("gavel", "penalty"), ("prison-bars", "prison"), ("plane", "removal"))
        ):
            self._put(10.1 + 16 * n, 68.9, 2.3, self._sign(f"{name}.red", 2.3))
            self._put(12.9 + 16 * n, 69, 12.8, self._text(f"risk.{key}", 1.38), "white bold")

    def _foot(self) -> None:
        data, row = self.data, self.row
        self._put(3, 72.1, 44, self._text("ask.head", 2.53, "h2"), "bold")
        advice = row["number"] if row else data["facts"]["advice"]
        self._number(
            "police",
            3,
            9.2,
            f'<p class="large">{data["facts"]["police"]}</p>{self._text("ask.emergency", 0.96)}',
        )
        self._number("telephone", 17, 10.2, f'<p class="large">{advice}</p>{self._text("ask.advice", 0.96)}')
        office = escape(row["office"]) if row else self._rich("ask.office")
        where = escape(row["where"]) if row else self._rich("ask.where")
        sizes = self._size("ask.office", 1.38), self._size("ask.where", 0.96)
        desk = f'<p class="bold" style="font-size: {sizes[0]}rem">{office}</p><p style="font-size: {sizes[1]}rem">{where}</p>'
        self._number("desk", 32, 12.2, desk)
        self._put(49.7, 72.1, 7.3, code(data["code"]))
        self._put(49.7, 79.4, 7.3, self._text("ask.all_languages", 0.92), "center bold")
        self.body.append('<div class="rule" style="top: 81.41rem"></div>')
        about = data["about"]
        self._put(3, 81.9, 9, f'<p style="font-size: {self._size("autonym", 1.38)}rem">{escape(about["autonym"])}</p>', "bold")  # fmt: skip
        self._put(11.5, 81.9, 28, f'<p class="ltr" lang="ja">{escape(about["staff"])}</p><p>{escape(about["note"])}</p>', "small")  # fmt: skip
        self._put(40, 82.9, 17, f'<p class="ltr" style="text-align: end">{escape(data["facts"]["page"])} · {about["build"]}</p>', "small")  # fmt: skip

    def _number(self, sign: str, x: float, width: float, inner: str) -> None:
        self._put(x, 75.6, 3.4, self._sign(sign, 3.2))
        self._put(x + 3.8, 75.3, width, inner)


class Ways:
    """The arrows of a diagram as SVG, and what stands on them: badges and what is carried, in u from the start."""

    CENTER = 6.8

    def __init__(self, arrows: list[Data], rtl: bool) -> None:
        self.badges: list[tuple[float, float]] = []
        self.carried: list[tuple[list[str], float, float]] = []
        self._rtl = rtl
        self._svg: list[str] = []
        pairs = [frozenset((one["from"], one["to"])) for one in arrows]
        for arrow, pair in zip(arrows, pairs, strict=True):
            start, end = PLACES[arrow["from"]], PLACES[arrow["to"]]
            if arrow["route"] == "over":
                self._over(start, end, arrow["carries"])
            else:
                lane = 0.0 if pairs.count(pair) == 1 else -1.2 if end > start else 1.2
                self._straight(start, end, lane, arrow["carries"])

    def _x(self, x: float) -> float:
        return 30.6 - x if self._rtl else x

    def _path(self, points: list[tuple[float, float]]) -> None:
        self._svg.append(
            '<path fill="#C8230F" d="M' + " L".join(f"{self._x(x):g} {y:g}" for x, y in points) + ' Z"/>'
        )

    def _straight(self, start: float, end: float, lane: float, names: list[str]) -> None:
        way, y = (1 if end > start else -1), self.CENTER + lane
        first, tip = start + way * 3.3, end - way * 3.3
        neck = tip - way * 1.4
        self._path([(first, y - 0.35), (neck, y - 0.35), (neck, y - 1.1), (tip, y), (neck, y + 1.1), (neck, y + 0.35), (first, y + 0.35)])  # fmt: skip
        self.badges.append((start + way * 4, y))
        self.carried.append((names, (start + end) / 2, self.CENTER + 2.4 if lane > 0 else y - 3.8))

    def _over(self, start: float, end: float, names: list[str]) -> None:
        top = self.CENTER - 5.6
        self._path([(start - 0.35, top + 2.4), (start - 0.35, top - 0.35), (end + 0.35, top - 0.35), (end + 0.35, top + 1), (end + 1.1, top + 1), (end, top + 2.5), (end - 1.1, top + 1), (end - 0.35, top + 1), (end - 0.35, top + 0.35), (start + 0.35, top + 0.35), (start + 0.35, top + 2.4)])  # fmt: skip
        middle = (start + end) / 2
        self._svg.append(
            f'<rect x="{self._x(middle) - 2:g}" y="{top - 1.1:g}" width="4" height="2.4" fill="white"/>'
        )
        self.badges.append((start + 2.3, top))
        self.carried.append((names, middle, top - 1.1))

    def drawn(self, actors: list[Data]) -> str:
        """With the actors' outlines."""
        for place, actor in zip(PLACES, actors, strict=True):
            x, y, line = self._x(place), self.CENTER, 'stroke="#141414" stroke-width="0.45"'
            if actor["shape"] == "rounded":
                self._svg.append(f'<rect x="{x - 2.85:g}" y="{y - 2.85:g}" width="5.7" height="5.7" rx="1.2" fill="white" {line}/>')  # fmt: skip
            else:
                fill = "#FFC400" if actor.get("mark") else "#141414"
                self._svg.append(f'<circle cx="{x:g}" cy="{y:g}" r="2.9" fill="{fill}" {line}/>')
        return "".join(self._svg)


def code(rows: list[str]) -> str:
    """A QR code, a rectangle for each run of dark modules."""
    side, path = len(rows) + 8, []
    for y, row in enumerate(rows):
        x = 0
        while (x := row.find("1", x)) >= 0:
            end = row.find("0", x)
            end = len(row) if end < 0 else end
            path.append(f"M{x + 4} {y + 4}h{end - x}v1h{x - end}z")
            x = end
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" style="width: 7.3rem; height: 7.3rem"><path d="{"".join(path)}"/></svg>'


def faces(families: list[str], fonts: Path) -> str:
    """A rule for each file of the families: no other font of the system is asked."""
    rules = []
    for family in families:
        for style, weight in (("Regular", 400), ("Bold", 700)):
            path = fonts / family / f"{family}-{style}.ttf"
            if path.is_file():
                rules.append(
                    f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url("{path.as_uri()}") }}'
                )
    return "\n".join(rules)
