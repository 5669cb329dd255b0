/** What is found in the catalogue, and where hits are; the next of pictures that stand in rows. Pure. */

/** @import { Entry, EntryGroup, Spot } from "./blocks.d.ts" */

/** Filters, and the kinds of entries that each shows. @type {Record<string, string[] | null>} */
export const FILTERS = {
  all: null,
  block: ["block", "component", "shape"],
  diagram: ["diagram"],
  theme: ["theme"],
  sign: ["pictogram"],
  token: ["colour", "type", "space"],
};

/** Marks that change no word when they are left away; those that voice a kana do. */
const MARKS = /[^\P{Mn}\u3099\u309a]/gu;
const KATAKANA = /[\u30a1-\u30f6]/g;
const KANA_APART = 0x60;

/**
 * A text without what searching does not tell apart: case, width, katakana and hiragana, accents and vowel signs.
 * @param {string} text
 */
export const folded = (text) =>
  text
    .normalize("NFKD")
    .replace(MARKS, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - KANA_APART));

/** The words of a query. @param {string} query */
const words = (query) => folded(query).split(/\s+/u).filter(Boolean);

/** @type {WeakMap<Entry, string>} */
const known = new WeakMap();

/** All that an entry is found by. @param {Entry} entry */
function haystack(entry) {
  let found = known.get(entry);
  if (found === undefined) {
    found = folded([entry.name, entry.title, ...entry.keywords, entry.about, entry.also].join("\n"));
    known.set(entry, found);
  }
  return found;
}

/**
 * The entries in which all words of a query stand, those with a hit in their name or keywords first in their group.
 * @param {readonly Entry[]} entries
 * @param {string} query
 */
export function found(entries, query) {
  const all = words(query);
  if (!all.length) return [...entries];
  const named = (/** @type {Entry} */ one) =>
    all.every((word) => folded(`${one.name}\n${one.keywords}`).includes(word));
  const hit = entries.filter((one) => all.every((word) => haystack(one).includes(word)));
  return [...hit.filter(named), ...hit.filter((one) => !named(one))];
}

/**
 * Those of a filter.
 * @param {readonly Entry[]} entries
 * @param {string} filter
 */
export const filtered = (entries, filter) => entries.filter(({ kind }) => FILTERS[filter]?.includes(kind) ?? true);

/**
 * Entries by their groups.
 * @param {readonly Entry[]} entries
 * @returns {EntryGroup[]}
 */
export function groups(entries) {
  /** @type {Map<string, EntryGroup>} */
  const by = new Map();
  for (const one of entries) {
    const own = by.get(one.group) ?? { name: one.group, title: one.title, entries: [] };
    own.entries.push(one);
    by.set(one.group, own);
  }
  return [...by.values()];
}

/**
 * A text cut where the words of a query begin and end.
 * @param {string} text
 * @param {string} query
 * @returns {[piece: string, isHit: boolean][]}
 */
export function marked(text, query) {
  const letters = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)].map(
    (one) => one.segment,
  );
  const plain = letters.map(folded);
  const starts = plain.map((_, at) => plain.slice(0, at).join("").length);
  const whole = plain.join("");
  const lit = new Set();
  for (const word of words(query)) {
    for (let from = whole.indexOf(word); from >= 0; from = whole.indexOf(word, from + 1)) {
      starts.forEach((start, n) => {
        if (start < from + word.length && start + (plain[n]?.length ?? 0) > from) lit.add(n);
      });
    }
  }
  /** @type {[string, boolean][]} */
  const pieces = [];
  letters.forEach((letter, n) => {
    const last = pieces.at(-1);
    if (last && last[1] === lit.has(n)) last[0] += letter;
    else pieces.push([letter, lit.has(n)]);
  });
  return pieces;
}

/**
 * Which picture an arrow leads to: along the order, or to the nearest in the row above or below.
 * @param {readonly Spot[]} spots
 * @param {number} at
 * @param {string} key
 */
export function stepped(spots, at, key) {
  const here = spots[at];
  if (!here) return 0;
  const along = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (along) return Math.max(0, Math.min(spots.length - 1, at + along));
  const down = key === "ArrowDown";
  const beyond = spots.filter(({ top }) => (down ? top > here.top + 1 : top < here.top - 1)).map(({ top }) => top);
  if (!beyond.length) return at;
  const row = down ? Math.min(...beyond) : Math.max(...beyond);
  const middle = (spot = here) => spot.left + spot.width / 2;
  const away = (/** @type {number} */ n) => Math.abs(middle(spots[n]) - middle());
  const inRow = spots.flatMap(({ top }, n) => (Math.abs(top - row) <= 1 ? [n] : []));
  return inRow.reduce((best, n) => (away(n) < away(best) ? n : best));
}
