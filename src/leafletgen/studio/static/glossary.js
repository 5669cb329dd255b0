/** The glossary beside a text: its terms, what to say for them and what not; a word goes in by a click. */

import { el, fill } from "./dom.js";
import { t } from "./words.js";
import { glyph } from "./marks.js";

/** A text as words are looked for in it: no case, no vowel marks of Arabic and Hebrew, no elongation. */
const folded = (text) => text.normalize("NFC").replace(/[\u064b-\u0652\u0640\u0670\u0591-\u05c7]/g, "").toLocaleLowerCase();

export class Glossary {
  /** `terms`: [{term, note, use, avoid}]; `insert(word)`, or null where nothing can be typed. */
  constructor(terms, language, insert) {
    const way = { lang: language.lang, dir: language.rtl ? "rtl" : "ltr", class: "word", style: { "font-family": `"text-${language.tag}", var(--ui)` } };
    const word = (said) => (insert ? el("button", { type: "button", ...way, title: t("glossary.insert", { word: said }), on: { mousedown: (event) => event.preventDefault(), click: () => insert(said) } }, said) : el("bdi", way, said));
    this.rows = terms.map((one) => ({ ...one, sign: el("span", {}), chip: el("span", { class: "badge" }) }));
    this.element = el("div", { class: "glossary" }, el("span", { class: "row-of small soft" }, glyph("book"), t("glossary")), this.rows.map(({ term, note, use, avoid, chip, sign }) => el("p", { class: "small" },
      fill(chip, sign, term, use.length ? [" → ", use.map((said, at) => [at ? " / " : null, word(said)])] : null),
      avoid.length ? el("span", { class: "avoid" }, t("glossary.not"), " ", avoid.map((said, at) => [at ? ", " : null, el("bdi", { ...way, class: "word" }, said)])) : null,
      note ? el("span", { class: "soft" }, note) : null)));
  }

  /** Which terms a text says as agreed. */
  update(text) {
    const plain = folded(text);
    const has = (words) => words.some((word) => plain.includes(folded(word)));
    for (const { use, avoid, chip, sign } of this.rows) {
      const kind = !text || !(use.length || avoid.length) ? "unsigned" : has(avoid) || (use.length && !has(use)) ? "warning" : "ok";
      chip.className = `badge ${kind}`;
      fill(sign, kind === "unsigned" ? null : [glyph(kind), el("span", { class: "unseen" }, t(kind === "ok" ? "glossary.used" : "glossary.unused"))]);
    }
  }
}
