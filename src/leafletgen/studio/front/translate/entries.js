/** The texts of the Translate screen as data: what they need, which are shown, which comes next. */

/** @import { Entry, TextRecord } from "../types.d.ts" */

const UNDONE = ["missing", "stale", "machine", "draft"];

/** @typedef {"all" | "needs" | "long"} Filter */

/**
 * A text as it begins here.
 * @param {TextRecord} record
 * @param {string | null} output the one that is looked at
 * @returns {Entry}
 */
export function entryOf(record, output) {
  const meter = record.meter[output ?? ""] ?? Object.values(record.meter)[0] ?? null;
  return {
    key: record.key,
    record,
    value: record.target ?? "",
    fingerprint: record.fingerprint,
    save: null,
    conflict: null,
    findings: [],
    over: 0,
    meters: record.meter,
    meter,
  };
}

/**
 * Whether a text stands in the file as it stands here (the file's form of it may differ in spaces).
 * @param {Entry} entry
 */
export const isWritten = (entry) => entry.value === (entry.record.target ?? "") || entry.value === entry.written;

/**
 * How many comments on a text wait.
 * @param {Pick<TextRecord, "comments">} record
 */
export const waiting = (record) => record.comments.filter((one) => one.open).length;

/**
 * Whether a text leaves its box on any output.
 * @param {Entry} entry
 */
const isTooLong = (entry) => entry.over > 0 || Object.values(entry.meters).some((one) => one.over_chars > 0);

/**
 * What a text needs of the translator; null where it is done.
 * @param {Entry} entry
 */
export function needOf(entry) {
  const { state } = entry.record;
  if (entry.conflict) return "error";
  if (isTooLong(entry)) return "too-long";
  if (UNDONE.includes(state)) return state;
  return waiting(entry.record) ? "comment" : null;
}

/** The texts of a language, in the order of the page. */
export class Entries {
  constructor() {
    /** @type {Map<string, Entry>} */
    this.byKey = new Map();
  }

  /** @param {Entry[]} entries */
  fill(entries) {
    this.byKey = new Map(entries.map((entry) => [entry.key, entry]));
  }

  get all() {
    return [...this.byKey.values()];
  }

  get size() {
    return this.byKey.size;
  }

  /** @param {string | null | undefined} key */
  get(key) {
    return this.byKey.get(key ?? "");
  }

  get needing() {
    return this.all.filter(needOf);
  }

  get tooLong() {
    return this.all.filter((entry) => needOf(entry) === "too-long");
  }

  /** How many texts are in which state. */
  get counts() {
    /** @type {Record<string, number>} */
    const counts = {};
    for (const { record } of this.byKey.values()) counts[record.state] = (counts[record.state] ?? 0) + 1;
    return counts;
  }

  /** How many need nobody. */
  get done() {
    const { counts } = this;
    return (counts.checked ?? 0) + (counts.translated ?? 0);
  }

  /**
   * The texts that are shown: those of a filter in which a word is found. The open one stays, unless a word is looked
   * for.
   * @param {Filter} filter
   * @param {string} find
   * @param {Entry | null} opened
   */
  shown(filter, find, opened) {
    const word = find.trim().toLocaleLowerCase();
    const chosen = { needs: () => this.needing, long: () => this.tooLong, all: () => this.all }[filter]();
    if (word) return chosen.filter((entry) => holds(entry, word));
    if (!opened || chosen.includes(opened)) return chosen;
    return this.all.filter((entry) => chosen.includes(entry) || entry === opened);
  }

  /**
   * The next text that needs somebody; after the last the first. What is done and on its way is none.
   * @param {Entry} entry
   */
  after(entry) {
    const { all } = this;
    const at = all.indexOf(entry);
    const round = [...all.slice(at + 1), ...all.slice(0, at)];
    return round.find((one) => needOf(one) && one.finished !== one.value) ?? null;
  }

  /**
   * The one after (or before) an entry among those that are shown.
   * @param {Entry | null} entry
   * @param {number} by 1 or -1
   * @param {Entry[]} rows
   */
  beside(entry, by, rows) {
    const { all } = this;
    const at = entry ? all.indexOf(entry) : -1;
    return by > 0 ? rows.find((one) => all.indexOf(one) > at) : rows.findLast((one) => all.indexOf(one) < at);
  }
}

/**
 * @param {Entry} entry
 * @param {string} word
 */
const holds = (entry, word) =>
  [entry.record.source, entry.value, entry.key].some((text) => text.toLocaleLowerCase().includes(word));
