/** The Design mode as data: measures, distances, rulers, columns, base lines, faults, lines of the layout. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { faultsOf, mendOf, nextFault } from "../../src/leafletgen/studio/front/design/faults.js";
import {
  around,
  baseLines,
  blocksOf,
  columnBands,
  distances,
  inU,
  MM,
  mm,
  outermost,
  standing,
  ticks,
  zoneAround,
} from "../../src/leafletgen/studio/front/design/measures.js";
import { pieces, tokens } from "../../src/leafletgen/studio/front/design/yaml.js";
import { together } from "../../src/leafletgen/studio/front/findings.js";

const written = (line, end = line) => ({ file: "layouts/card.yaml", line, column: 3, end_line: end, end_column: 60 });
const part = (key, rect, own = {}) => ({
  key,
  kind: key.split("/").at(-1).split(".")[0],
  name: null,
  rect,
  written: null,
  baseline: 0,
  texts: {},
  lines: [],
  ...own,
});

const ZONE = part("case.cash", [0, 100, 400, 100], { kind: "zone", name: "case.cash", written: written(4, 9) });
const LEFT = part("case.cash/column.0", [20, 110, 160, 80]);
const RIGHT = part("case.cash/column.1", [220, 110, 160, 80]);
const DIAGRAM = part("case.cash/column.0/diagram.0", [20, 110, 160, 80], { written: written(6) });
const QUOTE = part("case.cash/column.1/quote.0", [220, 110, 160, 20], {
  written: written(8),
  lines: [125],
  texts: { say: { rect: [225, 112, 90, 16], words: "Just cash!" } },
});
const STEPS = part("case.cash/column.1/steps.1", [220, 138, 160, 30], {
  written: written(9),
  lines: [148, 160],
  texts: { steps: { rect: [240, 138, 100, 70], words: "You hand it over." } },
});
const ART = part("art", [300, 90, 80, 40], { kind: "layer", name: "art", written: written(2) });
const PARTS = [ZONE, LEFT, DIAGRAM, RIGHT, QUOTE, STEPS, ART];

test("lengths are told in millimetres and in u", () => {
  assert.equal(mm(MM * 152.56), "152.6");
  assert.equal(inU(19.84 * 21.8, 19.84), "21.8");
  assert.equal(inU(19.84 * 8, 19.84), "8");
});

test("blocks are what holds no other part, in reading order, layers with them", () => {
  assert.deepEqual(blocksOf(PARTS), [DIAGRAM, QUOTE, STEPS, ART]);
});

test("from a block outwards: its column, its zone, nothing", () => {
  assert.equal(around(PARTS, STEPS.key), RIGHT);
  assert.equal(around(PARTS, RIGHT.key), ZONE);
  assert.equal(around(PARTS, ZONE.key), null);
  assert.equal(zoneAround(PARTS, STEPS.key), ZONE);
  assert.equal(zoneAround(PARTS, ART.key), null);
  assert.deepEqual(standing(STEPS.key), { column: 2, block: 2 });
  assert.deepEqual(standing(ZONE.key), { column: 0, block: 0 });
});

test("beside each other, the zone at the start side has its name in the margin", () => {
  const panels = ["a", "b", "c"].map((key, n) => part(key, [100 * n, 0, 100, 50], { kind: "zone" }));
  const whole = part("d", [0, 50, 300, 50], { kind: "zone" });
  assert.deepEqual(
    outermost([...panels, whole], false).map(({ key }) => key),
    ["a", "d"],
  );
  assert.deepEqual(
    outermost([...panels, whole], true).map(({ key }) => key),
    ["c", "d"],
  );
});

test("a name with a number at its end is a number in its stack only inside of a zone", () => {
  assert.deepEqual(standing("page.2/list.0"), { column: 0, block: 1 });
});

test("distances lead to the neighbours above and below, and to the zone's edges", () => {
  assert.deepEqual(distances(STEPS, PARTS), [
    { from: 130, to: 138, at: 138, toward: QUOTE.key },
    { from: 168, to: 200, at: 168, toward: ZONE.key },
  ]);
  assert.deepEqual(
    distances(DIAGRAM, PARTS).map(({ toward }) => toward),
    [ZONE.key, ZONE.key],
  );
  assert.deepEqual(distances(ZONE, PARTS), []);
  assert.deepEqual(distances(ART, PARTS), []);
});

test("a ruler counts millimetres from the trim, backwards into the bleed", () => {
  const all = ticks(3 * MM, 100 * MM, 2);
  const numbered = all.filter(({ weight }) => weight === 2).map(({ mm: n }) => n);
  assert.deepEqual(numbered, [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
  assert.equal(all[0]?.mm, -3);
  assert.ok(all.every(({ at, mm: n }) => Math.abs(at / MM - n) < 0.001));
  const far = ticks(0, 420 * MM, 0.5).filter(({ weight }) => weight === 2);
  assert.deepEqual(far.map(({ mm: n }) => n).slice(0, 3), [0, 50, 100]);
});

test("columns are bands of what stands side by side; a stack has none", () => {
  assert.deepEqual(columnBands(PARTS), [
    [20, 100, 160, 100],
    [220, 100, 160, 100],
  ]);
  const wide = part("case.cash/heading", [20, 100, 360, 8]);
  assert.equal(columnBands([...PARTS, wide]).length, 2);
});

test("base lines are those of the texts, or of the grid that a zone stands on", () => {
  assert.deepEqual(baseLines(PARTS), [
    [220, 380, 125],
    [220, 380, 148],
    [220, 380, 160],
  ]);
  const gridded = PARTS.map((one) => (one === ZONE ? { ...one, baseline: 30, lines: [125, 155] } : one));
  assert.deepEqual(
    baseLines(gridded).map(([, , y]) => y),
    [125, 155, 185],
  );
});

const finding = (own) => ({
  code: "art-over-text",
  severity: "error",
  message: "The sign lies over words.",
  args: { text: "Just cash!" },
  hints: ["Make it narrower."],
  related: [],
  language: "my",
  key: null,
  output: "card",
  file: "layouts/card.yaml",
  line: 2,
  column: 5,
  end_line: 2,
  end_column: 50,
  ...own,
});
const SIGHT = {
  parts: PARTS,
  files: [{ path: "layouts/card.yaml", lines: [] }],
  output: "card",
  language: "my",
};

test("a fault in several languages is one, told and marked as the language at hand has it", () => {
  const all = together([
    finding({ language: "id", message: "Indonesian", args: { text: "Uang" } }),
    finding({ message: "Burmese", follows: 0 }),
    finding({ output: "other", line: 7 }),
  ]);
  const [fault, ...others] = faultsOf(all, SIGHT);
  assert.deepEqual(others, []);
  assert.deepEqual([fault.message, fault.here, fault.part], ["Burmese", true, "art"]);
  assert.deepEqual(fault.languages, ["id", "my"]);
  assert.deepEqual(fault.marks, [[300, 112, 15, 16]]);
  const elsewhere = faultsOf(all, { ...SIGHT, language: "en" })[0];
  assert.deepEqual([elsewhere.here, elsewhere.marks], [false, []]);
});

test("a text that is too long is marked below its zone, at the line of its block", () => {
  const [fault] = faultsOf(
    together([finding({ code: "texts-too-long", key: "steps", file: "locales/my.yaml", line: 3, args: {} })]),
    SIGHT,
  );
  assert.equal(fault.written.line, 9);
  assert.deepEqual(fault.marks, [[240, 200, 100, 8]]);
});

test("a mend is offered where a value was tried", () => {
  assert.deepEqual(mendOf("Move it: `dy: -7.5u` stands clear in every language looked at (2)."), {
    name: "dy",
    value: "-7.5u",
  });
  assert.deepEqual(mendOf("Make it 18.5u wide: so it stands clear in every language looked at (13)."), {
    name: "width",
    value: "18.5u",
  });
  assert.equal(mendOf("No move along or down the page is free: make it smaller, or hang it elsewhere."), null);
  assert.equal(mendOf(""), null);
});

test("F8 goes through the languages of a fault, then to the next, and round", () => {
  const [a, b] = ["a", "b"].map((id) => ({ id, languages: id === "a" ? ["my", "id"] : [] }));
  const went = (id, language) => {
    const found = nextFault([a, b], id, language);
    return [found.fault.id, found.language];
  };
  assert.deepEqual(went(null, "id"), ["a", "id"]);
  assert.deepEqual(went("a", "my"), ["a", "id"]);
  assert.deepEqual(went("a", "id"), ["b", "id"]);
  assert.deepEqual(went("b", "id"), ["a", "my"]);
  assert.equal(nextFault([], null, "my"), null);
});

test("lines of the layout: keys, numbers with units, comments; letters that are faulty", () => {
  const line = "  - {width: 20.4u, text: a.b} # wide: 3";
  assert.equal(
    tokens(line)
      .map(({ text }) => text)
      .join(""),
    line,
  );
  assert.deepEqual(
    tokens(line)
      .filter(({ kind }) => kind !== "yaml")
      .map(({ text, kind }) => [text, kind]),
    [
      ["width", "yaml-key"],
      ["20.4u", "yaml-number"],
      ["text", "yaml-key"],
      ["# wide: 3", "yaml-comment"],
    ],
  );
  assert.deepEqual(pieces("width", 5, [[7, 30]]), [
    ["wi", false],
    ["dth", true],
  ]);
});
