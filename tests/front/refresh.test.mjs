/** News of texts: of what is heard nothing is forgotten, and no older answer takes the place of a newer. */

import assert from "node:assert/strict";
import { afterEach, beforeEach, mock, test } from "node:test";
import { answerFrom, Unreachable } from "../../src/leafletgen/studio/front/api.js";
import { site } from "../../src/leafletgen/studio/front/site.js";
import { Refresh } from "../../src/leafletgen/studio/front/translate/refresh.js";
import { entry, later, record, settled } from "./texts.mjs";

const NEWS = { type: "reloaded", kind: "texts", languages: ["my"] };

/** A screen with one text, and a server that answers the list of texts as it is told. */
function screen(own = {}) {
  const answers = [];
  const head = entry("head", { target: "old", fingerprint: "f1" }, own);
  const made = {
    tag: "my",
    entries: { all: [head], get: () => head },
    opened: null,
    root: { isConnected: true },
    side: { anew: async () => null },
    store: { forget: () => null },
    keeper: { typed: (one) => made.typed.push(one.key) },
    typed: [],
    remove: () => null,
    shownAnew: () => null,
  };
  answerFrom({
    get: () => {
      const one = later();
      answers.push(one);
      return one.promise;
    },
  });
  return { made, head, answers, refresh: new Refresh(made) };
}

const texts = (target, fingerprint) => ({ texts: [record("head", { target, fingerprint })] });

beforeEach(() => {
  site.project = { source: "en" };
  mock.timers.enable({ apis: ["setTimeout"] });
});
afterEach(() => mock.timers.reset());

test("of two answers the one that was asked for later counts, whichever comes last", async () => {
  const { head, answers, refresh } = screen();
  refresh.heard(NEWS);
  mock.timers.tick(1000);
  refresh.heard(NEWS);
  mock.timers.tick(1000);
  assert.equal(answers.length, 2);

  answers[1].done(texts("newest", "f3"));
  await settled();
  answers[0].done(texts("newer", "f2"));
  await settled();

  assert.equal(head.value, "newest");
});

test("where there is no answer it is asked again", async () => {
  const { head, answers, refresh } = screen();
  refresh.heard(NEWS);
  mock.timers.tick(1000);
  answers[0].failed(new Unreachable("gone"));
  await settled();
  mock.timers.tick(10_000);

  answers[1].done(texts("theirs", "f2"));
  await settled();

  assert.equal(head.value, "theirs");
});

test("while a text is on its way to the file it is asked again what that says", async () => {
  const { head, answers, refresh } = screen({ value: "mine", going: Promise.resolve(true) });
  refresh.heard(NEWS);
  mock.timers.tick(1000);
  answers[0].done(texts("theirs", "f2"));
  await settled();
  assert.equal(head.conflict, null);

  head.going = null;
  mock.timers.tick(1000);
  answers[1].done(texts("theirs", "f2"));
  await settled();

  assert.equal(head.conflict.theirs, "theirs");
});

test("a text whose conflict is over is saved after all", async () => {
  const conflict = { theirs: "", base: "old", fingerprint: "f0" };
  const { made, answers, refresh } = screen({ value: "mine", conflict, save: "conflict" });
  refresh.heard(NEWS);
  mock.timers.tick(1000);
  answers[0].done(texts("old", "f1"));
  await settled();

  assert.deepEqual(made.typed, ["head"]);
});
