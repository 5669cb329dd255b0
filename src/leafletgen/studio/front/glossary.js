/** The glossary beside a text: its terms, what to say for them and what not; a word goes in by a click. */

/** @import { Language, Term } from "./types.d.ts" */

import { glyph } from "./glyphs.js";
import { unseen } from "./marks.js";
import { folded, usage } from "./terms.js";
import { html, still, written } from "./view.js";
import { t } from "./words.js";

/**
 * `insert(word)`, or null where nothing can be typed.
 * @param {Term[]} terms
 * @param {Language} language
 * @param {string} text
 * @param {((word: string) => void) | null} insert
 */
export function glossary(terms, language, text, insert) {
  const plain = folded(text);
  return html`
    <div class="glossary">
      <span class="row-of small soft">${glyph("book")}${t("glossary")}</span>
      ${terms.map((one) => termOf(one, plain, language, insert))}
    </div>`;
}

/**
 * @param {Term} term
 * @param {string} plain the text, folded
 * @param {Language} language
 * @param {((word: string) => void) | null} insert
 */
function termOf({ term, note, use, avoid }, plain, language, insert) {
  const kind = usage({ use, avoid }, plain);
  const say = between(use, " / ", (word) => wordOf(word, language, insert));
  const not = between(avoid, ", ", (word) => wordOf(word, language, null));
  return html`
    <p class="small">
      <span class="badge ${kind}">
        <span>${kind === "unsigned" ? null : [glyph(kind), unseen(t(SAID[kind]))]}</span>
        ${term}${use.length ? [" → ", say] : null}
      </span>
      ${avoid.length ? html`<span class="avoid">${t("glossary.not")}${" "}${not}</span>` : null}
      ${note ? html`<span class="soft">${note}</span>` : null}
    </p>`;
}

const SAID = { ok: "glossary.used", warning: "glossary.unused" };

/**
 * @param {string[]} words
 * @param {string} sign
 * @param {(word: string) => unknown} view
 */
const between = (words, sign, view) => words.map((word, at) => [at ? sign : null, view(word)]);

/**
 * @param {string} word
 * @param {Language} language
 * @param {((word: string) => void) | null} insert
 */
function wordOf(word, language, insert) {
  const face = written(language, { face: true });
  if (!insert) return html`<bdi class="word" ${face}>${word}</bdi>`;
  return html`
    <button
      type="button"
      class="word"
      title=${t("glossary.insert", { word })}
      @mousedown=${still}
      @click=${() => insert(word)}
      ${face}
    >${word}</button>`;
}
