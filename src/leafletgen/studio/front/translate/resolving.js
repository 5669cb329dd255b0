/** Two versions of a text: asking which, and doing what was chosen. */

/** @import { Entry } from "../types.d.ts" */
/** @import { Translate } from "./screen.js" */

import { Crop } from "../crop.js";
import { ConflictDialog } from "./conflictdialog.js";
import { resolved } from "./conflicts.js";

export class Resolving {
  /** @param {Translate} screen */
  constructor(screen) {
    this.screen = screen;
    /** What is asked now. @type {{ entry: Entry, crop: Crop, dialog: ConflictDialog } | null} */
    this.asking = null;
  }

  /** @param {Entry} entry */
  ask(entry) {
    const { conflict, fingerprint } = entry;
    if (!conflict) return;
    /** What was asked about, even if it is forgotten meanwhile; not where the text itself went on. */
    const about = () => entry.conflict ?? (entry.fingerprint === fingerprint ? conflict : null);
    const { side, language } = this.screen;
    const crop = new Crop();
    const dialog = new ConflictDialog({ ...entry, conflict }, language, {
      crop,
      measure: (text) => side.drafts.measure(entry.place?.output ?? side.page.output ?? "", entry.key, text),
      draw: (text) => side.post(entry, text),
      later: () => {
        this.asking = null;
      },
      resolve: (text) => this.take(entry, text, about()),
    });
    crop.show(side.page, entry.key);
    this.asking = { entry, crop, dialog };
    dialog.open();
  }

  /**
   * The engine has set a text that is asked about.
   * @param {Entry} entry
   */
  drawn(entry) {
    const { asking } = this;
    if (asking?.entry !== entry) return;
    const { page } = this.screen.side;
    asking.crop.swap(page);
    asking.crop.show(page, entry.key);
    asking.dialog.shown(entry.meter, entry.over);
  }

  /**
   * @param {Entry} entry
   * @param {string} text
   * @param {import("../types.d.ts").Conflict | null} conflict
   */
  take(entry, text, conflict) {
    const { screen } = this;
    this.asking = null;
    const wanted = resolved(entry, text, conflict);
    if (screen.opened?.entry === entry) screen.opened.field.value = text;
    if (wanted) screen.keeper.save(entry, { force: true });
    else {
      entry.save = "saved";
      entry.savedAt = new Date();
      screen.store.forget(screen.tag, entry.key);
      screen.told(entry);
    }
    screen.post(entry);
    screen.paintList();
  }
}
