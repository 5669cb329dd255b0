/** The words of the interface: words/en.json, words/ja.json. */

/** @import { Reader, Words } from "./types.d.ts" */

/** @type {Words} */
let said = {};
/** @type {Words} */
let spare = {};
let rules = new Intl.PluralRules("en");
/** @type {Reader} */
export let reader = "en";

/**
 * Load the words of a language.
 * @param {Reader} language
 */
export async function loadWords(language) {
  const load = async (/** @type {string} */ name) => (await fetch(`/static/words/${name}.json`)).json();
  const [own, english] = await Promise.all([load(language), load("en")]);
  useWords(language, own, english);
}

/**
 * Speak a language from now on; English fills what it lacks.
 * @param {Reader} language
 * @param {Words} words
 * @param {Words} english
 */
export function useWords(language, words, english) {
  [said, spare, reader] = [words, english, language];
  rules = new Intl.PluralRules(language);
  if (typeof document !== "undefined") document.documentElement.lang = language;
}

/**
 * @param {string} key
 * @param {unknown} n
 * @returns {string}
 */
function template(key, n) {
  const found = said[key] ?? spare[key] ?? key;
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
export const has = (key) => key in said || key in spare;

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
