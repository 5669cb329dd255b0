/** Translate: texts in page order; what is typed is set by the engine and seen at once; nothing typed is ever lost. */

import { Refusal, get } from "../api.js";
import { el, fill, isTyping, refill, speak } from "../dom.js";
import { clock, t } from "../words.js";
import { kept, languageOf, listen, outputOf, pick, pickOutput, site } from "../site.js";
import { badge, glyph, key, outputName, segments, shortOutput, textsBar } from "../marks.js";
import { Crop, Page, overLines, range } from "../page.js";
import { Drafts, own } from "../drafts.js";
import { Saving, Unsaved, isWritten } from "../saving.js";
import { OpenRow, closedRow, needOf } from "../row.js";
import { sayMeter } from "../meter.js";
import { conflictDialog } from "../conflict.js";
import { historyDialog } from "../history.js";
import { waiveDialog, waivers } from "../waive.js";

const REST = 400;

export async function open(main, rest, { go }) {
  const tag = rest[0] && languageOf(rest[0]) ? rest[0] : site.language;
  const screen = new Translate(main, tag, go);
  await screen.load(rest.slice(1).join("/") || null);
  return screen;
}

const isPhone = () => matchMedia("(max-width: 719px)").matches;

export class Translate {
  constructor(main, tag, go) {
    pick(tag);
    Object.assign(this, { tag, go_: go, language: languageOf(tag), source: languageOf(site.project.source), filter: "all", find: "", back: false, entries: new Map(), opened: null, slow: false, view: "list", whole: kept.get("whole", true) });
    this.unsaved = new Unsaved(`${location.origin} ${site.project.name}`);
    this.saving = new Saving(tag, this.unsaved, (entry) => this.told(entry));
    this.drafts = new Drafts(tag, { ondrawn: (answer, name) => this.drawn(answer, name), onslow: (yes) => this.slowly(yes), onfail: (error) => this.notDrawn(error) });
    this.page = new Page({ onpick: (box) => this.pickBox(box) });
    this.crop = new Crop();
    this.tools = el("div", { class: "toolbar list-tools", "data-area": "" });
    this.list = el("div", { class: "texts", "data-area": "" });
    this.foot = el("footer", { class: "footbar" });
    this.pageTools = el("div", { class: "toolbar page-tools", "data-area": "" });
    this.scroller = el("div", { class: "scroller", tabindex: 0, role: "region", "aria-label": t("page") }, this.page.element);
    this.sheet = el("div", { class: "picked-box" });
    this.root = el("div", { class: "columns translate" }, el("section", { class: "list" }, this.tools, this.list, this.foot), el("section", { class: "page-side" }, this.pageTools, this.scroller, this.sheet));
    main.append(this.root);
    this.root.addEventListener("keydown", (event) => this.keyed(event));
    this.deaf = listen((news) => this.heard(news));
    this.sized = new ResizeObserver(() => this.size());
    this.sized.observe(this.scroller);
    this.viewport = () => document.documentElement.style.setProperty("--keyboard", `${Math.max(0, innerHeight - visualViewport.height - visualViewport.offsetTop)}px`);
    visualViewport?.addEventListener("resize", this.viewport);
  }

  close() {
    this.leave();
    clearTimeout(this.fresh);
    this.deaf();
    this.saving.close();
    this.sized.disconnect();
    visualViewport?.removeEventListener("resize", this.viewport);
  }

  /** A part of the address changed. */
  go([tag, ...rest]) {
    if (tag && tag !== this.tag) return false;
    const name = rest.join("/");
    if (name && this.entries.has(name) && name !== this.opened?.entry.key) this.openText(name);
    return true;
  }

  async load(name) {
    const [{ texts }] = await Promise.all([get(`/api/texts/${encodeURIComponent(this.tag)}`), waivers()]);
    if (!this.root.isConnected) return;
    this.entries = new Map(texts.map((record) => [record.key, this.entry(record)]));
    this.page.numbers = new Map(texts.map((one) => [one.key, one.number]));
    for (const kept_ of await this.unsaved.all(this.tag)) this.restore(kept_);
    this.filter = !name && this.needing().length && isPhone() ? "needs" : "all";
    this.paintList();
    const first = name && this.entries.has(name) ? name : isPhone() ? null : (this.needing()[0] ?? [...this.entries.values()][0])?.key;
    await this.showPage(first);
    if (!this.root.isConnected) return;
    if (first) this.openText(first, { focus: Boolean(name) && site.project.editable });
    this.line();
  }

  entry(record) {
    return { key: record.key, record, value: record.target ?? "", fingerprint: record.fingerprint, save: null, conflict: null, findings: [], over: 0, meters: record.meter, meter: record.meter?.[site.output] ?? Object.values(record.meter ?? {})[0] ?? null };
  }

  /** A text that did not reach its file before this page was left. */
  restore({ key: name, text, fingerprint }) {
    const entry = this.entries.get(name);
    if (!entry) return;
    if (text === entry.value) { this.unsaved.forget(this.tag, name); return; }
    if (fingerprint !== entry.fingerprint) entry.conflict = { theirs: entry.value, base: "", fingerprint: entry.fingerprint };
    Object.assign(entry, { value: text, fingerprint, save: entry.conflict ? "conflict" : "unsaved" });
    if (!entry.conflict && site.project.editable) this.saving.typed(entry);
  }

  needing() { return [...this.entries.values()].filter(needOf); }
  tooLong() { return [...this.entries.values()].filter((entry) => needOf(entry) === "too-long"); }

  rows() {
    const find = this.find.trim().toLocaleLowerCase();
    const chosen = { needs: this.needing(), long: this.tooLong() }[this.filter] ?? [...this.entries.values()];
    const rows = find ? chosen.filter((entry) => [entry.record.source, entry.value, entry.key].some((text) => text.toLocaleLowerCase().includes(find))) : chosen;
    const { opened } = this;
    return opened && !rows.includes(opened.entry) && !find ? [...this.entries.values()].filter((entry) => rows.includes(entry) || entry === opened.entry) : rows;
  }

  paintTools() {
    const counts = {};
    for (const { record } of this.entries.values()) counts[record.state] = (counts[record.state] ?? 0) + 1;
    const total = this.entries.size;
    const done = (counts.checked ?? 0) + (counts.translated ?? 0);
    const phone = isPhone();
    fill(this.tools,
      segments(t("filter"), [["needs", t("tab.needs", { n: this.needing().length })], ["all", t("tab.all", { n: total })], ...(phone ? [["page", t("page")]] : [["long", t("tab.long", { n: this.tooLong().length })]])],
        phone && this.view === "page" ? "page" : this.filter, (value) => this.choose(value)),
      el("span", { class: "progress" }, textsBar(counts), el("span", { class: "small" }, el("strong", {}, t("done-of", { n: done, all: total })))),
      el("span", { class: "fill wide-only" }),
      el("label", { class: "search wide-only" }, glyph("search"), el("input", { type: "search", placeholder: t("find.both"), "aria-label": t("find.both"), "data-focus": "find", value: this.find, on: { input: (event) => { this.find = event.target.value; this.paintList(); } } }), key("/")),
      [...this.entries.values()].some((entry) => entry.record.back) ? el("button", { type: "button", class: "button small wide-only", "data-focus": "back", "aria-pressed": String(this.back), on: { click: () => { this.back = !this.back; this.paintList(); } } }, t("back")) : null,
      el("button", { type: "button", class: "button small drawer-button", "data-focus": "drawer", on: { click: () => this.root.classList.toggle("with-page") } }, t("page"), key("F6")));
    const { outputs } = site.project;
    const output = this.page.output;
    const pages = output ? outputOf(output).pages : 1;
    fill(this.pageTools,
      outputs.length > 1 ? segments(t("output"), outputs.map(({ name }) => [name, outputs.length > 2 ? shortOutput(name) : outputName(name)]), output, (name) => { pickOutput(name); this.showPage(this.opened?.entry.key, name); }) : null,
      pages > 1 ? segments(t("pages"), Array.from({ length: pages }, (_, at) => [at + 1, t("page.short", { n: at + 1 })]), this.page.number, (n) => this.showPage(null, output, n)) : null,
      segments(t("view"), [[true, t("page.whole")], [false, t("page.box")]], this.whole, (value) => this.zoom(value), { keys: { false: "Z" } }),
      el("span", { class: "fill" }), el("span", { class: "hint", role: "status" }, this.slow ? t("drawing") : this.failed ? t("not-current") : site.drawn ? t("drawn", { ms: site.drawn }) : ""));
  }

  choose(value) {
    if (value === "page") { this.view = "page"; this.root.classList.add("page-view"); this.page.setOverlays(["boxes"]); this.size(); } else { this.view = "list"; this.root.classList.remove("page-view"); this.filter = value; if (isPhone()) this.closeRow(); }
    this.paintList();
  }

  /** The list; the open row stays the same element, so that typing is never interrupted. */
  paintList() {
    this.paintTools();
    const rows = this.rows();
    const keep = this.opened?.element;
    const before = document.createDocumentFragment();
    const after = document.createDocumentFragment();
    let passed = !rows.some((entry) => entry === this.opened?.entry);
    const into = () => (passed && keep && rows.includes(this.opened.entry) ? after : before);
    for (const entry of rows) {
      if (entry === this.opened?.entry) { passed = true; continue; }
      into().append(closedRow(entry, this.language, this.source, () => this.openText(entry.key), { back: this.back }));
    }
    const top = this.list.scrollTop;
    for (const child of [...this.list.children]) if (child !== keep) child.remove();
    if (keep && rows.includes(this.opened.entry)) {
      if (!keep.isConnected) this.list.append(keep);
      keep.before(before);
      keep.after(after);
    } else {
      keep?.remove();
      this.list.append(before);
    }
    if (!rows.length) this.list.append(el("p", { class: "empty" }, this.find ? t("nothing") : t("all-done")));
    if (isPhone() && !this.opened && this.needing().length && site.project.editable) this.list.append(el("div", { class: "start-bar" }, el("button", { type: "button", class: "button primary large", on: { click: () => this.openText(this.needing()[0].key) } }, t("start-with", { n: this.needing()[0].record.number }))));
    this.list.scrollTop = top;
    const stops = [...this.list.querySelectorAll(".open-row")];
    stops.forEach((one, at) => { one.tabIndex = at === 0 && !this.opened ? 0 : -1; });
  }

  /** Open a text: its row, its box lit, the page scrolled only if the box is out of sight. */
  async openText(name, { focus = true } = {}) {
    const entry = this.entries.get(name);
    if (!entry || this.opened?.entry === entry) { if (focus) this.opened?.field.focus(); return; }
    this.leave();
    this.view = "list";
    this.root.classList.remove("page-view");
    this.opened?.element.remove();
    this.opened = null;
    const opened = new OpenRow(entry, this.language, this.source, this.crop, {
      typed: (text, composing) => this.typed(entry, text, composing), leave: () => this.leave(), done: () => this.done(), history: () => this.history(entry),
      conflict: () => this.resolve(entry), commented: (comments) => { entry.record.comments = comments; this.opened?.update({ findings: false }); this.paintList(); this.line(); },
      total: () => this.entries.size, waive: (found) => waiveDialog({ code: found.code, key: entry.key, language: this.tag, message: found.text }, () => this.post(entry)), slow: () => this.slow, close: () => { this.closeRow(); this.paintList(); },
    });
    this.opened = opened;
    opened.noteElsewhere();
    document.body.classList.toggle("row-open", isPhone());
    this.paintList();
    history.replaceState(null, "", `#/translate/${encodeURIComponent(this.tag)}/${encodeURIComponent(name)}`);
    if (focus) opened.field.focus();
    this.reveal(opened.element);
    await this.showPage(name);
    if (entry.conflict) this.line();
    if (site.project.editable && this.opened === opened) this.post(entry);
  }

  closeRow() {
    this.leave();
    this.opened?.element.remove();
    this.opened = null;
    document.body.classList.remove("row-open");
    this.page.light(null);
  }

  reveal(row) {
    const box = row.getBoundingClientRect(), view = this.list.getBoundingClientRect();
    if (box.top < view.top || box.bottom > view.bottom) this.list.scrollTop += box.top - view.top - Math.max(12, Math.min(96, view.height - box.height));
  }

  /** The page on which a text stands. */
  async showPage(name, output = null, number = null) {
    const entry = name ? this.entries.get(name) : null;
    const wished = output ?? this.page.output ?? site.output;
    const place = entry?.record.boxes.find((one) => one.output === wished) ?? entry?.record.boxes[0] ?? null;
    const to = { output: number ? output : place?.output ?? wished, number: number ?? place?.page ?? (this.page.output === wished ? this.page.number : 1) };
    if (!to.output) return;
    if (to.output !== this.page.output || to.number !== this.page.number) {
      this.drafts.anew();
      await this.page.show(this.tag, to.output, to.number);
      this.size();
    }
    this.page.element.classList.toggle("is-rtl", this.language.rtl);
    if (entry) {
      entry.place = place;
      entry.meter = entry.record.meter?.[to.output] ?? entry.meter;
      this.page.light(name);
      this.measure(entry);
      this.crop.show(this.page, name);
      this.opened?.update({ findings: true });
      this.follow();
    }
    this.paintTools();
    this.picked();
  }

  follow() {
    const lit = this.page.element.querySelector(".is-lit");
    if (!lit) return;
    const box = lit.getBoundingClientRect(), view = this.scroller.getBoundingClientRect();
    if (!this.whole) this.zoom(false);
    else if (box.top < view.top || box.bottom > view.bottom) this.scroller.scrollTop += box.top - view.top - 80;

  }

  measure(entry) {
    const box = this.page.boxesOf(entry.key)[0];
    entry.over = box ? overLines(box, this.page.page) : 0;
  }

  size() {
    if (!this.page.page) return;
    const { width, height } = this.page.page;
    const room = [this.scroller.clientWidth - 40, this.scroller.clientHeight - 24];
    const whole = Math.min(room[0] / width, room[1] / height);
    const lit = this.opened ? this.page.boxesOf(this.opened.entry.key)[0] : this.boxPicked;
    const scale = this.whole || !lit ? (isPhone() ? room[0] / width : whole) : Math.min(4, Math.max((room[0] * 0.9) / lit.rect[2], isPhone() ? (2 * room[0]) / width : 0));
    this.page.element.style.width = `${width * Math.max(scale, 0.05)}px`;
  }

  zoom(whole) {
    this.whole = whole;
    kept.set("whole", whole);
    this.size();
    this.paintTools();
    if (!whole) this.page.element.querySelector(".is-lit")?.scrollIntoView({ block: "center", inline: "center" });
  }

  pickBox(box) {
    if (isPhone() && this.view === "page") { this.boxPicked = box; this.page.light(box.messages[0]); this.picked(); if (!this.whole) this.zoom(false); return; }
    const now = this.opened?.entry.key;
    const at = box.messages.indexOf(now);
    this.openText(box.messages[(at + 1) % box.messages.length] === now ? now : box.messages[(at + 1) % box.messages.length]);
  }

  /** On a phone: what was tapped on the page, and a way to edit it. */
  picked() {
    const box = this.boxPicked;
    const entry = box && this.entries.get(box.messages[0]);
    if (!isPhone() || !entry) { fill(this.sheet); return; }
    const need = needOf(entry);
    fill(this.sheet, el("div", { class: "row-of" }, el("strong", {}, range(box, this.page.numbers)), el("code", {}, entry.key), el("span", { class: "fill" }), need ? badge(need, t(`row.${need}`)) : badge("ok", t("row.ok"))),
      el("p", { class: "cut", lang: this.language.lang, dir: this.language.rtl ? "rtl" : "ltr", style: { "font-family": `"text-${this.tag}", var(--ui)` } }, entry.value || t("not-yet")),
      el("div", { class: "row-of" }, el("button", { type: "button", class: "button large", on: { click: () => { this.zoom(!this.whole); this.picked(); } } }, t(this.whole ? "zoom" : "page.whole")), box.messages.map((name) => el("button", { type: "button", class: "button primary large fill", on: { click: () => this.openText(name) } }, box.messages.length > 1 ? t("edit-n", { n: this.page.numbers.get(name) }) : t("edit-this")))));
  }

  /** A key was pressed in the field: to the browser's store, to the engine, later to the file. */
  typed(entry, text, composing) {
    entry.value = text;
    this.opened?.seenElsewhere();
    this.undoable = null;
    this.saving.typed(entry);
    this.post(entry);
    clearTimeout(this.resting);
    this.opened?.hideFindings();
    if (!composing) this.resting = setTimeout(() => this.rested(entry), REST);
    this.opened?.update({ findings: false });
  }

  rested(entry) {
    if (this.opened?.entry !== entry) return;
    this.opened.show();
    this.opened.field.underline((entry.findings ?? []).filter((one) => one.start !== null && one.value === entry.value && (one.start > 0 || one.end < entry.value.length))); // not what is about all of it
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => speak(sayMeter(entry.meter, entry.over)), 600);
  }

  post(entry) { if (this.page.output && entry.place) this.drafts.post(entry.place.output, entry.key, entry.value); }

  /** The engine's answer: changed groups of the page, the meter, findings. */
  drawn(answer, name) {
    const entry = this.entries.get(name);
    if (!entry) return;
    this.failed = false;
    this.page.swap(answer.groups, answer.boxes ?? []);
    this.crop.swap(this.page);
    if (answer.meter) { entry.meter = answer.meter; entry.meters = { ...entry.meters, [this.page.output]: answer.meter }; } else entry.meter = null;
    entry.findings = (answer.findings ?? []).map((one) => ({ ...one, value: answer.value }));
    this.measure(entry);
    if (this.asking?.entry === entry) {
      this.asking.crop.swap(this.page);
      this.asking.crop.show(this.page, name);
      this.asking.shown(entry.meter, entry.over);
    }
    if (this.opened?.entry === entry) {
      this.crop.show(this.page, name);
      this.opened.update({ findings: false });
      clearTimeout(this.resting);
      if (!this.opened.field.composing) this.resting = setTimeout(() => this.rested(entry), REST);
    }
  }

  slowly(yes) { if (this.slow !== yes) { this.slow = yes; this.paintTools(); this.opened?.update({ findings: false }); } }
  notDrawn(error) { this.failed = true; this.paintTools(); if (error.status) console.warn(error.message); }

  /** The field is left: write what was typed. */
  leave() {
    const entry = this.opened?.entry;
    if (entry && site.project.editable && !isWritten(entry)) this.saving.save(entry);
  }

  async done() {
    const opened = this.opened;
    if (!opened || !site.project.editable) return;
    const { entry } = opened;
    const blocked = opened.blocks;
    if (blocked.length) { opened.show(blocked); opened.note(blocked.join(" ")); speak(blocked.join(" ")); return; }
    if (entry.conflict) { this.resolve(entry); return; }
    const before = { text: entry.record.target ?? "", state: entry.record.state };
    const next = this.after(entry);
    const written = this.saving.save(entry, { done: true });
    if (next) this.openText(next.key); else this.closeRow();
    this.paintList();
    if (await written) { this.undoable = { entry, before }; this.line(); } else if (entry.save === "refused") { this.openText(entry.key); }
    this.paintList();
  }

  /** The next text that needs somebody; after the last the first. */
  after(entry) {
    const all = [...this.entries.values()];
    const at = all.indexOf(entry);
    return [...all.slice(at + 1), ...all.slice(0, at)].find((one) => needOf(one) && one.finished !== one.value) ?? null; // not what is done and on its way
  }

  step(by, needing = false) {
    const rows = needing ? this.needing() : this.rows();
    const all = [...this.entries.values()];
    const at = all.indexOf(this.opened?.entry);
    const ordered = by > 0 ? rows : [...rows].reverse();
    const next = ordered.find((entry) => (by > 0 ? all.indexOf(entry) > at : all.indexOf(entry) < at));
    if (next) this.openText(next.key);
  }

  async undoDone() {
    const { entry, before } = this.undoable;
    this.undoable = null;
    entry.value = before.text;
    await this.openText(entry.key);
    this.opened.field.value = before.text;
    entry.record.state = before.state;
    await this.saving.save(entry, { force: true });
    this.paintList();
  }

  async history(entry) {
    await historyDialog(entry, this.language, (text) => { this.opened.field.area.focus(); this.opened.field.area.select(); this.opened.field.insert(text); });
  }

  /** Two versions: ask which. */
  resolve(entry) {
    const crop = new Crop();
    const shown = conflictDialog(entry, this.language, {
      crop, measure: (text) => this.drafts.measure(entry.place?.output ?? this.page.output, entry.key, text), draw: (text) => this.page.output && entry.place && this.drafts.post(entry.place.output, entry.key, text), later: () => { this.asking = null; },
      resolve: (text) => {
        this.asking = null;
        entry.fingerprint = entry.conflict.fingerprint;
        entry.record = { ...entry.record, target: entry.conflict.theirs };
        entry.conflict = null;
        entry.value = text;
        if (this.opened?.entry === entry) this.opened.field.value = text;
        if (isWritten(entry)) { entry.save = "saved"; entry.savedAt = new Date(); this.unsaved.forget(this.tag, entry.key); this.told(entry); } else this.saving.save(entry, { force: true });
        this.post(entry);
        this.paintList();
      },
    });
    crop.show(this.page, entry.key);
    this.asking = { entry, crop, shown };
  }

  /** The saving of a text went a step on. */
  told(entry) {
    if (this.opened?.entry === entry) this.opened.update({ findings: false });
    this.latest = entry;
    this.line();
    if (entry.save === "saved" || entry.save === "conflict") this.paintList();
  }

  /** The save line, in words. */
  line() {
    const entry = this.opened?.entry.save ? this.opened.entry : this.latest;
    const file = `locales/${this.tag}.yaml`;
    const said = !site.project.editable ? ["lock", "", t("read-only.why")] : this.elsewhere ? ["warning", "stale", this.elsewhere] : !entry?.save ? ["ok", "", t("save.none")] : {
      unsaved: ["draft", "stale", t("save.unsaved")], saving: ["up", "", t("save.saving")], saved: ["ok", "ok", t("save.saved", { file, time: clock(entry.savedAt) })],
      conflict: ["warning", "stale", t("save.conflict")], lost: ["error", "error", t("save.lost", { n: entry.left })], refused: ["error", "error", t("save.refused", { why: entry.why })],
    }[entry.save];
    if (said[0] === "ok" && !this.needing().length && site.project.editable) said[2] = `${said[2]} · ${t("all-done")}`;
    refill(this.foot, [...said, entry?.key, this.undoable?.entry.key].join(), el("span", { class: `save-line ${said[1]}`, role: "status" }, glyph(said[0]), said[2]),
      entry?.save === "conflict" ? el("button", { type: "button", class: "link", on: { click: () => { this.openText(entry.key); this.resolve(entry); } } }, t("conflict.open")) : null,
      this.undoable ? el("button", { type: "button", class: "link", "data-focus": "undo-done", on: { click: () => this.undoDone() } }, t("undo-done", { n: this.undoable.entry.record.number })) : null,
      el("span", { class: "fill" }),
      el("span", { class: "foot-keys" }, [["Alt ↓", "keys.next"], ["F8", "keys.finding"], ["Ctrl S", "keys.save-now"], ["F6", "keys.page-side"]].map(([name, said_]) => el("span", {}, key(name), " ", t(said_)))));
  }

  /** Something changed on disk. */
  async heard(news) {
    if (news.type === "back") { await this.saving.back(this.entries.values()); return; }
    if (news.type === "reloaded") {
      if (news.client === own) return;
      if (news.kind === "texts" && news.languages?.length && !news.languages.includes(this.tag) && !news.languages.includes(site.project.source)) return;
      clearTimeout(this.fresh);
      this.fresh = setTimeout(() => this.refresh(news), 30);
    }
  }

  async refresh(news) {
    const turns = new Map([...this.entries].map(([name, { turn }]) => [name, turn]));
    const { texts } = await get(`/api/texts/${encodeURIComponent(this.tag)}`);
    if (!this.root.isConnected) return;
    const seen = new Set();
    let again = false;
    for (const record of texts) {
      seen.add(record.key);
      const entry = this.entries.get(record.key);
      if (!entry) { this.entries.set(record.key, this.entry(record)); continue; }
      if (entry.going || entry.turn !== turns.get(record.key)) { again = true; continue; } // saved meanwhile: the answer may be older
      if (record.source !== entry.record.source && this.opened?.entry === entry) this.opened.note(t("source.again"));
      const changed = record.fingerprint !== entry.fingerprint;
      const dirty = !isWritten(entry);
      if (changed && dirty && record.target !== entry.value) {
        entry.conflict = { theirs: record.target ?? "", base: entry.record.target ?? "", fingerprint: record.fingerprint, by: news.by ?? "", on: null };
        entry.save = "conflict";
      } else if (changed) {
        if (entry.value !== (record.target ?? "")) entry.elsewhere = { text: entry.value, by: news.by || t("somebody"), time: clock().slice(0, 5), seen: false };
        Object.assign(entry, { value: record.target ?? "", fingerprint: record.fingerprint, save: null });
        if (this.opened?.entry === entry) { this.opened.field.value = entry.value; this.opened.noteElsewhere(); }
      }
      if (!dirty || !changed) entry.record = record; else entry.record.comments = record.comments;
      entry.meters = record.meter;
    }
    for (const entry of this.entries.values()) if (entry.save === "refused" && !entry.conflict) this.saving.save(entry); // what kept it from being saved may be mended
    if (again) { clearTimeout(this.fresh); this.fresh = setTimeout(() => this.refresh(news), 300); }
    const gone = [...this.entries.keys()].filter((name) => !seen.has(name));
    for (const name of gone) this.remove(name);
    const { output, number } = this.page;
    this.drafts.anew();
    try {
      if (output && outputOf(output)) await this.page.show(this.tag, output, Math.max(1, Math.min(number, outputOf(output).pages)));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error; // else the banner says what is wrong; the last good page stays
    }
    const entry = this.opened?.entry;
    if (entry) {
      this.page.light(entry.key);
      this.measure(entry);
      this.crop.show(this.page, entry.key);
      if (!isWritten(entry)) this.post(entry);
      this.opened.update();
    }
    this.size();
    this.paintList();
    this.line();
  }

  remove(name) {
    const entry = this.entries.get(name);
    if (this.opened?.entry === entry) {
      if (!isWritten(entry)) { this.opened.note(t("removed-key")); return; }
      this.closeRow();
    }
    this.entries.delete(name);
  }

  keyed(event) {
    const ctrl = event.ctrlKey || event.metaKey;
    if (event.isComposing) return;
    const act = ctrl && event.key === "Enter" ? () => this.done()
      : ctrl && event.key.toLowerCase() === "s" ? () => { const entry = this.opened?.entry; if (entry) { if (entry.conflict) this.resolve(entry); else this.saving.save(entry); } }
        : event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp") ? () => this.step(event.key === "ArrowDown" ? 1 : -1)
          : event.key === "F8" ? () => this.nextFinding()
            : event.key === "Escape" && isTyping(event.target) ? () => (this.opened?.element.querySelector(".done") ?? event.target).focus()
              : (event.key === "ArrowDown" || event.key === "ArrowUp") && event.target.matches(".open-row") ? () => this.walk(event) : null;
    if (!act) return;
    event.preventDefault();
    act();
  }

  walk(event) {
    const stops = [...this.list.querySelectorAll(".open-row")];
    stops[stops.indexOf(event.target) + (event.key === "ArrowDown" ? 1 : -1)]?.focus();
  }

  nextFinding() {
    const found = [...(this.opened?.findings.querySelectorAll(".finding:not(.fine)") ?? [])];
    const next = found[found.indexOf(document.activeElement) + 1];
    if (next) next.focus(); else this.step(1, true);
  }

  pressed(event, letter) {
    const act = { z: () => this.zoom(!this.whole), s: () => this.go_("sheet", this.tag, site.output), e: () => this.opened?.field.focus(), c: () => this.opened?.comments.open() }[letter];
    if (act) { event.preventDefault(); act(); }
  }
}
