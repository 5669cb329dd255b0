/**
 * The field in which a text is typed: a real textarea (input methods, spelling, undo, screen readers) over a layer with
 * the
 * same metrics that paints facts, bold and findings. Paint adds no width.
 */

/** @import { Facts, Language, TextFinding } from "./types.d.ts" */

import { isMac, withCtrl } from "./dom.js";
import { FactMenu } from "./factmenu.js";
import { LINE_ENDS, lineEndOf } from "./hidden.js";
import { shown, signButton } from "./signs.js";
import { begunFact, cleaned, factsIn, outOfFact, painted, specialOf } from "./text.js";
import { built, html, render, styled, written } from "./view.js";
import { t } from "./words.js";

/**
 * @typedef {object} FieldOptions
 * @property {Language} language
 * @property {string} value
 * @property {string} label
 * @property {Facts} facts those of the project
 * @property {boolean} [readonly]
 * @property {(text: string) => void} oninput
 * @property {() => unknown} [onleave]
 * @property {(text: string) => void} [onnote]
 */

export class Field {
  /** @param {FieldOptions} options */
  constructor({ language, value, label, facts, readonly = false, oninput, onleave, onnote }) {
    this.language = language;
    this.facts = facts;
    this.oninput = oninput;
    this.onleave = onleave;
    this.onnote = onnote;
    /** @type {readonly TextFinding[]} */
    this.hits = [];
    this.showHidden = false;
    this.composing = false;
    /** Where the caret was before the key. */
    this.last = 0;
    this.menu = new FactMenu(facts, (name) => this.choose(name));
    this.back = built(html`<div class="field-back" aria-hidden="true" ${written(language)}></div>`);
    this.area = /** @type {HTMLTextAreaElement} */ (built(this.textarea(label, readonly)));
    this.area.value = value;
    this.element = built(html`
      <div
        class="field"
        ${styled({ "--text": `"text-${language.tag}"`, "--pitch": Math.max(1.5, language.line_height) })}
      >${this.back}${this.area}${this.menu.element}</div>`);
    this.paint();
  }

  /**
   * @param {string} label
   * @param {boolean} readonly
   */
  textarea(label, readonly) {
    const snap = () => this.snap();
    return html`
      <textarea
        class="field-area"
        rows="1"
        spellcheck="true"
        autocomplete="off"
        autocapitalize="off"
        aria-label=${label}
        ?readonly=${readonly}
        data-focus="field"
        @input=${() => this.changed()}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.key(event)}
        @beforeinput=${(/** @type {InputEvent} */ event) => this.before(event)}
        @paste=${(/** @type {ClipboardEvent} */ event) => this.paste(event)}
        @blur=${() => {
          this.menu.close(this.area);
          this.onleave?.();
        }}
        @compositionstart=${() => {
          this.composing = true;
        }}
        @compositionend=${() => {
          this.composing = false;
          this.changed();
        }}
        @select=${snap}
        @keyup=${snap}
        @click=${snap}
        ${written(this.language)}
      ></textarea>`;
  }

  get value() {
    return this.area.value;
  }

  /** Set the text from elsewhere, keeping the caret where it can be. */
  set value(text) {
    if (text === this.area.value) return;
    const at = Math.min(this.area.selectionStart, text.length);
    this.area.value = text;
    if (document.activeElement === this.area) this.area.setSelectionRange(at, at);
    this.paint();
  }

  focus() {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(this.area.value.length, this.area.value.length);
  }

  changed() {
    this.paint();
    if (!this.composing) this.openFacts();
    this.oninput(this.value);
  }

  /**
   * Insert at the caret so that the browser's own undo knows of it.
   * @param {string} text
   */
  insert(text) {
    this.area.focus({ preventScroll: true });
    if (document.execCommand("insertText", false, text)) return;
    this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, "end");
    this.changed();
  }

  /**
   * Put another text in place of all, so that the browser's own undo knows of it.
   * @param {string} text
   */
  replace(text) {
    this.area.focus();
    this.area.select();
    this.insert(text);
  }

  undo() {
    this.area.focus();
    document.execCommand("undo");
  }

  bold() {
    const { selectionStart: from, selectionEnd: to, value } = this.area;
    const chosen = value.slice(from, to);
    const isBold = chosen.startsWith("**") && chosen.endsWith("**") && chosen.length > 4;
    this.insert(isBold ? chosen.slice(2, -2) : `**${chosen}**`);
    const at = this.area.selectionStart;
    if (!chosen) this.area.setSelectionRange(at - 2, at - 2);
  }

  snap() {
    const { selectionStart: at, selectionEnd: to, value } = this.area;
    if (at === to && !this.composing) {
      const next = outOfFact(value, this.facts, at, this.last);
      if (next !== at) this.area.setSelectionRange(next, next);
    }
    this.last = this.area.selectionStart;
  }

  /**
   * One press of Backspace or Delete takes a whole fact.
   * @param {InputEvent} event
   */
  before(event) {
    const back = event.inputType === "deleteContentBackward";
    if (!(back || event.inputType === "deleteContentForward")) return;
    const { selectionStart: at, selectionEnd: to, value } = this.area;
    if (at !== to) return;
    const taken = factsIn(value, this.facts).find(({ start, end }) => at === (back ? end : start));
    if (taken) this.area.setSelectionRange(taken.start, taken.end);
  }

  /** @param {ClipboardEvent} event */
  paste(event) {
    const text = event.clipboardData?.getData("text/plain");
    if (!text) return;
    event.preventDefault();
    const [kept, dropped] = cleaned(text);
    this.insert(kept);
    if (dropped) this.onnote?.(t("paste.dropped"));
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    this.last = this.area.selectionStart;
    if (!event.isComposing && this.menu.takes(event, this.area)) return;
    const sign = lineEndOf(event, isMac());
    if (sign && !this.area.readOnly) {
      event.preventDefault();
      this.insert(sign);
    } else if (withCtrl(event)) this.ctrlKey(event);
  }

  /** @param {KeyboardEvent} event */
  ctrlKey(event) {
    const isEight = event.code === "Digit8" || event.key === "*";
    if (!event.altKey && event.key.toLowerCase() === "b") {
      event.preventDefault();
      this.bold();
    } else if (event.shiftKey && isEight) {
      event.preventDefault();
      this.showHidden = !this.showHidden;
      this.paint();
    }
  }

  /** After a brace: the facts that begin like what was typed. */
  openFacts() {
    const begun = begunFact(this.value.slice(0, this.area.selectionStart));
    const names = begun === null ? [] : Object.keys(this.facts).filter((name) => name.startsWith(begun));
    if (names.length) this.menu.open(names, this.area);
    else this.menu.close(this.area);
  }

  /** @param {string} name */
  choose(name) {
    const to = this.area.selectionStart;
    const from = this.value.lastIndexOf("{", to - 1);
    this.area.setSelectionRange(from, this.value[to] === "}" ? to + 1 : to);
    this.menu.close(this.area);
    this.insert(`{${name}}`);
    this.menu.close(this.area);
  }

  /**
   * Underline what findings are about.
   * @param {readonly TextFinding[]} hits
   */
  underline(hits) {
    this.hits = hits;
    this.paint();
  }

  paint() {
    const pieces = painted(this.value, this.facts, this.hits).map(([text, looks]) => {
      const said = shown(text, this.showHidden);
      return looks ? html`<span class=${looks}>${said}</span>` : said;
    });
    render([pieces, "\u200b"], this.back);
  }

  /** Buttons for line ends, and for characters that keyboards of this language lack. */
  special() {
    const button = (/** @type {string} */ sign) => signButton(sign, (one) => this.insert(one));
    const ends = Object.keys(LINE_ENDS).map(button);
    return [
      html`<span class="row-of ends" role="group" aria-label=${t("line-ends")}>${ends}</span>`,
      ...specialOf(this.language).map(button),
    ];
  }
}
