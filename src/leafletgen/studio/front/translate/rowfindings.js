/** What is wrong with the open text: what keeps it from being done, what does not fit, what the checks found. */

/** @import { Entry, TextFinding } from "../types.d.ts" */

import { glyph } from "../glyphs.js";
import { outputName } from "../marks.js";
import { html } from "../view.js";
import { isWaivable } from "../waive.js";
import { t } from "../words.js";

/** What the meter says in its own words. */
const MEASURED = ["text-too-long", "word-too-wide"];

/**
 * @param {string} severity
 * @param {string} text
 * @returns {TextFinding}
 */
const own = (severity, text) => ({ code: "", severity, text, start: null, end: null });

/**
 * @param {Entry} entry
 * @param {string[]} blocked
 * @returns {TextFinding[]}
 */
export function findingsOf(entry, blocked) {
  const tooLong = (entry.meter?.over_chars ?? 0) > 0;
  const found = entry.findings.filter((one) => {
    if (one.code === "text-missing") return false;
    return !(tooLong && MEASURED.includes(one.code));
  });
  return [
    ...(entry.value.trim() ? blocked : []).map((text) => own("error", text)),
    ...(tooLong ? [own("too-long", overSaid(entry))] : []),
    ...found,
  ];
}

/** @param {Entry} entry */
function overSaid({ meter, over, place }) {
  const said = over ? "find.over" : "find.wide";
  return t(meter?.about ? "about.find" : said, {
    n: over,
    output: outputName(place?.output ?? ""),
    percent: meter?.percent,
  });
}

/** @type {Record<string, string>} */
const SIGNS = { "too-long": "too-long", error: "error" };

/**
 * @param {TextFinding} one
 * @param {string} key
 * @param {(one: TextFinding) => void} waive
 */
export function findingView(one, key, waive) {
  const button = html`<button type="button" class="link" @click=${() => waive(one)}>${t("waive")}</button>`;
  return html`
    <p class="finding ${one.severity}" tabindex="-1">
      ${glyph(SIGNS[one.severity] ?? "warning")}
      <span>${one.text}${one.hint ? html`<span class="soft">${` ${one.hint}`}</span>` : null}</span>
      ${isWaivable({ code: one.code, key }) ? button : null}
    </p>`;
}
