/** The boxes of a page. */

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  boxName,
  fillOf,
  overflowing,
  overLines,
  range,
  sayBox,
  standing,
} from "../../src/leafletgen/studio/front/boxes.js";
import { about, bare } from "../../src/leafletgen/studio/front/offline/about.js";
import { meter } from "./texts.mjs";

const box = (own = {}) => ({
  key: "lead/1",
  rect: [0, 0, 100, 20],
  holder: [0, 0, 100, 40],
  messages: ["lead"],
  percent: 100,
  floor_percent: 80,
  lines: 2,
  free_chars: 10,
  over_chars: 0,
  ...own,
});
const page = (...boxes) => ({ width: 200, height: 300, trim: [0, 0, 200, 300], boxes });

test("the texts of a box are told by their numbers, neighbours together", () => {
  const numbers = new Map(["a", "b", "c", "d"].map((key, at) => [key, at + 5]));

  assert.equal(range({ messages: ["b", "a", "d", "b", "gone"] }, numbers), "5–6, 8");
  assert.equal(range({ messages: ["c"] }, numbers), "7");
  assert.equal(range({ messages: [] }, numbers), "");
});

test("a box is called by what its texts have in common", () => {
  assert.equal(boxName({ messages: ["steps.s1"] }), "steps.s1");
  assert.equal(boxName({ messages: ["cash.steps.s1", "cash.steps.s2"] }), "cash.steps");
  assert.equal(boxName({ messages: ["head", "lead"] }), "head");
  assert.equal(boxName({ messages: ["a", "a.b"] }), "a");
});

test("lines too much are counted from the edge of the zone", () => {
  const over = box({ rect: [0, 20, 100, 40], lines: 4, over_chars: 9 });
  assert.equal(overLines(over, page(over)), 2);
  assert.equal(overLines(box({ over_chars: 0 }), page(over)), 0);
  const wide = box({ over_chars: 2 });
  assert.equal(overLines(wide, page(wide)), 0); // a word is too wide, nothing passes the edge
  const pushed = box({ key: "lead/2", rect: [0, 40, 100, 60], lines: 2, over_chars: 1 });
  assert.equal(overLines(box({ over_chars: 1, lines: 1 }), page(box(), pushed)), 1);
});

test("how full a box is counts all that share its room", () => {
  const [one, two] = [box({ rect: [0, 0, 100, 10] }), box({ key: "lead/2", rect: [0, 10, 100, 20] })];
  assert.equal(fillOf(one, page(one, two)), 75);
  assert.equal(fillOf(one, page(one, box({ holder: [0, 50, 100, 40] }))), 25);
});

test("a text stands well, nearly at its smallest, or too long", () => {
  assert.equal(standing(box()), "is-fine");
  assert.equal(standing(box({ percent: 83 })), "is-tight");
  assert.equal(standing(box({ percent: 84 })), "is-fine");
  assert.equal(standing(box({ percent: 100, floor_percent: 100 })), "is-fine");
  assert.equal(standing(box({ percent: 80, over_chars: 1 })), "is-over");
});

test("a zone overflows where its texts pass its edge", () => {
  const over = box({ rect: [0, 20, 100, 40], over_chars: 9 });
  assert.deepEqual(overflowing([over, box({ key: "other/1" })]), [[[0, 0, 100, 40], 60]]);
  assert.deepEqual(overflowing([box({ over_chars: 1 })]), []);
  assert.deepEqual(overflowing([box({ rect: [0, 20, 100, 40] })]), []);
});

test("a box says what a sighted person sees", () => {
  const numbers = new Map([["lead", 6]]);
  assert.equal(sayBox(box({ percent: 85 }), page(box()), numbers), "6, lead, 85 %");
  const wide = box({ over_chars: 2 });
  assert.equal(sayBox(wide, page(wide), numbers), "6, lead, row.too-long");
  assert.equal(sayBox(box({ percent: null }), page(box()), numbers), "6, lead");
});

const each = (text) => [...text].length * 10;
const estimate = (text, own = {}) =>
  about(
    meter({ lines: 1, percent: 100, floor_percent: 100, free_chars: 5, ...own }),
    { text: "0123456789", tag: "en", key: "lead" },
    { text, tag: "en" },
    { facts: { f: "12345" }, page: { boxes: [] }, width: each },
  );

test("without the engine a text that is as wide as the room fits, and one character more does not", () => {
  assert.equal(estimate("x".repeat(15)).over_chars, 0);
  assert.equal(estimate("x".repeat(15)).free_chars, 0);
  assert.equal(estimate("x".repeat(17)).over_chars, 2);
  assert.ok(estimate("x").about);
});

test("where the text may be set smaller there is more room, and that is told", () => {
  const smaller = estimate("x".repeat(18), { floor_percent: 80 });
  assert.deepEqual([smaller.over_chars, smaller.smaller, smaller.filled], [0, true, 96]);
});

test("facts are as wide as their values, marks have no width", () => {
  assert.equal(bare("**a** {f} 漢字《かんじ》 \\{b\\}", { f: "12345" }), "a 12345 漢字 {b}");
  assert.equal(estimate("{f}".repeat(3)).over_chars, 0);
  assert.ok(estimate("{f}".repeat(4)).over_chars > 0);
});
