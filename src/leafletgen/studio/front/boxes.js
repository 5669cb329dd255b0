/**
 * The boxes of a page: which texts they hold, how full they are, how far texts leave them. Rectangles are [x, y, width,
 * height].
 */

/** @import { Box, PageBoxes, Rect } from "./types.d.ts" */

import { t } from "./words.js";

/** Points by which a text may pass the edge of its zone unseen. */
const SLACK = 0.5;

/** @param {Rect} rect */
export const bottom = ([, y, , height]) => y + height;

/**
 * Where the texts of a box may stand.
 * @param {Box} box
 */
export const zoneOf = (box) => box.zone ?? box.holder;

/**
 * The name of the zone that a box is in.
 * @param {Box} box
 */
export const zoneName = (box) => box.key.split("/")[0] ?? "";

/**
 * Texts of a box as numbers: "6", "11–13", "5–6, 12".
 * @param {Pick<Box, "messages">} box
 * @param {Map<string, number>} numbers
 */
export function range(box, numbers) {
  const own = [...new Set(box.messages.map((key) => numbers.get(key) ?? 0).filter(Boolean))].sort((a, b) => a - b);
  /** @type {[number, number][]} */
  const runs = [];
  for (const n of own) {
    const last = runs.at(-1);
    if (last?.[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => (a === b ? a : `${a}–${b}`)).join(", ");
}

/**
 * What a box is called: the part that its texts' keys have in common.
 * @param {Pick<Box, "messages">} box
 */
export function boxName({ messages }) {
  const [first = ""] = messages;
  if (messages.length === 1) return first;
  const split = messages.map((key) => key.split("."));
  const own = first.split(".");
  let n = 0;
  while (n < own.length && split.every((one) => one[n] === own[n])) n += 1;
  return n ? own.slice(0, n).join(".") : first;
}

/**
 * How low the texts of a zone reach.
 * @param {Box[]} boxes
 * @param {string} zone
 */
const lowest = (boxes, zone) =>
  Math.max(...boxes.filter((one) => zoneName(one) === zone).map((one) => bottom(one.rect)));

/**
 * Lines by which the texts of a box leave its zone; 0 where they do not (a word may still be too wide).
 * @param {Box} box
 * @param {Pick<PageBoxes, "boxes">} page
 */
export function overLines(box, page) {
  if (!box.over_chars) return 0;
  const edge = bottom(zoneOf(box));
  const low = lowest(page.boxes, zoneName(box));
  if (low <= edge + SLACK) return 0;
  const pitch = box.rect[3] / Math.max(1, box.lines);
  return Math.max(1, Math.min(box.lines, Math.round((low - edge) / pitch)));
}

/**
 * How full the room of a box is, in percent.
 * @param {Box} box
 * @param {Pick<PageBoxes, "boxes">} page
 */
export function fillOf(box, page) {
  const together = page.boxes.filter((one) => one.holder.join() === box.holder.join());
  const used = together.reduce((sum, one) => sum + one.rect[3], 0);
  const height = Math.min(box.holder[3], zoneOf(box)[3]);
  return Math.min(999, Math.round((100 * used) / Math.max(1, height)));
}

/**
 * How a text stands in its box, for the eye: too much, nearly, well.
 * @param {Box} box
 */
export function standing(box) {
  if (box.over_chars > 0) return "is-over";
  const { percent } = box;
  return percent && percent <= box.floor_percent + 3 && percent < 100 ? "is-tight" : "is-fine";
}

/**
 * Zones whose texts passed their edge: [zone, how low they reach].
 * @param {Box[]} boxes
 * @returns {[zone: Rect, low: number][]}
 */
export function overflowing(boxes) {
  /** @type {Map<string, { zone: Rect, over: boolean }>} */
  const zones = new Map();
  for (const box of boxes) {
    const name = zoneName(box);
    const own = zones.get(name) ?? { zone: zoneOf(box), over: false };
    own.over ||= box.over_chars > 0;
    zones.set(name, own);
  }
  return [...zones]
    .filter(([, one]) => one.over)
    .map(([name, { zone }]) => /** @type {[Rect, number]} */ ([zone, lowest(boxes, name)]))
    .filter(([zone, low]) => low > bottom(zone) + SLACK);
}

/**
 * Say of a box what a sighted person sees.
 * @param {Box} box
 * @param {PageBoxes} page
 * @param {Map<string, number>} numbers
 */
export function sayBox(box, page, numbers) {
  const lines = overLines(box, page);
  return [range(box, numbers), boxName(box), lines ? t("too-long.lines", { n: lines }) : roomOf(box)]
    .filter(Boolean)
    .join(", ");
}

/** @param {Box} box */
function roomOf(box) {
  if (box.over_chars) return t("row.too-long");
  return box.percent ? `${box.percent} %` : "";
}
