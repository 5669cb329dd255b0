/** Rows: states, filters, ticks, ranges, and which rows are in sight. */

import assert from "node:assert/strict";
import { test } from "node:test";
import {
  countsOf,
  housesOf,
  inSight,
  isPrintable,
  looked,
  ranges,
  shownOf,
  stepped,
  Ticks,
} from "../../src/leafletgen/studio/front/rows/listing.js";

const LIST = {
  state: "s",
  file: "dorms.csv",
  head: "dorm",
  heads: ["dorm", "phone"],
  writable: true,
  outputs: ["rules"],
  wishes: [
    [
      [
        ["ar", 3],
        ["en", 2],
      ],
      5,
    ],
    [[["en", 4]], 4],
    [[["en", 0]], 0],
  ],
  rows: [
    [1, 2, "Maple House", 1, ""],
    [2, 3, "学生会館 みどり", 0, "3"],
    [3, 4, "Cedar House", 1, ""],
    [4, 5, "Tsukuba East", null, "6"],
    [5, 6, "Lake Side Hall", 2, "0"],
  ],
  faults: { 4: [{ code: "data-cell-empty", severity: "error", head: "phone" }] },
  reprint: { "Cedar House": { changed: ["{phone}"], was: { phone: "1" }, on: "", version: "", sheets: [] } },
  looked: {},
};
const houses = (refused = []) => housesOf(structuredClone(LIST), refused);
const kinds = (all) => all.map(({ kind }) => kind);

test("a row has the state that counts most", () => {
  assert.deepEqual(kinds(houses()), ["ready", "ready", "reprint", "fault", "none"]);
  assert.deepEqual(kinds(houses(["ar"])), ["ready", "unsigned", "reprint", "fault", "none"]);
  assert.deepEqual(houses(["ar", "en"])[1].unsigned, ["ar", "en"]);
});

test("what does not fit on a sheet stops its row, and may be mended", () => {
  const [maple, , , fault] = houses();
  looked(maple, [{ tag: "en", output: "rules", key: "name", text: "", kind: "too-long" }]);
  looked(fault, []);
  assert.equal(maple.kind, "too-long");
  assert.equal(fault.kind, "fault");
  looked(maple, []);
  assert.equal(maple.kind, "ready");
});

test("filters are counts, and a search knows width, case and kana", () => {
  const all = houses(["ar"]);
  assert.deepEqual(countsOf(all), { all: 5, ready: 1, reprint: 1, unsigned: 1, faults: 1, none: 1 });
  assert.deepEqual(
    shownOf(all, "faults", "").map(({ number }) => number),
    [4],
  );
  for (const query of ["ミドリ", "ﾐﾄﾞﾘ", "学生"]) assert.equal(shownOf(all, "all", query)[0].number, 2);
  assert.equal(shownOf(all, "all", "ＣＥＤＡＲ").length, 1);
  assert.equal(shownOf(all, "ready", "cedar").length, 0);
});

test("what cannot be printed is never ticked, nor unsigned rows in a final print", () => {
  const all = houses(["ar"]);
  const ticks = new Ticks();
  const ticked = (final) => all.filter((house) => ticks.has(house, final)).map(({ number }) => number);
  assert.deepEqual(ticked(false), [1, 2, 3]);
  assert.deepEqual(ticked(true), [1, 3]);
  ticks.set(all[0], false);
  ticks.set(all[3], true);
  assert.deepEqual(ticked(false), [2, 3]);
  ticks.setAll(false);
  ticks.set(all[2], true);
  assert.deepEqual(ticked(false), [3]);
  ticks.setAll(true);
  assert.deepEqual(
    ticked(false),
    all.filter(isPrintable).map(({ number }) => number),
  );
});

test("numbers are told in short", () => {
  assert.equal(ranges([]), "");
  assert.equal(ranges([1, 2, 3, 5, 7, 8]), "1-3 5 7-8");
  assert.equal(ranges(Array.from({ length: 10_000 }, (_, at) => at + 1)), "1-10000");
});

test("of many rows those in sight are drawn, and a few beside them", () => {
  assert.deepEqual(inSight(0, 340, 34, 10_000), [0, 18]);
  assert.deepEqual(inSight(34 * 5_000, 340, 34, 10_000), [4_992, 5_018]);
  assert.deepEqual(inSight(34 * 9_995, 340, 34, 10_000), [9_987, 10_000]);
  assert.deepEqual(inSight(90_000, 340, 34, 3), [0, 3]);
});

test("steps stay among the rows that are shown", () => {
  const shown = shownOf(houses(), "all", "house");
  assert.deepEqual(
    shown.map(({ number }) => number),
    [1, 3],
  );
  assert.equal(stepped(shown, 1, 1)?.number, 3);
  assert.equal(stepped(shown, 3, 1)?.number, 3);
  assert.equal(stepped(shown, 2, 1)?.number, 1);
  assert.equal(stepped([], 1, 1), undefined);
});
