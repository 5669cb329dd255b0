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

/** @typedef {Pick<Finding, "message" | "args">} Told what a language shows */
/** @typedef {Finding & { others: Place[], consequences: Finding[], languages: Record<string, Told> }} Fault */

/**
 * What is found in one text on several outputs, or at one place of a layout in several languages, is one thing to mend:
 * its places are kept together. What follows from it is kept below it.
 * @param {Finding[]} all
 * @returns {Fault[]}
 */
export function together(all) {
  /** @type {Map<string | symbol, Fault>} */
  const found = new Map();
  const faults = all.map((one) => (isConsequence(one) ? null : taken(found, one)));
  for (const one of all) {
    if (isConsequence(one)) below(faults[one.follows ?? -1], one);
  }
  return [...found.values()];
}

/** @param {Finding} one */
const isConsequence = (one) => (one.follows ?? null) !== null;

/**
 * @param {Map<string | symbol, Fault>} found
 * @param {Finding} one
 */
function taken(found, one) {
  const name = nameOf(one);
  const first = found.get(name);
  if (first) also(first, one);
  const fault = first ?? { ...one, ...alone(one), others: [], consequences: [] };
  found.set(name, fault);
  return fault;
}

/** @param {Finding} one */
const alone = ({ output, language, message, args }) => ({
  outputs: output ? [output] : null,
  languages: language ? { [language]: { message, args } } : {},
});

/** @param {Finding} one */
function nameOf({ code, language, key, output, file, line, message }) {
  if (!output) return Symbol();
  return JSON.stringify(key ? [code, language, key, message] : [code, file, line, message]);
}

/**
 * @param {Fault | null | undefined} fault
 * @param {Finding} one
 */
function below(fault, one) {
  const same = (/** @type {Finding} */ other) =>
    other.code === one.code && other.file === one.file && other.line === one.line && other.column === one.column;
  if (fault && same(fault)) {
    // The same in another language.
    if (one.language) fault.languages[one.language] ??= { message: one.message, args: one.args };
  } else if (fault && !fault.consequences.some(same)) fault.consequences.push(one);
}

/**
 * @param {Fault} first
 * @param {Finding} one
 */
function also(first, { output, file, line, column, language, message, args }) {
  if (first.language !== language) first.language = null;
  if (language) first.languages[language] ??= { message, args };
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
