/** The texts of the Translate screen as data. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { Entries, entryOf, isWritten, needOf, waiting } from "../../src/leafletgen/studio/front/translate/entries.js";
import { entry, meter, record } from "./texts.mjs";

const keys = (entries) => entries.map((one) => one.key);

function filled(...entries) {
  const all = new Entries();
  all.fill(entries);
  return all;
}

test("a text begins with the meter of the output that is looked at, else with its first", () => {
  const own = record("head", { meter: { card: meter({ percent: 90 }), poster: meter({ percent: 70 }) } });

  assert.equal(entryOf(own, "poster").meter.percent, 70);
  assert.equal(entryOf(own, "other").meter.percent, 90);
  assert.equal(entryOf(record("head", { meter: {} }), "poster").meter, null);
  assert.equal(entryOf(record("head", { target: null }), "poster").value, "");
});

test("a text is written where it is as in the file, or as it was sent", () => {
  assert.ok(isWritten(entry("a", { target: "one" })));
  assert.ok(!isWritten(entry("a", { target: "one" }, { value: "two" })));
  assert.ok(isWritten(entry("a", { target: "two" }, { value: "two ", written: "two " })));
  assert.ok(isWritten(entry("a", { target: null }, { value: "" })));
});

test("the worst need of a text is told first", () => {
  const long = { card: meter({ over_chars: 3 }) };

  assert.equal(needOf(entry("a", { state: "missing", meter: long }, { conflict: { theirs: "" } })), "error");
  assert.equal(needOf(entry("a", { state: "missing", meter: long })), "too-long");
  assert.equal(needOf(entry("a", { state: "checked" }, { over: 1 })), "too-long");
  for (const state of ["missing", "stale", "machine", "draft"]) assert.equal(needOf(entry("a", { state })), state);
  assert.equal(needOf(entry("a", { state: "checked", comments: [{ open: true }] })), "comment");
  assert.equal(needOf(entry("a", { state: "checked", comments: [{ open: false }] })), null);
});

test("only comments that nobody settled wait", () => {
  assert.equal(waiting({ comments: [{ open: true }, { open: false }, { open: true }] }), 2);
});

test("states are counted; checked and translated texts need nobody", () => {
  const all = filled(
    entry("a", { state: "checked" }),
    entry("b", { state: "translated" }),
    entry("c", { state: "stale" }),
    entry("d", { state: "stale" }),
  );

  assert.deepEqual(all.counts, { checked: 1, translated: 1, stale: 2 });
  assert.equal(all.done, 2);
  assert.equal(all.size, 4);
  assert.deepEqual(keys(all.needing), ["c", "d"]);
});

test("the open text stays in the list at its place, unless a word is looked for", () => {
  const [a, b, c] = [
    entry("a", { state: "missing", source: "Fish" }),
    entry("b", { state: "checked", source: "Bird" }),
    entry("c", { state: "missing", source: "Cat" }),
  ];
  const all = filled(a, b, c);

  assert.deepEqual(keys(all.shown("needs", "", null)), ["a", "c"]);
  assert.deepEqual(keys(all.shown("needs", "", b)), ["a", "b", "c"]);
  assert.deepEqual(keys(all.shown("needs", "cat", b)), ["c"]);
  assert.deepEqual(keys(all.shown("all", " FISH ", b)), ["a"]);
  assert.deepEqual(keys(all.shown("long", "", null)), []);
});

test("a word is found in source, translation and key", () => {
  const all = filled(entry("lead.x", { source: "One", target: "Eins" }), entry("b", { source: "Two", target: "Zwei" }));

  assert.deepEqual(keys(all.shown("all", "eins", null)), ["lead.x"]);
  assert.deepEqual(keys(all.shown("all", "two", null)), ["b"]);
  assert.deepEqual(keys(all.shown("all", "lead", null)), ["lead.x"]);
});

test("after a text comes the next that needs somebody, round the end, and never what is done and on its way", () => {
  const [a, b, c, d] = [
    entry("a", { state: "missing" }),
    entry("b", { state: "checked" }),
    entry("c", { state: "stale" }, { value: "new", finished: "new" }),
    entry("d", { state: "draft" }),
  ];
  const all = filled(a, b, c, d);

  assert.equal(all.after(a), d);
  assert.equal(all.after(d), a);
  assert.equal(filled(a, b).after(a), null);
});

test("stepping goes among the rows that are shown", () => {
  const [a, b, c] = ["a", "b", "c"].map((key) => entry(key));
  const all = filled(a, b, c);

  assert.equal(all.beside(a, 1, [a, c]), c);
  assert.equal(all.beside(c, -1, [a, c]), a);
  assert.equal(all.beside(c, 1, [a, c]), undefined);
  assert.equal(all.beside(null, 1, [b, c]), b);
  assert.equal(all.beside(null, -1, [b, c]), undefined);
});
