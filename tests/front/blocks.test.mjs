/** The catalogue as data: what a search finds, where its hits are, where arrows lead. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { filtered, folded, found, groups, marked, stepped } from "../../src/leafletgen/studio/front/blocks/finding.js";

const entry = (kind, name, more = {}) => ({
  kind,
  name,
  group: kind,
  title: kind,
  about: "",
  keywords: [],
  yaml: "",
  keys: [],
  own: false,
  also: "",
  ...more,
});
const ALL = [
  entry("block", "calendar", { about: "Days of a month.", also: "ごみの日の表。" }),
  entry("block", "table", { about: "Rows; a calendar has cells of its own." }),
  entry("component", "do-dont", { keywords: ["rules"] }),
  entry("pictogram", "waste", { keywords: ["garbage", "rác"], group: "signs" }),
  entry("colour", "red"),
];
const names = (entries) => entries.map(({ name }) => name);

test("case, width, kana, accents and vowel signs make no difference; what voices a kana does", () => {
  assert.equal(folded("ゴミ"), folded("ごみ"));
  assert.equal(folded("ｺﾞﾐ"), folded("ごみ"));
  assert.notEqual(folded("コミ"), folded("ごみ"));
  assert.equal(folded("ＴＡＢＬＥ"), "table");
  assert.equal(folded("Rác đỏ"), "rac do");
  assert.equal(folded("دَواء"), folded("دواء"));
});

test("a search finds names, keywords and sentences, in both languages of the interface, all of its words", () => {
  assert.deepEqual(names(found(ALL, "ゴミ")), ["calendar"]);
  assert.deepEqual(names(found(ALL, "RAC")), ["waste"]);
  assert.deepEqual(names(found(ALL, "rules do")), ["do-dont"]);
  assert.deepEqual(names(found(ALL, "calendar")), ["calendar", "table"]);
  assert.deepEqual(names(found([...ALL].reverse(), "calendar")), ["calendar", "table"]);
  assert.deepEqual(found(ALL, "no such thing"), []);
  assert.equal(found(ALL, "  ").length, ALL.length);
});

test("filters show kinds, groups keep the order of the catalogue", () => {
  assert.deepEqual(names(filtered(ALL, "block")), ["calendar", "table", "do-dont"]);
  assert.deepEqual(names(filtered(ALL, "token")), ["red"]);
  assert.equal(filtered(ALL, "all").length, ALL.length);
  assert.deepEqual(
    groups(ALL).map(({ name, entries }) => [name, entries.length]),
    [
      ["block", 2],
      ["component", 1],
      ["signs", 1],
      ["colour", 1],
    ],
  );
});

test("hits are marked in the words as they are written", () => {
  assert.deepEqual(marked("毎週のごみの日", "ゴミ"), [
    ["毎週の", false],
    ["ごみ", true],
    ["の日", false],
  ]);
  assert.deepEqual(marked("Thùng rác", "RAC"), [
    ["Thùng ", false],
    ["rác", true],
  ]);
  assert.deepEqual(marked("table", ""), [["table", false]]);
  assert.deepEqual(marked("", "x"), []);
});

test("arrows lead along the order and to the nearest picture of the next row", () => {
  const spot = (left, top, width = 10) => ({ left, top, width });
  const spots = [spot(0, 0), spot(20, 0), spot(40, 0), spot(0, 30, 24), spot(30, 30, 24), spot(0, 60)];

  assert.equal(stepped(spots, 0, "ArrowLeft"), 0);
  assert.equal(stepped(spots, 2, "ArrowRight"), 3);
  assert.equal(stepped(spots, 2, "ArrowDown"), 4);
  assert.equal(stepped(spots, 4, "ArrowDown"), 5);
  assert.equal(stepped(spots, 5, "ArrowDown"), 5);
  assert.equal(stepped(spots, 5, "ArrowUp"), 3);
  assert.equal(stepped(spots, 4, "ArrowUp"), 2);
  assert.equal(stepped(spots, 1, "ArrowUp"), 1);
});
