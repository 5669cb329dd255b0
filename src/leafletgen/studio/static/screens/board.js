/** Board: languages x outputs as live pictures, what each needs, the picked one at the right. */

import { el, fill, show } from "../dom.js";
import { t, day } from "../words.js";
import { kept, languageOf, listen, outputOf, pick, pickOutput, rowOf, site, version } from "../site.js";
import { badge, glyph, key, named, nameOf, need, outputName, segments, shortOutput, sizeBar, textsBar } from "../marks.js";
import { pagePath } from "../api.js";
import { shareDialog } from "../share.js";
import { addLanguage } from "../languages.js";

const ORDER = ["too-long", "missing", "stale", "error", "machine", "draft", "comment", "unsigned"];
const COMPACT_FROM = 24;
const state = { filter: "all", find: "", view: kept.get("view", "list"), dense: kept.get("dense"), card: kept.get("card", 180) };

/** Not ready first, worst first, then the project's order. */
export function sorted(rows) {
  const worst = (row) => Math.min(ORDER.length, ...row.needs.map((one) => ORDER.indexOf(one.kind)).filter((at) => at >= 0));
  return rows.map((row, at) => [row, at]).sort(([a, i], [b, j]) => a.ready - b.ready || worst(a) - worst(b) || i - j).map(([row]) => row);
}

export async function open(main, rest, { go }) {
  const root = el("div", { class: "columns board" });
  main.append(root);
  const draw = () => paint(root, go);
  draw();
  const deaf = listen((news) => { if (["board-loaded", "reloaded", "back"].includes(news.type)) draw(); });
  return {
    close: deaf,
    pressed: (event, letter) => {
      if (letter === "t") go("translate", site.language);
      else if (letter === "s") go("sheet", site.language, site.output);
      else if (letter === "p") go("print");
      else if (event.key === " " && event.target.closest?.("[data-tag]")) { event.preventDefault(); enlarge(); }
    },
  };
}

function shownRows() {
  const find = state.find.trim().toLocaleLowerCase();
  return sorted(site.board.languages).filter((row) => {
    const known = languageOf(row.tag);
    const right = state.filter === "all" || (state.filter === "ready" ? row.ready : row.needs.some((one) => one.kind === state.filter));
    return right && (!find || [row.tag, known.autonym, ...Object.values(known.name)].some((name) => name.toLocaleLowerCase().includes(find)));
  });
}

const isDense = () => (state.dense ?? site.board.languages.length >= COMPACT_FROM) && state.view === "list" && !matchMedia("(max-width: 719px)").matches;

function paint(root, go) {
  const { languages, counts } = site.board;
  const again = () => paint(root, go);
  const rows = shownRows();
  root.classList.toggle("compact-list", isDense());
  root.style.setProperty("--outputs", site.project.outputs.length);
  root.style.setProperty("--output", site.project.outputs.length > 2 ? "94px" : "118px");
  root.style.gridTemplateColumns = state.view === "pictures" ? "minmax(0, 1fr)" : "";
  fill(root,
    el("section", { class: "list" }, header(languages, counts, again, go),
      state.view === "pictures" ? pictures(rows, again, go) : list(rows, again, go), legend()),
    state.view === "pictures" ? null : inspector(go, again));
}

function header(languages, counts, again, go) {
  const ready = counts.ready ?? 0;
  const kinds = ["ready", ...ORDER].filter((kind) => counts[kind] && (kind === "ready" || languages.some((row) => row.needs.some((one) => one.kind === kind))));
  const having = (kind) => (kind === "ready" ? ready : languages.filter((row) => row.needs.some((one) => one.kind === kind)).length);
  const choose = (name, value) => { state[name] = value; kept.set(name, value); again(); };
  return el("header", { class: "head", "data-area": "" },
    el("div", {}, el("h1", {}, t("board.ready", { n: ready, all: languages.length })),
      segments(t("view"), [["list", [glyph("list"), t("view.list")]], ["pictures", [glyph("pictures"), t("view.pictures")]]], state.view, (value) => choose("view", value)),
      state.view === "list" && languages.length >= 14 ? segments(t("density"), [["roomy", t("roomy")], ["compact", t("compact")]], isDense() ? "compact" : "roomy", (value) => choose("dense", value === "compact")) : null,
      state.view === "pictures" ? [outputChoice(again), slider(again)] : null,
      site.project.editable ? el("button", { type: "button", class: "button", "data-focus": "add", on: { click: addLanguage } }, t("add")) : null,
      el("button", { type: "button", class: "button primary", "data-focus": "build", on: { click: () => go("print") } }, glyph("print"), ready ? t("board.build", { n: ready }) : t("board.print"))),
    state.view === "list" ? el("div", {}, el("div", { class: "filters", role: "group", "aria-label": t("filter") }, ["all", ...kinds].map((kind) =>
      el("button", { type: "button", "data-focus": `filter-${kind}`, "aria-pressed": String(state.filter === kind), on: { click: () => { state.filter = kind; again(); } } },
        kind === "all" ? null : el("span", { class: kind === "ready" ? "ok" : kind }, glyph(kind === "ready" ? "ok" : kind)), t(`filter.${kind}`), el("strong", {}, String(kind === "all" ? languages.length : having(kind)))))),
    el("span", { class: "fill" }),
    el("label", { class: "search" }, glyph("search"), el("input", { type: "search", placeholder: t("find"), "aria-label": t("find.language"), "data-focus": "find", value: state.find, on: { input: (event) => { state.find = event.target.value; again(); } } }), key("/"))) : null);
}

function outputChoice(again) {
  return segments(t("output"), site.project.outputs.map(({ name }) => [name, outputName(name)]), site.output, (name) => { pickOutput(name); again(); });
}

function slider(again) {
  return el("label", { class: "row-of small" }, t("size"), el("input", { type: "range", min: 120, max: 260, value: state.card, "data-focus": "slider",
    on: { input: (event) => { state.card = Number(event.target.value); kept.set("card", state.card); document.querySelector(".sheet-cards")?.style.setProperty("--card", `${state.card}px`); }, change: again } }));
}

/** One tab stop; arrows move inside. */
function moving(container, go, again) {
  return (event) => {
    const rows = [...container.querySelectorAll("[data-tag]")];
    const at = rows.indexOf(document.activeElement.closest("[data-tag]"));
    if (at < 0) return;
    const across = state.view === "pictures" ? Math.max(1, getComputedStyle(container).gridTemplateColumns.split(" ").length) : 1;
    const step = { ArrowDown: across, ArrowUp: -across, ArrowRight: state.view === "pictures" ? 1 : 0, ArrowLeft: state.view === "pictures" ? -1 : 0, Home: -at, End: rows.length - 1 - at }[event.key];
    if (event.key === "Enter" && event.target.matches("[data-tag]")) { event.preventDefault(); go("translate", event.target.dataset.tag); }
    if (!step) return;
    event.preventDefault();
    const next = rows[at + step];
    if (next) { pick(next.dataset.tag); next.focus(); again(); }
  };
}

function list(rows, again, go) {
  const ready = rows.filter((row) => row.ready);
  const rest = rows.filter((row) => !row.ready);
  const grid = el("div", { class: "grid", "data-scroll": "board", role: "grid", "aria-label": t("languages"), "data-area": "" });
  grid.addEventListener("keydown", moving(grid, go, again));
  const chosen = rows.some((row) => row.tag === site.language) ? site.language : rows[0]?.tag;
  const pair = () => el("div", { class: "r" }, [t("language"), t("texts"), ...site.project.outputs.map(({ name }) => shortOutput(name)), t("needs")].map((name) => el("span", {}, name)));
  fill(grid,
    isDense() ? el("div", { class: "pair-heads", "aria-hidden": "true" }, pair(), pair()) : null,
    el("div", { class: "r heads", role: "row" }, [t("language"), t("texts"), ...site.project.outputs.map(({ name }) => outputName(name)), t("needs"), t("signed")].map((name, at, all) =>
      el("span", { role: "columnheader", class: at === all.length - 1 ? "signed" : null }, name))),
    el("div", { class: "flow", role: "rowgroup" }, [[t("board.not-ready"), rest], [t("board.is-ready"), ready]].map(([head, own]) => (own.length ? [
      el("div", { class: "group", role: "row" }, el("span", { role: "gridcell" }, el("strong", {}, head), ` ${own.length}`)),
      own.map((row) => one(row, row.tag === chosen, again, go))] : []))),
    rows.length ? null : el("div", { role: "row" }, el("div", { class: "empty", role: "gridcell" }, t("nothing"))));
  return grid;
}

function one(row, chosen, again, go) {
  const source = row.tag === site.project.source;
  const done = (row.texts.checked ?? 0) + (row.texts.translated ?? 0);
  return el("div", { class: "r lang-row", role: "row", tabindex: chosen ? 0 : -1, "aria-selected": String(row.tag === site.language), "data-tag": row.tag, "data-focus": `row-${row.tag}`,
    on: { click: () => { pick(row.tag); again(); }, dblclick: () => go("translate", row.tag) } },
  el("div", { class: "who", role: "rowheader" }, el("div", {}, named(row.tag).flatMap((node) => [node, " "])), el("div", { class: "small" }, nameOf(row.tag))),
  el("div", { role: "gridcell" }, isDense() ? null : el("div", { class: "small" }, el("strong", {}, String(done)), ` / ${row.texts.total}`), textsBar(row.texts)),
  site.project.outputs.map(({ name }) => el("div", { class: "out", role: "gridcell" }, output(row, name))),
  el("div", { class: "needs", role: "gridcell" }, needs(row)),
  el("div", { class: "small soft signed", role: "gridcell" }, row.signed ? `${row.signed.by} · ${day(row.signed.on)}` : row.lapsed ? el("span", { class: "stale" }, t("lapsed", { by: row.lapsed.by, day: day(row.lapsed.on) })) : source ? t("source-text") : "–"));
}

function output(row, name) {
  const own = row.outputs[name];
  if (!own) return [el("span", { class: "hint" }, "…")];
  const over = own.too_long > 0;
  return [
    isDense() ? null : el("img", { class: "paper-picture", src: `${pagePath(row.tag, name)}?v=${version(row.tag)}`, alt: "", loading: "lazy", width: 28, height: Math.round((28 * outputOf(name).height_pt) / outputOf(name).width_pt) }),
    el("div", {}, over ? el("strong", { class: "too-long" }, glyph("too-long"), isDense() || site.project.outputs.length > 2 ? [el("span", { "aria-hidden": "true" }, isDense() ? String(own.too_long) : t("out.over.short", { n: own.too_long })), el("span", { class: "unseen" }, t("out.over", { n: own.too_long }))] : t("out.over", { n: own.too_long })) : el("strong", {}, `${own.percent} %`), isDense() ? null : sizeBar(own.percent, own.floor_percent, over ? "over" : "")),
  ];
}

function needs(row, short = false) {
  if (row.ready) return badge("ok", t("ready"));
  const order = [...row.needs].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
  const warnings = Math.max(0, ...Object.values(row.outputs).map((own) => own.warnings));
  if (warnings && !(short && order.length > 3)) order.push({ kind: "warning", count: warnings });
  return order.map((own, at) => need(own, short || at > 2 || (order.length > 3 && at > 1)));
}

function legend() {
  const bar = (name) => el("span", {}, el("span", { class: "bar" }, el("i", { class: `s-${name}`, style: { "flex-grow": 1 } })), t(`state.${name}`));
  return el("footer", { class: "footbar legend" }, state.view === "pictures" ? [...["too-long", "missing", "stale", "machine", "unsigned", "ready"].map((kind) => el("span", {}, el("span", { class: kind === "ready" ? "ok" : kind }, glyph(kind === "ready" ? "ok" : kind)), t(`filter.${kind}`))), el("span", { class: "fill" }), keysLine()]
    : [el("strong", {}, t("texts")), ["checked", "translated", "machine", "stale", "missing"].map(bar), el("strong", {}, t("text-size")), el("span", {}, sizeBar(80, 60), t("legend.size"))]);
}
const keysLine = () => [["↑ ↓ ← →", "move"], ["Space", "enlarge"], ["Enter", "keys.lists.open"], ["T", "tab.translate"], ["P", "tab.print"]].map(([name, said]) => el("span", {}, key(name), t(said)));

function inspector(go, again) {
  const row = rowOf(site.language) ?? site.board.languages[0];
  if (!row) return el("aside", { class: "side inspector" });
  const href = (...rest) => ["#", ...rest].join("/");
  return el("aside", { class: "side inspector", "data-area": "", "aria-label": nameOf(row.tag) },
    el("div", { class: `top${site.project.outputs.length > 2 ? " is-two" : ""}` }, named(row.tag), el("span", { class: "fill" }),
      site.project.outputs.length > 1 ? segments(t("output"), site.project.outputs.map(({ name }) => [name, shortOutput(name)]), site.output, (name) => { pickOutput(name); again(); }) : null),
    row.outputs[site.output] ? el("button", { class: "picture", type: "button", "aria-label": t("enlarge"), on: { click: enlarge } }, el("img", { class: "paper-picture", src: `${pagePath(row.tag, site.output)}?v=${version(row.tag)}`, alt: t("page.name", { language: nameOf(row.tag), output: outputName(site.output), n: 1 }) })) : el("p", { class: "hint" }, t("drawing")),
    el("h2", {}, row.ready ? t("board.can", { language: nameOf(row.tag) }) : t("board.before", { language: nameOf(row.tag) })),
    el("ul", { class: "scroll" }, row.ready ? el("li", { class: "ok" }, glyph("ok"), t("ready")) : row.needs.map((own) =>
      el("li", {}, el("span", { class: own.kind }, glyph(own.kind)), el("a", { href: ["unsigned", "comment"].includes(own.kind) ? href("proof", row.tag) : own.kind === "error" ? href("findings", row.tag) : href("translate", row.tag) }, t(`before.${own.kind}`, { n: own.count }))))),
    el("div", { class: "acts" },
      el("a", { class: "button primary", href: href("translate", row.tag) }, t("tab.translate"), key("T")),
      el("a", { class: "button", href: href("sheet", row.tag, site.output) }, t("tab.sheet"), key("S")),
      el("button", { class: "button", type: "button", "data-focus": "share", on: { click: () => shareDialog(row.tag) } }, glyph("link"), t("share"))));
}

function enlarge() {
  const dialog = el("dialog", { class: "enlarged", "aria-label": nameOf(site.language) },
    el("img", { class: "paper-picture", src: `${pagePath(site.language, site.output)}?v=${version(site.language)}`, alt: nameOf(site.language) }));
  dialog.addEventListener("keydown", (event) => { if (event.key === " ") { event.preventDefault(); dialog.close(); } });
  show(dialog);
}

function pictures(rows, again, go) {
  const cards = el("div", { class: "sheet-cards", "data-scroll": "cards", role: "listbox", "aria-label": t("languages"), "data-area": "", style: { "--card": `${state.card}px` } });
  cards.addEventListener("keydown", moving(cards, go, again));
  const chosen = rows.some((row) => row.tag === site.language) ? site.language : rows[0]?.tag;
  return fill(cards, rows.map((row) => el("div", { class: "sheet-card", role: "option", tabindex: row.tag === chosen ? 0 : -1, "aria-selected": String(row.tag === site.language), "data-tag": row.tag, "data-focus": `card-${row.tag}`,
    on: { click: () => { pick(row.tag); again(); }, dblclick: () => go("translate", row.tag) } },
  row.outputs[site.output] ? el("img", { class: "paper-picture", loading: "lazy", alt: "", src: `${pagePath(row.tag, site.output)}?v=${version(row.tag)}` }) : null,
  el("div", { class: "line" }, named(row.tag)),
  el("div", { class: "line" }, needs(row, !row.ready), el("span", { class: "fill" }), el("strong", {}, row.outputs[site.output] ? `${row.outputs[site.output].percent} %` : "")))));
}
