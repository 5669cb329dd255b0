/** The versions of a text, losers of conflicts too. */

/** @import { Entry, Language, Version } from "./types.d.ts" */

import { get } from "./api.js";
import { Modal } from "./dom.js";
import { marked } from "./marked.js";
import { site } from "./site.js";
import { html, written } from "./view.js";
import { day, t } from "./words.js";

/**
 * What stood on the screen before somebody changed the file by other means, of which no version was kept.
 * @param {Entry} entry
 * @param {Version[]} known
 * @returns {Version[]}
 */
function replaced({ elsewhere }, known) {
  if (!elsewhere?.text || known.some((one) => one.text === elsewhere.text)) return [];
  return [{ text: elsewhere.text, how: "replaced" }];
}

/**
 * Show them; `use(text)` puts one back into the field.
 * @param {Entry} entry
 * @param {Language} language
 * @param {(text: string) => void} use
 */
export async function historyDialog(entry, language, use) {
  const path = `/api/history/${encodeURIComponent(language.tag)}/${encodeURIComponent(entry.key)}`;
  /** @type {Version[]} */
  const known = (await get(path)).versions ?? [];
  const versions = [...replaced(entry, known), ...known];
  const take = (/** @type {string} */ text) => {
    dialog.close();
    use(text);
  };
  const dialog = new Modal({ name: "history", head: "history-head" }, () => [
    html`
      <div class="row-of">
        <h1 id="history-head">${t("history.head", { n: entry.record.number })}</h1>
        <span class="fill"></span>
        <button type="button" class="button" @click=${() => dialog.close()}>${t("close")}</button>
      </div>`,
    versions.length
      ? html`<ol>${versions.map((one) => versionOf(one, entry, language, take))}</ol>`
      : html`<p class="soft">${t("history.none")}</p>`,
  ]);
  dialog.open();
}

/**
 * Who wrote it and when; who wrote over it and when.
 * @param {Version} version
 */
function saidOf({ by, on, how, over, until }) {
  const author = by || (how === "replaced" && until ? t("history.nobody") : "");
  const end = how && (over ? t("history.replaced-by", { by: over }) : t(`history.${how}`));
  return [author, on && day(on), end, until && day(until)].filter(Boolean).join(" · ");
}

/**
 * @param {Version} version
 * @param {Entry} entry
 * @param {Language} language
 * @param {(text: string) => void} take
 */
function versionOf(version, entry, language, take) {
  const { text } = version;
  const said = saidOf(version);
  const button = html`
    <button type="button" class="button small" @click=${() => take(text)}>${t("history.use")}</button>`;
  return html`
    <li>
      <p class="foreign" ${written(language, { face: true, pitch: true })}>${marked(entry.value, text)}</p>
      <div class="row-of small soft">${said}<span class="fill"></span>${site.project.editable ? button : null}</div>
    </li>`;
}
