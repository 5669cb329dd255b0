/**
 * The field in which a text is typed: a real textarea (input methods, spelling, undo, screen readers) over a layer with the
 * same metrics that paints facts, bold and findings. Paint adds no width.
 */

import { el, fill } from "./dom.js";
import { t } from "./words.js";

const FACT = /\{[^{}\s]*\}/g;
const HIDDEN = { "\u200b": "ZWSP", "\u2060": "WJ", "\u200c": "ZWNJ", "\u200d": "ZWJ", "\u200f": "RLM", "\u200e": "LRM", "\u202f": "NNBSP", "\u00a0": "NBSP", "\u00ad": "SHY" };
const SPECIAL = { Mymr: ["\u200b", "\u2060"], Khmr: ["\u200b", "\u2060"], Thai: ["\u200b", "\u2060"], Laoo: ["\u200b", "\u2060"], Arab: ["\u200c", "\u200f", "\u200e"], Aran: ["\u200c", "\u200f", "\u200e"], Hebr: ["\u200c", "\u200f", "\u200e"] };
export const MOST = 5000;

/** What keeps a text from being done: [] where nothing does. */
export function blocks(text, facts) {
  const found = [];
  if (!text.trim()) found.push(t("block.empty"));
  for (const [token] of text.matchAll(/(?<!\\)\{[^{}\s]+\}/g)) {
    const name = token.slice(1, -1);
    if (!(name in facts)) found.push(t("block.fact", { fact: token, near: nearest(name, Object.keys(facts)) }));
  }
  if ((text.match(/(?<!\\)\*\*/g) ?? []).length % 2) found.push(t("block.bold"));
  if ([...text].length > MOST) found.push(t("too-much"));
  return found;
}

function nearest(name, names) {
  const close = (a, b) => [...a].filter((c) => b.includes(c)).length / Math.max(a.length, b.length);
  const best = names.toSorted((a, b) => close(name, b) - close(name, a))[0];
  return best ? `{${best}}` : "";
}

/** Plain text as it may be pasted: NFC, line ends as \n, no control characters. Gives [text, whether something was dropped]. */
export function cleaned(text) {
  const plain = text.replace(/\r\n?/g, "\n").normalize("NFC");
  // eslint-disable-next-line no-control-regex
  const kept = plain.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]/g, "");
  return [kept, kept !== plain];
}

export class Field {
  /** `facts` of the project; `own` are those that this text should use; `oninput(text, composing)`; `onleave()`. */
  constructor({ language, value, label, facts, own, readonly, oninput, onleave, onnote }) {
    Object.assign(this, { language, facts, own, oninput, onnote });
    this.hits = [];
    this.showHidden = false;
    this.composing = false;
    this.last = 0;
    const way = { lang: language.lang, dir: language.rtl ? "rtl" : "ltr" };
    this.back = el("div", { class: "field-back", "aria-hidden": "true", ...way });
    this.area = el("textarea", { class: "field-area", ...way, rows: 1, spellcheck: "true", autocomplete: "off", autocapitalize: "off", "aria-label": label, readonly: readonly || null, "data-focus": "field",
      on: {
        input: () => this.changed(), keydown: (event) => this.key(event), beforeinput: (event) => this.before(event), paste: (event) => this.paste(event), blur: () => { this.closeFacts(); onleave?.(); },
        compositionstart: () => { this.composing = true; }, compositionend: () => { this.composing = false; this.changed(); }, select: () => this.snap(), keyup: () => this.snap(), click: () => this.snap(),
      } });
    this.area.value = value;
    this.menu = el("div", { class: "fact-menu", role: "listbox", id: "fact-menu", "aria-label": t("facts"), hidden: true });
    this.element = el("div", { class: "field", style: { "--text": `"text-${language.tag}"`, "--pitch": Math.max(1.5, language.line_height) } }, this.back, this.area, this.menu);
    this.paint();
  }

  get value() { return this.area.value; }

  /** Set the text from elsewhere, keeping the caret where it can be. */
  set value(text) {
    if (text === this.area.value) return;
    const at = this.area.selectionStart;
    this.area.value = text;
    if (document.activeElement === this.area) this.area.setSelectionRange(Math.min(at, text.length), Math.min(at, text.length));
    this.paint();
  }

  focus() {
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(this.area.value.length, this.area.value.length);
  }

  changed() {
    this.paint();
    if (!this.composing) this.openFacts();
    this.oninput(this.value, this.composing);
  }

  /** Insert at the caret so that the browser's own undo knows of it. */
  insert(text) {
    this.area.focus({ preventScroll: true });
    if (!document.execCommand("insertText", false, text)) {
      this.area.setRangeText(text, this.area.selectionStart, this.area.selectionEnd, "end");
      this.changed();
    }
  }

  insertFact(name) { this.insert(`{${name}}`); }

  bold() {
    const { selectionStart: from, selectionEnd: to, value } = this.area;
    const chosen = value.slice(from, to);
    if (chosen.startsWith("**") && chosen.endsWith("**") && chosen.length > 4) this.insert(chosen.slice(2, -2));
    else this.insert(`**${chosen}**`);
    const at = this.area.selectionStart;
    if (!chosen) this.area.setSelectionRange(at - 2, at - 2);
  }

  /** A fact is one step: a caret that came to stand inside goes on to its other side. */
  snap() {
    const { selectionStart: at, selectionEnd: to, value } = this.area;
    if (at === to && !this.composing) {
      for (const found of value.matchAll(FACT)) {
        const [start, end] = [found.index, found.index + found[0].length];
        if (at > start && at < end && found[0].length > 2 && found[0].slice(1, -1) in this.facts) {
          const next = this.last <= start ? end : this.last >= end ? start : at - start < end - at ? start : end;
          this.area.setSelectionRange(next, next);
        }
      }
    }
    this.last = this.area.selectionStart;
  }

  /** One press of Backspace or Delete takes a whole fact. */
  before(event) {
    const back = event.inputType === "deleteContentBackward";
    if (!back && event.inputType !== "deleteContentForward") return;
    const { selectionStart: at, selectionEnd: to, value } = this.area;
    if (at !== to) return;
    for (const found of value.matchAll(FACT)) {
      const [start, end] = [found.index, found.index + found[0].length];
      if (found[0].slice(1, -1) in this.facts && at === (back ? end : start)) this.area.setSelectionRange(start, end);
    }
  }

  paste(event) {
    const text = event.clipboardData?.getData("text/plain");
    if (!text) return;
    event.preventDefault();
    const [kept, dropped] = cleaned(text);
    this.insert(kept);
    if (dropped) this.onnote?.(t("paste.dropped"));
  }

  key(event) {
    this.last = this.area.selectionStart;
    if (this.menu.hidden || event.isComposing) {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "b") { event.preventDefault(); this.bold(); }
      if ((event.ctrlKey || event.metaKey) && event.shiftKey && (event.code === "Digit8" || event.key === "*")) { event.preventDefault(); this.showHidden = !this.showHidden; this.paint(); }
      return;
    }
    const options = [...this.menu.children];
    const at = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = (at + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length;
      options.forEach((one, n) => one.setAttribute("aria-selected", String(n === next)));
      this.area.setAttribute("aria-activedescendant", options[next].id);
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.preventDefault();
      event.stopPropagation();
      this.choose(options[at].dataset.fact);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.closeFacts();
    }
  }

  /** After a brace: the facts that begin like what was typed. */
  openFacts() {
    const before = this.value.slice(0, this.area.selectionStart);
    const begun = /(?<!\\)\{([^{}\s]*)$/.exec(before);
    const names = begun ? Object.keys(this.facts).filter((name) => name.startsWith(begun[1])) : [];
    if (!names.length) { this.closeFacts(); return; }
    fill(this.menu, names.map((name, at) => el("div", { role: "option", id: `fact-${at}`, "data-fact": name, "aria-selected": String(at === 0), on: { mousedown: (event) => { event.preventDefault(); this.choose(name); } } }, el("b", {}, `{${name}}`), " ", this.facts[name])));
    this.menu.hidden = false;
    this.area.setAttribute("aria-controls", "fact-menu");
    this.area.setAttribute("aria-activedescendant", "fact-0");
  }

  closeFacts() {
    this.menu.hidden = true;
    this.area.removeAttribute("aria-activedescendant");
    this.area.removeAttribute("aria-controls");
  }

  choose(name) {
    const to = this.area.selectionStart;
    const from = this.value.lastIndexOf("{", to - 1);
    const end = this.value[to] === "}" ? to + 1 : to;
    this.area.setSelectionRange(from, end);
    this.closeFacts();
    this.insert(`{${name}}`);
    this.closeFacts();
  }

  /** Underline places: [{start, end, severity}] in UTF-16 units of the text. */
  underline(hits) { this.hits = hits; this.paint(); }

  paint() {
    const { value } = this;
    const marks = [];
    for (const found of value.matchAll(FACT)) if (found[0].length > 2) marks.push([found.index, found.index + found[0].length, found[0].slice(1, -1) in this.facts ? "chip" : "chip unknown"]);
    for (const found of value.matchAll(/(?<!\\)\*\*(?=\S)([^*]+)\*\*/g)) marks.push([found.index, found.index + found[0].length, "bold"]);
    for (const found of value.matchAll(/《[^《》]*》/g)) marks.push([found.index, found.index + found[0].length, "ruby"]);
    for (const { start, end, severity } of this.hits) if (end > start && end <= value.length) marks.push([start, end, `hit ${severity}`]);
    const cuts = [...new Set([0, value.length, ...marks.flatMap(([from, to]) => [from, to])])].sort((a, b) => a - b);
    const pieces = cuts.slice(0, -1).map((from, at) => {
      const to = cuts[at + 1];
      const own = marks.filter(([a, b]) => a <= from && b >= to).map(([, , name]) => name).join(" ");
      const text = this.hiddenShown(value.slice(from, to));
      return own ? el("span", { class: own }, text) : text;
    });
    fill(this.back, pieces, "\u200b");
  }

  hiddenShown(text) {
    if (!this.showHidden) return text;
    return text.split(/([\u200b\u2060\u200c\u200d\u200e\u200f\u202f\u00a0\u00ad])/).map((piece) => (piece in HIDDEN ? el("span", { class: "hidden-sign", "data-name": HIDDEN[piece] }, piece) : piece));
  }

  /** Buttons for characters that keyboards of this language lack. */
  special() {
    const signs = SPECIAL[this.language.script] ?? (this.language.tag === "fr" ? ["\u202f"] : []);
    return signs.map((sign) => el("button", { type: "button", class: "button small sign", title: t(`sign.${HIDDEN[sign]}`), "aria-label": t(`sign.${HIDDEN[sign]}`), on: { mousedown: (event) => event.preventDefault(), click: () => this.insert(sign) } }, HIDDEN[sign]));
  }
}
