/** Characters that nobody sees: their names, where they are in a text, and those that no text may hold. */

/**
 * By their usual names. Spaces that are seen as such are among them, for who asks for all.
 * @type {Record<string, string>}
 */
export const HIDDEN = {
  "\u200b": "ZWSP",
  "\u2060": "WJ",
  "\u200c": "ZWNJ",
  "\u200d": "ZWJ",
  "\u200f": "RLM",
  "\u200e": "LRM",
  "\u061c": "ALM",
  "\u202f": "NNBSP",
  "\u00a0": "NBSP",
  "\u00ad": "SHY",
  "\u2066": "LRI",
  "\u2067": "RLI",
  "\u2068": "FSI",
  "\u2069": "PDI",
  "\u034f": "CGJ",
  "\ufe0e": "VS15",
  "\ufe0f": "VS16",
};

/**
 * Where a line may end, may end with a hyphen, may not: each with its key, which is pressed with Alt, and its picture.
 * @type {Record<string, { key: string, code: string, picture: string }>}
 */
export const LINE_ENDS = {
  "\u200b": { key: ".", code: "Period", picture: "may-end" },
  "\u00ad": { key: "-", code: "Minus", picture: "may-divide" },
  "\u2060": { key: ",", code: "Comma", picture: "no-end" },
};

/** Those without any width. The server judges which of them have a use where they stand (leafletgen.text.unseen). */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|[\u2800\ufff9-\ufffb]|\p{Co}/gu;

/** Those that have a use nowhere: embeddings, overrides, tags, fillers. */
const NEVER =
  /[\u202a-\u202e\u2061-\u2065\u206a-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e00ff}]|\u17b4|\u17b5/gu;

/**
 * How one is called: by its short name, else by its number.
 * @param {string} sign
 */
export const nameOfHidden = (sign) =>
  HIDDEN[sign] ?? `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

/** @param {string} text */
export const withoutNever = (text) => text.replace(NEVER, "");

/**
 * Which there are in a text, how often each, and whether it may be there.
 * @param {string} text
 * @returns {{ sign: string, name: string, count: number, never: boolean }[]}
 */
export function hiddenIn(text) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const [sign] of text.matchAll(UNSEEN)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts].map(([sign, count]) => ({
    sign,
    name: nameOfHidden(sign),
    count,
    never: withoutNever(sign) === "",
  }));
}

/**
 * A text cut where such a character stands: [piece, its name or nothing].
 * @param {string} text
 * @param {boolean} all with spaces that are seen as such
 * @returns {[piece: string, name: string][]}
 */
export function cutAtHidden(text, all) {
  /** @type {[string, string][]} */
  const pieces = [];
  let last = 0;
  for (const found of text.matchAll(UNSEEN)) {
    if (found.index > last) pieces.push(...spaces(text.slice(last, found.index), all));
    pieces.push([found[0], nameOfHidden(found[0])]);
    last = found.index + found[0].length;
  }
  if (last < text.length) pieces.push(...spaces(text.slice(last), all));
  return pieces;
}

/**
 * @param {string} text
 * @param {boolean} all
 * @returns {[string, string][]}
 */
function spaces(text, all) {
  if (!all) return [[text, ""]];
  return text.split(/([\u00a0\u202f])/).flatMap((piece) => (piece ? [[piece, HIDDEN[piece] ?? ""]] : []));
}

/**
 * The line end that a key types: by its letter, and where the keyboard has other letters by its place.
 * @param {Pick<KeyboardEvent, "key" | "code" | "altKey" | "ctrlKey" | "metaKey" | "shiftKey">} event
 * @param {boolean} mac where Alt alone types letters: Ctrl is pressed with it
 */
export function lineEndOf({ key, code, altKey, ctrlKey, metaKey, shiftKey }, mac) {
  if (!altKey || metaKey || shiftKey || ctrlKey !== mac) return null;
  const byLetter = Object.entries(LINE_ENDS).find(([, one]) => one.key === key);
  if (byLetter || /^[\x20-\x7e]$/.test(key)) return byLetter?.[0] ?? null;
  return Object.entries(LINE_ENDS).find(([, one]) => one.code === code)?.[0] ?? null;
}
