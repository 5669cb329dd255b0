/** Texts on their way to the file: nothing typed is lost, whatever happens on the way. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { Refusal, Unreachable } from "../../src/leafletgen/studio/front/api.js";
import { LONGEST, REST, Saving } from "../../src/leafletgen/studio/front/translate/saving.js";
import { entry, later, settled } from "./texts.mjs";

/** A server that writes down what it is asked, and answers as told. */
function world(...answers) {
  const made = { asked: [], said: [], kept: new Map() };
  const store = {
    keep: async (_tag, key, text, fingerprint) => made.kept.set(key, { text, fingerprint }),
    forget: async (_tag, key) => made.kept.delete(key),
    all: async () => [],
  };
  const send = async (method, path, body, headers) => {
    made.asked.push({ method, path, body, headers });
    const answer = answers.length > 1 ? answers.shift() : answers[0];
    if (answer instanceof Error) throw answer;
    return typeof answer === "function" ? answer(body) : answer;
  };
  made.saving = new Saving("my", store, (one) => made.said.push(one.save), send);
  return made;
}

const taken = (own = {}) => ({ fingerprint: "f2", state: "draft", value: null, versions: 1, ...own });
const typed = (saving, one, text) => {
  one.value = text;
  saving.typed(one);
};

beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
afterEach(() => mock.timers.reset());

test("what is typed is kept in the browser at once and written once after a rest", async () => {
  const { saving, asked, kept } = world(taken());
  const one = entry("head", { target: "a" });

  typed(saving, one, "ab");
  mock.timers.tick(REST - 1);
  typed(saving, one, "abc");
  assert.deepEqual(kept.get("head"), { text: "abc", fingerprint: "f1" });
  mock.timers.tick(REST - 1);
  assert.equal(asked.length, 0);
  mock.timers.tick(1);
  await settled();

  assert.deepEqual(
    asked.map(({ body }) => body.text),
    ["abc"],
  );
  assert.equal(asked[0].path, "/api/texts/my/head?words=en");
  assert.equal(asked[0].headers["If-Match"], '"f1"');
  assert.equal(one.save, "saved");
  assert.equal(one.fingerprint, "f2");
  assert.equal(one.record.target, "abc");
  assert.equal(kept.size, 0);
});

test("what was typed while a text was being written is written after it", async () => {
  const first = later();
  const { saving, asked, kept } = world(() => first.promise, taken({ fingerprint: "f3" }));
  const one = entry("head", { target: "a" });
  typed(saving, one, "ab");
  saving.save(one);
  typed(saving, one, "abc");

  first.done(taken());
  await settled();
  assert.equal(one.save, "unsaved");
  assert.equal(kept.get("head").text, "abc");
  assert.equal(kept.get("head").fingerprint, "f2");
  mock.timers.tick(REST);
  await settled();

  assert.deepEqual(
    asked.map(({ body, headers }) => [body.text, headers["If-Match"]]),
    [
      ["ab", '"f1"'],
      ["abc", '"f2"'],
    ],
  );
  assert.equal(one.save, "saved");
  assert.equal(kept.size, 0);
});

test("two wishes to write the same text are one after the other", async () => {
  const first = later();
  const { saving, asked } = world(() => first.promise, taken());
  const one = entry("head", { target: "a" }, { value: "ab" });
  const both = [saving.save(one), saving.save(one)];
  await settled();
  assert.equal(asked.length, 1);

  first.done(taken());

  assert.deepEqual(await Promise.all(both), [true, true]);
  assert.equal(asked.length, 1); // the second had nothing left to write
});

test("what is typed back to what stands in the file is not written", async () => {
  const { saving, asked, kept } = world(taken());
  const one = entry("head", { target: "a" });
  typed(saving, one, "ab");
  typed(saving, one, "a");

  assert.equal(await saving.save(one), true);

  assert.equal(asked.length, 0);
  assert.equal(one.save, null);
  assert.equal(kept.size, 0);
});

test("an untouched text can be done: it is sent with the source that was on the screen", async () => {
  const { saving, asked } = world(taken({ state: "translated" }));
  const one = entry("head", { target: "a", source: "A", state: "stale" });

  assert.equal(await saving.save(one, { done: true }), true);

  assert.deepEqual([asked[0].body.done, asked[0].body.source], [true, "A"]);
  assert.equal(one.record.state, "translated");
  assert.equal(one.finished, undefined);
});

test("what somebody said is done stays so through a lost connection, until they type again", async () => {
  const { saving, asked } = world(new Unreachable("gone"), taken());
  const one = entry("head", { target: "a" }, { value: "ab" });
  assert.equal(await saving.save(one, { done: true }), false);
  assert.equal(one.save, "lost");

  assert.equal(await saving.save(one), true);

  assert.deepEqual(
    asked.map(({ body }) => body.done),
    [true, true],
  );
  const other = entry("body", { target: "a" }, { value: "ab", finished: "ab" });
  other.value = "abc";
  await saving.save(other);
  assert.equal(asked[2].body.done, undefined);
});

test("without a connection it is tried again after 1, 2, 4 ... 30 seconds, which are counted down", async () => {
  const { saving, asked } = world(new Unreachable("gone"));
  const one = entry("head", { target: "a" }, { value: "ab" });
  const waits = [];
  await saving.save(one);

  for (let n = 0; n < 7; n += 1) {
    waits.push(one.left);
    for (let left = one.left; left > 0; left -= 1) {
      assert.equal(one.left, left);
      mock.timers.tick(1000);
    }
    await settled();
  }

  assert.deepEqual(waits, [1, 2, 4, 8, 16, LONGEST, LONGEST]);
  assert.equal(asked.length, 8);
  assert.equal(one.save, "lost");
});

test("when the connection is back what waits is sent in order, and waiting begins anew", async () => {
  const { saving, asked } = world(taken());
  const all = [
    entry("a", { target: "1" }, { value: "2", save: "lost" }),
    entry("b", { target: "1" }, { save: "saved" }),
    entry("c", { target: "1" }, { value: "3", save: "unsaved" }),
  ];
  saving.wait = 16;

  await saving.back(all);

  assert.deepEqual(
    asked.map(({ path }) => path.split("/").at(-1)),
    ["a?words=en", "c?words=en"],
  );
  assert.equal(saving.wait, 0);
});

test("a text that somebody else changed becomes a conflict and is not sent again by itself", async () => {
  const body = { theirs: "b", base: "a", fingerprint: "f9", by: "U Ba", on: "2026-11-26" };
  const { saving, asked, kept } = world(new Refusal(412, body), taken());
  const one = entry("head", { target: "a" });
  typed(saving, one, "ab");

  assert.equal(await saving.save(one), false);
  assert.equal(await saving.save(one), false);

  assert.equal(asked.length, 1);
  assert.equal(one.save, "conflict");
  assert.deepEqual(one.conflict, body);
  assert.equal(kept.get("head").text, "ab");
  assert.equal(await saving.save(one, { force: true }), true);
  assert.equal(one.conflict, null);
});

test("who types on in a conflict still has it, and no older answer takes it away", async () => {
  const body = { theirs: "b", base: "a", fingerprint: "f9", by: "U Ba", on: "2026-11-26" };
  const { saving } = world(new Refusal(412, body));
  const one = entry("head", { target: "a" });
  typed(saving, one, "ab");
  const asked = saving.save(one);
  const { turn } = one;
  await asked;
  assert.notEqual(one.turn, turn);

  typed(saving, one, "abc");

  assert.equal(one.save, "conflict");
});

test("what the server refuses says why, stays in the browser, and is no longer called done", async () => {
  const { saving, kept } = world(new Refusal(413, { error: { text: "The request is too large." } }));
  const one = entry("head", { target: "a" });
  typed(saving, one, "ab");

  assert.equal(await saving.save(one, { done: true }), false);

  assert.equal(one.save, "refused");
  assert.equal(one.why, "The request is too large.");
  assert.equal(one.finished, undefined);
  assert.equal(kept.get("head").text, "ab");
});

test("a fault of our own is not taken for a lost connection", async () => {
  const store = { keep: async () => null, forget: async () => null, all: async () => [] };
  const broken = () => {
    if (one.save === "saved") throw new TypeError("a bug");
  };
  const one = entry("head", { target: "a" }, { value: "ab" });
  const saving = new Saving("my", store, broken, async () => taken());

  await assert.rejects(saving.save(one), TypeError);
  assert.notEqual(one.save, "lost");
});

test("the old source is shown as long as the text is stale", async () => {
  const { saving } = world(taken({ state: "stale" }), taken({ state: "translated" }));
  const one = entry("head", { target: "a", old_source: "Old" }, { value: "ab" });
  await saving.save(one);
  assert.equal(one.record.old_source, "Old");

  one.value = "abc";
  await saving.save(one);
  assert.equal(one.record.old_source, null);
});

test("the file's form of a text is kept beside what was sent", async () => {
  const { saving, asked } = world(taken({ value: "a b" }));
  const one = entry("head", { target: "a" }, { value: "a b " });
  await saving.save(one);

  assert.equal(one.record.target, "a b");
  assert.equal(one.value, "a b ");
  await saving.save(one);
  assert.equal(asked.length, 1);
});

test("after the screen is left nothing is sent any more", async () => {
  const { saving, asked, kept } = world(taken());
  typed(saving, entry("head", { target: "a" }), "ab");
  saving.close();
  mock.timers.tick(REST * 2);
  await settled();

  assert.equal(asked.length, 0);
  assert.equal(kept.get("head").text, "ab");
});
