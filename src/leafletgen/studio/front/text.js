/** A text as it is typed: its facts, bold and readings, what keeps it from being done, what may be pasted. */

/** @import { Facts } from "./types.d.ts" */

import { withoutNever } from "./hidden.js";
import { t } from "./words.js";

export const FACT = /\{[^{}\s]*\}/g;
export const MOST = 5000;

const RIGHT_TO_LEFT = ["\u200c", "\u200f", "\u200e"];
/** Those that keyboards of a script lack. @type {Record<string, string[]>} */
const SPECIAL = {
  Arab: RIGHT_TO_LEFT,
  Aran: RIGHT_TO_LEFT,
  Hebr: RIGHT_TO_LEFT,
};

/**
 * The characters, besides those for line ends, for which a language wants buttons.
 * @param {{ script: string, tag: string }} language
 */
export const specialOf = ({ script, tag }) => SPECIAL[script] ?? (tag === "fr" ? ["\u202f"] : []);

/**
 * What keeps a text from being done: [] where nothing does.
 * @param {string} text
 * @param {Facts} facts
 */
export function blocks(text, facts) {
  const found = text.trim() ? [] : [t("block.empty")];
  for (const [token] of text.matchAll(/(?<!\\)\{[^{}\s]+\}/g)) {
    const name = token.slice(1, -1);
    if (!(name in facts)) found.push(t("block.fact", { fact: token, near: nearest(name, Object.keys(facts)) }));
  }
  if ((text.match(/(?<!\\)\*\*/g) ?? []).length % 2) found.push(t("block.bold"));
  if ([...text].length > MOST) found.push(t("too-much"));
  return found;
}

/**
 * @param {string} name
 * @param {string[]} names
 */
function nearest(name, names) {
  const close = (/** @type {string} */ other) =>
    [...name].filter((letter) => other.includes(letter)).length / Math.max(name.length, other.length);
  const best = names.toSorted((a, b) => close(b) - close(a))[0];
  return best ? `{${best}}` : "";
}

/** Control characters and the byte order mark; line feed and tab stay. */
const CONTROL = /[^\P{Cc}\n\t]|\ufeff/gu;

/**
 * Plain text as it may be pasted: NFC, line ends as \n, no controls, nothing unseen that has a use nowhere. Gives
 * [text, whether something was dropped].
 * @param {string} text
 * @returns {[string, boolean]}
 */
export function cleaned(text) {
  const plain = text.replace(/\r\n?/g, "\n").normalize("NFC");
  const kept = withoutNever(plain.replace(CONTROL, ""));
  return [kept, kept !== plain];
}

/**
 * The facts in a text, where they are.
 * @param {string} text
 * @param {Facts} facts
 */
export function factsIn(text, facts) {
  return [...text.matchAll(FACT)]
    .map((found) => ({ name: found[0].slice(1, -1), start: found.index, end: found.index + found[0].length }))
    .filter(({ name }) => name in facts);
}

/**
 * A fact is one step: where a caret goes that came to stand inside of one. `last`: where it was before.
 * @param {string} text
 * @param {Facts} facts
 * @param {number} at
 * @param {number} last
 */
export function outOfFact(text, facts, at, last) {
  const inside = factsIn(text, facts).find(({ start, end }) => at > start && at < end);
  if (!inside) return at;
  const { start, end } = inside;
  if (last <= start) return end;
  if (last >= end) return start;
  return at - start < end - at ? start : end;
}

/**
 * What was begun after a brace before the caret; null where nothing was.
 * @param {string} before
 */
export const begunFact = (before) => /(?<!\\)\{([^{}\s]*)$/.exec(before)?.[1] ?? null;

/**
 * What is painted under a text: pieces with the names of their looks.
 * @param {string} text
 * @param {Facts} facts
 * @param {readonly { start: number | null, end: number | null, severity: string }[]} hits
 * @returns {[piece: string, looks: string][]}
 */
export function painted(text, facts, hits) {
  /** @type {[from: number, to: number, look: string][]} */
  const marks = [];
  /** @type {(expression: RegExp, look: (piece: string) => string) => void} */
  const mark = (expression, look) => {
    for (const found of text.matchAll(expression)) {
      marks.push([found.index, found.index + found[0].length, look(found[0])]);
    }
  };
  mark(/\{[^{}\s]+\}/g, (piece) => (piece.slice(1, -1) in facts ? "chip" : "chip unknown"));
  mark(/(?<!\\)\*\*(?=\S)([^*]+)\*\*/g, () => "bold");
  mark(/《[^《》]*》/g, () => "ruby");
  for (const { start, end, severity } of hits) {
    if (start !== null && end !== null && end > start && end <= text.length)
      marks.push([start, end, `hit ${severity}`]);
  }
  const cuts = [...new Set([0, text.length, ...marks.map(([from]) => from), ...marks.map(([, to]) => to)])].sort(
    (a, b) => a - b,
  );
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? text.length;
    const looks = marks.filter(([a, b]) => a <= from && b >= to).map(([, , look]) => look);
    return [text.slice(from, to), looks.join(" ")];
  });
}
