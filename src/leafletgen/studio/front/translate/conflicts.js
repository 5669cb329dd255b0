/**
 * Two people, one text, as data: when that is so, what was changed by others meanwhile, and what becomes of a choice.
 */

/** @import { Conflict, Entry, Kept, TextRecord } from "../types.d.ts" */

import { isWritten } from "./entries.js";

/**
 * What the server said when it did not take a text (412).
 * @param {{ theirs?: string | null, base?: string | null, fingerprint: string, by?: string, on?: string | null }} body
 * @returns {Conflict}
 */
export const refusedBy = ({ theirs, base, fingerprint, by, on }) => ({
  theirs: theirs ?? "",
  base: base ?? "",
  fingerprint,
  by,
  on,
});

/**
 * A text that did not reach its file before the page was left. Gives whether it is still wanted.
 * @param {Entry} entry
 * @param {Kept} kept
 */
export function restored(entry, { text, fingerprint }) {
  if (text === entry.value) return false;
  if (fingerprint !== entry.fingerprint) {
    entry.conflict = { theirs: entry.value, base: "", fingerprint: entry.fingerprint };
  }
  entry.value = text;
  entry.fingerprint = fingerprint;
  entry.save = entry.conflict ? "conflict" : "unsaved";
  return true;
}

/** @typedef {"kept" | "replaced" | "conflict" | "freed"} Came */

/**
 * What the file says now, brought to a text: "kept" where that changes nothing that is seen, "replaced" where the text
 * was untouched here, "conflict" where it was not, "freed" where a conflict is over and the text is to be saved.
 * @param {Entry} entry
 * @param {TextRecord} record
 * @param {{ by: string, time: string, somebody: string }} news
 * @returns {Came}
 */
export function brought(entry, record, news) {
  const what = cameTo(entry, record);
  entry.meters = record.meter;
  if (what === "conflict") {
    const { target, fingerprint, comments } = record;
    const base = entry.record.target ?? "";
    entry.conflict = { theirs: target ?? "", base, fingerprint, by: news.by, on: null };
    entry.save = "conflict";
    entry.record.comments = comments;
    return what;
  }
  if (what === "replaced") replaced(entry, record, news);
  else if (entry.conflict) entry.save = what === "freed" ? "unsaved" : null;
  entry.conflict = null; // both say the same, or they took theirs back, or it had been read half-written
  entry.record = record;
  return what;
}

/**
 * @param {Entry} entry
 * @param {TextRecord} record
 * @returns {Came}
 */
function cameTo(entry, record) {
  const touched = !isWritten(entry);
  if (record.fingerprint === entry.fingerprint) return touched && entry.conflict ? "freed" : "kept";
  return touched && record.target !== entry.value ? "conflict" : "replaced";
}

/**
 * @param {Entry} entry
 * @param {TextRecord} record
 * @param {{ by: string, time: string, somebody: string }} news
 */
function replaced(entry, record, { by, time, somebody }) {
  const theirs = record.target ?? "";
  const { elsewhere, value } = entry;
  // What stood there when they looked last; what came and went meanwhile nobody saw.
  const text = elsewhere && !elsewhere.seen ? elsewhere.text : value;
  if (text !== theirs) entry.elsewhere = { text, by: by || somebody, time, seen: false };
  else delete entry.elsewhere;
  entry.value = theirs;
  entry.fingerprint = record.fingerprint;
  delete entry.written; // what stands there now is theirs, even where the same is typed again as was sent before
  entry.save = null;
}

/**
 * Somebody chose: this text, on top of theirs. Gives whether it has to be written.
 * @param {Entry} entry
 * @param {string} text
 * @param {Conflict | null} [conflict] what was asked about
 */
export function resolved(entry, text, conflict = entry.conflict) {
  if (conflict) {
    entry.fingerprint = conflict.fingerprint;
    entry.record = { ...entry.record, target: conflict.theirs };
  }
  entry.conflict = null;
  delete entry.written; // the file says theirs
  entry.value = text;
  return !isWritten(entry);
}
