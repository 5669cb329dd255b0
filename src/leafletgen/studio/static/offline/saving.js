/**
 * In place of saving.js in the page for translators: what is typed is kept in this page and, where the browser allows it, in
 * the browser; "Save file" hands it out as a file.
 */

import { get } from "./api.js";
import { cleaned } from "../field.js";
import { kept } from "../site.js";

const { project, language, source_language: sourceLanguage, stamp, bases } = await get("/offline");
const DONE_HERE = ["draft", "translated"];

/** Texts by key: {text, state, back, said}; without a state the text is as it was. Another page, also a later one of the same project, keeps its own. */
class Store {
  constructor() {
    this.name = `leafletgen ${project} ${language} ${stamp}`;
    this.remembers = true;
    this.texts = new Map();
    this.out = true;
    try {
      const { texts, out } = JSON.parse(localStorage.getItem(this.name)) ?? { texts: [], out: true };
      this.take(texts);
      this.out = out;
    } catch { this.remembers = false; }
  }

  /** Texts from outside: the browser's store, or a file that was saved before. */
  take(texts) {
    for (const one of texts) {
      if (one.key in bases && DONE_HERE.includes(one.state ?? "draft") && typeof one.text === "string") this.texts.set(one.key, { text: cleaned(one.text)[0], state: one.state, back: String(one.back ?? ""), said: (one.said ?? one.comments ?? []).map(String) });
    }
    this.keep(!this.texts.size);
  }

  /** What is done to a text, over what was: null where that is nothing. */
  set(key, own) {
    const { state, back, said } = own;
    if (state || back || said?.length) this.texts.set(key, own); else this.texts.delete(key);
    this.keep(!this.texts.size);
  }

  /** Into the browser's store. `out`: nothing is here that is not in a file. */
  keep(out) {
    this.out = out;
    try { localStorage.setItem(this.name, JSON.stringify({ out, texts: [...this.texts].map(([key, one]) => ({ key, ...one })) })); } catch { this.remembers = false; }
  }

  /** What `leafletgen import` reads. `sources`: the source of each text as it stands in this page. */
  file(sources) {
    const texts = [...this.texts].map(([key, { text, state, back, said }]) => ({ key, source: sources.get(key), text, state: state ?? bases[key].state, back, comments: said, base: bases[key] }));
    return `${JSON.stringify({ format: "leafletgen-texts-1", project, source_language: sourceLanguage, language, by: kept.get("name", ""), texts }, null, 1)}\n`;
  }

  /** The texts of such a file; null where it is not one of this project and language. */
  read(json) {
    try {
      const found = JSON.parse(json);
      return found.format === "leafletgen-texts-1" && found.project === project && found.language === language && Array.isArray(found.texts) ? found.texts.map((one) => ({ ...one, state: DONE_HERE.includes(one.state) ? one.state : undefined })) : null;
    } catch { return null; }
  }
}

export const store = new Store();
export const fileName = `${project}.${language}.texts.json`;

/** A text as it was handed out, and over it what was done to it here. */
export function asLeft(entry) {
  const { sent } = entry;
  const own = store.texts.get(entry.key);
  entry.value = own?.text ?? sent.target ?? "";
  const comments = [...sent.comments, ...(own?.said ?? []).map((text) => ({ mark: text, text, by: kept.get("name", ""), on: "", open: true }))];
  entry.record = { ...sent, comments, target: entry.value, ...(own?.state ? { state: own.state, by: kept.get("name", ""), on: "", old_source: own.state === "translated" ? null : sent.old_source } : {}), ...(own?.back ? { back: own.back } : {}) };
  return entry;
}

export const isWritten = (entry) => entry.value === entry.record.target;

/** There is no other store than the one above. */
export class Unsaved {
  async all() { return []; }
  async forget() { /* nothing is kept there */ }
}

/** Texts on their way into the store: at once. `onchange(entry)` after each. */
export class Saving {
  constructor(tag, unsaved, onchange) { this.onchange = onchange; }

  typed(entry) { this.save(entry); }

  /** Take a text. `done`: it is right, made from the source on the screen. */
  async save(entry, { done = false } = {}) {
    const { sent } = entry;
    const same = entry.value === (sent.target ?? "");
    const fine = done && !(same && ["translated", "checked"].includes(sent.state));
    store.set(entry.key, { back: "", said: [], ...store.texts.get(entry.key), text: entry.value, state: fine ? "translated" : same ? undefined : "draft" });
    asLeft(entry);
    this.onchange(entry);
    return true;
  }

  async back() { /* there is no connection to come back */ }
  close() { /* nothing waits */ }
}

/** What is said beside a text: `back`, a reviewer's back-translation, or one more of `said`, the comments. */
export function keepBeside(entry, { back, comment }) {
  const own = { text: entry.value, back: "", said: [], ...store.texts.get(entry.key) };
  store.set(entry.key, { ...own, back: back ?? own.back, said: comment ? [...own.said, comment] : own.said });
  return asLeft(entry);
}
