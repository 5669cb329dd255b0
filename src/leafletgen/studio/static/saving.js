/**
 * Saving texts: first into this browser (IndexedDB, survives a crash), then into the file, each text with the fingerprint it
 * was based on. What the server does not take is tried again, or becomes a conflict to be resolved; nothing is lost.
 */

import { send } from "./api.js";
import { own } from "./drafts.js";
import { reader } from "./words.js";
import { kept } from "./site.js";

const REST = 1500;
const LONGEST = 30;

/** The browser's own store of unsaved texts. */
export class Unsaved {
  constructor(project) { this.project = project; }

  async base() {
    this.opened ??= new Promise((done, failed) => {
      const asked = indexedDB.open("leafletgen", 1);
      asked.onupgradeneeded = () => asked.result.createObjectStore("texts", { keyPath: "id" });
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    return this.opened;
  }

  async act(mode, work) {
    try {
      const store = (await this.base()).transaction("texts", mode).objectStore("texts");
      return await new Promise((done, failed) => {
        const asked = work(store);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
    } catch { return null; /* no store in a private window: the file is still written */ }
  }

  id(tag, key) { return `${this.project}/${tag}/${key}`; }
  keep(tag, key, text, fingerprint) { return this.act("readwrite", (store) => store.put({ id: this.id(tag, key), key, text, fingerprint, at: Date.now() })); }
  forget(tag, key) { return this.act("readwrite", (store) => store.delete(this.id(tag, key))); }
  async all(tag) { return (await this.act("readonly", (store) => store.getAll(IDBKeyRange.bound(this.id(tag, ""), `${this.id(tag, "")}\uffff`)))) ?? []; }
}

/** Whether a text stands in the file as it stands here (the file's form of it may differ in spaces). */
export const isWritten = (entry) => entry.value === (entry.record.target ?? "") || entry.value === entry.written;

/** One language's texts on their way to its file. `onchange(entry)` after each step. */
export class Saving {
  constructor(tag, unsaved, onchange) {
    Object.assign(this, { tag, unsaved, onchange });
    this.timers = new Map();
    this.wait = 0;
  }

  /** A text was typed. */
  typed(entry) {
    entry.save = "unsaved";
    this.unsaved.keep(this.tag, entry.key, entry.value, entry.fingerprint);
    clearTimeout(this.timers.get(entry.key));
    this.timers.set(entry.key, setTimeout(() => this.save(entry), REST));
    this.onchange(entry);
  }

  /** Write a text now. `done`: it is right, made from the source on the screen. Gives whether it is in the file. */
  async save(entry, { done = false, force = false } = {}) {
    clearTimeout(this.timers.get(entry.key));
    // What somebody said is done stays so until it is written or they type again, whatever else asks to save it meanwhile.
    if (done) entry.finished = entry.value;
    const finished = done || (entry.finished !== undefined && entry.finished === entry.value);
    if (entry.conflict && !force) { this.onchange(entry); return false; }
    if (!finished && isWritten(entry)) { if (entry.save === "unsaved") { entry.save = null; this.unsaved.forget(this.tag, entry.key); this.onchange(entry); } return true; }
    if (entry.going) {
      await entry.going;
      return this.save(entry, { done, force });
    }
    entry.going = this.put(entry, finished);
    try { return await entry.going; } finally { entry.going = null; }
  }

  async put(entry, done) {
    const text = entry.value;
    entry.save = "saving";
    entry.turn = (entry.turn ?? 0) + 1;
    this.onchange(entry);
    try {
      const body = { text, client: own, by: kept.get("name", ""), ...(done ? { done: true, source: entry.record.source } : {}) };
      const answer = await send("PUT", `/api/texts/${encodeURIComponent(this.tag)}/${encodeURIComponent(entry.key)}?words=${reader}`, body, { "If-Match": `"${entry.fingerprint}"` });
      Object.assign(entry, { fingerprint: answer.fingerprint, conflict: null });
      entry.written = text;
      entry.turn += 1;
      if (done) delete entry.finished;
      entry.record = { ...entry.record, target: answer.value ?? text, state: answer.state, fingerprint: answer.fingerprint, versions: answer.versions, old_source: answer.state === "stale" ? entry.record.old_source : null };
      entry.save = entry.value === text ? "saved" : "unsaved";
      entry.savedAt = new Date();
      this.wait = 0;
      if (entry.value === text) this.unsaved.forget(this.tag, entry.key);
      else this.typed(entry);
      this.onchange(entry);
      return true;
    } catch (error) {
      this.refused(entry, error, done);
      return false;
    }
  }

  refused(entry, error, done) {
    if (error.status === 412) {
      entry.conflict = { theirs: error.body.theirs ?? "", base: error.body.base ?? "", fingerprint: error.body.fingerprint, by: error.body.by, on: error.body.on };
      entry.save = "conflict";
    } else if (error.status) {
      entry.save = "refused";
      delete entry.finished;
      entry.why = error.message;
    } else {
      entry.save = "lost";
      this.wait = Math.min(LONGEST, Math.max(1, this.wait * 2));
      this.count(entry, this.wait, done);
    }
    this.onchange(entry);
  }

  /** Count down to the next try. */
  count(entry, seconds, done) {
    entry.left = seconds;
    this.onchange(entry);
    clearTimeout(this.timers.get(entry.key));
    this.timers.set(entry.key, setTimeout(() => (seconds > 1 ? this.count(entry, seconds - 1, done) : this.save(entry, { done })), 1000));
  }

  /** The connection is back: send what waits, in order. */
  async back(entries) {
    this.wait = 0;
    for (const entry of entries) if (entry.save === "lost" || entry.save === "unsaved") await this.save(entry);
  }

  close() { for (const timer of this.timers.values()) clearTimeout(timer); }
}
