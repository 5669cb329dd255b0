/** One finding at the right of the screen: its box, its place in the file, what to do, why it matters. */

/** @import { Finding } from "../types.d.ts" */
/** @import { FoundPlace } from "../places.js" */

import { Crop } from "../crop.js";
import { editorDialog, editorHref } from "../editor.js";
import { factsDialog, isToConfirm } from "../facts.js";
import { key } from "../marks.js";
import { Page } from "../page.js";
import { copyPlace, editorButton, placeOf, showLines } from "../places.js";
import { outputOf, rowOf, site } from "../site.js";
import { built, html } from "../view.js";
import { isWaivable } from "../waive.js";
import { t } from "../words.js";
import { quoting, sheetsOf, signOf, where } from "./findingrows.js";

/**
 * The page that shows a text of an edition.
 * @param {string} tag
 * @param {string} output
 * @param {string} text
 */
async function pageWith(tag, output, text) {
  const page = new Page();
  for (let number = 1; number <= outputOf(output).pages; number += 1) {
    await page.show(tag, output, number);
    if (page.boxesOf(text).length) return page;
  }
  return null;
}

export class Detail {
  /**
   * @param {object} acts
   * @param {(code: string) => string | undefined} acts.reasonOf why a code matters
   * @param {() => void} acts.changed
   * @param {(one: Finding) => void} acts.waive
   */
  constructor({ reasonOf, changed, waive }) {
    this.reasonOf = reasonOf;
    this.changed = changed;
    this.waive = waive;
    /** What is shown, and with what: a click on it is never lost to news. */
    this.shown = { sign: "", picture: this.emptyPicture(), lines: built(html`<div></div>`) };
  }

  emptyPicture() {
    return built(html`<div class="finding-picture"></div>`);
  }

  /** @param {Finding} one */
  parts(one) {
    const sign = JSON.stringify([one, site.version]);
    if (this.shown.sign === sign) return this.shown;
    const parts = { sign, picture: this.emptyPicture(), lines: built(html`<div></div>`) };
    this.shown = parts;
    this.showBox(parts.picture, one);
    if (one.file) showLines(parts.lines, /** @type {FoundPlace} */ (one));
    return parts;
  }

  /**
   * The box of the text; where there is no picture the words say it.
   * @param {HTMLElement} into
   * @param {Finding} one
   */
  async showBox(into, one) {
    const output = one.output ?? site.output;
    if (!(one.key && output && rowOf(one.language))) return;
    const page = await pageWith(one.language ?? "", output, one.key).catch(() => null);
    if (!page) return;
    const crop = new Crop();
    crop.show(page, one.key);
    into.replaceChildren(crop.element);
  }

  /** @param {Finding} one */
  view(one) {
    const { picture, lines } = this.parts(one);
    const why = this.reasonOf(one.code);
    return html`
      <div class="row-of">
        ${signOf(one)}<span class="tag">${one.code}</span>
        ${one.output ? html`<span class="hint">${sheetsOf(one)}</span>` : null}
      </div>
      <h2 ${quoting(one)}>${one.message}</h2>
      ${picture}${one.file ? this.place(/** @type {FoundPlace & Finding} */ (one), lines) : null}
      ${one.hints.length ? steps(one.hints) : null}${one.consequences?.length ? following(one.consequences) : null}
      ${why ? html`<h2>${t("why-matters")}</h2><p class="soft">${why}</p>` : null}
      <div class="acts">${this.acts(one)}</div>
      ${one.file && editorHref({ file: one.file }) ? this.otherEditor() : null}`;
  }

  /**
   * @param {Finding & FoundPlace} one
   * @param {HTMLElement} lines
   */
  place(one, lines) {
    const others = [...one.related, ...(one.others ?? [])];
    return html`
      <div class="where-box mono">
        <div class="row-of">${placeOf(one)}<span class="fill"></span>${copyPlace(one)}</div>
        ${lines}
        ${others.map((other) => html`<span class="hint">${other.message}${" "}${placeOf(other)}</span>`)}
      </div>`;
  }

  /** @param {Finding} one */
  acts(one) {
    const { language, key: text, file, line, column } = one;
    const href = `#/translate/${encodeURIComponent(language ?? "")}/${encodeURIComponent(text ?? "")}`;
    const edit = html`<a class="button primary" href=${href}>${t("findings.to-text")}${key("↵")}</a>`;
    const waive = html`
      <button type="button" class="button" data-focus="waive" @click=${() => this.waive(one)}>
        ${t("waive")}${key("W")}
      </button>`;
    const confirm = html`
      <button type="button" class="button primary" data-focus="facts" @click=${factsDialog}>
        ${t("facts.open")}
      </button>`;
    return html`
      ${text && rowOf(language) ? edit : null}${isToConfirm(one) ? confirm : null}
      ${file ? editorButton({ file, line, column }, this.changed) : null}${isWaivable(one) ? waive : null}`;
  }

  otherEditor() {
    const ask = () => editorDialog(this.changed);
    return html`
      <p class="small">
        <button type="button" class="link" data-focus="editor-other" @click=${ask}>${t("editor.other")}</button>
      </p>`;
  }
}

/** What follows from a finding is listed when it is asked for. @param {Finding[]} all */
const following = (all) => html`
  <details class="following">
    <summary>${t("findings.follow", { n: all.length })}</summary>
    <ul>
      ${all.map(
        (one) => html`<li><span ${quoting(one)}>${one.message}</span> <code class="where">${where(one)}</code></li>`,
      )}
    </ul>
  </details>`;

/** @param {string[]} hints */
const steps = (hints) => html`
  <h2>${t("what-to-do")}</h2>
  <ol class="steps">${hints.map((hint) => html`<li>${hint}</li>`)}</ol>`;
