/** The picked part in figures, at the foot of the lines. */

/** @import { Content } from "../types.d.ts" */
/** @import { Design } from "./mode.js" */
/** @import { LayoutPart } from "./design.d.ts" */

import { html } from "../view.js";
import { t } from "../words.js";
import { inU, mm, standing, zoneAround } from "./measures.js";

/**
 * @param {Design} design
 * @param {{ rtl: boolean }} language
 * @returns {Content}
 */
export function inspector(design, { rtl }) {
  const part = design.part;
  if (!part) return html`<p class="hint">${t("design.none")}</p>`;
  const { rect, size, floor } = part;
  const [tx = 0, ty = 0, tw = 0] = design.page?.trim ?? [];
  const [x, y, w, h] = rect;
  const start = rtl ? tx + tw - x - w : x - tx;
  return html`
    <p class="inspector-head">
      <strong>${design.nameOf(part)}</strong>${" "}
      <span class="soft small">${whereOf(design, part)}</span>
    </p>
    <dl class="figures">
      ${row(
        "design.size",
        pair([w, h], (one) => inU(one, design.unit), "u", "×"),
        pair([w, h], mm, "mm", "×"),
      )}
      ${row(
        "design.from",
        pair([start, y - ty], (one) => inU(one, design.unit), "u", ","),
        pair([start, y - ty], mm, "mm", ","),
      )}
      ${size && floor ? row("design.text", sized(size, floor, design.unit), inPoints(size, floor)) : null}
    </dl>`;
}

/**
 * @param {number[]} values
 * @param {(points: number) => string} said
 * @param {string} unit
 * @param {string} between
 */
const pair = (values, said, unit, between) =>
  `${values.map(said).join(between === "," ? ", " : ` ${between} `)} ${unit}`;

/**
 * @param {number} size
 * @param {number} floor
 * @param {number} unit
 */
const sized = (size, floor, unit) =>
  t("design.least", { size: `${(size / unit).toFixed(2)} u`, floor: (floor / unit).toFixed(2) });

/**
 * @param {number} size
 * @param {number} floor
 */
const inPoints = (size, floor) => t("design.least.pt", { size: size.toFixed(1), floor: floor.toFixed(1) });

/**
 * @param {string} word
 * @param {string} inUnits
 * @param {string} inMm
 */
const row = (word, inUnits, inMm) => html`<div><dt>${t(word)}</dt><dd>${inUnits}</dd><dd>${inMm}</dd></div>`;

/**
 * @param {Design} design
 * @param {LayoutPart} part
 */
function whereOf(design, part) {
  const zone = zoneAround(design.parts, part.key);
  const { column, block } = standing(part.key);
  const { written } = part;
  return [
    zone && zone !== part ? zone.name : null,
    column && part.kind !== "column" ? t("design.column", { n: column }) : null,
    block && zone !== part ? t("design.block", { n: block }) : null,
    written ? t("design.line", { n: written.line }) : null,
  ]
    .filter(Boolean)
    .join(" · ");
}
