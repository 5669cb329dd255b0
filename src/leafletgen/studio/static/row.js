/** One text of the list: closed, source and translation side by side; open, all that is needed to edit it. */

import { el, fill, refill } from "./dom.js";
import { day, t } from "./words.js";
import { site } from "./site.js";
import { badge, glyph, key, nameOf, outputName } from "./marks.js";
import { marked, struck, withFacts } from "./difference.js";
import { Field, blocks } from "./field.js";
import { Comments, waiting } from "./comments.js";
import { Glossary } from "./glossary.js";
import { meterOf } from "./meter.js";
import { isWritten } from "./saving.js";
import { isWaivable } from "./waive.js";

/** What a text needs of the translator; null where it is done. */
export function needOf(entry) {
  const { state } = entry.record;
  if (entry.conflict) return "error";
  if (entry.over > 0 || Object.values(entry.meters ?? {}).some((one) => one.over_chars > 0)) return "too-long";
  return ["missing", "stale", "machine", "draft"].includes(state) ? state : waiting(entry.record) ? "comment" : null;
}

const sign = (entry) => {
  const kind = needOf(entry) ?? "ok";
  return el("span", { class: `sign-of ${kind}`, title: t(`row.${kind}`) }, glyph(kind), el("span", { class: "unseen" }, t(`row.${kind}`)));
};

const way = (language) => ({ lang: language.lang, dir: language.rtl ? "rtl" : "ltr", style: { "font-family": `"text-${language.tag}", var(--ui)`, "line-height": Math.max(1.5, language.line_height) } });

/** A closed row; `choose()` opens it. */
export function closedRow(entry, language, source, choose, { back = false } = {}) {
  const { record } = entry;
  const need = needOf(entry);
  const text = record.source.replace(/\*\*/g, "");
  return el("div", { class: "text-row", role: "group", "aria-label": t("row.name", { n: record.number, state: t(`row.${need ?? "ok"}`) }), "data-key": entry.key },
    el("span", { class: "n" }, String(record.number)),
    el("button", { type: "button", class: "open-row", tabindex: -1, "data-focus": `row-${entry.key}`, "aria-label": t("row.edit", { n: record.number }), on: { click: choose } }),
    el("span", { class: "src", lang: source.lang, dir: source.rtl ? "rtl" : "ltr" }, withFacts(text, site.project.facts)),
    el("span", { class: "tgt", ...way(language) }, entry.value ? withFacts(entry.value.replace(/\*\*/g, ""), site.project.facts) : el("span", { class: "hint", lang: document.documentElement.lang, dir: "ltr" }, t("not-yet")),
      back && record.back ? el("span", { class: "back hint", dir: "ltr", lang: source.lang }, record.back) : null),
    sign(entry),
    el("span", { class: "phone-need" }, need ? badge(need, need === "too-long" && entry.over ? t("too-long.lines", { n: entry.over }) : t(`row.${need}`)) : null, el("span", { class: "go", "aria-hidden": "true" }, "›")));
}

/** The open row. `acts`: what the screen does: typed, leave, done, undo, history, copySource, waive. */
export class OpenRow {
  constructor(entry, language, source, crop, acts) {
    Object.assign(this, { entry, language, source, crop, acts });
    const { record } = entry;
    const facts = site.project.facts;
    this.field = new Field({ language, value: entry.value, label: t("field.name", { n: record.number, language: nameOf(language.tag) }), facts, own: record.facts, readonly: !site.project.editable,
      oninput: (text, composing) => acts.typed(text, composing), onleave: acts.leave, onnote: (note) => this.note(note) });
    this.state = el("div", { class: "row-state" });
    this.meter = el("div", { class: "meter-place" });
    this.findings = el("div", { class: "row-findings", style: { "font-family": `var(--ui), "text-${language.tag}"` } });
    this.notes = el("p", { class: "hint paste-note", role: "status" });
    this.glossary = record.glossary?.length ? new Glossary(record.glossary, language, site.project.editable ? (word) => this.field.insert(word) : null) : null;
    this.comments = new Comments(language.tag, record, { link: true, changed: acts.commented });
    this.done = el("button", { type: "button", class: "button primary done", "data-focus": "done", on: { click: () => acts.done() } });
    this.element = el("div", { class: "text-row open", role: "group", "aria-label": t("row.name", { n: record.number, state: t(`row.${needOf(entry) ?? "ok"}`) }), "data-key": entry.key },
      el("span", { class: "n" }, String(record.number)),
      // The field first, for the keyboard; CSS puts the source at its left.
      el("div", { class: "tgt" }, this.field.element, this.notes, this.tools(), this.buttons(), this.state, this.meter, this.findings),
      el("div", { class: "src" }, this.left()),
      this.mark = sign(entry));
    this.update();
  }

  left() {
    const { record } = this.entry;
    const facts = site.project.facts;
    const way_ = { lang: this.source.lang, dir: this.source.rtl ? "rtl" : "ltr" };
    const was = record.old_source ? struck(record.old_source, record.source) : null;
    const more = el("div", { class: "more" },
      was ? el("p", { class: "was small" }, t("was"), " ", el("bdi", way_, was), " ", el("button", { type: "button", class: "link", on: { click: (event) => { event.target.previousElementSibling.textContent = record.old_source; event.target.remove(); } } }, t("was.all"))) : null,
      record.note ? el("p", { class: "note small" }, el("strong", {}, t("note")), " ", record.note) : null,
      record.adapt ? el("p", { class: "note small" }, el("strong", {}, t("adapt")), " ", t("adapt.what")) : null,
      this.glossary?.element,
      record.back ? el("p", { class: "note small" }, el("strong", {}, t("back")), " ", record.back) : null);
    return [
      el("div", { class: "src-head" }, el("span", { class: "phone-n" }, el("strong", {}, String(record.number)), t("n-of", { n: "", all: this.acts.total?.() ?? "" })), el("code", {}, this.entry.key), record.state === "stale" ? badge("stale", t("source.changed", { language: nameOf(this.source.tag) })) : null, this.need = el("span", { class: "phone-n" }),
        el("button", { type: "button", class: "link phone-more", "aria-expanded": "false", on: { click: (event) => { const open = this.element.classList.toggle("all"); event.target.setAttribute("aria-expanded", String(open)); event.target.textContent = t(open ? "less" : "more"); } } }, t("more"))),
      this.words = el("p", { class: "source-text", ...way_ }, record.old_source ? marked(record.old_source, record.source, facts) : withFacts(record.source, facts)),
      more,
      el("div", { class: "crop-head small soft" }, el("span", {}, t("crop")), this.where = el("span", {})),
      this.crop.element,
      this.comments.element];
  }

  tools() {
    const facts = site.project.facts;
    const names = [...new Set([...this.entry.record.facts, ...Object.keys(facts)])].slice(0, 6);
    if (!site.project.editable) return null;
    return el("div", { class: "tools row-of", role: "group", "aria-label": t("facts") }, names.length ? el("span", { class: "small soft wide-only" }, t("facts")) : null,
      names.map((name) => el("button", { type: "button", class: "fact", on: { mousedown: (event) => event.preventDefault(), click: () => this.field.insertFact(name) } }, el("b", {}, `{${name}}`), " ", el("span", {}, facts[name]))),
      el("span", { class: "row-of wide-only" }, names.length ? [el("span", { class: "small soft" }, t("or-type")), key("{")] : null, el("button", { type: "button", class: "button small", "aria-label": t("bold"), title: t("bold"), on: { mousedown: (event) => event.preventDefault(), click: () => this.field.bold() } }, el("b", {}, "B"))),
      this.field.special());
  }

  buttons() {
    if (!site.project.editable) return null;
    return el("div", { class: "acts row-of" },
      el("button", { type: "button", class: "button square previous phone-only", "aria-label": t("list"), on: { click: () => this.acts.close() } }, glyph("up")),
      this.done,
      el("button", { type: "button", class: "button wide-only", "data-focus": "undo", on: { click: () => { this.field.area.focus(); document.execCommand("undo"); } } }, t("undo"), key("Ctrl Z")),
      this.earlier = el("button", { type: "button", class: "link plain wide-only", "data-focus": "history", on: { click: () => this.acts.history() } }));
  }

  copySource() {
    this.field.area.focus();
    this.field.area.select();
    this.field.insert(this.entry.record.source);
  }

  note(text) {
    clearTimeout(this.noted);
    fill(this.notes, text);
    this.noted = setTimeout(() => fill(this.notes), 6000);
  }

  /** Somebody else wrote what stands here now: said until one types. */
  noteElsewhere() {
    const { elsewhere } = this.entry;
    if (!elsewhere || elsewhere.seen) return;
    clearTimeout(this.noted);
    fill(this.notes, t("changed-elsewhere", elsewhere), " ", el("button", { type: "button", class: "link", "data-focus": "changed", on: { click: () => this.acts.history() } }, t("changed-elsewhere.show")));
  }

  seenElsewhere() {
    const { elsewhere } = this.entry;
    if (!elsewhere || elsewhere.seen) return;
    elsewhere.seen = true;
    fill(this.notes);
  }

  get blocks() { return blocks(this.entry.value, site.project.facts); }

  /** Everything that depends on the text or its state. */
  update({ findings = true } = {}) {
    const { entry } = this;
    const { record } = entry;
    const untouched = isWritten(entry);
    const state = entry.save && entry.save !== "saved" ? "draft" : record.state;
    const slow = this.acts.slow();
    refill(this.state, [state, slow, entry.save, record.by, Boolean(entry.conflict)].join(), badge(state === "checked" || state === "translated" ? "ok" : state, t(`state.${state}`)),
      el("span", { class: `small soft${["lost", "refused", "conflict"].includes(entry.save) ? " error" : ""}` }, slow ? t("drawing") : entry.save ? t(`save.short.${entry.save}`) : record.by ? `${record.by} · ${day(record.on)}` : ""), el("span", { class: "fill" }),
      entry.conflict ? el("button", { type: "button", class: "link", on: { click: () => this.acts.conflict() } }, t("conflict.open")) : null,
      site.project.editable ? el("button", { type: "button", class: "link plain", "data-focus": "copy", on: { mousedown: (event) => event.preventDefault(), click: () => this.copySource() } }, t("copy-source")) : null);
    fill(this.meter, meterOf(entry.meter, entry.over, entry.record.boxes.length > 0));
    fill(this.where, entry.place ? outputName(entry.place.output) : "");
    const blocked = this.blocks;
    const still = untouched && record.state === "stale";
    refill(this.done, String(still), el("span", {}, still ? t("still-right") : t("done-next")), key("Ctrl ↵"));
    this.done.setAttribute("aria-disabled", String(blocked.length > 0));
    this.done.title = blocked.join(" ");
    if (this.earlier) this.earlier.textContent = [t("history"), record.versions || null].filter(Boolean).join(" ");
    const kind = needOf(entry);
    refill(this.need, `${kind} ${entry.over}`, kind && !(kind === "stale" && record.state === "stale") ? badge(kind, kind === "too-long" && entry.over ? t("too-long.lines", { n: entry.over }) : t(`row.${kind}`)) : null);
    this.glossary?.update(entry.value);
    this.comments.update(record);
    const fresh = sign(entry);
    this.mark.replaceWith(fresh);
    this.mark = fresh;
    if (findings) this.show(blocked);
  }

  show(blocked = this.blocks) {
    const { entry } = this;
    const all = [
      ...(this.entry.value.trim() ? blocked : []).map((text) => ({ severity: "error", text })),
      ...(entry.meter?.over_chars > 0 ? [{ severity: "too-long", text: t(entry.meter.about ? "about.find" : entry.over ? "find.over" : "find.wide", { n: entry.over, output: outputName(entry.place?.output ?? ""), percent: entry.meter.percent }) }] : []),
      ...(entry.findings ?? []).filter((one) => one.code !== "text-missing" && !(entry.meter?.over_chars > 0 && (one.code === "text-too-long" || one.code === "word-too-wide"))),
    ];
    fill(this.findings, all.map((one) => el("p", { class: `finding ${one.severity}`, tabindex: -1 }, glyph(one.severity === "too-long" ? "too-long" : one.severity === "error" ? "error" : "warning"), el("span", {}, one.text, one.hint ? el("span", { class: "soft" }, ` ${one.hint}`) : null), isWaivable({ ...one, key: entry.key }) ? el("button", { type: "button", class: "link", on: { click: () => this.acts.waive(one) } }, t("waive")) : null)),
      !all.length && entry.value && entry.meter && !entry.meter.about ? el("p", { class: "finding fine" }, glyph("ok"), el("span", {}, this.fine())) : null);
  }

  hideFindings() { fill(this.findings); }

  fine() {
    const outputs = [...new Set(this.entry.record.boxes.map((one) => one.output))].map(outputName);
    const facts = this.entry.record.facts;
    return `${t("fine.fits", { outputs: new Intl.ListFormat(document.documentElement.lang).format(outputs) })}${facts.length ? ` ${t("fine.facts", { facts: facts.map((name) => `{${name}}`).join(" ") })}` : ""}`;
  }
}
