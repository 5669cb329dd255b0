/** Where the names of marks stand on a page, so that none lies over another or over a mark. Pure. */

/** @import { Rect } from "../types.d.ts" */

/** Pixels of a letter of a name, of its sides together, of its height, between it and its mark. */
const LETTER = 6.6;
const SIDES = 12;
const HIGH = 16;
const APART = 3;

/**
 * @typedef {object} LabelPlace
 * @property {"above" | "beside" | "below"} where
 * @property {boolean} end above and below: whether it ends where the mark does, else it begins there; beside: whether
 *   it stands before the mark, from where there is more of the page
 */

/**
 * Whether two rectangles share room.
 * @param {Rect} one
 * @param {Rect} other
 */
const meets = ([x, y, w, h], [a, b, c, d]) => x < a + c && a < x + w && y < b + d && b < y + h;

/**
 * The place of each name, null where there is none: it is told when somebody points at the mark. Over words only where
 * there is no other place.
 * @param {{ rect: Rect, name: string }[]} marks in pixels, the weightiest first
 * @param {Rect[]} words
 * @param {number} width of the page
 * @param {number} height
 * @returns {(LabelPlace | null)[]}
 */
export function placed(marks, words, width, height) {
  /** @type {Rect[]} */
  const taken = [];
  return marks.map(({ rect, name }) => {
    const others = marks.filter((one) => one.rect !== rect).map((one) => one.rect);
    const all = candidates(rect, width).map((place) => ({ place, room: roomOf(rect, name, place) }));
    const free = all.filter(({ room }) => {
      const [x, y, w, h] = room;
      const inside = x >= 0 && y >= 0 && x + w <= width && y + h <= height;
      return inside && ![...taken, ...others].some((one) => meets(one, room));
    });
    const best = free.find(({ room }) => !words.some((one) => meets(one, room))) ?? free[0];
    if (!best) return null;
    taken.push(best.room);
    return best.place;
  });
}

/**
 * Above, beside, below; on the side on which there is more of the page.
 * @param {Rect} rect
 * @param {number} width
 * @returns {LabelPlace[]}
 */
function candidates([x, , w], width) {
  const end = x + w / 2 > width / 2;
  const all = /** @type {const} */ (["above", "beside", "below"]);
  return all.flatMap((where) => [
    { where, end },
    { where, end: !end },
  ]);
}

/**
 * @param {Rect} rect
 * @param {string} name
 * @param {LabelPlace} place
 * @returns {Rect}
 */
function roomOf([x, y, w, h], name, { where, end }) {
  const wide = name.length * LETTER + SIDES;
  if (where === "beside") return [end ? x - APART - 2 - wide : x + w + APART + 2, y + (h - HIGH) / 2, wide, HIGH];
  return [end ? x + w + 2 - wide : x - 2, where === "below" ? y + h + APART : y - APART - HIGH, wide, HIGH];
}
