/** What differs between two texts, word by word; in scripts without spaces letter cluster by letter cluster. */

import { el } from "./dom.js";
import { t } from "./words.js";

const words = new Intl.Segmenter(undefined, { granularity: "word" });
const split = (text) => [...words.segment(text)].map((one) => one.segment);

/** Longest common subsequence as [kind, text]: "same", "gone", "new". Texts are short: quadratic is quick enough. */
export function difference(before, after) {
  const a = split(before), b = split(after);
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
  }
  const found = [];
  const put = (kind, text) => {
    if (found.at(-1)?.[0] === kind) found.at(-1)[1] += text; else found.push([kind, text]);
  };
  let i = 0, j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) { put("same", a[i]); i += 1; j += 1; }
    else if (table[i + 1][j] >= table[i][j + 1]) { put("gone", a[i]); i += 1; }
    else { put("new", b[j]); j += 1; }
  }
  if (i < a.length) put("gone", a.slice(i).join(""));
  if (j < b.length) put("new", b.slice(j).join(""));
  return found;
}

/** A text with its facts as chips. */
export function withFacts(text, facts) {
  return text.split(/(\{[^{}\s]+\}|\*\*)/).map((piece) => {
    if (piece === "**") return el("span", { class: "stars" }, piece);
    const name = piece.slice(1, -1);
    return /^\{.+\}$/.test(piece) && name in facts ? el("span", { class: "fact" }, el("b", {}, piece), " ", el("span", {}, facts[name])) : piece;
  });
}

/** The later text with its new words marked. */
export function marked(before, after, facts = {}) {
  return difference(before, after).filter(([kind]) => kind !== "gone").map(([kind, text]) =>
    (kind === "new" && text.trim() ? el("ins", {}, el("span", { class: "unseen" }, t("added")), withFacts(text, facts)) : withFacts(text, facts)));
}

/** The earlier text with its lost words struck, a few words around each. */
export function struck(before, after) {
  const all = difference(before, after).filter(([kind]) => kind !== "new");
  if (!all.some(([kind]) => kind === "gone")) return null;
  return all.map(([kind, text], at) => {
    if (kind === "gone") return text.trim() ? el("del", {}, el("span", { class: "unseen" }, t("removed")), text) : text;
    if (text.length < 40) return text;
    return at === 0 ? `… ${text.slice(-24)}` : at === all.length - 1 ? `${text.slice(0, 24)} …` : `${text.slice(0, 18)} … ${text.slice(-18)}`;
  });
}
