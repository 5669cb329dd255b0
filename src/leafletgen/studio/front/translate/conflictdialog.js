/** Two people, one text: one chooses, or writes the result. Typing is never interrupted by this dialog. */

/** @import { Conflict, Content, Entry, Language, Meter } from "../types.d.ts" */
/** @import { Crop } from "../crop.js" */

import { Modal, withCtrl } from "../dom.js";
import { Field } from "../field.js";
import { glyph } from "../glyphs.js";
import { marked, struck, withFacts } from "../marked.js";
import { badge, key } from "../marks.js";
import { meterOf } from "../meter.js";
import { site } from "../site.js";
import { html, written } from "../view.js";
import { day, t } from "../words.js";

/**
 * @typedef {object} Resolving
 * @property {(text: string) => void} resolve the result
 * @property {() => void} later it is put off
 * @property {(text: string) => void} draw sets a text, as on the page
 * @property {(text: string) => Promise<Meter | null>} measure the meter of a version
 * @property {Crop} crop shows the box
 */

/**
 * How a version stands in its box, as a badge.
 * @param {Meter} meter
 */
function roomOf(meter) {
  if (meter.over_chars > 0) return badge("too-long", t("meter.chars-over", { n: meter.over_chars }));
  return badge("ok", t("conflict.fits", { n: meter.lines, percent: meter.percent }));
}

export class ConflictDialog {
  /**
   * @param {Entry & { conflict: Conflict }} entry
   * @param {Language} language
   * @param {Resolving} acts
   */
  constructor(entry, language, acts) {
    this.entry = entry;
    this.conflict = entry.conflict;
    this.mine = entry.value;
    this.language = language;
    this.acts = acts;
    this.settled = false;
    /** @type {Content} */
    this.meter = null;
    /** @type {Map<string, Meter>} */
    this.rooms = new Map();
    this.field = new Field({
      language,
      value: entry.value,
      label: t("conflict.result"),
      facts: site.project.facts,
      oninput: acts.draw,
    });
    const options = { name: "conflict", role: "alertdialog", head: "conflict-head", described: "conflict-what" };
    this.dialog = new Modal({ ...options, stays: true }, () => this.view());
  }

  /** Ask. */
  open() {
    const { element } = this.dialog;
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || !withCtrl(event)) return;
      event.preventDefault();
      event.stopPropagation();
      this.take(this.field.value);
    });
    element.addEventListener("close", () => {
      if (!this.settled) this.acts.later();
    });
    this.dialog.open();
    this.field.focus();
    this.acts.draw(this.field.value);
    this.room(this.conflict.theirs);
    this.room(this.mine);
    return this;
  }

  /**
   * Find out how a version stands in its box; without a connection the words are there.
   * @param {string} text
   */
  async room(text) {
    if (!text) return;
    const meter = await this.acts.measure(text).catch(() => null);
    if (!meter) return;
    this.rooms.set(text, meter);
    this.dialog.draw();
  }

  /** @param {string} text */
  take(text) {
    this.settled = true;
    this.dialog.close();
    this.acts.resolve(text);
  }

  /**
   * The engine has set the result.
   * @param {Meter | null} meter
   * @param {number} over
   */
  shown(meter, over) {
    this.meter = meterOf(meter, over, this.entry.record.boxes.length > 0);
    this.dialog.draw();
  }

  view() {
    const { theirs, by, on } = this.conflict;
    const who = [by, on ? day(on) : null].filter(Boolean).join(" · ");
    return [
      this.head(),
      html`
        <div class="two">
          ${this.version([t("conflict.theirs"), who], theirs, this.mine, t("conflict.take"))}
          ${this.version([t("conflict.mine"), t("conflict.here")], this.mine, theirs, t("conflict.keep"))}
        </div>`,
      this.before(),
      html`
        <div class="result">
          <div><h2>${t("conflict.result")}</h2>${this.field.element}</div>
          <div><p class="small soft">${t("crop")}</p>${this.acts.crop.element}<div>${this.meter}</div></div>
        </div>`,
      this.foot(),
    ];
  }

  head() {
    const { record, key: name } = this.entry;
    return html`
      <div class="conflict-head">
        <span class="warning">${glyph("warning")}</span>
        <div>
          <h1 id="conflict-head">${t("conflict.head")}</h1>
          <p id="conflict-what" class="soft">${t("conflict.what", { n: record.number, key: name })}</p>
        </div>
      </div>`;
  }

  /**
   * @param {string[]} said its heading, whose it is
   * @param {string} text
   * @param {string} other
   * @param {string} action
   */
  version([head, who], text, other, action) {
    const room = this.rooms.get(text);
    const words = text
      ? marked(other, text, site.project.facts)
      : html`<span class="hint">${t("conflict.empty")}</span>`;
    return html`
      <section>
        <h2>${head}<span class="small soft">${who}</span></h2>
        <p class="foreign" ${written(this.language, { face: true })}>${words}</p>
        <div class="row-of">
          <span>${room ? roomOf(room) : null}</span>
          <span class="fill"></span>
          <button type="button" class="button" @click=${() => this.take(text)}>${action}</button>
        </div>
      </section>`;
  }

  /** What stood there before both. */
  before() {
    const { base, theirs } = this.conflict;
    if (!base) return null;
    return html`
      <p class="small was">
        <strong>${t("conflict.before")}</strong>
        <bdi class="foreign" ${written(this.language, { face: true })}>
          ${struck(base, theirs || this.mine) ?? withFacts(base, site.project.facts)}
        </bdi>
      </p>`;
  }

  foot() {
    return html`
      <div class="row-of">
        <span class="small soft fill">${t("conflict.others")}</span>
        <button type="button" class="button" @click=${() => this.dialog.close()}>
          ${t("conflict.later")}${key("Esc")}
        </button>
        <button type="button" class="button primary" @click=${() => this.take(this.field.value)}>
          ${t("conflict.save")}${key("Ctrl ↵")}
        </button>
      </div>`;
  }
}
