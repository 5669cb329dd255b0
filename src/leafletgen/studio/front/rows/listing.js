/** Rows as the screen shows them: their states, filters, ticks, which of them are in sight. Pure. */

/** @import { House, HouseKind, RowList, Trouble } from "./rows.d.ts" */

import { folded } from "../blocks/finding.js";

/** Filters, and the states that each shows. @type {Record<string, HouseKind[] | null>} */
export const FILTERS = {
  all: null,
  ready: ["ready"],
  reprint: ["reprint"],
  unsigned: ["unsigned"],
  faults: ["fault", "too-long", "error"],
  none: ["none"],
};

/** States of which no sheet can be printed. @type {HouseKind[]} */
const STOPPED = ["fault", "too-long", "error", "none"];

/**
 * The rows of a table.
 * @param {RowList} list
 * @param {readonly string[]} refused the languages that a final print refuses
 * @returns {House[]}
 */
export function housesOf(list, refused) {
  const stops = new Set(refused);
  const unsigned = list.wishes.map(([languages]) =>
    languages.filter(([tag, sheets]) => sheets && stops.has(tag)).map(([tag]) => tag),
  );
  return list.rows.map(([number, line, name, wish, copies]) => {
    const own = { number, line, name, copies, faults: list.faults[number] ?? [] };
    const [languages, sheets] = list.wishes[wish ?? -1] ?? [[], 0];
    if (wish === null) return { ...own, ...LEFT_OUT };
    const troubles = list.looked[number] ?? [];
    const hanging = list.reprint[name] ?? null;
    const more = { languages, sheets, troubles, hanging, unsigned: unsigned[wish] ?? [] };
    return { ...own, ...more, kind: kindOf(more) };
  });
}

/**
 * What is true of a row with faults.
 * @type {Pick<House, "languages" | "sheets" | "troubles" | "hanging" | "unsigned" | "kind">}
 */
const LEFT_OUT = { languages: [], sheets: 0, troubles: [], hanging: null, unsigned: [], kind: "fault" };

/**
 * The one state that counts most.
 * @param {Pick<House, "sheets" | "troubles" | "hanging" | "unsigned">} house
 * @returns {HouseKind}
 */
function kindOf({ sheets, troubles, hanging, unsigned }) {
  if (!sheets) return "none";
  if (troubles.length) return troubles.every(({ kind }) => kind === "too-long") ? "too-long" : "error";
  if (hanging) return "reprint";
  return unsigned.length ? "unsigned" : "ready";
}

/**
 * Its sheets have been laid out.
 * @param {House} house
 * @param {Trouble[]} troubles
 */
export function looked(house, troubles) {
  if (house.kind === "fault") return;
  house.troubles = troubles;
  house.kind = kindOf(house);
}

/** Whether anything can be printed of a row. @param {House} house */
export const isPrintable = ({ kind }) => !STOPPED.includes(kind);

/**
 * @param {House} house
 * @param {string} filter
 */
const isOf = (house, filter) => FILTERS[filter]?.includes(house.kind) ?? true;

/**
 * The rows that are shown.
 * @param {House[]} houses
 * @param {string} filter
 * @param {string} query
 */
export function shownOf(houses, filter, query) {
  const wanted = folded(query.trim());
  return houses.filter(
    (house) => isOf(house, filter) && (!wanted || folded(`${house.number} ${house.name}`).includes(wanted)),
  );
}

/**
 * How many rows each filter shows.
 * @param {House[]} houses
 * @returns {Record<string, number>}
 */
export function countsOf(houses) {
  return Object.fromEntries(
    Object.keys(FILTERS).map((name) => [name, houses.filter((house) => isOf(house, name)).length]),
  );
}

/** Which rows are printed: all that can be, or none, but for those that somebody ticked otherwise. */
export class Ticks {
  constructor() {
    /** What is true of a row that nobody touched. @type {"usual" | "all" | "none"} */
    this.rest = "usual";
    /** By name, as numbers change with the table. @type {Map<string, boolean>} */
    this.own = new Map();
  }

  /**
   * @param {House} house
   * @param {boolean} final whether only what a final print takes is printed
   */
  has(house, final) {
    if (!isPrintable(house) || (final && house.unsigned.length)) return false;
    return this.own.get(house.name) ?? this.rest !== "none";
  }

  /**
   * @param {House} house
   * @param {boolean} on
   */
  set(house, on) {
    this.own.set(house.name, on);
  }

  /** @param {boolean} on */
  setAll(on) {
    this.rest = on ? "all" : "none";
    this.own.clear();
  }
}

/**
 * Numbers in short: `1-4 6`.
 * @param {number[]} numbers in order
 */
export function ranges(numbers) {
  /** @type {[number, number][]} */
  const found = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else found.push([number, number]);
  }
  return found.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(" ");
}

/** Rows above and below the window that are drawn, too. */
const OVER = 8;

/**
 * Which of many rows of one height are in sight: from, to (exclusive).
 * @param {number} top how far is scrolled
 * @param {number} height of the window
 * @param {number} row height of a row
 * @param {number} count
 * @returns {[number, number]}
 */
export function inSight(top, height, row, count) {
  const first = Math.max(0, Math.min(Math.floor(top / row), count) - OVER);
  return [first, Math.min(count, Math.ceil((top + height) / row) + OVER)];
}

/**
 * The row that is so many steps from another, among those shown; at the ends it stays.
 * @param {House[]} shown
 * @param {number} number
 * @param {number} by
 */
export function stepped(shown, number, by) {
  const at = shown.findIndex((house) => house.number === number);
  if (at < 0) return shown[by > 0 ? 0 : shown.length - 1];
  return shown[Math.max(0, Math.min(shown.length - 1, at + by))];
}
