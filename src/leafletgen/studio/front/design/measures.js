/** Measures of a page: millimetres and u, what stands next to what, ticks of rulers. Pure; lengths are points. */

/** @import { Rect } from "../types.d.ts" */
/** @import { Distance, LayoutPart } from "./design.d.ts" */

/** Points of a millimetre. */
export const MM = 72 / 25.4;
/** Points that two edges may overlap and still be side by side. */
const TOUCH = 0.5;
/** Blocks whose texts stand where their drawing has them. */
const DRAWN = new Set(["diagram", "drawing", "layer"]);
/** Pixels between two numbers of a ruler, at least. */
const APART = 44;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];

/** @param {number} points */
export const mm = (points) => (points / MM).toFixed(1);

/**
 * @param {number} points
 * @param {number} unit points of a u
 */
export const inU = (points, unit) => String(Math.round((10 * points) / unit) / 10);

/** @param {string} key */
export const parentKey = (key) => key.split("/").slice(0, -1).join("/");

/**
 * Whether one part stands in another.
 * @param {string} key
 * @param {string} other
 */
export const isWithin = (key, other) => key.startsWith(`${other}/`);

/**
 * The part round another: the nearest that is there.
 * @param {LayoutPart[]} parts
 * @param {string} key
 */
export function around(parts, key) {
  let above = parentKey(key);
  while (above) {
    const found = parts.find((one) => one.key === above);
    if (found) return found;
    above = parentKey(above);
  }
  return null;
}

/**
 * The zone that a part stands in; itself where it is one.
 * @param {LayoutPart[]} parts
 * @param {string} key
 */
export const zoneAround = (parts, key) =>
  parts.find((one) => one.kind === "zone" && (one.key === key || isWithin(key, one.key))) ?? null;

/**
 * The blocks of a page in reading order: the parts that hold no others.
 * @param {LayoutPart[]} parts
 */
export const blocksOf = (parts) => {
  const held = new Set(parts.map((one) => parentKey(one.key)));
  for (const key of [...held]) for (let up = parentKey(key); up; up = parentKey(up)) held.add(up);
  return parts.filter((one) => !held.has(one.key) && one.kind !== "zone" && one.kind !== "column");
};

/**
 * @param {Rect} a
 * @param {Rect} b
 */
export const overlapAcross = (a, b) => Math.min(a[0] + a[2], b[0] + b[2]) - Math.max(a[0], b[0]) > TOUCH;

/**
 * @param {Rect} a
 * @param {Rect} b
 */
const overlapDown = (a, b) => Math.min(a[1] + a[3], b[1] + b[3]) - Math.max(a[1], b[1]) > TOUCH;

/**
 * What two rectangles share; null where they do not meet.
 * @param {Rect} a
 * @param {Rect} b
 * @returns {Rect | null}
 */
export function shared(a, b) {
  const [x, y] = [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
  const [w, h] = [Math.min(a[0] + a[2], b[0] + b[2]) - x, Math.min(a[1] + a[3], b[1] + b[3]) - y];
  return w > 0 && h > 0 ? [x, y, w, h] : null;
}

/**
 * The zones of a page that nothing but paper parts from its start side: those beside them have no margin of their own.
 * @param {LayoutPart[]} parts
 * @param {boolean} rtl
 */
export function outermost(parts, rtl) {
  const zones = parts.filter((one) => one.kind === "zone");
  const isBefore = (/** @type {Rect} */ a, /** @type {Rect} */ b) =>
    rtl ? a[0] + 1 > b[0] + b[2] : a[0] + a[2] < b[0] + 1;
  return zones.filter(({ rect }) => !zones.some((one) => overlapDown(one.rect, rect) && isBefore(one.rect, rect)));
}

/**
 * How far a part is from what stands above and below it in its zone, or from the zone's edges.
 * @param {LayoutPart} part
 * @param {LayoutPart[]} parts
 * @returns {Distance[]}
 */
export function distances(part, parts) {
  const zone = zoneAround(parts, part.key);
  if (!zone || zone === part) return [];
  const [, top, , tall] = part.rect;
  const bottom = top + tall;
  const near = blocksOf(parts).filter(
    (one) => isWithin(one.key, zone.key) && isBeside(one, part) && overlapAcross(one.rect, part.rect),
  );
  /** @type {Distance} */
  const above = { from: zone.rect[1], to: top, at: top, toward: zone.key };
  /** @type {Distance} */
  const below = { from: bottom, to: zone.rect[1] + zone.rect[3], at: bottom, toward: zone.key };
  for (const { key, rect } of near) {
    const low = rect[1] + rect[3];
    if (low <= top + TOUCH && low > above.from) Object.assign(above, { from: low, toward: key });
    if (rect[1] >= bottom - TOUCH && rect[1] < below.to) Object.assign(below, { to: rect[1], toward: key });
  }
  return [above, below].filter(({ from, to }) => to - from > TOUCH);
}

/**
 * Whether a part is another one, and neither holds the other.
 * @param {LayoutPart} one
 * @param {LayoutPart} other
 */
const isBeside = (one, other) =>
  one.key !== other.key && !isWithin(one.key, other.key) && !isWithin(other.key, one.key);

/**
 * The columns of each part that has things side by side: bands as high as the part that holds them.
 * @param {LayoutPart[]} parts
 * @returns {Rect[]}
 */
export function columnBands(parts) {
  return parts.flatMap((holder) => {
    const own = parts.filter((one) => around(parts, one.key) === holder).map((one) => one.rect);
    const isBroken = own.some((a) => own.some((b) => a !== b && overlapDown(a, b) && !overlapAcross(a, b)));
    if (!isBroken) return [];
    const [, y, , height] = holder.rect;
    return narrowest(own).map(([x, , width]) => /** @type {Rect} */ ([x, y, width, height]));
  });
}

/**
 * Of rectangles, each width that holds no other, once.
 * @param {Rect[]} all
 */
function narrowest(all) {
  const isIn = (/** @type {Rect} */ a, /** @type {Rect} */ b) =>
    a[0] >= b[0] - TOUCH && a[0] + a[2] <= b[0] + b[2] + TOUCH;
  return all.filter((one, at) =>
    all.every((other, n) => n === at || !isIn(other, one) || (isIn(one, other) && n > at)),
  );
}

/**
 * Base lines of a page, as [left, right, height]: of a zone's grid where it has one, else those of its texts.
 * @param {LayoutPart[]} parts
 * @returns {[from: number, to: number, y: number][]}
 */
export function baseLines(parts) {
  const zones = parts.filter((one) => one.kind === "zone" && one.baseline > 0 && one.lines.length);
  const gridded = zones.flatMap(({ rect: [x, y, w, h], lines: [first = 0], baseline }) => {
    const start = first - Math.floor((first - y) / baseline) * baseline;
    const count = Math.max(0, Math.floor((y + h - start) / baseline) + 1);
    return Array.from(
      { length: count },
      (_, n) => /** @type {[number, number, number]} */ ([x, x + w, start + n * baseline]),
    );
  });
  const free = blocksOf(parts).filter(
    (one) => !DRAWN.has(one.kind) && !zones.some((zone) => isWithin(one.key, zone.key)),
  );
  const plain = free.flatMap(({ rect: [x, , w], lines }) =>
    lines.map((y) => /** @type {[number, number, number]} */ ([x, x + w, y])),
  );
  return [...gridded, ...plain];
}

/**
 * The ticks of a ruler over a length, counted from its zero: numbered ones, and small ones between.
 * @param {number} from points before zero
 * @param {number} to points after it
 * @param {number} scale pixels of a point
 */
export function ticks(from, to, scale) {
  const step = STEPS.find((one) => one * MM * scale >= APART) ?? 1000;
  const small = step >= 10 || step === 1 ? step / 10 : step / 5;
  const first = Math.ceil(-from / MM / small - 1e-6);
  const last = Math.floor(to / MM / small + 1e-6);
  const per = Math.round(step / small);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const n = first + at;
    const weight = n % per === 0 ? 2 : Number(n % (per / 2) === 0);
    return { at: n * small * MM, mm: Math.round(n * small * 10) / 10, weight };
  });
}

/**
 * Where in its zone a block stands: [column, block], counted from 1; 0 for what is none.
 * @param {string} key
 */
export function standing(key) {
  const inside = key.split("/").slice(1);
  const column = inside.find((one) => /^column\.\d+$/.test(one));
  const number = /\.(\d+)$/.exec(inside.at(-1) ?? "");
  return { column: column ? Number(column.slice(7)) + 1 : 0, block: number ? Number(number[1]) + 1 : 0 };
}
