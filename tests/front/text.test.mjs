/** A text as it is typed. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { dense } from "../../src/leafletgen/studio/front/dense.js";
import { difference, lost } from "../../src/leafletgen/studio/front/difference.js";
import { cutAtHidden, hiddenIn, lineEndOf } from "../../src/leafletgen/studio/front/hidden.js";
import {
  begunFact,
  blocks,
  cleaned,
  factsIn,
  MOST,
  outOfFact,
  painted,
  specialOf,
} from "../../src/leafletgen/studio/front/text.js";

const FACTS = { police: "110", advice: "#9110" };

test("an unknown fact, a bold that is not closed, nothing and too much keep a text from being done", () => {
  assert.deepEqual(blocks("Call {police}. **Now**", FACTS), []);
  assert.deepEqual(blocks("  \n", FACTS), ["block.empty"]);
  assert.deepEqual(blocks("Call {polise}", FACTS), ["block.fact"]);
  assert.deepEqual(blocks("**Now", FACTS), ["block.bold"]);
  assert.deepEqual(blocks("x".repeat(MOST), FACTS), []);
  assert.deepEqual(blocks("😀".repeat(MOST + 1), FACTS), ["too-much"]);
});

test("what is escaped is neither a fact nor bold", () => {
  assert.deepEqual(blocks("\\{polise} \\**", FACTS), []);
});

test("a paste is NFC, has line feeds and no control characters, and says whether some were dropped", () => {
  assert.deepEqual(cleaned("a\r\nb\rc\td"), ["a\nb\nc\td", false]);
  assert.deepEqual(cleaned("a\u0000b\u0085\ufeff"), ["ab", true]);
  assert.deepEqual(cleaned("e\u0301"), ["\u00e9", false]);
  assert.deepEqual(cleaned("\u200bက"), ["\u200bက", false]);
});

test("what has a use nowhere is not pasted; what has one somewhere is, and is named", () => {
  assert.deepEqual(cleaned("#91\u202e45"), ["#9145", true]);
  assert.deepEqual(cleaned("a\u{e0041}\u3164b"), ["ab", true]);
  assert.deepEqual(cleaned("می\u200cشود \u2068a\u2069"), ["می\u200cشود \u2068a\u2069", false]);
  assert.deepEqual(
    hiddenIn("a\u200cb\u200cc\u202ed").map(({ name, count, never }) => [name, count, never]),
    [
      ["ZWNJ", 2, false],
      ["U+202E", 1, true],
    ],
  );
  assert.deepEqual(hiddenIn("plain, 日本語　\u00a0!"), []);
  assert.deepEqual(cutAtHidden("a\u200bb\u00a0", false), [
    ["a", ""],
    ["\u200b", "ZWSP"],
    ["b\u00a0", ""],
  ]);
  assert.deepEqual(cutAtHidden("b\u00a0", true), [
    ["b", ""],
    ["\u00a0", "NBSP"],
  ]);
});

test("facts are found where they stand, those of the project alone", () => {
  assert.deepEqual(factsIn("a {police} {no}", FACTS), [{ name: "police", start: 2, end: 10 }]);
});

test("a caret that came into a fact goes on to its other side, or to the nearer one", () => {
  const text = "a {police} b";

  assert.equal(outOfFact(text, FACTS, 3, 2), 10);
  assert.equal(outOfFact(text, FACTS, 9, 10), 2);
  assert.equal(outOfFact(text, FACTS, 4, 5), 2);
  assert.equal(outOfFact(text, FACTS, 8, 5), 10);
  assert.equal(outOfFact(text, FACTS, 2, 0), 2);
  assert.equal(outOfFact("{other}", FACTS, 3, 0), 3);
});

test("a fact is begun by a brace that is not escaped", () => {
  assert.equal(begunFact("Call {po"), "po");
  assert.equal(begunFact("Call {"), "");
  assert.equal(begunFact("Call \\{"), null);
  assert.equal(begunFact("Call {police} "), null);
});

test("scripts that need them have buttons for their signs", () => {
  assert.deepEqual(specialOf({ script: "Arab", tag: "ar" }), ["\u200c", "\u200f", "\u200e"]);
  assert.deepEqual(specialOf({ script: "Latn", tag: "fr" }), ["\u202f"]);
  assert.deepEqual(specialOf({ script: "Latn", tag: "en" }), []);
});

test("line ends are typed by a letter with Alt, on other keyboards by its place; a Mac types with Alt", () => {
  const none = { altKey: true, ctrlKey: false, metaKey: false, shiftKey: false };
  const typed = (key, code, more = {}, mac = false) => lineEndOf({ ...none, key, code, ...more }, mac);

  assert.deepEqual([typed(".", "Period"), typed("-", "Minus"), typed(",", "Comma")], ["\u200b", "\u00ad", "\u2060"]);
  assert.equal(typed("-", "Slash"), "\u00ad"); // German
  assert.equal(typed("/", "Minus"), null);
  assert.equal(typed("ใ", "Period"), "\u200b"); // Thai
  assert.equal(typed("ArrowDown", "ArrowDown"), null);
  assert.equal(typed(".", "Period", { altKey: false }), null);
  assert.equal(typed(".", "Period", { ctrlKey: true }), null); // AltGr of Windows
  assert.equal(typed(".", "Period", { shiftKey: true }), null);
  assert.equal(typed("–", "Minus", {}, true), null);
  assert.equal(typed("–", "Minus", { ctrlKey: true }, true), "\u00ad");
});

test("paint covers the whole text and adds nothing", () => {
  const text = "Call {police} **now** 漢字《かんじ》 {x}";
  const pieces = painted(text, FACTS, [{ start: 0, end: 4, severity: "warning" }]);

  assert.equal(pieces.map(([piece]) => piece).join(""), text);
  assert.deepEqual(
    pieces.filter(([, looks]) => looks),
    [
      ["Call", "hit warning"],
      ["{police}", "chip"],
      ["**now**", "bold"],
      ["《かんじ》", "ruby"],
      ["{x}", "chip unknown"],
    ],
  );
  assert.deepEqual(painted("**{police}**", FACTS, []), [
    ["**", "bold"],
    ["{police}", "chip bold"],
    ["**", "bold"],
  ]);
  assert.deepEqual(painted("", FACTS, [{ start: 0, end: 3, severity: "error" }]), []);
});

test("words that are the same, gone and new add up to both texts", () => {
  const [before, after] = ["They give you quick money.", "They promise you easy money."];
  const pieces = difference(before, after);
  const said = (kinds) =>
    pieces
      .filter(([kind]) => kinds.includes(kind))
      .map(([, text]) => text)
      .join("");

  assert.equal(said(["same", "gone"]), before);
  assert.equal(said(["same", "new"]), after);
  assert.deepEqual(
    pieces.filter(([kind]) => kind === "new").map(([, text]) => text),
    ["promise", "easy"],
  );
  assert.deepEqual(difference("", ""), []);
  assert.deepEqual(difference("a", ""), [["gone", "a"]]);
});

test("what was lost is shown with a few words around it; where nothing was, nothing is", () => {
  const long = "one two three four five six seven eight nine ten eleven twelve ";
  const pieces = lost(`${long}gone ${long}`, `${long}${long}`);

  assert.deepEqual(
    pieces.filter(([kind]) => kind === "gone").map(([, text]) => text.trim()),
    ["gone"],
  );
  assert.ok(pieces[0][1].startsWith("… "));
  assert.ok(pieces.at(-1)[1].endsWith(" …"));
  assert.equal(lost("a", "a b"), null);
});

test("the lay-out of a template is nothing between elements, and a space between attributes", () => {
  assert.deepEqual(dense(["\n  <p\n    class=", "\n    lang=", "\n  >\n    <b>a b</b>\n    ", "\n  </p>"]), [
    "<p class=",
    " lang=",
    " ><b>a b</b>",
    "</p>",
  ]);
});
