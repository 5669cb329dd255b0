/** Names of marks on a page: none over another or over a mark, over words only where there is no other place. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { placed } from "../../src/leafletgen/studio/front/rows/labels.js";

const mark = (name, ...rect) => ({ name, rect });

test("a name stands above its mark, on the side of the page's middle", () => {
  const places = placed([mark("phone", 20, 100, 60, 12), mark("dorm", 320, 100, 60, 12)], [], 400, 600);
  assert.deepEqual(places, [
    { where: "above", end: false },
    { where: "above", end: true },
  ]);
});

test("at the top of the page it stands beside its mark, and not over words", () => {
  assert.deepEqual(placed([mark("dorm", 320, 2, 60, 12)], [], 400, 600), [{ where: "beside", end: true }]);
  const words = [[200, 0, 115, 20]];
  assert.deepEqual(placed([mark("dorm", 320, 2, 60, 12)], words, 400, 600), [{ where: "below", end: true }]);
});

test("a second name gives way to the first, and one without any room is not drawn", () => {
  const near = [mark("quiet_from", 20, 100, 30, 12), mark("quiet_to", 60, 100, 30, 12)];
  const [first, second] = placed(near, [], 400, 600);
  assert.equal(first.where, "above");
  assert.notDeepEqual(second, first);
  assert.deepEqual(placed([mark("a very long name", 0, 0, 20, 12)], [], 40, 14), [null]);
});
