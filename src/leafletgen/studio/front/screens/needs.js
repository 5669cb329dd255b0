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
  "unsigned",
];

/** @param {BoardRow} row */
const worst = (row) =>
  Math.min(KINDS.length, ...row.needs.map((one) => KINDS.indexOf(one.kind)).filter((at) => at >= 0));

/**
 * Not ready first, worst first, then the project's order (sorting is stable).
 * @param {BoardRow[]} rows
 */
export const sorted = (rows) => rows.toSorted((a, b) => Number(a.ready) - Number(b.ready) || worst(a) - worst(b));

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
