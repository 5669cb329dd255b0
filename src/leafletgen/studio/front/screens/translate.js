/** Translate, with the server: texts go into the file, what is in no file yet into the browser's store. */

/** @import { ScreenModule } from "../types.d.ts" */
/** @import { Keeping } from "../translate/screen.js" */

import { knownLanguage, site } from "../site.js";
import { Saving } from "../translate/saving.js";
import { Translate } from "../translate/screen.js";
import { Unsaved } from "../translate/unsaved.js";

/** @type {Keeping} */
const keeping = (tag, told) => {
  const store = new Unsaved(`${location.origin} ${site.project.name}`);
  return { store, keeper: new Saving(tag, store, told) };
};

/** @type {ScreenModule["open"]} */
export async function open(main, rest, { go }) {
  const tag = knownLanguage(rest[0])?.tag ?? site.language;
  const screen = new Translate(main, tag, go, keeping);
  await screen.load(rest.slice(1).join("/") || null);
  return screen;
}
