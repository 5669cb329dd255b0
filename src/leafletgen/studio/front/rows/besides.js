/** A small pager of rows, for screens that show a sheet: the row before, its name, the next. */

/** @import { Content } from "../types.d.ts" */
/** @import { RowDetail } from "./rows.d.ts" */
/** @import { Sheet } from "../screens/sheet.js" */

import { get } from "../api.js";
import { glyph } from "../glyphs.js";
import { site } from "../site.js";
import { html } from "../view.js";
import { t } from "../words.js";

/**
 * The pager, where the sheet that is shown differs from row to row.
 * @param {Sheet} screen
 * @returns {Content}
 */
export function rowPager(screen) {
  const { rows } = site.project;
  if (!rows?.first || !rows.outputs.includes(site.output ?? "")) return null;
  const step = (/** @type {"before" | "after"} */ side, /** @type {string} */ key) => html`
    <button
      type="button"
      class="button square"
      data-focus="row-${side}"
      aria-label=${t(`rows.${side}`)}
      title="${t(`rows.${side}`)} (${key})"
      @click=${() => stepRow(screen, side)}
    >${glyph(side)}</button>`;
  const name = site.row?.name;
  return html`
    <span class="row-pager" role="group" aria-label=${t("tab.rows")}>
      ${step("before", "[")}
      <a href=${`#/rows${name ? `/${encodeURIComponent(name)}` : ""}`} title=${t("rows.open")}>
        ${name ? html`<bdi>${name}</bdi>` : t("rows.first")}
      </a>
      ${step("after", "]")}
    </span>`;
}

/**
 * To the row before or behind the one at hand.
 * @param {Sheet} screen
 * @param {"before" | "after"} side
 */
export async function stepRow(screen, side) {
  const { rows } = site.project;
  if (!rows?.first || !rows.outputs.includes(site.output ?? "")) return;
  /** @type {RowDetail} */
  const now = await get(`/api/rows/${site.row?.number ?? rows.first}`);
  const number = now[side];
  if (number === null) return;
  const { name } = await get(`/api/rows/${number}`);
  site.row = { number, name };
  await screen.load();
}
