/** Findings: what stops the print and what is advice, by kind, by language or by file. */

import { el, fill } from "../dom.js";
import { t } from "../words.js";
import { kept, languageOf, listen, rowOf, site } from "../site.js";
import { glyph, key, named, outputName, segments } from "../marks.js";
import { Crop, Page } from "../page.js";

const SPREAD = 5;
const ICON = { error: "error", warning: "warning", advice: "unsigned" };
const icon = (one) => (one.code === "text-too-long" || one.code === "word-too-wide" ? "too-long" : ICON[one.severity] ?? "warning");

export async function open(main, rest, { go }) {
  const state = { filter: "all", group: kept.get("findings-group", "kind"), language: languageOf(rest[0]) ? rest[0] : null, at: 0 };
  const root = el("div", { class: "columns findings" });
  main.append(root);
  const screen = new Findings(root, state, go);
  screen.draw();
  const deaf = listen((news) => { if (["reloaded", "findings-loaded"].includes(news.type)) screen.draw(); });
  return { close: deaf, go: ([tag]) => { state.language = languageOf(tag) ? tag : null; screen.draw(); return true; }, pressed: (event, letter) => screen.pressed(event, letter) };
}

class Findings {
  constructor(root, state, go) { Object.assign(this, { root, state, go }); }

  get shown() {
    const { filter, language } = this.state;
    return (site.findings ?? []).filter((one) => (filter === "all" || one.severity === filter) && (!language || one.language === language));
  }

  /** [[name, findings]] in the chosen order. */
  groups() {
    const by = { kind: (one) => one.code, language: (one) => one.language ?? "", file: (one) => one.file ?? "" }[this.state.group];
    const groups = new Map();
    for (const one of this.shown) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
    const weight = (rows) => (rows.some((one) => one.severity === "error") ? 0 : 1);
    return [...groups].sort(([, a], [, b]) => weight(a) - weight(b));
  }

  draw() {
    const all = (site.findings ?? []).filter((one) => !this.state.language || one.language === this.state.language);
    const errors = all.filter((one) => one.severity === "error").length;
    const groups = this.groups();
    this.flat = groups.flatMap(([, rows]) => rows);
    this.state.at = Math.min(this.state.at, Math.max(0, this.flat.length - 1));
    const kinds = ["all", "error", "warning", "advice"].filter((kind) => kind === "all" || all.some((one) => one.severity === kind));
    fill(this.root,
      el("section", { class: "list" },
        el("header", { class: "head", "data-area": "" },
          el("div", {}, el("h1", { class: "fill" }, all.length ? t("findings.head", { n: all.length, errors, advice: all.length - errors }) : t("findings.none")), this.state.language ? el("button", { type: "button", class: "button small", "data-focus": "every", on: { click: () => { this.state.language = null; this.draw(); } } }, named(this.state.language), " ×") : null,
            segments(t("group"), ["kind", "language", "file"].map((name) => [name, t(`group.${name}`)]), this.state.group, (value) => { this.state.group = value; kept.set("findings-group", value); this.draw(); })),
          el("div", {}, el("div", { class: "filters", role: "group", "aria-label": t("filter") }, kinds.map((kind) => el("button", { type: "button", "data-focus": `filter-${kind}`, "aria-pressed": String(this.state.filter === kind), on: { click: () => { this.state.filter = kind; this.draw(); } } },
            kind === "all" ? null : el("span", { class: kind === "advice" ? "unsigned" : kind }, glyph(ICON[kind])), t(`findings.${kind}`), el("strong", {}, String(kind === "all" ? all.length : all.filter((one) => one.severity === kind).length))))),
          el("span", { class: "fill" }), el("span", { class: "hint wide-only" }, key("↑ ↓"), " ", t("move"), " ", key("Enter"), " ", t("findings.go")))),
        el("div", { class: "scroll fill rows", "data-scroll": "findings", role: "listbox", "aria-label": t("tab.findings"), "data-area": "", on: { keydown: (event) => this.keyed(event) } }, groups.map(([name, rows]) => this.group(name, rows)),
          all.length ? null : el("p", { class: "empty ok" }, glyph("ok"), " ", t("findings.fine")))),
      el("aside", { class: "side inspector", "data-area": "" }, this.flat.length ? this.detail(this.flat[this.state.at]) : null));
  }

  group(name, rows) {
    const languages = new Set(rows.map((one) => one.language).filter(Boolean));
    const first = rows[0];
    const source = this.state.group === "kind" && languages.size >= SPREAD;
    return el("div", { role: "group", "aria-label": name },
      el("div", { class: `group-head ${source ? "is-spread" : ""}` }, el("span", { class: icon(first) === "too-long" ? "too-long" : first.severity === "advice" ? "unsigned" : first.severity }, glyph(icon(first))),
        this.state.group === "kind" ? [el("strong", {}, source ? t("findings.spread", { n: languages.size }) : rows.length > 1 ? t("findings.times", { n: rows.length }) : t("findings.once")), el("span", { class: "tag" }, name)] : this.state.group === "language" && name ? named(name) : el("strong", {}, name || t("findings.project"))),
      rows.map((one) => this.row(one)));
  }

  row(one) {
    const at = this.flat.indexOf(one);
    return el("div", { class: "finding-row", role: "option", tabindex: at === this.state.at ? 0 : -1, "aria-selected": String(at === this.state.at), "data-at": at, "data-focus": `finding-${at}`, on: { click: () => this.pick(at), dblclick: () => this.open(one) } },
      el("span", {}, one.language && languageOf(one.language) ? named(one.language).flatMap((node) => [node, " "]) : ""), el("span", {}, el("code", {}, one.key ?? ""), one.output ? el("span", { class: "hint" }, one.key ? " · " : "", outputName(one.output)) : null), el("span", {}, one.message), el("code", { class: "where" }, one.file ? `${one.file.split("/").at(-1)}:${one.line}:${one.column}` : ""));
  }

  pick(at) {
    this.state.at = at;
    this.draw();
    this.root.querySelector(`[data-at="${at}"]`)?.focus();
  }

  detail(one) {
    const editable = one.language && one.key && rowOf(one.language);
    const picture = el("div", { class: "finding-picture" });
    if (editable && one.language !== null) this.picture(picture, one);
    return [
      el("div", { class: "row-of" }, el("span", { class: icon(one) === "too-long" ? "too-long" : one.severity === "advice" ? "unsigned" : one.severity }, glyph(icon(one))), el("span", { class: "tag" }, one.code), one.output ? el("span", { class: "hint" }, outputName(one.output)) : null),
      el("h2", {}, one.message), picture,
      one.file ? el("p", { class: "where-box mono" }, `${one.file}:${one.line}:${one.column}`, one.related.map((other) => el("span", { class: "hint" }, other.message, " ", `${other.file}:${other.line}`))) : null,
      one.hints.length ? [el("h2", {}, t("what-to-do")), el("ol", { class: "steps" }, one.hints.map((hint) => el("li", {}, hint)))] : null,
      el("details", {}, el("summary", {}, t("why-matters")), el("code", {}, `leafletgen explain ${one.code}`)),
      el("div", { class: "acts" }, editable ? el("a", { class: "button primary", href: this.href(one) }, t("findings.to-text"), key("↵")) : null,
        one.file ? el("button", { type: "button", class: "button", "data-focus": "copy-place", on: { click: (event) => { navigator.clipboard?.writeText(`${one.file}:${one.line}:${one.column}`); event.currentTarget.firstChild.textContent = t("copied"); } } }, t("copy-place")) : null)];
  }

  async picture(into, one) {
    const mine = (this.turn = (this.turn ?? 0) + 1);
    const output = one.output ?? site.output;
    try {
      const page = new Page();
      const pages = site.project.outputs.find((own) => own.name === output)?.pages ?? 1;
      for (let number = 1; number <= pages; number += 1) {
        await page.show(one.language, output, number);
        if (page.boxesOf(one.key).length) break;
      }
      if (mine !== this.turn || !page.boxesOf(one.key).length) return;
      const crop = new Crop();
      crop.show(page, one.key);
      fill(into, crop.element);
    } catch { /* no picture: the words say it */ }
  }

  href(one) { return `#/translate/${encodeURIComponent(one.language)}/${encodeURIComponent(one.key)}`; }
  open(one) { if (one.language && one.key) location.hash = this.href(one); }

  keyed(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); const next = Math.max(0, Math.min(this.flat.length - 1, this.state.at + step)); this.pick(next); }
    if (event.key === "Enter") { event.preventDefault(); this.open(this.flat[this.state.at]); }
  }

  pressed(event, letter) { if (letter === "t" && this.flat.length) this.open(this.flat[this.state.at]); }
}
