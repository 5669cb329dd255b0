/** Two people, one text: which of both stands where, and what becomes of a choice. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { brought, refusedBy, resolved, restored } from "../../src/leafletgen/studio/front/translate/conflicts.js";
import { isWritten } from "../../src/leafletgen/studio/front/translate/entries.js";
import { entry, meter, record } from "./texts.mjs";

const NEWS = { by: "Weblate", time: "14:06", somebody: "somebody" };

test("a text that was removed counts as an empty one", () => {
  assert.deepEqual(refusedBy({ theirs: null, base: null, fingerprint: "f2" }), {
    theirs: "",
    base: "",
    fingerprint: "f2",
    by: undefined,
    on: undefined,
  });
});

test("a draft of before is taken up; on a file that changed meanwhile it is a conflict", () => {
  const same = entry("a", { target: "old", fingerprint: "f1" });
  assert.ok(restored(same, { key: "a", text: "new", fingerprint: "f1" }));
  assert.deepEqual([same.value, same.save, same.conflict], ["new", "unsaved", null]);

  const other = entry("a", { target: "theirs", fingerprint: "f2" });
  assert.ok(restored(other, { key: "a", text: "new", fingerprint: "f1" }));
  assert.deepEqual([other.value, other.save, other.fingerprint], ["new", "conflict", "f1"]);
  assert.deepEqual(other.conflict, { theirs: "theirs", base: "", fingerprint: "f2" });

  const known = entry("a", { target: "same", fingerprint: "f2" });
  assert.ok(!restored(known, { key: "a", text: "same", fingerprint: "f1" }));
  assert.equal(known.save, null);
});

test("what others wrote into an untouched text replaces it, and what stood there can be looked at", () => {
  const one = entry("a", { target: "old", fingerprint: "f1" });
  const news = record("a", { target: "theirs", fingerprint: "f2", meter: { card: meter({ percent: 90 }) } });

  assert.equal(brought(one, news, NEWS), "replaced");

  assert.deepEqual([one.value, one.fingerprint, one.save], ["theirs", "f2", null]);
  assert.deepEqual(one.elsewhere, { text: "old", by: "Weblate", time: "14:06", seen: false });
  assert.equal(one.record, news);
  assert.equal(one.meters.card.percent, 90);
});

test("a change that is taken back, or was read half-written, is none", () => {
  const one = entry("a", { target: "old", fingerprint: "f1" });
  brought(one, record("a", { target: null, fingerprint: "f0" }), NEWS);
  brought(one, record("a", { target: "theirs", fingerprint: "f2" }), NEWS);
  assert.deepEqual([one.value, one.elsewhere.text], ["theirs", "old"]);

  brought(one, record("a", { target: "old", fingerprint: "f1" }), NEWS);
  assert.deepEqual([one.value, one.elsewhere], ["old", undefined]);
});

test("somebody without a name is somebody", () => {
  const one = entry("a", { target: "old", fingerprint: "f1" });
  brought(one, record("a", { target: "theirs", fingerprint: "f2" }), { ...NEWS, by: "" });
  assert.equal(one.elsewhere.by, "somebody");
});

test("what others wrote into a text that is being typed is a conflict, and nothing typed is touched", () => {
  const one = entry("a", { target: "old", fingerprint: "f1" }, { value: "mine", save: "unsaved" });
  const news = record("a", { target: "theirs", fingerprint: "f2", comments: [{ text: "new" }] });

  assert.equal(brought(one, news, NEWS), "conflict");

  assert.equal(one.value, "mine");
  assert.equal(one.save, "conflict");
  assert.deepEqual(one.conflict, { theirs: "theirs", base: "old", fingerprint: "f2", by: "Weblate", on: null });
  assert.equal(one.record.target, "old");
  assert.deepEqual(one.record.comments, [{ text: "new" }]);
});

test("two who write the same have no conflict", () => {
  const one = entry("a", { target: "old", fingerprint: "f1" }, { value: "same", save: "unsaved" });

  assert.equal(brought(one, record("a", { target: "same", fingerprint: "f2" }), NEWS), "replaced");

  assert.deepEqual([one.conflict, one.fingerprint, one.elsewhere], [null, "f2", undefined]);
});

test("news that change nothing of a text keep what is typed", () => {
  const one = entry("a", { target: "old", fingerprint: "f1" }, { value: "mine", save: "unsaved" });
  const news = record("a", { target: "old", fingerprint: "f1", state: "draft", source: "Another" });

  assert.equal(brought(one, news, NEWS), "kept");

  assert.deepEqual([one.value, one.save, one.record.source], ["mine", "unsaved", "Another"]);
});

test("a choice stands on top of theirs; theirs itself need not be written", () => {
  const conflict = { theirs: "theirs", base: "old", fingerprint: "f2" };
  const mine = entry("a", { target: "old" }, { value: "mine", conflict: { ...conflict } });
  assert.ok(resolved(mine, "both"));
  assert.deepEqual([mine.value, mine.fingerprint, mine.record.target, mine.conflict], ["both", "f2", "theirs", null]);

  const given = entry("a", { target: "old" }, { value: "mine", conflict: { ...conflict } });
  assert.ok(!resolved(given, "theirs"));
});

test("what was sent before and is typed again is no longer what stands in the file", () => {
  const one = entry("a", { target: "old", fingerprint: "f1" }, { value: "old", written: "old " });
  brought(one, record("a", { target: "theirs", fingerprint: "f2" }), NEWS);
  one.value = "old ";
  assert.ok(!isWritten(one));

  const conflict = { theirs: "theirs", base: "old", fingerprint: "f2" };
  const asked = entry("a", { target: "old" }, { value: "mine", written: "old ", conflict });
  assert.ok(resolved(asked, "old "));
});

test("a conflict is over when the file says again what the text was begun from, or what is typed", () => {
  const typed = () => entry("a", { target: "old", fingerprint: "f1" }, { value: "mine", save: "unsaved" });
  const half = record("a", { target: null, fingerprint: "f0" });

  const freed = typed();
  assert.equal(brought(freed, half, NEWS), "conflict");
  assert.equal(brought(freed, record("a", { target: "old", fingerprint: "f1" }), NEWS), "freed");
  assert.deepEqual([freed.conflict, freed.save, freed.value], [null, "unsaved", "mine"]);

  const same = typed();
  brought(same, half, NEWS);
  assert.equal(brought(same, record("a", { target: "mine", fingerprint: "f2" }), NEWS), "replaced");
  assert.deepEqual([same.conflict, same.save, isWritten(same)], [null, null, true]);

  const undone = typed();
  brought(undone, half, NEWS);
  undone.value = "old";
  assert.equal(brought(undone, record("a", { target: "theirs", fingerprint: "f2" }), NEWS), "replaced");
  assert.deepEqual([undone.conflict, undone.value], [null, "theirs"]);
});
