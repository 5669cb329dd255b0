/** What stands beside the paper: names of the zones with their heights, and a tab for each fault. */

/** @import { Design } from "./mode.js" */
/** @import { LayoutFault, MeasuredPage } from "./design.d.ts" */

import { glyph } from "../glyphs.js";
import { html, styled } from "../view.js";
import { t } from "../words.js";
import { inU, isWithin, mm, outermost } from "./measures.js";

/** Pixels that three lines need, and two. */
const LOW = 48;
const LOWEST = 34;

/** @param {number} pixels */
function lowness(pixels) {
  if (pixels < LOWEST) return " is-low is-lowest";
  return pixels < LOW ? " is-low" : "";
}

/**
 * @param {Design} design
 * @param {MeasuredPage} page
 * @param {number} scale pixels of a point
 * @param {{ rtl: boolean }} language
 */
export function zoneNames(design, page, scale, { rtl }) {
  return outermost(page.parts, rtl).map((zone) => {
    const { key, rect, name } = zone;
    const tall = { mm: mm(rect[3]), u: inU(rect[3], design.unit) };
    const isPicked = design.picked !== null && (design.picked === key || isWithin(design.picked, key));
    const kind = `${isPicked ? " is-picked" : ""}${lowness(rect[3] * scale)}`;
    const place = styled({ top: `${(100 * rect[1]) / page.height}%`, height: `${(100 * rect[3]) / page.height}%` });
    return html`
      <button
        type="button"
        class="zone-name${kind}"
        data-focus="zone-${key}"
        data-zone=${key}
        aria-pressed=${String(design.picked === key)}
        @click=${() => design.choose(key)}
        ${place}
      >
        <strong>${name ?? key}</strong>
        <span>${t("design.mm", tall)}</span>
        <span>${t("design.u", tall)}</span>
      </button>`;
  });
}

/**
 * @param {Design} design
 * @param {MeasuredPage} page
 */
export const faultTabs = (design, page) =>
  design.faults.filter((one) => one.here && one.marks.length).map((one) => faultTab(design, one, page));

/**
 * @param {Design} design
 * @param {LayoutFault} fault
 * @param {MeasuredPage} page
 */
function faultTab(design, fault, page) {
  const { id, languages, severity, message, marks } = fault;
  const [mark] = marks;
  if (!mark) return null;
  const n = languages.length;
  const top = styled({ top: `${(100 * (mark[1] + mark[3] / 2)) / page.height}%` });
  const kind = severity === "error" ? "error" : "warning";
  return html`
    <button
      type="button"
      class="fault-tab is-${kind}"
      data-focus="fault-${id}"
      aria-label=${n ? t("design.tab", { message, n }) : message}
      @click=${() => design.toFault(fault)}
      ${top}
    >${glyph(kind)}${n || null}</button>`;
}
