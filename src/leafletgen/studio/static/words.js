/** The words of the interface: words/en.json, words/ja.json. */

let said = {};
let spare = {};
let rules = new Intl.PluralRules("en");
export let reader = "en";

/** Load the words of a language. */
export async function loadWords(language) {
  const load = async (name) => (await fetch(`/static/words/${name}.json`)).json();
  useWords(language, ...(await Promise.all([load(language), load("en")])));
}

/** Speak a language from now on; English fills what it lacks. */
export function useWords(language, words, english) {
  [said, spare, reader] = [words, english, language];
  rules = new Intl.PluralRules(language);
  document.documentElement.lang = language;
}

function template(key, n) {
  const found = said[key] ?? spare[key] ?? key;
  return typeof found === "string" ? found : found[rules.select(n ?? 2)] ?? found.other;
}

/** A sentence; `{name}` is replaced by an argument, `n` chooses the plural. */
export function t(key, args = {}) {
  return template(key, args.n).replace(/\{(\w+)\}/g, (whole, name) => (name in args ? args[name] : whole));
}

/** The same with elements as arguments; gives a list of nodes. `**word**` is bold. */
export function parts(key, args = {}) {
  const bold = (text) => text.split("**").map((piece, at) => {
    if (at % 2 === 0) return piece;
    const strong = document.createElement("strong");
    strong.textContent = piece;
    return strong;
  });
  return template(key, args.n).split(/(\{\w+\})/).flatMap((piece) => {
    const name = piece.slice(1, -1);
    return piece.startsWith("{") && name in args ? [args[name]] : bold(piece);
  });
}

/** Whether there are words of that name. */
export function has(key) { return key in said || key in spare; }

/** A day or a time as the reader writes it. */
export function day(iso) {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(reader === "en" ? "en-GB" : reader, { day: "numeric", month: "short", ...(date.getFullYear() === new Date().getFullYear() ? {} : { year: "numeric" }) }).format(date);
}
export function clock(date = new Date()) {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(date);
}
