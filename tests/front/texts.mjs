/** Texts for the tests, as the server would answer them. */

import { entryOf } from "../../src/leafletgen/studio/front/translate/entries.js";

export const meter = (own = {}) => ({
  percent: 100,
  floor_percent: 80,
  lines: 1,
  free_chars: 5,
  over_chars: 0,
  ...own,
});

export const record = (key, own = {}) => ({
  key,
  number: 1,
  source: `source of ${key}`,
  target: `target of ${key}`,
  fingerprint: "f1",
  note: "",
  facts: [],
  state: "translated",
  old_source: null,
  by: "",
  on: "",
  back: "",
  adapt: false,
  versions: 0,
  comments: [],
  glossary: [],
  boxes: [],
  meter: {},
  ...own,
});

export const entry = (key, recorded = {}, own = {}) => Object.assign(entryOf(record(key, recorded), "card"), own);

/** A promise that is kept from outside. */
export function later() {
  const made = {};
  made.promise = new Promise((done, failed) => Object.assign(made, { done, failed }));
  return made;
}

/** Let everything that waits for kept promises go on. */
export const settled = () => new Promise((done) => setImmediate(done));
