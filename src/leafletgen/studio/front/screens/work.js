/** How much there is to do in a language. */

/** @import { TextRecord } from "../types.d.ts" */

/** States of texts that want a translator. */
export const UNDONE = ["missing", "stale", "machine", "draft"];

/** A text of a leaflet takes about so long to translate, half of it to read again. */
const MINUTES = 2;

/**
 * What is to be done, as [kind, how many]; how many texts are done; how long the rest takes, about.
 * @param {Pick<TextRecord, "state" | "meter">[]} texts
 */
export function workIn(texts) {
  const count = (/** @type {string} */ state) => texts.filter((one) => one.state === state).length;
  const long = texts.filter((one) => Object.values(one.meter).some((meter) => meter.over_chars > 0)).length;
  const all = /** @type {[kind: string, n: number][]} */ ([
    ["missing", count("missing")],
    ["stale", count("stale")],
    ["too-long", long],
    ["machine", count("machine")],
    ["draft", count("draft")],
  ]);
  const rows = all.filter(([, n]) => n);
  const effort = rows.reduce((sum, [kind, n]) => sum + n * (kind === "missing" ? 1 : 0.5), 0);
  return { rows, done: count("checked") + count("translated"), minutes: Math.ceil(MINUTES * effort) };
}
