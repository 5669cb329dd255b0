/** A text of the list that is not open: source and translation side by side, what it needs. */

/** @import { Entry, Language } from "../types.d.ts" */

import { glyph } from "../glyphs.js";
import { plain, withFacts } from "../marked.js";
import { badge, unseen } from "../marks.js";
import { site } from "../site.js";
import { html, written } from "../view.js";
import { t } from "../words.js";
import { needOf } from "./entries.js";

/**
 * What a text needs, as a sign.
 * @param {Entry} entry
 */
export function sign(entry) {
  const kind = needOf(entry) ?? "ok";
  const said = t(`row.${kind}`);
  return html`<span class="sign-of ${kind}" title=${said}>${glyph(kind)}${unseen(said)}</span>`;
}

/**
 * What a row is called.
 * @param {Entry} entry
 */
export const rowName = (entry) => t("row.name", { n: entry.record.number, state: t(`row.${needOf(entry) ?? "ok"}`) });

/**
 * What a text needs, as a badge; lines too much are counted.
 * @param {Entry} entry
 * @param {string} need
 */
export const needBadge = (entry, need) =>
  badge(need, need === "too-long" && entry.over ? t("too-long.lines", { n: entry.over }) : t(`row.${need}`));

/**
 * @typedef {object} RowOptions
 * @property {Language} language
 * @property {Language} source
 * @property {() => void} choose opens it
 * @property {boolean} back with what it means to a reader
 * @property {boolean} stop whether Tab stops here
 */

/**
 * @param {Entry} entry
 * @param {RowOptions} options
 */
export function closedRow(entry, { language, source, choose, back, stop }) {
  const { record } = entry;
  const need = needOf(entry);
  const { facts } = site.project;
  return html`
    <div class="text-row" role="group" aria-label=${rowName(entry)} data-key=${entry.key}>
      <span class="n">${record.number}</span>
      <button
        type="button"
        class="open-row"
        tabindex=${stop ? 0 : -1}
        data-focus="row-${entry.key}"
        aria-label=${t("row.edit", { n: record.number })}
        @click=${choose}
      ></button>
      <span class="src" ${written(source)}>${withFacts(plain(record.source), facts)}</span>
      <span class="tgt" ${written(language, { face: true, pitch: true })}>
        ${entry.value ? withFacts(plain(entry.value), facts) : notYet()}
        ${back && record.back ? html`<span class="back hint" ${written(source)}>${record.back}</span>` : null}
      </span>
      ${sign(entry)}
      <span class="phone-need">
        ${need ? needBadge(entry, need) : null}<span class="go" aria-hidden="true">›</span>
      </span>
    </div>`;
}

const notYet = () => html`<span class="hint" lang=${document.documentElement.lang} dir="ltr">${t("not-yet")}</span>`;
