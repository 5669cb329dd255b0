/** Six languages at once, as data: the worst, what does not fit, the next fault. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { count, countAll, nextFault, stand, worst } from "../../src/leafletgen/studio/front/six/verdict.js";

const row = (tag, long, percent = 100) => ({
  tag,
  outputs: { poster: { too_long: long, percent, floor_percent: 70, warnings: 0 } },
});
const seen = (tag, long, percent = 90) => ({
  tag,
  too_long: long,
  smallest: { name: "steps", percent, floor_percent: 70, was: null },
});

test("the worst are those with most texts too long, then those nearest to their floor; in the project's order", () => {
  const rows = [
    row("en", 0),
    row("ja", 0, 71),
    row("my", 3),
    row("ar", 1),
    row("vi", 0, 75),
    row("km", 2),
    row("id", 0, 80),
    row("ne", 0, 99),
  ];

  assert.deepEqual(worst(rows, "poster"), ["ja", "my", "ar", "vi", "km", "id"]);
  assert.deepEqual(worst(rows.slice(0, 2), "poster"), ["en", "ja"]);
});

test("what is not laid out yet is not among the worst, unless there is room", () => {
  const rows = [{ tag: "en", outputs: {} }, row("ja", 0), row("my", 1)];

  assert.deepEqual(worst(rows, "poster"), ["en", "ja", "my"]);
  assert.equal(worst([...rows, ...["a", "b", "c", "d"].map((tag) => row(tag, 0))], "poster").includes("en"), false);
});

test("texts too long are counted in all languages; one that cannot be drawn counts none", () => {
  const all = [seen("en", []), seen("my", ["a", "b"]), seen("vi", ["a"]), { tag: "km", refused: true }];

  assert.deepEqual(count(all), { texts: 3, languages: 2 });
  assert.deepEqual(countAll([row("my", 6), row("vi", 1), row("en", 0)], "poster"), { texts: 7, languages: 2 });
  assert.deepEqual(countAll([row("my", 6)], "sheet"), { texts: 0, languages: 0 });
});

test("a language is refused, too long, at its floor, or fits", () => {
  assert.equal(stand({ refused: true }), "refused");
  assert.equal(stand(seen("my", ["a"], 70)), "too-long");
  assert.equal(stand(seen("my", [], 70)), "floor");
  assert.equal(stand(seen("my", [])), "fits");
  assert.equal(stand({ too_long: [], smallest: null }), "fits");
});

test("the next fault goes through all languages and round again", () => {
  const all = [seen("en", []), seen("my", ["a", "b"]), { tag: "km", refused: true }, seen("vi", ["a"])];
  const order = [];
  for (let at = nextFault(all, null); order.length < 4; at = nextFault(all, at)) order.push(`${at.tag} ${at.key}`);

  assert.deepEqual(order, ["my a", "my b", "vi a", "my a"]);
  assert.equal(nextFault([seen("en", [])], null), null);
});
