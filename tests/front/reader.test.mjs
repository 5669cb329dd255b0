/** The language of the interface where no server can tell. */

import assert from "node:assert/strict";
import { test } from "node:test";
import { preferred } from "../../src/leafletgen/studio/front/offline/reader.js";

const readers = ["en", "ja", "zh-Hans"].map((tag) => ({ tag, name: tag, font: null }));

test("the first wish that can be met, with what goes without saying", () => {
  assert.equal(preferred(readers, ["zh-CN", "en"]), "zh-Hans");
  assert.equal(preferred(readers, ["zh-Hans-HK"]), "zh-Hans");
  assert.equal(preferred(readers, ["zh-TW", "ja"]), "ja");
  assert.equal(preferred(readers, ["de", "ja-JP"]), "ja");
  assert.equal(preferred(readers, ["de"]), "en");
  assert.equal(preferred(readers, []), "en");
});
