/** Which terms of the glossary a text says as agreed. */

/** @import { Term } from "./types.d.ts" */

/**
 * A text as words are looked for in it: no case, no vowel marks of Arabic and Hebrew, no elongation, no line ends.
 * @param {string} text
 */
export const folded = (text) =>
  text
    .normalize("NFC")
    .replace(/[\u064b-\u0652\u0640\u0670\u0591-\u05c7]|[\u200b\u2060\u00ad]/g, "")
    .toLocaleLowerCase();

/**
 * How a text says a term: as agreed, otherwise, or nothing can be told.
 * @param {Pick<Term, "use" | "avoid">} term
 * @param {string} plain the text, folded
 * @returns {"ok" | "warning" | "unsigned"}
 */
export function usage({ use, avoid }, plain) {
  const has = (/** @type {string[]} */ words) => words.some((word) => plain.includes(folded(word)));
  if (!plain || !(use.length || avoid.length)) return "unsigned";
  return has(avoid) || (use.length && !has(use)) ? "warning" : "ok";
}
