/** Which boxes of a page glow: what changed since the last save. */

/** @import { Page } from "../page.js" */

import { get, Refusal, rowQuery } from "../api.js";

/**
 * Let the boxes of a page glow that changed; where that cannot be known, none.
 * @param {Page} page
 * @param {string} tag
 * @param {string} output
 * @param {number} number
 * @param {string} row
 */
export async function glowOn(page, tag, output, number, row) {
  try {
    const found = await get(`/api/changes/${encodeURIComponent(tag)}/${encodeURIComponent(output)}${rowQuery(row)}`);
    page.glowing = new Set(found.changed?.[number - 1]);
    page.draw();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
