/** What is true of several languages at once: which are worst, what does not fit, where the next fault is. Pure. */

/** @import { BoardRow } from "../types.d.ts" */
/** @import { Seen } from "./seen.d.ts" */

/** Languages side by side. */
export const MOST = 6;

/**
 * The languages to look at first: those with texts too long, then those nearest to their floor.
 * @param {BoardRow[]} rows in the project's order
 * @param {string} output
 */
export function worst(rows, output) {
  /** @param {BoardRow} row */
  const rank = ({ outputs }) => {
    const state = outputs[output];
    if (!state) return [1, 0]; // nothing is known of it yet
    return [-state.too_long, state.percent - state.floor_percent];
  };
  const order = rows.toSorted((a, b) => {
    const [longA = 0, roomA = 0] = rank(a);
    const [longB = 0, roomB = 0] = rank(b);
    return longA - longB || roomA - roomB;
  });
  const chosen = new Set(order.slice(0, MOST).map(({ tag }) => tag));
  return rows.map(({ tag }) => tag).filter((tag) => chosen.has(tag));
}

/**
 * How many texts do not fit, in how many languages.
 * @param {Iterable<Pick<Seen, "too_long" | "refused">>} all
 */
export function count(all) {
  const counts = [...all].map((one) => (one.refused ? 0 : one.too_long.length));
  return {
    texts: counts.reduce((sum, n) => sum + n, 0),
    languages: counts.filter((n) => n > 0).length,
  };
}

/**
 * The same of the Board's rows.
 * @param {BoardRow[]} rows
 * @param {string} output
 */
export function countAll(rows, output) {
  return count(
    rows.map(({ outputs }) => ({
      too_long: Array.from({ length: outputs[output]?.too_long ?? 0 }, String),
    })),
  );
}

/**
 * How a language stands: `refused`, `too-long`, `floor` or `fits`.
 * @param {Seen} one
 */
export function stand({ refused, too_long: long, smallest }) {
  if (refused) return "refused";
  if (long.length) return "too-long";
  return smallest && smallest.percent <= smallest.floor_percent ? "floor" : "fits";
}

/**
 * The fault after the one at hand, through all languages and round again.
 * @param {Seen[]} all in the order of the screen
 * @param {{ tag: string, key: string } | null} at
 * @returns {{ tag: string, key: string } | null}
 */
export function nextFault(all, at) {
  const faults = all.flatMap(({ tag, refused, too_long: long }) => (refused ? [] : long.map((key) => ({ tag, key }))));
  const now = faults.findIndex(({ tag, key }) => tag === at?.tag && key === at.key);
  return faults[(now + 1) % faults.length] ?? null;
}
