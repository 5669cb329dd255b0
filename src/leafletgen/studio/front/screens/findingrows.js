/** The rows of the Findings screen. */

/** @import { Finding, Waiver } from "../types.d.ts" */
/** @import { Group, Grouping } from "../findings.js" */

import { editorHref } from "../editor.js";
import { glyph } from "../glyphs.js";
import { inLine, named, outputName } from "../marks.js";
import { knownLanguage, site } from "../site.js";
import { html, styled } from "../view.js";
import { t } from "../words.js";

/** @type {Record<string, string>} */
export const ICON = { error: "error", warning: "warning", advice: "unsigned" };
const MEASURED = ["text-too-long", "word-too-wide"];

/** @param {Finding} one */
const icon = (one) => (MEASURED.includes(one.code) ? "too-long" : (ICON[one.severity] ?? "warning"));

/** @param {Finding} one */
const tint = (one) => (icon(one) === "too-long" || one.severity === "advice" ? icon(one) : one.severity);

/**
 * What a finding is, as a sign.
 * @param {Finding} one
 */
export const signOf = (one) => html`<span class=${tint(one)}>${glyph(icon(one))}</span>`;

/**
 * The outputs of a finding, in words.
 * @param {Finding} one
 */
export function sheetsOf({ outputs, output }) {
  const names = outputs ?? (output ? [output] : []);
  if (names.length > 1 && names.length === site.project.outputs.length) return t("outputs.all");
  return names.map(outputName).join(", ");
}

/**
 * A message may quote words of its language.
 * @param {Finding} one
 */
export const quoting = ({ language }) =>
  styled({ "font-family": knownLanguage(language) ? `var(--ui), "text-${language}"` : null });

/**
 * @param {Group} group
 * @param {{ grouping: Grouping, title: string, reason: string | undefined }} said
 */
export function groupHead({ name, rows, spread, languages }, { grouping, title, reason }) {
  const first = rows.find((one) => one.code === name) ?? rows[0];
  const why = spread ? title : reason;
  const kind = html`
    <strong>${spread ? t("findings.spread", { n: languages }) : title}</strong><span class="tag">${name}</span>
    ${rows.length > 1 ? html`<span class="small soft">${t("findings.times", { n: rows.length })}</span>` : null}`;
  const other = grouping === "language" && name ? named(name) : html`<strong>${name || t("findings.project")}</strong>`;
  return html`
    <div class="group-head${spread ? " is-spread" : ""}">
      ${first ? signOf(first) : null}${grouping === "kind" ? kind : other}
      ${why ? html`<span class="small soft why">${why}</span>` : null}
    </div>`;
}

/**
 * @param {Finding} one
 * @param {{ at: number, picked: boolean, pick: () => void, open: () => void }} how
 */
export function findingRow(one, { at, picked, pick, open }) {
  const click = (/** @type {Event} */ event) => {
    if (!(/** @type {Element} */ (event.target).closest("a"))) pick();
  };
  const sheets = one.output ? html`<span class="hint">${one.key ? " · " : ""}${sheetsOf(one)}</span>` : null;
  return html`
    <div
      class="finding-row"
      role="option"
      tabindex=${picked ? 0 : -1}
      aria-selected=${String(picked)}
      data-at=${at}
      data-focus="finding-${at}"
      @click=${click}
      @dblclick=${open}
    >
      <span>${one.language && knownLanguage(one.language) ? inLine(one.language) : ""}</span>
      <span><code>${one.key ?? ""}</code>${sheets}</span>
      <span ${quoting(one)}>${one.message}${following(one)}</span>
      <code class="where">${where(one)}</code>
    </div>`;
}

/** How much follows from a finding. @param {Finding} one */
function following({ consequences = [] }) {
  if (!consequences.length) return null;
  return html`${" "}<span class="hint">${t("findings.follow", { n: consequences.length })}</span>`;
}

/** @param {Finding} one */
export function where({ file, line, column }) {
  if (!file) return "";
  const place = `${file.split("/").at(-1)}:${line}:${column}`;
  const href = editorHref({ file, line, column });
  return href ? html`<a href=${href} tabindex="-1">${place}</a>` : place;
}

/**
 * @param {Waiver} one
 * @param {number} at
 * @param {() => void} undo
 */
export function waivedRow(one, at, undo) {
  const language = one.language && knownLanguage(one.language) ? inLine(one.language) : null;
  const button = html`
    <button type="button" class="button small" data-focus="unwaive-${at}" @click=${undo}>${t("waive.undo")}</button>`;
  return html`
    <li class="finding-row waived">
      <span>${language ?? one.language ?? t("waive.all")}</span><code>${one.key}</code>
      <span><span class="tag">${one.code}</span>${" "}<bdi dir="auto">${one.reason}</bdi></span>
      ${site.project.editable ? button : null}
    </li>`;
}
