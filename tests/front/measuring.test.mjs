/** What is typed and how it stands: one request under way, the newest waits, what is older is dropped. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import {
  Drafts,
  measured,
  placeFor,
  SLOW,
  scaleOf,
  underlined,
} from "../../src/leafletgen/studio/front/translate/measuring.js";
import { entry, later, meter, settled } from "./texts.mjs";

const answer = (seq, own = {}) => ({ seq, value: "", meter: meter(), groups: [], ...own });

function world() {
  const made = { asked: [], drawn: [], slow: [], failed: [] };
  const send = (_method, path, body) => {
    const one = { path, body, ...later() };
    made.asked.push(one);
    return one.promise;
  };
  const hearer = {
    ondrawn: (drawn, key) => made.drawn.push([drawn.seq, key]),
    onslow: (yes) => made.slow.push(yes),
    onfail: (error) => made.failed.push(error.message),
  };
  made.drafts = new Drafts("my", hearer, send);
  return made;
}

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

test("one request is under way, and of those that wait the newest is sent", async () => {
  const { drafts, asked, drawn } = world();
  for (const text of ["a", "ab", "abc"]) drafts.post("card", "head", text);
  assert.deepEqual(
    asked.map(({ body }) => body.text),
    ["a"],
  );

  asked[0].done(answer(1));
  await settled();
  asked[1].done(answer(3));
  await settled();

  assert.deepEqual(
    asked.map(({ body }) => [body.seq, body.text]),
    [
      [1, "a"],
      [3, "abc"],
    ],
  );
  assert.deepEqual(drawn, [
    [1, "head"],
    [3, "head"],
  ]);
  assert.equal(asked[0].path, "/api/draft/my?words=en");
  assert.ok(!("at" in asked[0].body));
});

test("an answer that is older than what is shown is dropped", async () => {
  const { drafts, asked, drawn } = world();
  drafts.shown = 5;
  drafts.post("card", "head", "a");
  asked[0].done(answer(1));
  await settled();

  assert.deepEqual(drawn, []);
});

test("a picture that takes long is told, and told when it is there", async () => {
  const { drafts, asked, slow } = world();
  drafts.post("card", "head", "a");
  mock.timers.tick(SLOW - 1);
  assert.deepEqual(slow, []);
  mock.timers.tick(1);
  assert.deepEqual(slow, [true]);

  asked[0].done(answer(1));
  await settled();
  assert.deepEqual(slow, [true, false]);
});

test("a request that fails is told, and the newest goes on", async () => {
  const { drafts, asked, failed } = world();
  drafts.post("card", "head", "a");
  drafts.post("card", "head", "ab");
  asked[0].failed(new Error("no connection"));
  await settled();

  assert.deepEqual(failed, ["no connection"]);
  assert.equal(asked[1].body.text, "ab");
});

test("a page that was loaded anew is another client to the server", () => {
  const { drafts } = world();
  const before = drafts.client;
  drafts.anew();
  assert.notEqual(drafts.client, before);
});

test("the meter of a text that is not shown does not disturb what is", async () => {
  const { drafts, asked, drawn } = world();
  const asking = drafts.measure("card", "head", "theirs");
  asked[0].done(answer(0, { meter: meter({ lines: 3 }) }));

  assert.equal((await asking).lines, 3);
  assert.deepEqual(drawn, []);
  assert.equal(asked[0].body.seq, 0);
});

test("what the engine said is kept with the text", () => {
  const one = entry("head", { meter: { card: meter() } });
  measured(one, answer(1, { value: "x", meter: meter({ lines: 2 }), findings: [{ code: "digits" }] }), "poster");

  assert.deepEqual(Object.keys(one.meters), ["card", "poster"]);
  assert.equal(one.meter.lines, 2);
  assert.deepEqual(one.findings, [{ code: "digits", value: "x" }]);
  measured(one, answer(2, { meter: null }), "poster");
  assert.equal(one.meter, null);
  assert.deepEqual(one.findings, []);
});

const boxes = [
  { output: "card", page: 2, key: "a" },
  { output: "poster", page: 1, key: "b" },
];

test("a text is shown on the output that is looked at, else on its first", () => {
  const one = entry("head", { boxes });
  const now = { output: "poster", number: 1 };

  assert.equal(placeFor(one, now, {}, null).place, boxes[1]);
  assert.equal(placeFor(one, now, { output: "card" }, null).number, 2);
  const elsewhere = placeFor(one, { output: "flyer", number: 3 }, {}, null);
  assert.deepEqual([elsewhere.output, elsewhere.number], ["card", 2]);
});

test("without a text the page that is shown stays, and another output begins with its first page", () => {
  const now = { output: "card", number: 2 };

  assert.deepEqual(placeFor(undefined, now, {}, null), { place: null, output: "card", number: 2 });
  assert.deepEqual(placeFor(undefined, now, { output: "poster" }, null), { place: null, output: "poster", number: 1 });
  assert.deepEqual(placeFor(undefined, now, { output: "card", number: 5 }, null), {
    place: null,
    output: "card",
    number: 5,
  });
  assert.equal(placeFor(undefined, { output: null, number: 1 }, {}, "card").output, "card");
});

test("a page is shown whole, on a phone as wide as it; a box fills the room, at most four times enlarged", () => {
  const page = { width: 400, height: 800 };
  const room = { width: 200, height: 200 };
  const box = { rect: [0, 0, 100, 10] };

  assert.equal(scaleOf(page, room, { box: null, phone: false }), 0.25);
  assert.equal(scaleOf(page, room, { box: null, phone: true }), 0.5);
  assert.equal(scaleOf(page, room, { box, phone: false }), 1.8);
  assert.equal(scaleOf(page, room, { box: { rect: [0, 0, 10, 10] }, phone: false }), 4);
  assert.equal(scaleOf(page, room, { box: { rect: [0, 0, 400, 10] }, phone: true }), 1);
  assert.equal(scaleOf(page, { width: -40, height: -24 }, { box: null, phone: false }), 0.05);
});

test("findings about a part of what stands there now are underlined, no others", () => {
  const findings = [
    { start: 1, end: 2, value: "abc" },
    { start: 0, end: 3, value: "abc" },
    { start: null, end: null, value: "abc" },
    { start: 1, end: 2, value: "before" },
    { start: 0, end: 2, value: "abc" },
  ];

  assert.deepEqual(underlined({ value: "abc", findings }), [findings[0], findings[4]]);
});
