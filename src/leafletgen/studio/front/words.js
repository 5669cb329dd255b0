/** The words of the interface in the language of who reads; what nobody has translated is English. */

/** @import { ReaderChoice, Said, Words } from "./types.d.ts" */

/** @type {Words} */
let said = {};
let rules = new Intl.PluralRules("en");
/** Its tag. */
export let reader = "en";
/** @type {readonly ReaderChoice[]} Those that can be chosen. */
export let readers = [];

/**
 * Load the words of a language; without a wish, of the one that the browser would rather have.
 * @param {string | null} wish
 */
export async function loadWords(wish) {
  const path = wish ? `/words?words=${encodeURIComponent(wish)}` : "/words";
  useWords(await (await fetch(path)).json());
  nameFont();
}

/**
 * Speak a language from now on.
 * @param {Said} answer
 */
export function useWords(answer) {
  ({ reader, readers, words: said } = answer);
  rules = new Intl.PluralRules(reader);
  if (typeof document !== "undefined") showIn(document.documentElement);
}

/** Where the letters of the language are. */
const fontOf = () => readers.find((one) => one.tag === reader)?.font ?? null;

/**
 * Letters that the fonts of all screens lack come in a font of their own, from the region that writes so; where it
 * cannot be had, the system's will do rather than another region's.
 * @param {HTMLElement} root
 */
function showIn(root) {
  root.lang = reader;
  root.style.setProperty("--ui", fontOf() === null ? "" : `"UI ${reader}", "UI", "UI Signs", sans-serif, "UI JA"`);
}

/** @type {Set<string>} Languages whose font the document knows. */
const named = new Set();

function nameFont() {
  const font = fontOf();
  if (!font || named.has(reader)) return;
  named.add(reader);
  for (const weight of ["400", "700"]) {
    document.fonts.add(new FontFace(`UI ${reader}`, `url("${font}-${weight}.woff")`, { weight, display: "swap" }));
  }
}

/**
 * @param {string} key
 * @param {unknown} n
 * @returns {string}
 */
function template(key, n) {
  const found = said[key] ?? key;
  if (typeof found === "string") return found;
  return found[rules.select(Number(n ?? 2))] ?? found.other ?? key;
}

/**
 * A sentence; `{name}` is replaced by an argument, `n` chooses the plural.
 * @param {string} key
 * @param {Record<string, unknown>} args
 */
export function t(key, args = {}) {
  return template(key, args.n).replace(/\{(\w+)\}/g, (whole, name) => (name in args ? String(args[name]) : whole));
}

/**
 * Whether there are words of that name.
 * @param {string} key
 */
export const has = (key) => key in said;

/**
 * A day or a time as the reader writes it.
 * @param {string} iso
 */
export function day(iso) {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  /** @type {Intl.DateTimeFormatOptions} */
  const year = date.getFullYear() === new Date().getFullYear() ? {} : { year: "numeric" };
  const locale = reader === "en" ? "en-GB" : reader;
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", ...year }).format(date);
}

/** @param {Date} [date] */
export function clock(date = new Date()) {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(date);
}
