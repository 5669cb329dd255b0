/**
 * Saving texts: first into this browser (unsaved.js, survives a crash), then into the file, each text with the
 * fingerprint it
 * was based on. What the server does not take is tried again, or becomes a conflict to be resolved; nothing is lost.
 */

/** @import { Entry, Saved, SaveOptions, Store } from "../types.d.ts" */

import { send as ask, messageOf, Refusal } from "../api.js";
import { kept } from "../kept.js";
import { own } from "../own.js";
import { reader } from "../words.js";
import { refusedBy } from "./conflicts.js";
import { isWritten } from "./entries.js";
import { isMachines } from "./frommachine.js";

/** Milliseconds of rest after which a text is written. */
export const REST = 1500;
/** Seconds between tries, at most. */
export const LONGEST = 30;
/** Seconds after which a text is sent again while somebody else is writing in the project. */
export const BUSY = 3;

/** One language's texts on their way to its file. */
export class Saving {
  /**
   * @param {string} tag
   * @param {Store} store
   * @param {(entry: Entry) => void} onchange after each step
   * @param {typeof ask} send
   */
  constructor(tag, store, onchange, send = ask) {
    this.tag = tag;
    this.store = store;
    this.onchange = onchange;
    this.send = send;
    /** @type {Map<string, ReturnType<typeof setTimeout>>} */
    this.timers = new Map();
    this.wait = 0;
  }

  /**
   * A text was typed.
   * @param {Entry} entry
   */
  typed(entry) {
    entry.save = entry.conflict ? "conflict" : "unsaved";
    this.store.keep(this.tag, entry.key, entry.value, entry.fingerprint);
    this.later(entry, REST, () => this.save(entry));
    this.onchange(entry);
  }

  /**
   * @param {Entry} entry
   * @param {number} ms
   * @param {() => void} act
   */
  later(entry, ms, act) {
    clearTimeout(this.timers.get(entry.key));
    this.timers.set(entry.key, setTimeout(act, ms));
  }

  /**
   * Write a text now. `done`: it is right, made from the source on the screen. Gives whether it is in the file.
   * @param {Entry} entry
   * @param {SaveOptions} options
   * @returns {Promise<boolean>}
   */
  async save(entry, { done = false, force = false, undone = false } = {}) {
    clearTimeout(this.timers.get(entry.key));
    // What somebody said is done stays so until it is written or they type again, whatever else asks to save it.
    if (done) entry.finished = entry.value;
    const finished = entry.finished !== undefined && entry.finished === entry.value;
    if (entry.conflict && !force) {
      this.onchange(entry);
      return false;
    }
    if (!finished && !undone && isWritten(entry)) {
      this.nothing(entry);
      return true;
    }
    if (entry.going) {
      await entry.going;
      return this.save(entry, { done, force, undone });
    }
    entry.going = this.put(entry, finished, undone);
    try {
      return await entry.going;
    } finally {
      entry.going = null;
    }
  }

  /**
   * What was typed is what stands in the file.
   * @param {Entry} entry
   */
  nothing(entry) {
    if (entry.save !== "unsaved") return;
    entry.save = null;
    this.store.forget(this.tag, entry.key);
    this.onchange(entry);
  }

  /**
   * @param {Entry} entry
   * @param {boolean} done
   * @param {boolean} undone
   */
  async put(entry, done, undone = false) {
    const text = entry.value;
    entry.save = "saving";
    entry.turn = (entry.turn ?? 0) + 1;
    this.onchange(entry);
    const path = `/api/texts/${encodeURIComponent(this.tag)}/${encodeURIComponent(entry.key)}?words=${reader}`;
    const finished = undone && !done ? { undone } : this.origin(entry, text, done);
    const body = { text, client: own, by: kept.get("name", ""), ...finished };
    /** @type {Saved} */
    let answer;
    try {
      answer = await this.send("PUT", path, body, { "If-Match": `"${entry.fingerprint}"` });
    } catch (error) {
      this.refused(entry, error, done);
      return false;
    }
    this.taken(entry, text, answer, done);
    return true;
  }

  /**
   * What a text is, where it is more than typed words: done, or a machine's as it was made.
   * @param {Entry} entry
   * @param {string} text
   * @param {boolean} done
   */
  origin(entry, text, done) {
    const { source } = entry.record;
    if (done) return { done, source };
    return isMachines(entry, text) ? { machine: true, source } : {};
  }

  /**
   * The file has it.
   * @param {Entry} entry
   * @param {string} text as it was sent; they may have typed on
   * @param {Saved} answer
   * @param {boolean} done
   */
  taken(entry, text, answer, done) {
    const { fingerprint, state, versions, machine, by, on } = answer;
    const target = answer.value ?? text;
    const oldSource = state === "stale" ? entry.record.old_source : null;
    entry.fingerprint = fingerprint;
    entry.conflict = null;
    entry.written = text;
    entry.turn = (entry.turn ?? 0) + 1;
    if (done) delete entry.finished;
    entry.record = { ...entry.record, target, state, fingerprint, versions, machine, by, on, old_source: oldSource };
    entry.save = entry.value === text ? "saved" : "unsaved";
    entry.savedAt = new Date();
    this.wait = 0;
    if (entry.value === text) this.store.forget(this.tag, entry.key);
    else this.typed(entry);
    this.onchange(entry);
  }

  /**
   * @param {Entry} entry
   * @param {unknown} error
   * @param {boolean} done
   */
  refused(entry, error, done) {
    entry.turn = (entry.turn ?? 0) + 1;
    if (!(error instanceof Refusal)) {
      entry.save = "lost";
      this.wait = Math.min(LONGEST, Math.max(1, this.wait * 2));
      this.count(entry, this.wait, done);
    } else if (error.status === 412) {
      entry.conflict = refusedBy(error.body);
      entry.save = "conflict";
    } else {
      entry.save = "refused";
      entry.why = messageOf(error);
      if (error.status === 503) this.later(entry, BUSY * 1000, () => this.save(entry, { done }));
      else delete entry.finished;
    }
    this.onchange(entry);
  }

  /**
   * Count down to the next try.
   * @param {Entry} entry
   * @param {number} seconds
   * @param {boolean} done
   */
  count(entry, seconds, done) {
    entry.left = seconds;
    this.onchange(entry);
    this.later(entry, 1000, () => (seconds > 1 ? this.count(entry, seconds - 1, done) : this.save(entry, { done })));
  }

  /**
   * The connection is back: send what waits, in order.
   * @param {Iterable<Entry>} entries
   */
  async back(entries) {
    this.wait = 0;
    for (const entry of entries) {
      if (entry.save === "lost" || entry.save === "unsaved") await this.save(entry);
    }
  }

  close() {
    for (const timer of this.timers.values()) clearTimeout(timer);
  }
}
