/** Texts with their facts as chips, and with what was changed in them marked. */

/** @import { Facts } from "./types.d.ts" */

import { difference, lost } from "./difference.js";
import { unseen } from "./marks.js";
import { shown } from "./signs.js";
import { html } from "./view.js";
import { t } from "./words.js";

/** @param {string} text */
export const plain = (text) => text.replaceAll("**", "");

/**
 * A text with its facts as chips, and with marks where it has characters that nobody sees.
 * @param {string} text
 * @param {Facts} facts
 */
export function withFacts(text, facts) {
  return text.split(/(\{[^{}\s]+\}|\*\*)/).map((piece) => {
    if (piece === "**") return html`<span class="stars">${piece}</span>`;
    const name = piece.slice(1, -1);
    if (!/^\{.+\}$/.test(piece) || !(name in facts)) return shown(piece);
    return html`<span class="fact"><b>${piece}</b>${" "}<span>${facts[name]}</span></span>`;
  });
}

/**
 * The later text with its new words marked.
 * @param {string} before
 * @param {string} after
 * @param {Facts} facts
 */
export const marked = (before, after, facts = {}) =>
  difference(before, after)
    .filter(([kind]) => kind !== "gone")
    .map(([kind, text]) => {
      const said = withFacts(text, facts);
      return kind === "new" && text.trim() ? html`<ins>${unseen(t("added"))}${said}</ins>` : said;
    });

/**
 * The earlier text with its lost words struck, a few words around each; null where none was lost.
 * @param {string} before
 * @param {string} after
 */
export function struck(before, after) {
  const all = lost(before, after);
  if (!all) return null;
  return all.map(([kind, text]) =>
    kind === "gone" && text.trim() ? html`<del>${unseen(t("removed"))}${shown(text)}</del>` : shown(text),
  );
}
