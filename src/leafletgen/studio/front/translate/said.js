/**
 * What was said before for words like a text's: below its field, best first, each with where it is from. Nothing goes
 * into the field by itself.
 */

/** @import { Content, Entry, Language, Meter } from "../types.d.ts" */
/** @import { Made, Suggestion, Suggestions } from "./memory.d.ts" */

import { get, reasonOf, send } from "../api.js";
import { isTyping, obey, speak } from "../dom.js";
import { glyph } from "../glyphs.js";
import { marked, withFacts } from "../marked.js";
import { key, nameOf } from "../marks.js";
import { knownLanguage, site } from "../site.js";
import { html, written } from "../view.js";
import { day, reader, t } from "../words.js";
import { agrees } from "./agreeing.js";
import { takenFromMachine } from "./frommachine.js";

/** States of texts for which it is asked by itself; else when somebody wants to know. */
const UNDONE = ["missing", "stale", "machine", "draft"];

/**
 * @typedef {object} SaidActs
 * @property {(text: string) => void} take puts a text into the field
 * @property {() => void} leave back to the field
 * @property {(text: string) => Promise<Meter | null>} measure how a text stands in its box
 * @property {() => void} changed
 */

export class SaidBefore {
  /**
   * @param {Entry} entry
   * @param {{ language: Language, source: Language }} languages
   * @param {SaidActs} acts
   */
  constructor(entry, { language, source }, acts) {
    this.entry = entry;
    this.language = language;
    this.source = source;
    this.acts = acts;
    /** @type {Suggestion[]} */
    this.found = [];
    /** @type {Suggestions | null} */
    this.answer = null;
    this.problem = "";
    this.asking = false;
    /** How many characters a text has too many, where that is known. @type {Map<string, number>} */
    this.over = new Map();
    if (UNDONE.includes(entry.record.state)) this.load();
  }

  get path() {
    return [this.language.tag, this.entry.key].map(encodeURIComponent).join("/");
  }

  async load() {
    /** @type {Suggestions} */
    const answer = await get(`/api/suggestions/${this.path}?words=${reader}`).catch(() => ({}));
    if (!answer.suggestions) return;
    this.answer = answer;
    this.found = answer.suggestions;
    this.acts.changed();
    if (site.project.editable) await this.measure();
  }

  /** A suggestion that would not fit says so before it is taken. */
  async measure() {
    for (const { text } of this.found) {
      const meter = await this.acts.measure(text).catch(() => null);
      this.over.set(text, meter?.over_chars ?? 0);
    }
    this.acts.changed();
  }

  /** What stands in the field is no news. */
  get shown() {
    return this.found.filter((one) => one.text !== this.entry.value);
  }

  /** @param {HTMLElement} row */
  async focus(row) {
    if (!this.answer) await this.load();
    /** @type {HTMLElement | null} */
    const first = row.querySelector(".said-before button") ?? row.querySelector(".said-before");
    first?.focus();
  }

  /** @param {Suggestion} one */
  take(one) {
    if (one.machine) takenFromMachine(this.entry, one.text);
    this.acts.take(one.text);
    speak(t("said.taken"));
  }

  /** Have the program translate the text; the first time one is asked whether it may. */
  async ask(agreed = "") {
    if (this.asking) return;
    this.asking = true;
    this.problem = "";
    this.acts.changed();
    /** @type {Made} */
    let made = {};
    try {
      made = await send("POST", `/api/machine/${this.path}?words=${reader}`, agreed ? { agreed } : {});
    } catch (error) {
      this.problem = reasonOf(error, t("said.lost"));
    }
    this.asking = false;
    this.acts.changed();
    if (made.ask) {
      if (await agrees(made.ask)) await this.ask(made.ask.mark);
    } else if (made.text) await this.add(made.text, made.program ?? "");
  }

  /**
   * @param {string} text
   * @param {string} program
   */
  async add(text, program) {
    const { source } = this.entry.record;
    const made = { percent: 100, text, source, language: this.language.tag, origin: program, key: "", by: "", on: "" };
    this.found = [...this.found.filter((one) => one.text !== text), { ...made, machine: true, variant: false }];
    this.acts.changed();
    await this.measure();
  }

  /** @returns {Content} */
  view() {
    const { answer, shown } = this;
    if (!answer || !(shown.length || answer.program || answer.trouble || UNDONE.includes(this.entry.record.state))) {
      return null;
    }
    const pressed = (/** @type {KeyboardEvent} */ event) => this.pressed(event);
    return html`
      <section class="said-before" tabindex="-1" aria-label=${t("said")} @keydown=${pressed}>
        <div class="row-of">
          <h2>${t("said")}</h2>
          <span class="small soft">${shown.length ? t("said.hint") : t("said.none")}</span>
          <span class="fill"></span>
          ${shown.length && site.project.editable ? html`<span class="wide-only">${key("F9")}</span>` : null}
        </div>
        ${shown.map((one, at) => this.one(one, at + 1))}
        ${this.foot(answer)}
      </section>`;
  }

  /** @param {Suggestions} answer */
  foot({ program, trouble }) {
    const button = html`
      <button type="button" class="link plain" data-focus="machine" @click=${() => this.ask()}>
        ${glyph("machine")}${t(this.asking ? "said.asking" : "said.ask", { program })}
      </button>`;
    return html`
      ${program ? html`<p class="small machine-ask" role="status">${button}</p>` : null}
      ${this.problem ? html`<p class="small error" role="alert">${this.problem}</p>` : null}
      ${trouble ? html`<p class="small soft trouble-of">${glyph("warning")}<span>${trouble}</span></p>` : null}`;
  }

  /**
   * @param {Suggestion} one
   * @param {number} number
   */
  one(one, number) {
    const { facts } = site.project;
    const language = knownLanguage(one.language) ?? this.language;
    const same = one.percent === 100;
    return html`
      <div class="said">
        <div class="row-of small">
          ${key(String(number))}
          <strong class=${one.machine ? "machine" : ""}>
            ${glyph(one.machine ? "machine" : "book")}
            ${t(one.machine ? "said.machine" : "said.like", { percent: one.percent })}
          </strong>
          <span class="soft from">${this.from(one)}</span>
          ${site.project.editable ? this.button(one, number) : null}
        </div>
        <p class="foreign" ${written(language, { face: true, pitch: true })}>${withFacts(one.text, facts)}</p>
        ${
          same
            ? null
            : html`<p class="small soft" ${written(this.source)}>
                ${marked(one.source, this.entry.record.source, facts)}
              </p>`
        }
        ${this.tooLong(one)}
      </div>`;
  }

  /** @param {Suggestion} one */
  tooLong({ text }) {
    const over = this.over.get(text) ?? 0;
    if (!over) return null;
    return html`<p class="small too-long row-of">${glyph("too-long")}${t("meter.chars-over", { n: over })}</p>`;
  }

  /**
   * @param {Suggestion} one
   * @param {number} number
   */
  button(one, number) {
    return html`
      <button
        type="button"
        class="button small"
        data-focus="said-${number}"
        aria-label=${t("said.take.number", { n: number })}
        @click=${() => this.take(one)}
      >${t("said.take")}</button>`;
  }

  /**
   * Where it is from: always said.
   * @param {Suggestion} one
   */
  from({ origin, by, on, variant, language, machine }) {
    const place = machine && !on ? origin : origin || t("said.here");
    return [variant ? nameOf(language) : "", place, by, on ? day(on) : "", machine ? t("said.unchecked") : ""]
      .filter(Boolean)
      .join(" · ");
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const one = /^[1-9]$/.test(event.key) ? this.shown[Number(event.key) - 1] : undefined;
    if (one && site.project.editable) {
      event.stopPropagation();
      obey(event, () => this.take(one));
    } else if (event.key === "Escape") {
      event.stopPropagation();
      obey(event, () => this.acts.leave());
    }
  }
}
