/** The rulers of a page: millimetres from the trim's top left corner, with the stretch of the picked part shaded. */

/** @import { MeasuredPage } from "./design.d.ts" */
/** @import { Rect } from "../types.d.ts" */

import { html, styled } from "../view.js";
import { ticks } from "./measures.js";

const LONG = [4, 7, 12];

/**
 * @param {"across" | "down"} way
 * @param {MeasuredPage} page
 * @param {number} scale pixels of a point
 * @param {Rect | null} picked
 */
export function ruler(way, page, scale, picked) {
  const at = way === "across" ? 0 : 1;
  const whole = way === "across" ? page.width : page.height;
  const zero = page.trim[at] ?? 0;
  const all = ticks(zero, whole - zero, scale);
  const share = (/** @type {number} */ points) => `${(100 * points) / whole}%`;
  const [start, length] = way === "across" ? ["left", "width"] : ["top", "height"];
  const span = picked ? { [start]: share(picked[at] ?? 0), [length]: share(picked[at + 2] ?? 0) } : null;
  return html`
    ${span ? html`<i class="ruler-span" ${styled(span)}></i>` : null}
    ${all.map(({ at: point, mm, weight }) => {
      const place = styled({
        [start]: share(zero + point),
        [length === "width" ? "height" : "width"]: `${LONG[weight]}px`,
      });
      return html`<i class="tick" ${place}></i>${weight === 2 ? label(mm, start, share(zero + point)) : null}`;
    })}`;
}

/**
 * @param {number} mm
 * @param {string} start
 * @param {string} place
 */
const label = (mm, start, place) => html`<span class="tick-number" ${styled({ [start]: place })}>${mm}</span>`;
