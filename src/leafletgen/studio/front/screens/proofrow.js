/**
 * A text on the Proof screen: source, translation with its box as printed, what it means to the reader, comments, a
 * tick.
 */

/** @import { BoxPlace, Comment, Content, Language, TextRecord } from "../types.d.ts" */

import { Refusal, reasonOf, send } from "../api.js";
import { Comments } from "../comments.js";
import { Crop } from "../crop.js";
import { withCtrl } from "../dom.js";
import { plain, withFacts } from "../marked.js";
import { key, nameOf, unseen } from "../marks.js";
import { own } from "../own.js";
import { Page } from "../page.js";
import { site } from "../site.js";
import { built, html, live, render, styled, written } from "../view.js";
import { t } from "../words.js";

/** Milliseconds of rest after which what a text means is written down. */
const REST = 1500;
/** Pixels. */
const HIGHEST = 150;
const CONTROLS = "button, a, textarea, input, label";

/** The pages of a language, each loaded once, for pictures of its boxes. */
export class Pages {
  /** @param {string} tag */
  constructor(tag) {
    this.tag = tag;
    /** @type {Map<string, Promise<Page>>} */
    this.known = new Map();
  }

  /** @param {BoxPlace} place */
  of({ output, page }) {
    const name = `${output} ${page}`;
    const known = this.known.get(name);
    if (known) return known;
    const made = new Page();
    const shown = made.show(this.tag, output, page).then(() => made);
    this.known.set(name, shown);
    return shown;
  }
}

/**
 * @typedef {object} RowActs
 * @property {(record: TextRecord) => boolean} isRead
 * @property {(row: ProofRow) => void} tick
 * @property {(record: TextRecord, comments: Comment[]) => void} commented
 */

export class ProofRow {
  /**
   * @param {TextRecord} record
   * @param {{ language: Language, source: Language }} languages
   * @param {RowActs} acts
   */
  constructor(record, { language, source }, acts) {
    this.record = record;
    this.language = language;
    this.source = source;
    this.acts = acts;
    /** What the text means, as it is typed and as it is written down. */
    this.back = record.back;
    this.saved = record.back;
    this.problem = "";
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.resting = undefined;
    /** @type {Crop | null} */
    this.crop = null;
    /** What the picture was made from. @type {Pages | null} */
    this.shown = null;
    this.comments = new Comments(language.tag, record, (comments) => acts.commented(this.record, comments));
    const click = (/** @type {Event} */ event) => {
      if (!(/** @type {Element} */ (event.target).closest(CONTROLS))) this.box.focus({ preventScroll: true });
    };
    this.element = built(html`<div class="proof-row" role="group" data-key=${record.key} @click=${click}></div>`);
    this.draw();
  }

  get box() {
    return /** @type {HTMLInputElement} */ (this.element.querySelector("[data-tick]"));
  }

  /**
   * What is known of the text now; what is being typed stays.
   * @param {TextRecord} record
   */
  update(record) {
    this.record = record;
    if (this.back === this.saved) this.back = record.back;
    this.saved = record.back;
    this.comments.update(record);
    this.draw();
  }

  draw() {
    const { record, language, source } = this;
    const { facts } = site.project;
    const name = t("row.name", { n: record.number, state: t(`state.${record.state}`) });
    this.element.setAttribute("aria-label", name);
    render(
      html`
        <strong class="hint">${record.number}</strong>
        <p ${written(source)}>${withFacts(plain(record.source), facts)}</p>
        <div ${written(language)}>
          <p
            class="foreign"
            ${styled({
              "font-family": `"text-${language.tag}", var(--ui)`,
              "line-height": Math.max(1.5, language.line_height),
            })}
          >${this.target()}</p>
          <div class="as-printed">${this.crop?.element}</div>
        </div>
        <div class="says">
          <div class="grown" data-text=${this.back || this.placeholder}>${this.backField()}</div>
          <p class="error small" role="alert">${this.problem}</p>
          ${this.comments.element}
        </div>
        <label class="tick">
          <input
            type="checkbox"
            data-focus="tick-${record.key}"
            data-tick=${record.key}
            ?disabled=${!record.target}
            .checked=${live(this.acts.isRead(record))}
            @change=${() => this.acts.tick(this)}
          >${unseen(t("right.of", { n: record.number }))}${key("Space")}
        </label>`,
      this.element,
    );
  }

  /** @returns {Content} */
  target() {
    const { target } = this.record;
    if (target) return withFacts(plain(target), site.project.facts);
    return html`<span class="missing" lang=${document.documentElement.lang}>${t("not-yet")}</span>`;
  }

  get placeholder() {
    return site.project.talks ? t("back.write", { language: nameOf(this.source.tag) }) : "–";
  }

  backField() {
    const { record } = this;
    return html`
      <textarea
        class="back-area"
        rows="1"
        placeholder=${this.placeholder}
        ?readonly=${!site.project.talks}
        ?disabled=${!record.target}
        maxlength="5000"
        data-focus="back-${record.key}"
        aria-label=${t("back.of", { n: record.number })}
        .value=${live(this.back)}
        @input=${(/** @type {Event} */ event) => this.typed(/** @type {HTMLTextAreaElement} */ (event.target).value)}
        @blur=${() => this.save()}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.key(event)}
        ${written(this.source)}
      ></textarea>`;
  }

  /** @param {string} text */
  typed(text) {
    this.back = text;
    this.draw();
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.save(), REST);
  }

  async save() {
    clearTimeout(this.resting);
    const text = this.back.trim();
    if (text === this.saved || !site.project.talks) return;
    const { key: name, fingerprint } = this.record;
    const path = `/api/back/${encodeURIComponent(this.language.tag)}/${encodeURIComponent(name)}`;
    try {
      await send("PUT", path, { text, client: own }, { "If-Match": `"${fingerprint}"` });
      this.saved = text;
      this.record.back = text;
      this.problem = "";
    } catch (error) {
      const changed = error instanceof Refusal && error.status === 412;
      this.problem = changed ? t("back.changed") : reasonOf(error, t("comment.lost"));
    }
    this.draw();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.isComposing) return;
    const saves = withCtrl(event) && ["s", "Enter"].includes(event.key);
    if (!saves && event.key !== "Escape") return;
    event.preventDefault();
    if (saves) this.save();
    if (event.key !== "s") this.box.focus();
  }

  /**
   * The box of the text as printed; where several texts stand in one box it is shown with the first of them.
   * @param {Pages} pages
   * @param {BoxPlace | undefined} place
   */
  async show(pages, place) {
    if (this.shown === pages) return;
    const page = place ? await pages.of(place).catch(() => null) : null; // without a picture the words say it
    if (!this.element.isConnected || this.shown === pages) return;
    this.shown = pages;
    this.crop = page ? this.cropOf(page) : null;
    this.draw();
  }

  /** @param {Page} page */
  cropOf(page) {
    const crop = new Crop();
    crop.show(page, this.record.key);
    const [wide = 1, high = 1] = crop.element.style.aspectRatio.split("/").map(Number);
    crop.element.style.maxWidth = `${Math.round((HIGHEST * wide) / high)}px`;
    return crop;
  }
}
