/**
 * How a text stands in its box, about: the engine is not here. When the page was made it measured how many characters
 * more
 * (or fewer) the box holds; how much of that a new text takes is measured by its width in the same font.
 */

/** @import { Facts, Meter, PageBoxes } from "../types.d.ts" */

import { fillOf, zoneOf } from "../boxes.js";

/** @typedef {{ text: string, tag: string }} Said a text and its language */
/** @typedef {(text: string, tag: string) => number} Width of a text in its font, at any one size */

/** What of a line is filled on average. */
const RAGGED = 0.92;

/**
 * A text without its marks; facts are as long as their values.
 * @param {string} text
 * @param {Facts} facts
 */
export const bare = (text, facts = {}) =>
  text
    .replace(/\\([*{}《｜\\])/g, "$1")
    .replace(/\*\*|｜|《[^《》]*》/g, "")
    .replace(/\{([^{}\s]+)\}/g, (whole, name) => facts[name] ?? whole);

/** @param {string} text */
const length = (text) => [...bare(text)].length;

/** Measures on a canvas, in the fonts of the page. @returns {Width} */
export function onCanvas() {
  const brush = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
  return (text, tag) => {
    brush.font = `100px "text-${tag}", "UI", "UI JA", sans-serif`;
    return brush.measureText(text).width;
  };
}

/**
 * How many times the width that a text has now its box could take, if all texts of the column were set as small as they
 * may:
 * the lines that it has, those that shrinking leaves room for, each of them longer.
 * @param {Meter} meter
 * @param {Pick<PageBoxes, "boxes">} page
 * @param {string} key
 * @param {number} now
 */
function growth(meter, page, key, now) {
  const shrunk = Math.min(1, meter.floor_percent / meter.percent);
  const box = page.boxes.find((one) => one.messages.includes(key));
  if (!box) return now / shrunk;
  const high = Math.min(box.holder[3], zoneOf(box)[3]);
  const used = (high * fillOf(box, page)) / 100;
  const pitch = box.rect[3] / Math.max(1, box.lines ?? meter.lines);
  const spare = Math.max(0, Math.floor((high - used) / pitch));
  const more = Math.max(0, Math.floor((high - used * shrunk) / (pitch * shrunk)));
  const line = Math.max(1 / meter.lines, now / (meter.lines + spare));
  return Math.max(now / shrunk, more ? ((meter.lines + more) * line * RAGGED) / shrunk : 0);
}

/**
 * The meter of a new text.
 * @param {Meter} meter the engine's, of the text that was set
 * @param {Said & { key: string }} set the text that was set
 * @param {Said} text
 * @param {{ facts: Facts, page: Pick<PageBoxes, "boxes">, width: Width }} how
 * @returns {Meter}
 */
export function about(meter, set, text, { facts, page, width }) {
  const whole = width(bare(set.text, facts), set.tag) || 1;
  const each = whole / Math.max(1, length(set.text));
  const room = whole + (meter.free_chars - meter.over_chars) * each;
  const most = meter.over_chars ? room : whole * growth(meter, page, set.key, room / whole);
  const wide = width(bare(text.text, facts), text.tag);
  const own = wide / Math.max(1, length(text.text)) || each;
  const over = wide > most ? Math.max(1, Math.round((wide - most) / own)) : 0;
  return {
    ...meter,
    about: true,
    smaller: !over && wide > room,
    filled: Math.round((100 * wide) / most),
    free_chars: over ? 0 : Math.max(0, Math.floor((most - wide) / own)),
    over_chars: over,
  };
}
