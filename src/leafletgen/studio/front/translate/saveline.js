/** The foot of the Translate screen: how saving goes, in words; what can be undone; keys. */

/** @import { Content, Entry } from "../types.d.ts" */
/** @import { Translate } from "./screen.js" */

import { glyph } from "../glyphs.js";
import { key } from "../marks.js";
import { site } from "../site.js";
import { html } from "../view.js";
import { clock, t } from "../words.js";

/** @type {[name: string, said: string][]} */
const KEYS = [
  ["Alt ↓", "keys.next"],
  ["F8", "keys.finding"],
  ["Ctrl S", "keys.save-now"],
  ["F6", "keys.page-side"],
];

/** @typedef {[sign: string, tint: string, words: string]} Said */

/**
 * How the saving of a text goes.
 * @param {Entry | null | undefined} entry
 * @param {string} file
 * @returns {Said}
 */
export function saidOf(entry, file) {
  switch (entry?.save) {
    case "unsaved":
      return ["draft", "stale", t("save.unsaved")];
    case "saving":
      return ["up", "", t("save.saving")];
    case "saved":
      return ["ok", "ok", t("save.saved", { file, time: clock(entry.savedAt) })];
    case "conflict":
      return ["warning", "stale", t("save.conflict")];
    case "lost":
      return ["error", "error", t("save.lost", { n: entry.left })];
    case "refused":
      return ["error", "error", t("save.refused", { why: entry.why })];
    default:
      return ["ok", "", t("save.none")];
  }
}

/** @param {Said} said */
export const saveLine = ([sign, tint, words]) => html`
  <span class="save-line ${tint}" role="status">${glyph(sign)}${words}</span>`;

/**
 * @param {string} said
 * @param {() => void} act
 * @param {string} focus
 */
export const footLink = (said, act, focus = "foot-link") => html`
  <button type="button" class="link" data-focus=${focus} @click=${act}>${said}</button>`;

/**
 * Keys and what they do.
 * @param {[name: string, said: string][]} keys
 * @returns {Content}
 */
export const footKeys = (keys) => html`
  <span class="fill"></span>
  <span class="foot-keys">${keys.map(([name, said]) => html`<span>${key(name)}${" "}${t(said)}</span>`)}</span>`;

/**
 * The foot of the screen as it is now.
 * @param {Translate} screen
 * @returns {Content}
 */
export function footOf(screen) {
  const { opened, latest, finishing } = screen;
  const entry = opened?.entry.save ? opened.entry : latest;
  const undo = finishing.undoable;
  const open = () => {
    if (!entry) return;
    screen.openText(entry.key);
    screen.resolving.ask(entry);
  };
  return [
    saveLine(saidNow(screen, entry)),
    entry?.save === "conflict" ? footLink(t("conflict.open"), open) : null,
    undo ? footLink(t("undo-done", { n: undo.entry.record.number }), () => finishing.undo(), "undo-done") : null,
    footKeys(KEYS),
  ];
}

/**
 * @param {Translate} screen
 * @param {Entry | null} entry
 * @returns {Said}
 */
function saidNow({ tag, entries }, entry) {
  if (!site.project.editable) return ["lock", "", t("read-only.why")];
  const [sign, tint, words] = saidOf(entry, `locales/${tag}.yaml`);
  const all = sign === "ok" && !entries.needing.length;
  return [sign, tint, all ? `${words} · ${t("all-done")}` : words];
}
