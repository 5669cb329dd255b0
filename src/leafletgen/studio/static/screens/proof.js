/** Proof: a native reader reads all texts as printed, says what is wrong, ticks what is right, and signs the language off. */

import { get, pagePath, send } from "../api.js";
import { el, fill, refill } from "../dom.js";
import { day, t } from "../words.js";
import { kept, languageOf, listen, loadBoard, pick, rowOf, site, version } from "../site.js";
import { glyph, key, named, nameOf, segments } from "../marks.js";
import { Comments, waiting } from "../comments.js";
import { withFacts } from "../difference.js";
import { own } from "../drafts.js";
import { Crop, Page } from "../page.js";

const REST = 1500;
const HIGHEST = 150;

export async function open(main, rest, { go }) {
  const screen = new Proof(main, languageOf(rest[0]) ? rest[0] : site.language, go);
  await screen.load();
  const deaf = listen((news) => screen.heard(news));
  return { close: () => { deaf(); screen.close(); }, go: ([tag]) => { if (languageOf(tag) && tag !== screen.tag) screen.choose(tag); return true; }, pressed: (event, letter) => screen.pressed(event, letter) };
}

/** The pages of a language, each loaded once, for pictures of its boxes. */
class Pages {
  constructor(tag) { Object.assign(this, { tag, known: new Map() }); }

  of({ output, page }) {
    const name = `${output} ${page}`;
    if (!this.known.has(name)) {
      const made = new Page();
      this.known.set(name, made.show(this.tag, output, page).then(() => made));
    }
    return this.known.get(name);
  }
}

/** One text: source, translation with its box as printed, what it means to the reader, comments, a tick. */
class Row {
  constructor(screen, record) {
    const { tag, language, source } = screen;
    Object.assign(this, { screen, record, saved: record.back });
    this.source = el("p", { lang: source.lang, dir: source.rtl ? "rtl" : "ltr" });
    this.target = el("p", { class: "foreign", style: { "font-family": `"text-${tag}", var(--ui)`, "line-height": Math.max(1.5, language.line_height) } });
    this.picture = el("div", { class: "as-printed" });
    this.back = el("textarea", { class: "back-area", rows: 1, lang: source.lang, dir: source.rtl ? "rtl" : "ltr", placeholder: site.project.talks ? t("back.write", { language: nameOf(source.tag) }) : "–", readonly: !site.project.talks, maxlength: 5000,
      "data-focus": `back-${record.key}`, "aria-label": t("back.of", { n: record.number }), on: { input: () => this.typed(), blur: () => this.save(), keydown: (event) => this.key(event) } });
    this.back.value = record.back;
    this.grown = el("div", { class: "grown" }, this.back);
    this.problem = el("p", { class: "error small", role: "alert" });
    this.comments = new Comments(tag, record, { link: true, changed: (comments) => { this.record.comments = comments; screen.draw(); loadBoard(); } });
    this.box = el("input", { type: "checkbox", "data-focus": `tick-${record.key}`, "data-tick": record.key, on: { change: () => screen.tick(this) } });
    this.element = el("div", { class: "proof-row", role: "group", "data-key": record.key, on: { click: (event) => { if (!event.target.closest("button, a, textarea, input, label")) this.box.focus({ preventScroll: true }); } } },
      el("strong", { class: "hint" }, String(record.number)), this.source, el("div", { lang: language.lang, dir: language.rtl ? "rtl" : "ltr" }, this.target, this.picture),
      el("div", { class: "says" }, this.grown, this.problem, this.comments.element),
      el("label", { class: "tick" }, this.box, el("span", { class: "unseen" }, t("right.of", { n: record.number })), key("Space")));
    this.update(record);
  }

  /** What is known of the text now; what is being typed stays. */
  update(record) {
    const facts = site.project.facts;
    this.record = record;
    this.element.setAttribute("aria-label", t("row.name", { n: record.number, state: t(`state.${record.state}`) }));
    refill(this.source, record.source, withFacts(record.source.replace(/\*\*/g, ""), facts));
    refill(this.target, `${record.target}`, record.target ? withFacts(record.target.replace(/\*\*/g, ""), facts) : el("span", { class: "missing", lang: document.documentElement.lang }, t("not-yet")));
    if (this.back.value === this.saved) { this.back.value = record.back; this.grow(); }
    this.saved = record.back;
    this.back.disabled = !record.target;
    this.comments.update(record);
    this.box.disabled = !record.target;
    this.box.checked = this.screen.isRead(record);
  }

  grow() { this.grown.dataset.text = this.back.value || this.back.placeholder; }

  typed() {
    this.grow();
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.save(), REST);
  }

  async save() {
    clearTimeout(this.resting);
    const text = this.back.value.trim();
    if (text === this.saved || this.back.readOnly) return;
    const { tag } = this.screen;
    try {
      await send("PUT", `/api/back/${encodeURIComponent(tag)}/${encodeURIComponent(this.record.key)}`, { text, client: own }, { "If-Match": `"${this.record.fingerprint}"` });
      this.saved = text;
      this.record.back = text;
      fill(this.problem);
    } catch (error) { fill(this.problem, error.status === 412 ? t("back.changed") : error.status ? error.message : t("comment.lost")); }
  }

  key(event) {
    if (event.isComposing) return;
    if ((event.ctrlKey || event.metaKey) && ["s", "Enter"].includes(event.key)) { event.preventDefault(); this.save(); if (event.key === "Enter") this.box.focus(); }
    else if (event.key === "Escape") { event.preventDefault(); this.box.focus(); }
  }

  /** The box of the text as printed; where several texts stand in one box it is shown with the first of them. */
  async show(pages, place, shown) {
    const page = await pages.of(place);
    if (!this.element.isConnected || this.shown === shown) return;
    this.shown = shown;
    const crop = new Crop();
    crop.show(page, this.record.key);
    const [wide, high] = crop.element.style.aspectRatio.split("/").map(Number);
    crop.element.style.maxWidth = `${Math.round((HIGHEST * wide) / high)}px`;
    fill(this.picture, crop.element);
  }
}

class Proof {
  constructor(main, tag, go) {
    Object.assign(this, { go_: go, filter: "all", rows: new Map() });
    this.tools = el("div", { class: "toolbar", "data-area": "" });
    this.list = el("div", { class: "proof-list" });
    this.scroller = el("div", { class: "scroll fill proof-rows", "data-area": "" }, this.heads = el("div", { class: "proof-row heads small soft" }), this.list);
    this.by = el("input", { type: "text", id: "sign-by", maxlength: 60, value: kept.get("name", ""), "data-focus": "by", autocomplete: "name", on: { change: () => kept.set("name", this.by.value.trim()) } });
    this.role = el("select", { id: "sign-role", "data-focus": "role" }, ["native reader", "translator", "office"].map((name) => el("option", { value: name }, t(`role.${name}`))));
    this.side = el("aside", { class: "side inspector", "data-area": "" });
    main.append(el("div", { class: "columns proof" }, el("section", { class: "list" }, this.tools, this.scroller), this.side));
    this.seen = new IntersectionObserver((seen) => seen.forEach((one) => { if (one.isIntersecting) this.picture(one.target.dataset.key); }), { root: matchMedia("(max-width: 1000px)").matches ? null : this.scroller, rootMargin: "200px 0px" });
    this.begin(tag);
  }

  begin(tag) {
    Object.assign(this, { tag, language: languageOf(tag), source: languageOf(site.project.source), problem: null });
    pick(tag);
    this.rows.clear();
    fill(this.list);
  }

  close() {
    this.seen.disconnect();
    for (const row of this.rows.values()) row.save();
  }

  choose(tag) {
    for (const row of this.rows.values()) row.save();
    this.begin(tag);
    this.scroller.scrollTop = 0;
    return this.load();
  }

  /** What was read is remembered with the fingerprint: a text that changed is unread again. */
  get read() { return new Set(kept.get(`read.${site.project.name}.${this.tag}`, [])); }
  isRead(one) { return this.read.has(`${one.key} ${one.fingerprint}`); }
  tick({ record, element }) {
    const { read } = this;
    const name = `${record.key} ${record.fingerprint}`;
    if (!read.delete(name)) read.add(name);
    kept.set(`read.${site.project.name}.${this.tag}`, [...read]);
    const next = element.nextElementSibling ?? element.previousElementSibling;
    this.draw();
    if (!element.isConnected) next?.querySelector("[data-tick]")?.focus();
  }

  async load() {
    const { tag } = this;
    const { texts } = await get(`/api/texts/${encodeURIComponent(tag)}`);
    if (tag !== this.tag) return;
    this.texts = texts;
    this.pages = new Pages(tag);
    this.places();
    for (const record of texts) {
      const row = this.rows.get(record.key);
      if (row) row.update(record); else this.rows.set(record.key, new Row(this, record));
    }
    this.draw();
    for (const row of this.rows.values()) { this.seen.unobserve(row.element); this.seen.observe(row.element); }
  }

  heard(news) {
    if (news.type === "board-loaded") this.sign();
    if (news.type !== "reloaded") return;
    if (news.kind === "texts" && news.languages?.length && !news.languages.includes(this.tag) && !news.languages.includes(site.project.source)) return;
    this.load();
  }

  /** The box to show with each text: none where the text before stands in the same. */
  places() {
    this.place = new Map();
    let last = null;
    for (const { key: name, boxes } of this.texts) {
      const place = boxes.find((one) => one.output === site.output) ?? boxes[0];
      const box = place && `${place.output} ${place.page} ${place.key}`;
      if (place && box !== last) this.place.set(name, place);
      last = box;
    }
  }

  picture(name) {
    const row = this.rows.get(name), place = this.place.get(name);
    if (row && place) row.show(this.pages, place, this.pages).catch(() => { /* no picture: the words say it */ }); else if (row) fill(row.picture);
  }

  draw() {
    const unread = this.texts.filter((one) => !this.isRead(one));
    const commented = this.texts.filter((one) => one.comments.length);
    const shown = { all: this.texts, unread, commented }[this.filter];
    const bar = [[this.texts.length - unread.length, "s-checked"], [unread.length, "s-translated"]];
    fill(this.tools, el("strong", {}, t("tab.proof")), named(this.tag), el("span", { class: "progress" }, el("span", { class: "bar", "aria-hidden": "true" }, bar.map(([n, kind]) => el("i", { class: kind, style: { "flex-grow": n } }))), el("span", { class: "small" }, t("read-of", { n: this.texts.length - unread.length, all: this.texts.length }))),
      el("span", { class: "fill" }), el("a", { class: "button", href: `/api/proof/${encodeURIComponent(this.tag)}.pdf`, target: "_blank", rel: "noopener", "data-focus": "paper" }, glyph("print"), t("proof.paper")),
      segments(t("filter"), [["all", t("filter.all")], ["unread", t("unread", { n: unread.length })], ["commented", t("commented", { n: commented.length })]], this.filter, (value) => { this.filter = value; this.draw(); }));
    fill(this.heads, el("span"), el("span", {}, t("proof.source", { language: nameOf(site.project.source) })), el("span", {}, t("proof.printed", { language: nameOf(this.tag) })), el("span", {}, t("back.into", { language: nameOf(site.project.source) })), el("span", {}, t("right")));
    const rows = shown.map((one) => this.rows.get(one.key).element);
    if (rows.length !== this.list.childElementCount || rows.some((row, at) => row !== this.list.children[at])) fill(this.list, rows.length ? rows : el("p", { class: "empty" }, t("nothing")));
    for (const one of this.texts) this.rows.get(one.key).box.checked = this.isRead(one);
    this.sign();
  }

  /** What still keeps the language from being signed, and the signature. */
  sign() {
    const { tag } = this;
    const row = rowOf(tag);
    const counts = Object.fromEntries((row?.needs ?? []).map((one) => [one.kind, one.count]));
    const n = ["missing", "machine", "draft", "stale"].reduce((sum, kind) => sum + (counts[kind] ?? 0), 0);
    const errors = (counts.error ?? 0) + (counts["too-long"] ?? 0);
    const unread = this.texts.filter((one) => !this.isRead(one)).length;
    const open = this.texts.reduce((sum, one) => sum + waiting(one), 0);
    const rows = [[n, "texts"], [errors, "errors"], [unread, "read"], [open, "comments"]];
    const ready = rows.every(([count]) => !count) && site.project.editable;
    fill(this.side,
      site.output ? el("img", { class: "paper-picture small-page", src: `${pagePath(tag, site.output)}?v=${version(tag)}`, alt: "" }) : null,
      tag === site.project.source ? el("p", {}, t("source-text")) : [
        el("h2", {}, t("sign.head", { language: nameOf(tag) })),
        row?.signed ? el("p", { class: "ok row-of" }, glyph("signed"), t("sign.by", { by: row.signed.by, day: day(row.signed.on) })) : null,
        el("ul", {}, rows.map(([count, name]) => el("li", { class: count ? "soft" : null }, el("span", { class: count ? "too-long" : "ok" }, glyph(count ? "missing" : "ok")), count ? t(`sign.${name}-not`, { n: count }) : t(`sign.${name}`)))),
        el("label", { for: "sign-by" }, el("strong", { class: "small" }, t("sign.name"))), this.by,
        el("label", { for: "sign-role" }, el("strong", { class: "small" }, t("sign.role"))), this.role,
        this.problem ? el("p", { class: "error", role: "alert" }, this.problem) : null,
        el("button", { type: "button", class: "button large primary", "data-focus": "sign", "aria-disabled": String(!ready), on: { click: () => ready && this.approve() } }, glyph("signed"), ready ? t("sign.do") : unread ? t("sign.more", { n: unread }) : t("sign.not-yet")),
        el("p", { class: "hint" }, t("sign.what", { file: `status/${tag}.yaml` }))]);
  }

  async approve() {
    try {
      await send("POST", `/api/approve/${encodeURIComponent(this.tag)}`, { by: this.by.value, role: this.role.value });
      this.problem = null;
      await loadBoard();
    } catch (error) { this.problem = error.message; }
    await this.load();
  }

  pressed(event, letter) {
    const rows = [...this.list.querySelectorAll(".proof-row")];
    const row = document.activeElement.closest?.(".proof-row");
    const at = rows.indexOf(row);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const act = step && rows.length ? () => rows[Math.max(0, Math.min(rows.length - 1, at + step))].querySelector("[data-tick]").focus()
      : row && (event.key === "Enter" && event.target.matches("[data-tick]") || letter === "t") ? () => this.go_("translate", this.tag, row.dataset.key)
        : row && letter === "c" ? () => this.rows.get(row.dataset.key).comments.open()
          : { t: () => this.go_("translate", this.tag), s: () => this.go_("sheet", this.tag, site.output), p: () => this.go_("print") }[letter];
    if (!act) return;
    event.preventDefault();
    act();
  }
}
