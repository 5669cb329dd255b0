/**
 * What is typed into the page for translators is kept in this page and, where the browser allows it, in the browser;
 * "Save file"
 * hands it out as a file that `leafletgen import` reads.
 */

/** @import { Entry, Keeper, SaveOptions, Store, TextRecord } from "../types.d.ts" */

import { kept } from "../kept.js";
import { cleaned } from "../text.js";

/**
 * What the way home needs, from the page.
 * @typedef {object} Home
 * @property {string} project
 * @property {string} language
 * @property {string} source_language
 * @property {string} stamp
 * @property {Record<string, { fingerprint: string, state: string }>} bases
 */

/**
 * What was done to a text; without a state the text is as it was.
 * @typedef {object} Done
 * @property {string} text
 * @property {string | undefined} state
 * @property {string} back
 * @property {string[]} said comments
 */

/** @typedef {Done & { key: string }} DoneText */

const DONE_HERE = ["draft", "translated"];
const FORMAT = "leafletgen-texts-1";

/** Texts by key. Another page, also a later one of the same project, keeps its own. */
export class Changes {
  /** @param {Home} home */
  constructor(home) {
    this.home = home;
    this.name = `leafletgen ${home.project} ${home.language} ${home.stamp}`;
    this.fileName = `${home.project}.${home.language}.texts.json`;
    /** Whether the browser remembers them. */
    this.remembers = true;
    /** Whether nothing is here that is not in a file. */
    this.out = true;
    /** @type {Map<string, Done>} */
    this.texts = new Map();
    try {
      const { texts, out } = JSON.parse(localStorage.getItem(this.name) ?? "null") ?? { texts: [], out: true };
      this.take(texts);
      this.out = out;
    } catch {
      this.remembers = false;
    }
  }

  /**
   * Texts from outside: the browser's store, or a file that was saved before.
   * @param {any[]} texts
   */
  take(texts) {
    for (const one of texts) {
      const wanted = one.key in this.home.bases && DONE_HERE.includes(one.state ?? "draft");
      if (!wanted || typeof one.text !== "string") continue;
      const said = (one.said ?? one.comments ?? []).map(String);
      this.texts.set(one.key, { text: cleaned(one.text)[0], state: one.state, back: String(one.back ?? ""), said });
    }
    this.keep(!this.texts.size);
  }

  /**
   * What is done to a text, over what was.
   * @param {string} key
   * @param {Partial<Done> & { text: string }} change
   */
  set(key, change) {
    const own = { state: undefined, back: "", said: [], ...this.texts.get(key), ...change };
    if (own.state || own.back || own.said.length) this.texts.set(key, own);
    else this.texts.delete(key);
    this.keep(!this.texts.size);
  }

  /**
   * Into the browser's store. `out`: nothing is here that is not in a file.
   * @param {boolean} out
   */
  keep(out) {
    this.out = out;
    const texts = [...this.texts].map(([key, one]) => ({ key, ...one }));
    try {
      localStorage.setItem(this.name, JSON.stringify({ out, texts }));
    } catch {
      this.remembers = false;
    }
  }

  /**
   * What `leafletgen import` reads. `sources`: the source of each text as it stands in this page.
   * @param {Map<string, string>} sources
   */
  file(sources) {
    const { project, language, source_language: source, bases } = this.home;
    const texts = [...this.texts].map(([key, { text, state, back, said }]) => {
      const base = bases[key];
      return { key, source: sources.get(key), text, state: state ?? base?.state, back, comments: said, base };
    });
    const by = kept.get("name", "");
    const whole = { format: FORMAT, project, source_language: source, language, by, texts };
    return `${JSON.stringify(whole, null, 1)}\n`;
  }

  /**
   * The texts of such a file; null where it is not one of this project and language.
   * @param {string} json
   * @returns {DoneText[] | null}
   */
  read(json) {
    try {
      const { format, project, language, texts } = JSON.parse(json);
      const own = format === FORMAT && project === this.home.project && language === this.home.language;
      if (!own || !Array.isArray(texts)) return null;
      return texts.map((one) => ({ ...one, state: DONE_HERE.includes(one.state) ? one.state : undefined }));
    } catch {
      return null;
    }
  }

  /**
   * A text as it was handed out, and over it what was done to it here.
   * @param {Entry} entry
   * @returns {Entry}
   */
  asLeft(entry) {
    const sent = /** @type {TextRecord} */ (entry.sent);
    const own = this.texts.get(entry.key);
    const by = kept.get("name", "");
    const said = (own?.said ?? []).map((text) => ({ mark: text, text, by, on: "", open: true }));
    entry.value = own?.text ?? sent.target ?? "";
    entry.record = { ...sent, comments: [...sent.comments, ...said], target: entry.value };
    if (own?.state) Object.assign(entry.record, { state: own.state, by, on: "" });
    if (own?.state === "translated") entry.record.old_source = null;
    if (own?.back) entry.record.back = own.back;
    return entry;
  }

  /**
   * What is said beside a text: `back`, a reviewer's back-translation, or one more comment.
   * @param {Entry} entry
   * @param {{ back?: string, comment?: string }} beside
   */
  beside(entry, { back, comment }) {
    const own = this.texts.get(entry.key);
    const said = own?.said ?? [];
    this.set(entry.key, {
      text: entry.value,
      back: back ?? own?.back ?? "",
      said: comment ? [...said, comment] : said,
    });
    return this.asLeft(entry);
  }
}

/**
 * Texts on their way into the page's changes: at once.
 * @implements {Keeper}
 */
export class Keeping {
  /**
   * @param {Changes} changes
   * @param {(entry: Entry) => void} onchange
   */
  constructor(changes, onchange) {
    this.changes = changes;
    this.onchange = onchange;
  }

  /** @param {Entry} entry */
  typed(entry) {
    this.save(entry);
  }

  /**
   * Take a text. `done`: it is right, made from the source on the screen.
   * @param {Entry} entry
   * @param {SaveOptions} options
   */
  async save(entry, { done = false } = {}) {
    const sent = /** @type {TextRecord} */ (entry.sent);
    const same = entry.value === (sent.target ?? "");
    const was = same && ["translated", "checked"].includes(sent.state);
    const begun = same ? undefined : "draft";
    this.changes.set(entry.key, { text: entry.value, state: done && !was ? "translated" : begun });
    this.changes.asLeft(entry);
    this.onchange(entry);
    return true;
  }

  /** There is no connection to come back. */
  async back() {
    /* nothing waits */
  }

  close() {
    /* nothing waits */
  }
}

/** There is no other store than the one above. @type {Store} */
export const nowhere = {
  keep: async () => null,
  forget: async () => null,
  all: async () => [],
};
