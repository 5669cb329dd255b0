/** The page for translators: what is typed is kept in it, and handed out as a file. */

import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { Changes, Keeping } from "../../src/leafletgen/studio/front/offline/keeping.js";
import { entry, record } from "./texts.mjs";

const HOME = {
  project: "card",
  language: "my",
  source_language: "en",
  stamp: "1",
  bases: { head: { fingerprint: "f1", state: "machine" }, body: { fingerprint: "f2", state: "checked" } },
};

/** A browser's store. */
function storage() {
  const items = new Map();
  return { getItem: (name) => items.get(name) ?? null, setItem: (name, value) => items.set(name, value) };
}

beforeEach(() => {
  globalThis.localStorage = storage();
});

const opened = (changes, key, own = {}) =>
  changes.asLeft({ ...entry(key), sent: record(key, { target: "old", state: "machine", ...own }) });

async function typed(changes, one, text, done = false) {
  one.value = text;
  await new Keeping(changes, () => {}).save(one, { done });
}

test("what is typed is a draft, done it is translated, and both are there after a reload", async () => {
  const changes = new Changes(HOME);
  await typed(changes, opened(changes, "head"), "new");
  await typed(changes, opened(changes, "body"), "other", true);

  const again = new Changes(HOME);
  const head = opened(again, "head");
  assert.deepEqual([head.value, head.record.state], ["new", "draft"]);
  assert.equal(opened(again, "body").record.state, "translated");
  assert.equal(again.out, false);
});

test("what is typed back is no change; an untouched text can be said to be right", async () => {
  const changes = new Changes(HOME);
  const head = opened(changes, "head");
  await typed(changes, head, "new");
  await typed(changes, head, "old");
  assert.deepEqual([changes.texts.size, changes.out], [0, true]);

  await typed(changes, head, "old", true);
  assert.equal(changes.texts.get("head").state, "translated");
  const checked = opened(changes, "body", { state: "checked" });
  await typed(changes, checked, "old", true);
  assert.equal(changes.texts.has("body"), false);
});

test("another page keeps its own", async () => {
  const changes = new Changes(HOME);
  await typed(changes, opened(changes, "head"), "new");

  assert.equal(new Changes({ ...HOME, stamp: "2" }).texts.size, 0);
});

test("a browser that keeps nothing is told, and the page goes on", async () => {
  globalThis.localStorage = {
    getItem: () => null,
    setItem: () => {
      throw new Error("denied");
    },
  };
  const changes = new Changes(HOME);
  await typed(changes, opened(changes, "head"), "new");

  assert.equal(changes.remembers, false);
  assert.equal(changes.texts.get("head").text, "new");
});

test("the file says whose texts they are, and on what they stand", async () => {
  const changes = new Changes(HOME);
  const head = opened(changes, "head");
  await typed(changes, head, "new", true);
  changes.beside(head, { back: "What it means", comment: "Is it so?" });
  const file = JSON.parse(changes.file(new Map([["head", "Source"]])));

  assert.deepEqual(
    [file.format, file.project, file.source_language, file.language],
    ["leafletgen-texts-1", "card", "en", "my"],
  );
  assert.deepEqual(file.texts, [
    {
      key: "head",
      source: "Source",
      text: "new",
      state: "translated",
      back: "What it means",
      comments: ["Is it so?"],
      base: HOME.bases.head,
    },
  ]);
});

test("comments and what a text means leave its state as it was", () => {
  const changes = new Changes(HOME);
  const head = changes.beside(opened(changes, "head"), { comment: "Is it so?" });

  assert.equal(head.record.state, "machine");
  assert.equal(head.record.comments[0].text, "Is it so?");
  assert.equal(JSON.parse(changes.file(new Map())).texts[0].state, "machine");
});

test("a file of this project and language is read, no other", async () => {
  const changes = new Changes(HOME);
  await typed(changes, opened(changes, "head"), "new");
  const file = changes.file(new Map());

  assert.equal(changes.read(file).length, 1);
  for (const other of ["", "[]", "{}", file.replace("card", "poster"), file.replace('"my"', '"ar"')]) {
    assert.equal(changes.read(other), null);
  }
});

test("what comes from outside is cleaned, and what the page does not know is left out", () => {
  const changes = new Changes(HOME);
  changes.take([
    { key: "head", text: "a\r\nb\u0000", state: "draft" },
    { key: "gone", text: "x" },
    { key: "body", text: 5 },
    { key: "body", text: "x", state: "checked" },
  ]);

  assert.deepEqual([...changes.texts], [["head", { text: "a\nb", state: "draft", back: "", said: [] }]]);
});
