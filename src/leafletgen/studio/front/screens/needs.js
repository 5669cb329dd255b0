/** What languages need, in the order of what is worst. */

/** @import { BoardRow } from "../types.d.ts" */

export const KINDS = [
  "merge",
  "too-long",
  "missing",
  "stale",
  "error",
  "unconfirmed",
  "machine",
  "draft",
  "comment",
  "beside",
  "unsigned",
];

/** @param {BoardRow} row */
const worst = (row) =>
  Math.min(KINDS.length, ...row.needs.map((one) => KINDS.indexOf(one.kind)).filter((at) => at >= 0));

/**
 * Not ready first, then what is not known; worst first, then the project's order (sorting is stable).
 * @param {BoardRow[]} rows
 */
export const sorted = (rows) => rows.toSorted((a, b) => near(a) - near(b) || worst(a) - worst(b));

/** How near a language is to a final print; what is not known stands between. @param {BoardRow} row */
const near = (row) => Number(row.ready ?? 0.5);

/**
 * The needs of a language, the worst first, its warnings last. `few`: without warnings where there is much else.
 * @param {BoardRow} row
 * @param {boolean} few
 */
export function ordered(row, few) {
  const needs = row.needs.toSorted((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  const warnings = Math.max(0, ...Object.values(row.outputs).map((own) => own.warnings));
  if (warnings && !(few && needs.length > 3)) needs.push({ kind: "warning", count: warnings });
  return needs;
}

/** Whether nothing is known to stand in its way, but not all of it has been looked at. @param {BoardRow} row */
export const isUnknown = (row) => row.ready === null && !row.needs.length;
