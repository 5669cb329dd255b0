/** The row of a text that is opened, and what the screen does for it. */

/** @import { Entry } from "../types.d.ts" */
/** @import { Entries } from "./entries.js" */
/** @import { Translate } from "./screen.js" */

import { isPhone } from "../dom.js";
import { historyDialog } from "../history.js";
import { waiveDialog } from "../waive.js";
import { OpenRow } from "./openrow.js";

/**
 * The text that is open when the screen is first seen: the one that was asked for, else the first that needs somebody;
 * on a phone, where it would hide the list, none. Shown at once: later it would take the place of what they chose.
 * @param {Entries} entries
 * @param {string | null} key
 */
export function firstOf(entries, key) {
  return entries.get(key) ?? (isPhone() ? undefined : (entries.needing[0] ?? entries.all[0]));
}

/**
 * @param {Translate} screen
 * @param {Entry} entry
 */
export function rowFor(screen, entry) {
  const { language, source, side, tag } = screen;
  const row = new OpenRow(
    entry,
    { language, source, crop: side.crop },
    {
      typed: (text) => screen.typed(entry, text),
      leave: () => screen.opened === row && screen.leave(), // not when it is taken away
      done: () => screen.done(),
      history: () => historyDialog(entry, language, (text) => row.field.replace(text)),
      conflict: () => screen.resolving.ask(entry),
      commented: (comments) => screen.commented(entry, comments),
      waive: ({ code, text }) =>
        waiveDialog({ code, key: entry.key, language: tag, message: text }, () => screen.post(entry)),
      close: () => {
        screen.closeRow();
        screen.paintList();
      },
      total: () => screen.entries.size,
      slow: () => side.slow,
      outdated: () => screen.outdated(entry),
      beside: () => screen.beside(entry),
      measure: (text) =>
        side.drafts.measure(entry.place?.output ?? entry.record.boxes[0]?.output ?? "", entry.key, text),
    },
  );
  return row;
}
