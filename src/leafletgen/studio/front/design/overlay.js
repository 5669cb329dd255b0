/**
 * What lies over the page in Design mode: blocks as buttons, columns, base lines, safe area, bleed, brackets, faults.
 */

/** @import { Content, Rect } from "../types.d.ts" */
/** @import { Design } from "./mode.js" */
/** @import { Distance, LayoutPart, MeasuredPage } from "./design.d.ts" */

import { html, styled, svg } from "../view.js";
import { t } from "../words.js";
import { baseLines, blocksOf, columnBands, distances, MM, mm } from "./measures.js";

const SAFE = 3 * MM;
/** Part of the page's width that the words of a bracket need. */
const INSIDE = 0.1;

/**
 * @param {Design} design
 * @param {MeasuredPage} page
 * @param {{ rtl: boolean }} language
 * @returns {Content}
 */
export function overlay(design, page, { rtl }) {
  const { shown, parts } = design;
  const picked = design.partOn(page);
  const hovered = page.parts.find((one) => one.key === design.hovered && one !== picked);
  const isFaulty = design.faults.some((one) => one.here && one.part === picked?.key);
  return [
    shown.has("columns") ? columnBands(page.parts).map((rect) => div("column-band", rect, page)) : null,
    shown.has("baseline") ? baselineView(page) : null,
    shown.has("bleed") ? edges(page) : null,
    page.parts.filter((one) => one.kind === "zone").map((one) => div("zone-edge", one.rect, page)),
    blocksOf(page.parts).map((part) => block(design, part, page)),
    hovered ? named("hovered-part", hovered, page, tag(design.tagOf(hovered), sideOf(hovered, page))) : null,
    picked
      ? pickedView(
          picked,
          page,
          rtl,
          tag(design.tagOf(picked), `${sideOf(picked, page)}${isFaulty ? " is-faulty" : ""}`),
        )
      : null,
    parts === page.parts ? design.faults.flatMap((fault) => fault.marks.map((rect) => hatch(fault, rect, page))) : null,
  ];
}

/**
 * @param {Design} design
 * @param {LayoutPart} part
 * @param {MeasuredPage} page
 */
function block(design, part, page) {
  const isPicked = design.picked === part.key;
  return html`
    <button
      type="button"
      class="part${isPicked ? " is-picked" : ""}${part.kind === "layer" ? " is-layer" : ""}"
      data-part=${part.key}
      data-focus=${part.key}
      aria-label=${design.sayOf(part)}
      aria-pressed=${String(isPicked)}
      @focus=${() => design.pick(part.key)}
      @click=${() => design.choose(part.key)}
      @mouseenter=${() => design.hover(part.key)}
      @mouseleave=${() => design.hover(null)}
      ${placed(part.rect, page)}
    ></button>`;
}

/**
 * The picked part: its outline, its tag, brackets to what stands above and below.
 * @param {LayoutPart} part
 * @param {MeasuredPage} page
 * @param {boolean} rtl
 * @param {Content} name its tag
 */
function pickedView(part, page, rtl, name) {
  const all = distances(part, page.parts);
  return [named("picked-part", part, page, name), all.map((one) => bracket(one, part.rect, page, rtl))];
}

/**
 * The outline of a part with its tag.
 * @param {string} kind
 * @param {LayoutPart} part
 * @param {MeasuredPage} page
 * @param {Content} name
 */
const named = (kind, { rect }, page, name) => html`<div class=${kind} ${placed(rect, page)}>${name}</div>`;

/**
 * Where the tag of a part has room: below it, or above.
 * @param {LayoutPart} part
 * @param {MeasuredPage} page
 */
const sideOf = ({ rect: [, y, , h] }, page) => (y + h > 0.96 * page.height ? " is-above" : "");

/** @param {Content} said */
const tag = (said, kind = "") => html`<span class="part-tag${kind}">${said}</span>`;

/**
 * @param {Distance} distance
 * @param {Rect} rect
 * @param {MeasuredPage} page
 * @param {boolean} rtl
 */
function bracket({ from, to, toward }, [x, y, width], page, rtl) {
  const said = t("design.mm", { mm: mm(to - from) });
  const room = rtl ? page.width - x - width : x;
  const isRight = rtl === room > INSIDE * page.width; // beside the names of zones it stands at the end side
  const edge = isRight ? x + width : x;
  const place = placed([edge, from, 0, to - from], page);
  const kind = `${from < y ? " is-above" : " is-below"}${isRight ? " is-right" : ""}`;
  return html`<div class="bracket${kind}" title=${toward} ${place}><span>${said}</span></div>`;
}

/**
 * @param {{ id: string, severity: string }} fault
 * @param {Rect} rect
 * @param {MeasuredPage} page
 */
const hatch = ({ id, severity }, rect, page) => html`
  <div class="hatch fault-mark is-${severity === "error" ? "error" : "warning"}" data-fault=${id} ${placed(rect, page)}>
  </div>`;

/** @param {MeasuredPage} page */
function baselineView(page) {
  const path = baseLines(page.parts)
    .map(([from, to, y]) => `M${from} ${y}H${to}`)
    .join("");
  return html`
    <svg class="base-lines" viewBox="0 0 ${page.width} ${page.height}" preserveAspectRatio="none" aria-hidden="true">
      ${svg`<path d=${path} vector-effect="non-scaling-stroke"></path>`}
    </svg>`;
}

/** @param {MeasuredPage} page */
function edges(page) {
  const { width, height, trim } = page;
  const [x, y, w, h] = trim;
  /** @type {Rect[]} */
  const cut = [
    [0, 0, width, y],
    [0, y + h, width, height - y - h],
    [0, y, x, h],
    [x + w, y, width - x - w, h],
  ];
  return [
    y > 0.1 ? cut.map((rect) => div("bleed", rect, page)) : null,
    div("safe", [x + SAFE, y + SAFE, w - 2 * SAFE, h - 2 * SAFE], page),
  ];
}

/**
 * @param {string} kind
 * @param {Rect} rect
 * @param {MeasuredPage} page
 */
const div = (kind, rect, page) => html`<div class=${kind} ${placed(rect, page)}></div>`;

/**
 * @param {Rect} rect
 * @param {{ width: number, height: number }} page
 */
export function placed([x, y, w, h], { width, height }) {
  const share = (/** @type {number} */ value, /** @type {number} */ all) => `${(100 * value) / all}%`;
  return styled({ left: share(x, width), top: share(y, height), width: share(w, width), height: share(h, height) });
}
