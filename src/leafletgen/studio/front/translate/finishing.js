/** Done: a text is right, the next one opens; and taking that back. */

/** @import { Entry } from "../types.d.ts" */
/** @import { OpenRow } from "./openrow.js" */
/** @import { Translate } from "./screen.js" */

import { speak } from "../dom.js";
import { site } from "../site.js";

export class Finishing {
  /** @param {Translate} screen */
  constructor(screen) {
    this.screen = screen;
    /** What was done last, and how it was before. @type {{ entry: Entry, text: string, state: string } | null} */
    this.undoable = null;
  }

  async done() {
    const { opened, resolving } = this.screen;
    if (!(opened && site.project.editable)) return;
    const { entry, blocks } = opened;
    if (blocks.length) this.block(opened, blocks);
    else if (entry.conflict) resolving.ask(entry);
    else await this.finish(entry);
  }

  /**
   * @param {OpenRow} opened
   * @param {string[]} blocks
   */
  block(opened, blocks) {
    const said = blocks.join(" ");
    opened.show(blocks);
    opened.note(said);
    speak(said);
  }

  /** @param {Entry} entry */
  async finish(entry) {
    const { screen } = this;
    const before = { text: entry.record.target ?? "", state: entry.record.state };
    const next = screen.entries.after(entry);
    const written = screen.keeper.save(entry, { done: true });
    if (next) screen.openText(next.key);
    else screen.closeRow();
    screen.paintList();
    if (await written) {
      this.undoable = { entry, ...before };
      screen.line();
    } else if (entry.save === "refused") screen.openText(entry.key);
    screen.paintList();
  }

  async undo() {
    const { screen, undoable } = this;
    if (!undoable) return;
    const { entry, text, state } = undoable;
    this.undoable = null;
    entry.value = text;
    await screen.openText(entry.key);
    if (screen.opened) screen.opened.field.value = text;
    entry.record.state = state;
    await screen.keeper.save(entry, { force: true, undone: true });
    screen.paintList();
  }
}
