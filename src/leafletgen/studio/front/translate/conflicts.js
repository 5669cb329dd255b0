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

/**
 * What the file says now, brought to a text: "kept" where that changes nothing that is seen, "replaced" where the text
 * was
 * untouched here, "conflict" where it was not.
 * @param {Entry} entry
 * @param {TextRecord} record
 * @param {{ by: string, time: string, somebody: string }} news
 * @returns {"kept" | "replaced" | "conflict"}
 */
export function brought(entry, record, { by, time, somebody }) {
  const changed = record.fingerprint !== entry.fingerprint;
  const dirty = !isWritten(entry);
  const theirs = record.target ?? "";
  /** @type {"kept" | "replaced" | "conflict"} */
  let what = "kept";
  if (changed && dirty && record.target !== entry.value) {
    entry.conflict = { theirs, base: entry.record.target ?? "", fingerprint: record.fingerprint, by, on: null };
    entry.save = "conflict";
    what = "conflict";
  } else if (changed) {
    if (entry.value !== theirs) entry.elsewhere = { text: entry.value, by: by || somebody, time, seen: false };
    entry.value = theirs;
    entry.fingerprint = record.fingerprint;
    entry.save = null;
    what = "replaced";
  }
  if (!(dirty && changed)) entry.record = record;
  else entry.record.comments = record.comments;
  entry.meters = record.meter;
  return what;
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
  entry.value = text;
  return !isWritten(entry);
}
