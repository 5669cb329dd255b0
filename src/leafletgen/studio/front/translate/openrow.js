/**
 * The open text: all that is needed to edit it. The field stays the same element, so that typing is never interrupted.
 */

/** @import { Content, Entry, Language, TextFinding } from "../types.d.ts" */
/** @import { Crop } from "../crop.js" */

import { byField } from "../byfield.js";
import { Comments } from "../comments.js";
import { Field } from "../field.js";
import { glossary } from "../glossary.js";
import { glyph } from "../glyphs.js";
import { hiddenIn, LINE_ENDS, withoutNever } from "../hidden.js";
import { kept } from "../kept.js";
import { badge, key, nameOf, outputName } from "../marks.js";
import { meterOf } from "../meter.js";
import { site } from "../site.js";
import { blocks } from "../text.js";
import { built, html, render, still, styled } from "../view.js";
import { day, has, t } from "../words.js";
import { rowName, sign } from "./closedrow.js";
import { isWritten } from "./entries.js";
import { findingsOf, findingView } from "./rowfindings.js";
import { SaidBefore } from "./said.js";
import { SourceSide } from "./sourceside.js";

/** Facts for which there are buttons, at most. */
const FACTS = 6;
/** Milliseconds that a note stands. */
const NOTED = 6000;

/**
 * @typedef {object} Acts what the screen does
 * @property {(text: string) => void} typed
 * @property {() => unknown} leave
 * @property {() => void} done
 * @property {() => void} history
 * @property {() => void} conflict
 * @property {(comments: import("../types.d.ts").Comment[]) => void} commented
 * @property {(finding: TextFinding) => void} waive
 * @property {() => void} close
 * @property {() => number} total how many texts there are
 * @property {() => boolean} slow whether a picture is being drawn
 * @property {() => string | null} outdated what to say where the picture is one of an earlier text
 * @property {() => Content} beside what more stands below the field
 * @property {(text: string) => Promise<import("../types.d.ts").Meter | null>} measure how another text would stand
 */

/** @param {{ sign: string, name: string, count: number, never: boolean }} one */
function hiddenName({ sign: typed, name, count, never }) {
  const said = has(`sign.${name}`) ? t(`sign.${name}`) : "";
  const often = count > 1 ? ` ×${count}` : "";
  const end = LINE_ENDS[typed];
  if (end) return html`<span title=${said}>${glyph(end.picture)}${t(`line-end.${name}`)}${often}</span>`;
  return html`<span class=${never ? "never" : ""} title=${said}><b>${name}</b>${often}</span>`;
}

export class OpenRow {
  /**
   * @param {Entry} entry
   * @param {{ language: Language, source: Language, crop: Crop }} parts
   * @param {Acts} acts
   */
  constructor(entry, { language, source, crop }, acts) {
    this.entry = entry;
    this.acts = acts;
    const { record } = entry;
    this.field = new Field({
      language,
      value: entry.value,
      label: t("field.name", { n: record.number, language: nameOf(language.tag) }),
      facts: site.project.facts,
      readonly: !site.project.editable,
      oninput: acts.typed,
      onleave: acts.leave,
      onnote: (note) => this.note(note),
    });
    this.comments = new Comments(language.tag, record, acts.commented);
    this.special = this.field.special();
    this.language = language;
    this.left = new SourceSide(entry, { source, crop, total: acts.total, changed: () => this.draw() });
    this.said = new SaidBefore(
      entry,
      { language, source },
      {
        take: (text) => this.field.replace(text),
        leave: () => this.field.focus(),
        measure: acts.measure,
        changed: () => this.element && this.draw(),
      },
    );
    /** What is said of a paste, of another's change: until it goes by itself. @type {Content} */
    this.noted = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.noting = undefined;
    /** @type {Content} */
    this.findings = null;
    this.element = built(html`<div class="text-row open" role="group" data-key=${entry.key}></div>`);
    this.update();
  }

  get blocks() {
    return blocks(this.entry.value, site.project.facts);
  }

  /**
   * Everything that depends on the text or its state. While an input method composes, findings wait.
   * @param {{ findings?: boolean }} what
   */
  update({ findings = true } = {}) {
    if (findings && !this.field.composing) this.findings = this.found(this.blocks);
    this.comments.update(this.entry.record);
    this.draw();
  }

  draw() {
    const { entry, element } = this;
    element.setAttribute("aria-label", rowName(entry));
    element.classList.toggle("is-changed", this.acts.outdated() !== null);
    element.classList.toggle("all", this.left.all);
    // The field first, for the keyboard; CSS puts the source at its left.
    render(
      html`
        <span class="n">${entry.record.number}</span>
        <div class="tgt">
          ${this.field.element}
          ${this.hidden()}
          <p class="hint paste-note" role="status">${this.noted}</p>
          ${site.project.editable ? [this.tools(), this.buttons()] : null}
          <div class="row-state">${this.state()}</div>
          <div class="meter-place">${meterOf(entry.meter, entry.over, entry.record.boxes.length > 0)}</div>
          <div class="row-findings" ${styled({ "font-family": `var(--ui), "text-${this.language.tag}"` })}>
            ${this.findings}
          </div>
          ${this.acts.beside()}
        </div>
        <div class="src">${this.left.view(this.terms(), this.where())}${this.comments.element}</div>
        ${this.said.view()}${sign(entry)}`,
      element,
    );
  }

  /** What nobody sees in the text, by name; what may not be there can be taken out. */
  hidden() {
    const found = hiddenIn(this.entry.value);
    if (!found.length) return null;
    const never = found.some((one) => one.never);
    return html`
      <p class="hidden-list small${never ? " never" : ""}">
        ${never ? glyph("error") : null}<span>${t("hidden")}</span>${found.map((one) => hiddenName(one))}
        ${never && site.project.editable ? this.takeButton() : null}
      </p>`;
  }

  takeButton() {
    const take = () => this.field.replace(withoutNever(this.entry.value));
    return html`<button type="button" class="link" data-focus="take" @click=${take}>${t("hidden.take")}</button>`;
  }

  terms() {
    const terms = this.entry.record.glossary;
    if (!terms.length) return null;
    const insert = site.project.editable ? (/** @type {string} */ word) => this.field.insert(word) : null;
    return glossary(terms, this.language, this.entry.value, insert);
  }

  /** Which output the picture of the box is from, or that it is an earlier one. */
  where() {
    return this.acts.outdated() ?? (this.entry.place ? outputName(this.entry.place.output) : "");
  }

  tools() {
    const { facts } = site.project;
    const names = [...new Set([...this.entry.record.facts, ...Object.keys(facts)])].slice(0, FACTS);
    return html`
      <div class="tools row-of" role="group" aria-label=${t("facts")}>
        ${names.length ? html`<span class="small soft wide-only">${t("facts")}</span>` : null}
        ${names.map(
          (name) => html`
            <button type="button" class="fact" @mousedown=${still} @click=${() => this.field.insert(`{${name}}`)}>
              <b>${`{${name}}`}</b>${" "}<span>${facts[name]}</span>
            </button>`,
        )}
        <span class="row-of wide-only">
          ${names.length ? html`<span class="small soft">${t("or-type")}</span>${key("{")}` : null}
          <button
            type="button"
            class="button small"
            aria-label=${t("bold")}
            title=${t("bold")}
            @mousedown=${still}
            @click=${() => this.field.bold()}
          ><b>B</b></button>
        </span>
        ${this.special}
      </div>`;
  }

  buttons() {
    const { entry, acts } = this;
    const blocked = this.blocks;
    const stillRight = isWritten(entry) && entry.record.state === "stale";
    const earlier = [t("history"), entry.record.versions || null].filter(Boolean).join(" ");
    return html`
      <div class="acts row-of">
        <button type="button" class="button square previous phone-only" aria-label=${t("list")} @click=${acts.close}>
          ${glyph("up")}
        </button>
        <button
          type="button"
          class="button primary done"
          data-focus="done"
          aria-disabled=${String(blocked.length > 0)}
          title=${blocked.join(" ")}
          @click=${acts.done}
        ><span>${stillRight ? t("still-right") : t("done-next")}</span>${key("Ctrl ↵")}</button>
        <button type="button" class="button wide-only" data-focus="undo" @click=${() => this.field.undo()}>
          ${t("undo")}${key("Ctrl Z")}
        </button>
        <button type="button" class="link plain wide-only" data-focus="history" @click=${acts.history}>
          ${earlier}
        </button>
        ${site.project.editable && !kept.get("name") ? html`<span class="wide-only">${byField()}</span>` : null}
      </div>`;
  }

  /** How far the text is, and how its saving goes. */
  state() {
    const { entry, acts } = this;
    const { record } = entry;
    const state = entry.save && entry.save !== "saved" ? "draft" : record.state;
    const kind = state === "checked" || state === "translated" ? "ok" : state;
    const choose = html`<button type="button" class="link" @click=${acts.conflict}>${t("conflict.open")}</button>`;
    const troubled = ["lost", "refused", "conflict"].includes(entry.save ?? "");
    return html`
      ${badge(kind, t(`state.${state}`))}
      ${record.machine && state !== "machine" ? html`<span class="small soft">${t("origin.machine")}</span>` : null}
      <span class="small soft${troubled ? " error" : ""}">${this.saving()}</span>
      <span class="fill"></span>
      ${entry.conflict ? choose : null}
      ${site.project.editable ? this.copyButton() : null}`;
  }

  copyButton() {
    const copy = () => this.field.replace(this.entry.record.source);
    return html`
      <button type="button" class="link plain" data-focus="copy" @mousedown=${still} @click=${copy}>
        ${t("copy-source")}
      </button>`;
  }

  saving() {
    const { save, record } = this.entry;
    if (this.acts.slow()) return t("drawing");
    if (save) return t(`save.short.${save}`);
    return record.by ? `${record.by} · ${day(record.on)}` : "";
  }

  /**
   * Say something below the field, for a while.
   * @param {Content} text
   */
  note(text) {
    clearTimeout(this.noting);
    this.noted = text;
    this.draw();
    this.noting = setTimeout(() => this.unnote(), NOTED);
  }

  unnote() {
    this.noted = null;
    this.draw();
  }

  /** Somebody else wrote what stands here now: said until one types. */
  noteElsewhere() {
    const { elsewhere } = this.entry;
    if (!elsewhere || elsewhere.seen) return;
    clearTimeout(this.noting);
    const { by, time } = elsewhere;
    this.noted = html`
      ${t("changed-elsewhere", { by, time })}${" "}
      <button type="button" class="link" data-focus="changed" @click=${this.acts.history}>
        ${t("changed-elsewhere.show")}
      </button>`;
    this.draw();
  }

  seenElsewhere() {
    const { elsewhere } = this.entry;
    if (!elsewhere || elsewhere.seen) return;
    elsewhere.seen = true;
    this.unnote();
  }

  show(blocked = this.blocks) {
    this.findings = this.found(blocked);
    this.draw();
  }

  hideFindings() {
    this.findings = null;
    this.draw();
  }

  /**
   * @param {string[]} blocked
   * @returns {Content}
   */
  found(blocked) {
    const { entry } = this;
    const all = findingsOf(entry, blocked);
    if (all.length) return all.map((one) => findingView(one, entry.key, this.acts.waive));
    if (!(entry.value && entry.meter) || entry.meter.about) return null;
    return html`<p class="finding fine">${glyph("ok")}<span>${this.fine()}</span></p>`;
  }

  fine() {
    const { boxes, facts } = this.entry.record;
    const outputs = [...new Set(boxes.map((one) => one.output))].map(outputName);
    const fits = t("fine.fits", { outputs: new Intl.ListFormat(document.documentElement.lang).format(outputs) });
    if (!facts.length) return fits;
    return `${fits} ${t("fine.facts", { facts: facts.map((name) => `{${name}}`).join(" ") })}`;
  }

  /** The findings that can be stepped through. */
  get stops() {
    return /** @type {HTMLElement[]} */ ([...this.element.querySelectorAll(".row-findings .finding:not(.fine)")]);
  }

  get doneButton() {
    return /** @type {HTMLElement | null} */ (this.element.querySelector(".done"));
  }
}
