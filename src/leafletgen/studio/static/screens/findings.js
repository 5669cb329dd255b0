/** Findings: what stops the print and what is advice, by kind, by language or by file; what was waived, and why. */

import { el, fill, refill } from "../dom.js";
import { t } from "../words.js";
import { kept, languageOf, listen, rowOf, site } from "../site.js";
import { glyph, key, named, outputName, segments } from "../marks.js";
import { Crop, Page } from "../page.js";
import { canOpen, editorDialog, editorHref } from "../editor.js";
import { copyPlace, editorButton, openPlace, placeOf, showLines } from "../places.js";
import { isWaivable, unwaive, waiveDialog, waivers } from "../waive.js";

const SPREAD = 5;
const ICON = { error: "error", warning: "warning", advice: "unsigned" };
const icon = (one) => (one.code === "text-too-long" || one.code === "word-too-wide" ? "too-long" : ICON[one.severity] ?? "warning");
const tint = (one) => (icon(one) === "too-long" ? "too-long" : one.severity === "advice" ? "unsigned" : one.severity);
/** The outputs of a finding, in words. */
const sheetsOf = ({ outputs, output }) => (outputs?.length > 1 && outputs.length === site.project.outputs.length ? t("outputs.all") : (outputs ?? [output]).map(outputName).join(", "));
/** A message may quote words of its language. */
const letters = ({ language }) => (languageOf(language) ? { "font-family": `var(--ui), "text-${language}"` } : {});
/** A finding about the source because of what many translations stumble over belongs to that. */
const kindOf = (one) => (one.code === "source-suspect" ? one.args.name : one.code);

export async function open(main, rest, { go }) {
  const state = { filter: "all", group: kept.get("findings-group", "kind"), language: languageOf(rest[0]) ? rest[0] : null, at: 0 };
  const root = el("div", { class: "columns findings" });
  main.append(root);
  const screen = new Findings(root, state, go);
  await screen.load();
  const deaf = listen((news) => { if (["reloaded", "findings-loaded"].includes(news.type)) screen.load(); });
  return { close: deaf, go: ([tag]) => { state.language = languageOf(tag) ? tag : null; screen.draw(); return true; }, pressed: (event, letter) => screen.pressed(event, letter) };
}

class Findings {
  constructor(root, state, go) {
    Object.assign(this, { root, state, go, flat: [], list: el("section", { class: "list" }), side: el("aside", { class: "side inspector", "data-area": "" }) });
    root.append(this.list, this.side);
  }

  async load() {
    this.known = await waivers();
    const sign = JSON.stringify([site.findings, this.known.waivers, site.version]);
    if (sign === this.sign) return; // what is under a finger or the mouse stays
    this.sign = sign;
    this.draw();
  }

  get shown() {
    const { filter, language } = this.state;
    return (site.findings ?? []).filter((one) => (filter === "all" || one.severity === filter) && (!language || one.language === language));
  }

  get picked() { return this.state.filter === "waived" ? null : this.flat[this.state.at] ?? null; }

  /** [[name, findings]] in the chosen order: first what points to the source, then what stops the print. */
  groups() {
    const { group } = this.state;
    const by = { kind: kindOf, language: (one) => one.language ?? "", file: (one) => one.file ?? "" }[group];
    const groups = new Map();
    for (const one of this.shown) {
      const rows = groups.get(by(one)) ?? [];
      if (one.code === "source-suspect" && group === "kind") rows.unshift(one); else rows.push(one);
      groups.set(by(one), rows);
    }
    const weight = (rows) => (this.isSpread(rows) ? 0 : rows.some((one) => one.severity === "error") ? 1 : 2);
    return [...groups].sort(([, a], [, b]) => weight(a) - weight(b));
  }

  languages(rows) { return new Set(rows.map((one) => one.language).filter((tag) => tag && tag !== site.project.source)); }
  isSpread(rows) { return this.state.group === "kind" && this.languages(rows).size >= SPREAD; }

  draw() {
    const all = (site.findings ?? []).filter((one) => !this.state.language || one.language === this.state.language);
    const groups = this.groups();
    this.flat = groups.flatMap(([, rows]) => rows);
    this.state.at = Math.min(this.state.at, Math.max(0, this.flat.length - 1));
    const waived = this.state.filter === "waived";
    const { picked } = this;
    fill(this.list, this.head(all),
      waived ? el("div", { class: "scroll fill rows", "data-scroll": "waived", "data-area": "" }, this.waived())
        : el("div", { class: "scroll fill rows", "data-scroll": "findings", role: "listbox", "aria-label": t("tab.findings"), "data-area": "", on: { keydown: (event) => this.keyed(event) } }, groups.map(([name, rows]) => this.group(name, rows)),
          all.length ? null : el("p", { class: "empty ok" }, glyph("ok"), " ", t("findings.fine"))));
    // A finding that is looked at stays the same elements: a click on them is never lost to news.
    const seen = JSON.stringify([picked, waived, kept.get("editor"), site.version]);
    if (this.side.dataset.sign !== seen) refill(this.side, seen, picked ? this.detail(picked) : waived ? el("p", { class: "soft" }, t("findings.waived-what")) : null);
  }

  head(all) {
    const errors = all.filter((one) => one.severity === "error").length;
    const kinds = ["all", "error", "warning", "advice"].filter((kind) => kind === "all" || all.some((one) => one.severity === kind));
    const count = (kind) => (kind === "all" ? all.length : all.filter((one) => one.severity === kind).length);
    const filter = (kind, n, sign) => el("button", { type: "button", "data-focus": `filter-${kind}`, "aria-pressed": String(this.state.filter === kind), on: { click: () => { this.state.filter = kind; this.draw(); } } }, sign, t(`findings.${kind}`), el("strong", {}, String(n)));
    const hints = [["↑ ↓", "move"], ["Enter", "findings.go"], canOpen() ? ["O", "findings.editor"] : null, this.picked && isWaivable(this.picked) ? ["W", "waive.short"] : null].filter(Boolean);
    return el("header", { class: "head", "data-area": "" },
      el("div", {}, el("h1", { class: "fill" }, all.length ? t("findings.head", { all: t("findings.n", { n: all.length }), stop: t("findings.stop", { n: errors }), rest: t("findings.rest", { n: all.length - errors }) }) : t("findings.none")), this.state.language ? el("button", { type: "button", class: "button small", "data-focus": "every", on: { click: () => { this.state.language = null; this.draw(); } } }, named(this.state.language), " ×") : null,
        segments(t("group"), ["kind", "language", "file"].map((name) => [name, t(`group.${name}`)]), this.state.group, (value) => { this.state.group = value; kept.set("findings-group", value); this.draw(); })),
      el("div", {}, el("div", { class: "filters", role: "group", "aria-label": t("filter") }, kinds.map((kind) => filter(kind, count(kind), kind === "all" ? null : el("span", { class: kind === "advice" ? "unsigned" : kind }, glyph(ICON[kind])))), filter("waived", this.known.waivers.length, null)),
        el("span", { class: "fill" }), this.flat.length ? el("span", { class: "hint wide-only row-of" }, hints.map(([name, said]) => [key(name), t(said)])) : null));
  }

  group(name, rows) {
    const first = rows.find((one) => one.code === name) ?? rows[0];
    const spread = this.isSpread(rows);
    const { group } = this.state;
    const { title, reason } = (group === "kind" && this.known.codes[name]) || { title: name };
    const why = spread ? title : reason;
    return el("div", { role: "group", "aria-label": title },
      el("div", { class: `group-head ${spread ? "is-spread" : ""}` }, el("span", { class: tint(first) }, glyph(icon(first))),
        group === "kind" ? [el("strong", {}, spread ? t("findings.spread", { n: this.languages(rows).size }) : title), el("span", { class: "tag" }, name), rows.length > 1 ? el("span", { class: "small soft" }, t("findings.times", { n: rows.length })) : null] : group === "language" && name ? named(name) : el("strong", {}, name || t("findings.project")),
        why ? el("span", { class: "small soft why" }, why) : null),
      rows.map((one) => this.row(one)));
  }

  row(one) {
    const at = this.flat.indexOf(one);
    const href = editorHref(one);
    const place = one.file ? `${one.file.split("/").at(-1)}:${one.line}:${one.column}` : "";
    return el("div", { class: "finding-row", role: "option", tabindex: at === this.state.at ? 0 : -1, "aria-selected": String(at === this.state.at), "data-at": at, "data-focus": `finding-${at}`, on: { click: (event) => { if (!event.target.closest("a")) this.pick(at); }, dblclick: () => this.open(one) } },
      el("span", {}, one.language && languageOf(one.language) ? named(one.language).flatMap((node) => [node, " "]) : ""), el("span", {}, el("code", {}, one.key ?? ""), one.output ? el("span", { class: "hint" }, one.key ? " · " : "", sheetsOf(one)) : null), el("span", { style: letters(one) }, one.message), el("code", { class: "where" }, href ? el("a", { href, tabindex: -1 }, place) : place));
  }

  waived() {
    const rows = this.known.waivers;
    if (!rows.length) return el("p", { class: "empty" }, t("findings.waived-none"));
    return el("ul", {}, rows.map((one, at) => el("li", { class: "finding-row waived" },
      el("span", {}, one.language && languageOf(one.language) ? named(one.language).flatMap((node) => [node, " "]) : one.language ?? t("waive.all")), el("code", {}, one.key), el("span", {}, el("span", { class: "tag" }, one.code), " ", el("bdi", { dir: "auto" }, one.reason)),
      site.project.editable ? el("button", { type: "button", class: "button small", "data-focus": `unwaive-${at}`, on: { click: () => this.takeBack(one) } }, t("waive.undo")) : null)));
  }

  async takeBack(one) {
    try { this.known.waivers = (await unwaive(one)).waivers; this.draw(); } catch (error) { fill(this.side, el("p", { class: "error", role: "alert" }, error.message)); }
  }

  pick(at) {
    this.state.at = at;
    this.draw();
    this.root.querySelector(`[data-at="${at}"]`)?.focus();
  }

  detail(one) {
    const editable = one.language && one.key && rowOf(one.language);
    const picture = el("div", { class: "finding-picture" });
    const lines = el("div", {});
    if (editable) this.picture(picture, one);
    if (one.file) showLines(lines, one);
    const why = this.known.codes[one.code]?.reason;
    return [
      el("div", { class: "row-of" }, el("span", { class: tint(one) }, glyph(icon(one))), el("span", { class: "tag" }, one.code), one.output ? el("span", { class: "hint" }, sheetsOf(one)) : null),
      el("h2", { style: letters(one) }, one.message), picture,
      one.file ? el("div", { class: "where-box mono" }, el("div", { class: "row-of" }, placeOf(one), el("span", { class: "fill" }), copyPlace(one)), lines,
        [...one.related, ...(one.others ?? [])].map((other) => el("span", { class: "hint" }, other.message, " ", placeOf(other)))) : null,
      one.hints.length ? [el("h2", {}, t("what-to-do")), el("ol", { class: "steps" }, one.hints.map((hint) => el("li", {}, hint)))] : null,
      why ? [el("h2", {}, t("why-matters")), el("p", { class: "soft" }, why)] : null,
      el("div", { class: "acts" }, editable ? el("a", { class: "button primary", href: this.href(one) }, t("findings.to-text"), key("↵")) : null,
        editorButton(one, () => this.draw()),
        isWaivable(one) ? el("button", { type: "button", class: "button", "data-focus": "waive", on: { click: () => this.waive(one) } }, t("waive"), key("W")) : null),
      one.file && editorHref(one) ? el("p", { class: "small" }, el("button", { type: "button", class: "link", "data-focus": "editor-other", on: { click: () => editorDialog(() => this.draw()) } }, t("editor.other"))) : null];
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
  open(one) { if (one?.language && one.key && rowOf(one.language)) location.hash = this.href(one); }
  waive(one) { waiveDialog(one, () => this.load()); }
  edit(one) { openPlace(one, () => this.draw()); }

  keyed(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) { event.preventDefault(); this.pick(Math.max(0, Math.min(this.flat.length - 1, this.state.at + step))); }
    if (event.key === "Enter" && !event.target.closest("a")) { event.preventDefault(); this.open(this.picked); }
  }

  pressed(event, letter) {
    const one = this.picked;
    const act = {
      t: () => (one?.language && one.key ? this.open(one) : this.go("translate", site.language)), s: () => this.go("sheet", one?.language ?? site.language, one?.output ?? site.output), p: () => this.go("print"),
      o: one?.file && canOpen() ? () => this.edit(one) : null, w: one && isWaivable(one) ? () => this.waive(one) : null,
    }[letter];
    if (!act) return;
    event.preventDefault();
    act();
  }
}
