/** Findings as data: those of one text taken together, and groups of them in the order of what to look at first. */

/** @import { Finding, Place } from "./types.d.ts" */

/** From so many languages on that stumble over the same the source is looked at first. */
const SPREAD = 5;

/** @typedef {"kind" | "language" | "file"} Grouping */

/**
 * @typedef {object} Group
 * @property {string} name
 * @property {Finding[]} rows
 * @property {number} languages how many translations stumble over it
 * @property {boolean} spread whether they are so many that it points to the source
 */

/**
 * What is found in one text on several outputs is one thing to mend: its places are kept together.
 * @param {Finding[]} all
 * @returns {Finding[]}
 */
export function together(all) {
  /** @type {Map<string | symbol, Finding & { others: Place[] }>} */
  const found = new Map();
  for (const one of all) {
    const shared = one.key && one.output;
    const name = shared ? JSON.stringify([one.code, one.language, one.key, one.message]) : Symbol();
    const first = found.get(name);
    if (first) also(first, one);
    else found.set(name, { ...one, outputs: one.output ? [one.output] : null, others: [] });
  }
  return [...found.values()];
}

/**
 * @param {Finding & { others: Place[] }} first
 * @param {Finding} one
 */
function also(first, { output, file, line, column }) {
  if (output && !first.outputs?.includes(output)) first.outputs?.push(output);
  const known = [first, ...first.others].some((place) => place.file === file && place.line === line);
  if (!known && file) first.others.push({ file, line, column, message: "" });
}

/**
 * A finding about the source because of what many translations stumble over belongs to that.
 * @param {Finding} one
 */
export const kindOf = (one) => (one.code === "source-suspect" ? (one.args.name ?? one.code) : one.code);

/** @type {Record<Grouping, (one: Finding) => string>} */
const BY = { kind: kindOf, language: (one) => one.language ?? "", file: (one) => one.file ?? "" };

/**
 * Findings in groups: first what points to the source, then what stops the print.
 * @param {Finding[]} findings
 * @param {Grouping} grouping
 * @param {string} source the language that is translated
 * @returns {Group[]}
 */
export function grouped(findings, grouping, source) {
  /** @type {Map<string, Finding[]>} */
  const groups = new Map();
  for (const one of findings) {
    const name = BY[grouping](one);
    const rows = groups.get(name) ?? [];
    if (one.code === "source-suspect" && grouping === "kind") rows.unshift(one);
    else rows.push(one);
    groups.set(name, rows);
  }
  const weighed = [...groups].map(([name, rows]) => {
    const languages = new Set(rows.map((one) => one.language).filter((tag) => tag && tag !== source)).size;
    return { name, rows, languages, spread: grouping === "kind" && languages >= SPREAD };
  });
  return weighed.toSorted((a, b) => weight(a) - weight(b));
}

/** @param {Group} group */
function weight({ spread, rows }) {
  if (spread) return 0;
  return rows.some((one) => one.severity === "error") ? 1 : 2;
}
