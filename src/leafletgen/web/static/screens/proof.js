/** Proof: a native reader reads all texts, ticks what is right, and signs the language off. */

import { get, pagePath, send } from "../api.js";
import { el, fill } from "../dom.js";
import { day, t } from "../words.js";
import { kept, languageOf, listen, loadBoard, pick, rowOf, site } from "../site.js";
import { glyph, named, nameOf, segments } from "../marks.js";
import { withFacts } from "../difference.js";

export async function open(main, rest) {
  const screen = new Proof(main, languageOf(rest[0]) ? rest[0] : site.language);
  await screen.load();
  const deaf = listen((news) => { if (news.type === "reloaded" || news.type === "board-loaded") screen.load(); });
  return { close: deaf, go: ([tag]) => { if (languageOf(tag)) { screen.tag = tag; screen.load(); } return true; }, pressed: (event) => screen.pressed(event) };
}

class Proof {
  constructor(main, tag) {
    Object.assign(this, { tag, filter: "all", at: 0 });
    this.root = el("div", { class: "columns proof" });
    main.append(this.root);
  }

  /** What was read is remembered with the fingerprint: a text that changed is unread again. */
  get read() { return new Set(kept.get(`read.${site.project.name}.${this.tag}`, [])); }
  isRead(one) { return this.read.has(`${one.key} ${one.fingerprint}`); }
  tick(one) {
    const read = this.read;
    const name = `${one.key} ${one.fingerprint}`;
    if (!read.delete(name)) read.add(name);
    kept.set(`read.${site.project.name}.${this.tag}`, [...read]);
    this.draw();
  }

  async load() {
    pick(this.tag);
    this.texts = (await get(`/api/texts/${encodeURIComponent(this.tag)}`)).texts;
    this.draw();
  }

  draw() {
    const unread = this.texts.filter((one) => !this.isRead(one));
    const rows = this.filter === "unread" ? unread : this.texts;
    const language = languageOf(this.tag), source = languageOf(site.project.source);
    fill(this.root,
      el("section", { class: "list" },
        el("div", { class: "toolbar", "data-area": "" }, el("strong", {}, t("tab.proof")), named(this.tag), el("span", { class: "progress" }, el("span", { class: "bar", "aria-hidden": "true" }, el("i", { class: "s-checked", style: { "flex-grow": this.texts.length - unread.length } }), el("i", { class: "s-translated", style: { "flex-grow": unread.length } })), el("span", { class: "small" }, t("read-of", { n: this.texts.length - unread.length, all: this.texts.length }))),
          el("span", { class: "fill" }), segments(t("filter"), [["all", t("filter.all")], ["unread", t("unread", { n: unread.length })]], this.filter, (value) => { this.filter = value; this.draw(); })),
        el("div", { class: "scroll fill proof-rows", "data-scroll": "proof", "data-area": "" },
          el("div", { class: "proof-row heads small soft" }, el("span"), el("span", {}, nameOf(source.tag)), el("span", {}, nameOf(this.tag)), el("span", {}, t("back")), el("span", {}, t("right"))),
          rows.map((one) => this.row(one, language, source)))),
      el("aside", { class: "side inspector", "data-area": "" }, this.sign(unread)));
  }

  row(one, language, source) {
    const facts = site.project.facts;
    const read = this.isRead(one);
    return el("div", { class: "proof-row", role: "group", "aria-label": t("row.name", { n: one.number, state: t(`state.${one.state}`) }) },
      el("strong", { class: "hint" }, String(one.number)), el("p", { lang: source.lang }, withFacts(one.source.replace(/\*\*/g, ""), facts)),
      el("p", { class: "foreign", lang: language.lang, dir: language.rtl ? "rtl" : "ltr", style: { "font-family": `"text-${this.tag}", var(--ui)`, "line-height": Math.max(1.5, language.line_height) } }, one.target ? withFacts(one.target.replace(/\*\*/g, ""), facts) : el("span", { class: "missing" }, t("not-yet"))),
      el("p", { class: "soft" }, one.back || "–"),
      el("label", { class: "tick" }, el("input", { type: "checkbox", checked: read, "data-focus": `tick-${one.key}`, "data-tick": one.key, disabled: !one.target || null, on: { change: () => this.tick(one) } }), el("span", { class: "unseen" }, t("right.of", { n: one.number }))));
  }

  sign(unread) {
    const row = rowOf(this.tag);
    const counts = Object.fromEntries((row?.needs ?? []).map((one) => [one.kind, one.count]));
    const source = this.tag === site.project.source;
    const open = [
      [!(counts.missing || counts.machine || counts.draft || counts.stale), t("sign.texts"), t("sign.texts-not", { n: (counts.missing ?? 0) + (counts.machine ?? 0) + (counts.draft ?? 0) + (counts.stale ?? 0) })],
      [!(counts.error || counts["too-long"]), t("sign.errors"), t("sign.errors-not", { n: (counts.error ?? 0) + (counts["too-long"] ?? 0) })],
      [!unread.length, t("sign.read"), t("sign.read-not", { n: unread.length })]];
    const ready = open.every(([fine]) => fine) && site.project.editable;
    const by = el("input", { type: "text", id: "sign-by", maxlength: 60, value: kept.get("name", ""), "data-focus": "by", autocomplete: "name", on: { change: (event) => kept.set("name", event.target.value) } });
    const role = el("select", { id: "sign-role", "data-focus": "role" }, ["native reader", "translator", "office"].map((name) => el("option", { value: name }, t(`role.${name}`))));
    return [
      site.output ? el("img", { class: "paper-picture small-page", src: `${pagePath(this.tag, site.output)}`, alt: "" }) : null,
      source ? el("p", {}, t("source-text")) : [
        el("h2", {}, t("sign.head", { language: nameOf(this.tag) })),
        row?.signed ? el("p", { class: "ok row-of" }, glyph("signed"), t("sign.by", { by: row.signed.by, day: day(row.signed.on) })) : null,
        el("ul", {}, open.map(([fine, yes, no]) => el("li", { class: fine ? null : "soft" }, el("span", { class: fine ? "ok" : "too-long" }, glyph(fine ? "ok" : "missing")), fine ? yes : no))),
        el("label", { for: "sign-by" }, el("strong", { class: "small" }, t("sign.name"))), by,
        el("label", { for: "sign-role" }, el("strong", { class: "small" }, t("sign.role"))), role,
        this.problem ? el("p", { class: "error", role: "alert" }, this.problem) : null,
        el("button", { type: "button", class: "button large primary", "data-focus": "sign", "aria-disabled": String(!ready), on: { click: () => ready && this.approve(by.value, role.value) } }, glyph("signed"), ready ? t("sign.do") : unread.length ? t("sign.more", { n: unread.length }) : t("sign.not-yet")),
        el("p", { class: "hint" }, t("sign.what", { file: `status/${this.tag}.yaml` }))]];
  }

  async approve(by, role) {
    try {
      await send("POST", `/api/approve/${encodeURIComponent(this.tag)}`, { by, role });
      this.problem = null;
      await loadBoard();
    } catch (error) { this.problem = error.message; }
    await this.load();
  }

  pressed(event) {
    const boxes = [...this.root.querySelectorAll("[data-tick]")];
    const at = boxes.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !boxes.length) return;
    event.preventDefault();
    boxes[Math.max(0, Math.min(boxes.length - 1, at + step))].focus();
  }
}
