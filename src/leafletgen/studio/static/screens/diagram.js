/** Diagram: one diagram in two languages; another arrangement changes only the picture. */

import { get } from "../api.js";
import { el, fill, svgEl } from "../dom.js";
import { reader, t } from "../words.js";
import { languageOf, listen, site } from "../site.js";
import { glyph, languageSelect, nameOf, segments } from "../marks.js";
import { canOpen } from "../editor.js";
import { drawn } from "../page.js";
import { editorButton, openPlace, placeOf } from "../places.js";

const DOTS = { row: [[3, 10], [12, 10], [21, 10]], triangle: [[4, 4], [20, 4], [12, 16]], cycle: [[12, 3], [21, 10], [12, 17], [3, 10]], steps: [[3, 17], [10, 12], [16, 8], [22, 3]], ladder: [[5, 3], [19, 3], [5, 17], [19, 17]], lanes: [[4, 4], [12, 9], [20, 15]], grid: [[5, 4], [19, 4], [5, 16], [19, 16]] };
const thumb = (kind) => {
  const points = DOTS[kind] ?? DOTS.row;
  return svgEl("svg", { viewBox: "0 0 25 20", "aria-hidden": "true" }, svgEl("polyline", { points: points.map((p) => p.join(",")).join(" "), fill: "none", stroke: "currentColor" }),
    points.map(([cx, cy]) => svgEl("circle", { cx, cy, r: 2.6, fill: "currentColor" })));
};

export async function open(main, rest) {
  const tags = site.project.languages.map((one) => one.tag);
  const rtl = tags.find((tag) => languageOf(tag).rtl);
  const screen = new DiagramScreen(main, { name: rest[0] ?? null, kind: null, left: site.project.source, right: rtl ?? tags.find((tag) => tag !== site.project.source) ?? site.project.source, both: true, grey: false, arrow: null });
  await screen.load();
  const deaf = listen((news) => { if (news.type === "reloaded") screen.load(); });
  return { close: deaf, go: ([name]) => { if (name) { screen.state.name = name; screen.state.kind = null; screen.load(); } return true; }, pressed: (event, letter) => {
    if (letter === "m") { screen.state.both = !screen.state.both; screen.load(); }
    else if (letter === "o" && canOpen()) openPlace({ file: `diagrams/${screen.data.name}.yaml` }, () => screen.draw());
    else if (screen.data?.arrows.some((one) => one.number === letter)) screen.pick(letter);
  } };
}

class DiagramScreen {
  constructor(main, state) {
    this.state = state;
    this.root = el("div", { class: "columns diagram" });
    main.append(this.root);
  }

  async load() {
    const { state } = this;
    state.name ??= site.project.diagrams?.[0] ?? null;
    if (!state.name) { fill(this.root, el("p", { class: "empty" }, t("diagram.none"))); return; }
    const query = new URLSearchParams({ words: reader, ...(state.kind ? { kind: state.kind } : {}) });
    for (const tag of new Set(state.both ? [state.left, state.right] : [state.left])) query.append("tag", tag);
    this.data = await get(`/api/diagram/${encodeURIComponent(state.name)}?${query}`);
    this.draw();
  }

  /** Light an arrow, its line in the list and its sentence; the same again: none. */
  pick(number) {
    this.state.arrow = this.state.arrow === number ? null : number;
    this.draw();
  }

  draw() {
    const { state, data } = this;
    const set = (name, value) => { state[name] = value; this.load(); };
    const file = { file: `diagrams/${data.name}.yaml` };
    fill(this.root,
      el("aside", { class: "side left", "data-area": "" },
        data.diagrams.length > 1 ? segments(t("tab.diagram"), data.diagrams.map((name) => [name, name]), data.name, (name) => { location.hash = `#/diagram/${name}`; }) : null,
        el("h2", {}, t("arrangement")),
        el("div", { class: "kinds", role: "radiogroup", "aria-label": t("arrangement") }, data.kinds.map((kind) => el("button", { type: "button", role: "radio", "aria-checked": String(kind === data.kind), "data-focus": `kind-${kind}`, on: { click: () => set("kind", kind) } }, thumb(kind), el("span", {}, kind)))),
        el("p", { class: "hint" }, data.kind === data.own_kind ? t("arrangement.hint") : t("arrangement.tried", { kind: data.own_kind })),
        el("h2", {}, t("actors")),
        el("ul", {}, data.actors.map((actor) => this.actor(actor))),
        el("h2", {}, t("arrows")),
        el("ul", {}, data.arrows.map((arrow) => el("li", { class: state.arrow === arrow.number ? "is-picked" : null }, el("button", { type: "button", class: "bare", "data-focus": `arrow-${arrow.number}`, "aria-pressed": String(state.arrow === arrow.number), on: { click: () => this.pick(arrow.number) } }, el("strong", {}, arrow.number), " ", el("code", {}, `${arrow.from} → ${arrow.to}`)), el("span", { class: "small soft" }, arrow.carries.length ? t("carries", { what: arrow.carries.join(", ") }) : "")))),
        el("div", { class: "row-of foot" }, el("code", { class: "fill" }, placeOf(file)), editorButton(file, () => this.draw()))),
      el("section", { class: "pictures" },
        el("div", { class: "toolbar", "data-area": "" }, el("strong", { class: "fill" }, data.name),
          segments(t("directions"), [[true, t("directions.both")], [false, t("directions.one")]], state.both, (value) => set("both", value), { keys: { true: "M" } }),
          segments(t("see"), [[false, t("see.print")], [true, t("see.grey")]], state.grey, (value) => { state.grey = value; this.draw(); })),
        el("div", { class: "two-pictures" }, (state.both ? ["left", "right"] : ["left"]).map((side) => this.picture(side, set))),
        el("footer", { class: "read-aloud", tabindex: 0, role: "region", "aria-label": t("checks") }, (state.both ? ["left", "right"] : ["left"]).map((side) => this.aloud(state[side])), this.checks())));
  }

  picture(side, set) {
    const tag = this.state[side];
    const svg = this.data.svg[tag];
    const paper = el("div", { class: "diagram-paper" }, svg ? this.drawing(tag, svg) : el("p", { class: "hint" }, t("diagram.unused")), this.sentences(tag));
    return el("div", { class: "one-picture" }, el("div", { class: "row-of" }, languageSelect(side === "left" ? t("language") : t("language.second"), tag, (value) => set(side, value), site.project.languages.map((one) => one.tag)), el("span", { class: "fill" }), el("span", { class: "small soft" }, t(languageOf(tag).rtl ? "rtl" : "ltr"))), paper);
  }

  /** The picture of the page, and over it the ways of its arrows, which can be picked. */
  drawing(tag, svg) {
    const node = drawn(svg);
    node.style.cssText = "display:block;width:100%;height:100%;overflow:visible";
    const frame = el("div", { class: "drawing", role: "img", "aria-label": this.data.alt?.[tag] ?? this.data.name, style: { filter: this.state.grey ? "grayscale(1)" : "none" } });
    frame.attachShadow({ mode: "open" }).append(node);
    const ways = this.data.ways?.[tag] ?? [];
    const over = svgEl("svg", { class: "ways", viewBox: node.getAttribute("viewBox"), "aria-hidden": "true" }, ways.map(({ number, points, badge: [, , r] }) =>
      svgEl("polyline", { points: points.map((p) => p.join(",")).join(" "), "stroke-width": 2.4 * r, class: this.state.arrow === number ? "is-lit" : "", "data-arrow": number })));
    over.addEventListener("click", (event) => { const number = event.target.dataset?.arrow; if (number) this.pick(number); });
    return el("div", { class: "drawing-room", style: { "aspect-ratio": `${node.viewBox.baseVal.width} / ${node.viewBox.baseVal.height}` } }, frame, over);
  }

  /** The numbered sentences that go with the arrows. */
  sentences(tag) {
    const known = languageOf(tag);
    return el("ol", { class: "sentences", lang: known.lang, dir: known.rtl ? "rtl" : "ltr", style: { "font-family": `"text-${tag}", var(--ui)` } }, (this.data.steps?.[tag] ?? []).map((text, at) => {
      const number = String(at + 1);
      return el("li", { class: this.state.arrow === number ? "is-lit" : "" }, el("button", { type: "button", class: "bare", "data-focus": `step-${tag}-${number}`, "aria-pressed": String(this.state.arrow === number), on: { click: () => this.pick(number) } }, el("b", {}, number), el("span", {}, text)));
    }));
  }

  aloud(tag) {
    const known = languageOf(tag);
    return el("div", {}, el("h2", {}, t("read-aloud", { language: nameOf(tag) })), el("p", { class: "small soft", lang: known.lang, dir: known.rtl ? "rtl" : "ltr", style: { "font-family": `"text-${tag}", var(--ui)` } }, this.data.alt?.[tag] ?? ""));
  }

  /** An actor: its sign as printed, its label in the language at left, what the file calls it, its shape. */
  actor({ id, pictogram, shape, mark, label, svg }) {
    const tag = this.state.left;
    const known = languageOf(tag);
    const outline = t(`shape.${shape}`);
    return el("li", { class: "actor" },
      el("span", { class: "sign", "aria-hidden": "true" }, svg ? drawn(svg) : null),
      el("span", { class: "fill" },
        label ? el("bdi", { lang: known.lang, dir: known.rtl ? "rtl" : "ltr", style: { "font-family": `"text-${tag}", var(--ui)` } }, label) : null,
        el("span", { class: "small soft" }, el("code", {}, id), pictogram ? ` · ${pictogram}` : "")),
      el("span", { class: "small soft" }, mark ? t("shape.reader", { shape: outline }) : outline));
  }

  /** Every check that was made, the worst first. */
  checks() {
    const rows = this.data.checks.toSorted((a, b) => rank(a) - rank(b));
    return el("div", { class: "checks" }, el("h2", {}, t("checks")), el("ul", {}, rows.flatMap((row) => this.check(row))));
  }

  check(row) {
    if (row.silent?.length) return [verdict(row, "warning", t("check.aloud.silent", { arrows: row.silent.join(", ") }))];
    if (!isFine(row)) {
      return row.found.map(({ severity, text, languages }) => verdict(row, severity, languages.length < Object.keys(this.data.svg).length ? `${languages.map(nameOf).join(", ")}: ${text}` : text));
    }
    const told = t(`check.${row.check}`, row.figures);
    return [verdict(row, "ok", row.figures.language ? t("check.of", { told, language: nameOf(row.figures.language) }) : told)];
  }
}

const isFine = ({ found, silent }) => !found.length && !silent?.length;
const RANKS = ["error", "warning", "advice"];
const rank = (row) => Math.min(isFine(row) ? 3 : 2, row.silent?.length ? 1 : 3, ...row.found.map((one) => RANKS.indexOf(one.severity)));

const verdict = ({ check }, kind, text) => el("li", { class: "small", "data-check": check, "data-verdict": kind },
  el("span", { class: kind }, glyph(kind === "advice" ? "warning" : kind), el("span", { class: "unseen" }, t(`verdict.${kind}`))), el("span", {}, text));
