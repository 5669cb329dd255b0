/** Lists of the other screens as data: findings, needs, work, names, paper. */

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { grouped, kindOf, together } from "../../src/leafletgen/studio/front/findings.js";
import { folded, nearestOf, nearness, stepped } from "../../src/leafletgen/studio/front/names.js";
import { manifestLines } from "../../src/leafletgen/studio/front/screens/manifest.js";
import { KINDS, ordered, sorted } from "../../src/leafletgen/studio/front/screens/needs.js";
import { commandOf, glued, paperName, sheetsIn } from "../../src/leafletgen/studio/front/screens/printing.js";
import { placesOf } from "../../src/leafletgen/studio/front/screens/proofread.js";
import { workIn } from "../../src/leafletgen/studio/front/screens/work.js";
import { folded as plainly, usage } from "../../src/leafletgen/studio/front/terms.js";
import { meter } from "./texts.mjs";

const finding = (own = {}) => ({
  code: "digits",
  severity: "warning",
  message: "m",
  args: {},
  hints: [],
  related: [],
  language: "my",
  key: "head",
  output: "card",
  file: "locales/my.yaml",
  line: 1,
  column: 1,
  ...own,
});

test("what is found in one text on several outputs is one thing to mend", () => {
  const all = together([
    finding(),
    finding({ output: "poster" }),
    finding({ output: "poster", file: "layouts/a.yaml", line: 7 }),
    finding({ language: "ar" }),
    finding({ output: null }),
    finding({ output: null }),
  ]);

  assert.equal(all.length, 4);
  assert.deepEqual(all[0].outputs, ["card", "poster"]);
  assert.deepEqual(all[0].others, [{ file: "layouts/a.yaml", line: 7, column: 1, message: "" }]);
  assert.equal(all[2].outputs, null);
});

test("what follows from a finding is kept below it, each place once", () => {
  const zone = { code: "zone-too-low", key: null, file: "layouts/a.yaml", line: 9 };
  const all = together([
    finding({ ...zone, language: "my" }),
    finding({ ...zone, language: "ar" }),
    finding({ code: "text-too-long", follows: 0 }),
    finding({ code: "text-too-long", follows: 1, output: "poster" }),
    finding({ code: "text-too-long", follows: 1, file: "locales/ar.yaml", language: "ar" }),
    finding({ follows: null }),
  ]);

  assert.deepEqual(
    all.map((one) => [one.code, one.language, one.consequences.length]),
    [
      ["zone-too-low", null, 2],
      ["digits", "my", 0],
    ],
  );
});

test("what many languages stumble over comes first, then what stops the print", () => {
  const tags = ["my", "ar", "ja", "vi", "km"];
  const all = [
    finding({ code: "advice", severity: "advice" }),
    finding({ code: "error", severity: "error" }),
    ...tags.map((language) => finding({ code: "spread", language })),
    finding({ code: "source-suspect", language: "en", args: { name: "spread" } }),
  ];
  const groups = grouped(all, "kind", "en");

  assert.deepEqual(
    groups.map(({ name, spread }) => [name, spread]),
    [
      ["spread", true],
      ["error", false],
      ["advice", false],
    ],
  );
  assert.equal(groups[0].languages, 5);
  assert.equal(groups[0].rows[0].code, "source-suspect");
  assert.equal(kindOf(all.at(-1)), "spread");
});

test("findings are grouped by language and by file, too, and of these none is spread", () => {
  const all = ["my", "ar", "my"].map((language) => finding({ language, file: language === "ar" ? null : "a.yaml" }));

  assert.deepEqual(
    grouped(all, "language", "en").map(({ name, rows, spread }) => [name, rows.length, spread]),
    [
      ["my", 2, false],
      ["ar", 1, false],
    ],
  );
  assert.deepEqual(
    grouped(all, "file", "en").map(({ name }) => name),
    ["a.yaml", ""],
  );
});

const row = (tag, ready, ...needs) => ({
  tag,
  ready,
  needs: needs.map((kind) => ({ kind, count: 1 })),
  outputs: { card: { warnings: 2 } },
});

test("on the Board what is not ready comes first, the worst of it before", () => {
  const rows = [row("a", true), row("b", false, "unsigned"), row("c", false, "draft", "missing"), row("d", true)];
  assert.deepEqual(
    sorted(rows).map(({ tag }) => tag),
    ["c", "b", "a", "d"],
  );
});

test("needs are told the worst first and warnings last, unless there is much else and little room", () => {
  const one = row("a", false, "unsigned", "stale", "missing", "draft");
  const kinds = (few) => ordered(one, few).map(({ kind }) => kind);

  assert.deepEqual(kinds(false), ["missing", "stale", "draft", "unsigned", "warning"]);
  assert.deepEqual(kinds(true), ["missing", "stale", "draft", "unsigned"]);
  assert.equal(one.needs[0].kind, "unsigned"); // the answer of the server is left as it is
});

test("work is counted by kind, and reading again takes half as long as translating", () => {
  const texts = [
    { state: "missing", meter: {} },
    { state: "missing", meter: {} },
    { state: "stale", meter: { card: meter({ over_chars: 1 }) } },
    { state: "checked", meter: { card: meter() } },
  ];

  assert.deepEqual(workIn(texts), {
    rows: [
      ["missing", 2],
      ["stale", 1],
      ["too-long", 1],
    ],
    done: 1,
    minutes: 6,
  });
});

test("names are found without case and accents, the nearest first", () => {
  const names = ["vi", "tiếng việt", "vietnamese"].map(folded);
  assert.equal(nearness(names, folded("VI")), 0);
  assert.equal(nearness(names, "viet"), 1);
  assert.equal(nearness(["steps.first"], "first"), 2);
  assert.equal(nearness(names, "namese"), 3);
  assert.equal(nearness(names, "x"), null);
  assert.deepEqual(
    nearestOf([3, 1, 4, 1.5, 2], (n) => (n > 3 ? null : n), 2),
    [1, 1.5],
  );
});

test("arrows go round a list; other keys do not move", () => {
  assert.equal(stepped("ArrowDown", 2, 3), 0);
  assert.equal(stepped("ArrowUp", 0, 3), 2);
  assert.equal(stepped("ArrowUp", 0, 0), null);
  assert.equal(stepped("Enter", 0, 3), null);
});

test("a term is said as agreed, otherwise, or nothing can be told", () => {
  const term = { use: ["Polizei"], avoid: ["Bullen"] };
  assert.equal(usage(term, plainly("Die POLIZEI")), "ok");
  assert.equal(usage(term, plainly("Die Bullen und die Polizei")), "warning");
  assert.equal(usage(term, plainly("Niemand")), "warning");
  assert.equal(usage(term, ""), "unsigned");
  assert.equal(usage({ use: [], avoid: [] }, "x"), "unsigned");
  assert.equal(usage({ use: ["شرطة"], avoid: [] }, plainly("شُرطة")), "ok");
});

test("the command line names only what is not all", () => {
  const asked = { languages: ["my"], outputs: ["card"], final: true, draft: false, zip: false, paper: "", tile: "" };
  const all = { languages: 1, outputs: 1, designed: true };

  assert.equal(commandOf(asked, all), "leafletgen build --final");
  assert.equal(commandOf(asked, { ...all, languages: 2 }), "leafletgen build --final -l my");
  assert.equal(
    commandOf({ ...asked, final: false, draft: true, tile: "A4" }, { ...all, designed: false }),
    "leafletgen build --draft --tile A4 -o card",
  );
  assert.equal(commandOf({ ...asked, zip: true, paper: "A3" }, all), "leafletgen build --final --zip --paper A3");
});

test("sheets of paper are counted where they are known", () => {
  const pages = (name) => (name === "card" ? 2 : 1);
  const cut = { sheets: 4, columns: [], rows: [] };

  assert.equal(sheetsIn(["card", "poster"], "poster", null, pages), 3);
  assert.equal(sheetsIn(["poster"], "poster", cut, pages), 5);
  assert.equal(sheetsIn(["card", "poster"], "poster", cut, pages), null);
});

test("sheets are glued where they overlap, in either order", () => {
  const near = (strips) => strips.map(([start, size]) => [Math.round(start * 100), Math.round(size * 100)]);
  assert.deepEqual(
    near(
      glued([
        [0, 0.55],
        [0.45, 1],
      ]),
    ),
    [[45, 10]],
  );
  assert.deepEqual(glued([[0, 1]]), []);
  assert.equal(paperName("jis-b4"), "B4 (JIS)");
  assert.equal(paperName("A4"), "A4");
});

test("texts in one box are shown with the first of them", () => {
  const place = (output, key) => ({ output, page: 1, key });
  const texts = [
    { key: "a", boxes: [place("card", "x"), place("poster", "y")] },
    { key: "b", boxes: [place("poster", "y")] },
    { key: "c", boxes: [] },
    { key: "d", boxes: [place("card", "z")] },
  ];

  assert.deepEqual([...placesOf(texts, "poster").keys()], ["a", "d"]);
});

test("a project file in short has no comments and only what tells", () => {
  const text = "# x\nname: Card\nfonts:\n  a: b\nlanguages:\n  - en # here\n  # no\noutputs: {}\n";
  assert.deepEqual(manifestLines(text), [
    ["name:", " Card"],
    ["languages:", ""],
    ["", "  - en # here"],
    ["outputs:", " {}"],
  ]);
});

test("whatever a language may need has words: as a filter, as a badge, in a sentence", async () => {
  const file = new URL("../../src/leafletgen/studio/static/words/en.json", import.meta.url);
  const words = JSON.parse(await readFile(file, "utf8"));
  const names = KINDS.flatMap((kind) => [`filter.${kind}`, `need.${kind}`, `before.${kind}`]);
  assert.deepEqual(
    names.filter((name) => !(name in words)),
    [],
  );
});
