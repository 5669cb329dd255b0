/** The picked language at the right of the Board, and its page enlarged. */

/** @import { BoardRow, Content, Need } from "../types.d.ts" */

import { pagePath } from "../api.js";
import { Modal, obey } from "../dom.js";
import { canConfirm, factsDialog } from "../facts.js";
import { glyph } from "../glyphs.js";
import { key, named, nameOf, outputName, segments, shortOutput } from "../marks.js";
import { shareDialog } from "../share.js";
import { isMade, pickOutput, rowOf, site, version } from "../site.js";
import { html, nothing } from "../view.js";
import { t } from "../words.js";
import { isUnknown } from "./needs.js";
import { questionsOf } from "./questions.js";

/**
 * The first page of an edition as a picture.
 * @param {string} tag
 * @param {string} output
 * @param {string} alt
 * @param {{ width?: number, height?: number, looks?: string, row?: string }} how `row`: whose sheet
 */
export const pagePicture = (tag, output, alt, { width, height, looks = "", row = "" } = {}) => html`
  <img
    class="paper-picture ${looks}"
    src="${pagePath(tag, output)}?v=${version(tag)}${row ? `&row=${encodeURIComponent(row)}` : ""}"
    alt=${alt}
    loading=${width ? "lazy" : nothing}
    width=${width ?? nothing}
    height=${height ?? nothing}
  >`;

/**
 * The same of the output that is looked at.
 * @param {string} tag
 * @param {string} alt
 */
export const pictureOf = (tag, alt) => pagePicture(tag, site.output ?? "", alt);

/**
 * What stands in its place until it is drawn.
 * @param {string} tag
 */
export const awaited = (tag) => html`<p class="hint">${t(isMade(tag, site.output) ? "drawing" : "out.unmade")}</p>`;

/** Where a need is met. @type {Record<string, string>} */
const SCREENS = { unsigned: "proof", comment: "proof", error: "findings", unconfirmed: "findings" };

/** @param {() => void} again the Board is drawn again */
export function inspector(again) {
  const row = rowOf(site.language) ?? site.board?.languages[0];
  if (!row) return html`<aside class="side inspector"></aside>`;
  const language = nameOf(row.tag);
  return html`
    <aside class="side inspector" data-area="" aria-label=${language}>
      <div class="top${site.project.outputs.length > 2 ? " is-two" : ""}">
        ${named(row.tag)}<span class="fill"></span>${outputChoice(again)}
      </div>
      ${row.outputs[site.output ?? ""] ? pictureButton(row.tag) : awaited(row.tag)}
      <h2>${t(isUnknown(row) ? "board.looking" : row.ready ? "board.can" : "board.before", { language })}</h2>
      <ul class="scroll">
        ${row.ready ? readyLine() : row.needs.map((one) => needLine(row, one))}
      </ul>
      ${questionsOf(row)}
      <div class="acts">${acts(row)}</div>
    </aside>`;
}

/**
 * @param {() => void} again
 * @returns {Content}
 */
function outputChoice(again) {
  const { outputs } = site.project;
  if (outputs.length < 2) return null;
  const names = outputs.map(({ name }) => /** @type {const} */ ([name, shortOutput(name)]));
  return segments(t("output"), names, site.output ?? "", (name) => {
    pickOutput(name);
    again();
  });
}

/** @param {string} tag */
function pictureButton(tag) {
  const alt = t("page.name", { language: nameOf(tag), output: outputName(site.output ?? ""), n: 1 });
  return html`
    <button class="picture" type="button" aria-label=${t("enlarge")} @click=${enlarge}>${pictureOf(tag, alt)}</button>`;
}

const readyLine = () => html`<li class="ok">${glyph("ok")}${t("ready")}</li>`;

/**
 * @param {BoardRow} row
 * @param {Need} need
 */
const needLine = (row, { kind, count }) => html`
  <li>
    <span class=${kind}>${glyph(kind)}</span>
    ${kind === "unconfirmed" && canConfirm() ? factsButton(count) : needLink(row, kind, count)}
  </li>`;

/**
 * @param {BoardRow} row
 * @param {string} kind
 * @param {number} count
 */
const needLink = (row, kind, count) => html`
  <a href="#/${SCREENS[kind] ?? "translate"}/${row.tag}">${t(`before.${kind}`, { n: count })}</a>`;

/** @param {number} count */
const factsButton = (count) => html`
  <button type="button" class="link" data-focus="facts" @click=${factsDialog}>
    ${t("before.unconfirmed", { n: count })}
  </button>`;

/** @param {BoardRow} row */
const acts = ({ tag }) => html`
  <a class="button primary" href="#/translate/${tag}">${t("tab.translate")}${key("T")}</a>
  <a class="button" href="#/sheet/${tag}/${site.output}">${t("tab.sheet")}${key("S")}</a>
  <button class="button" type="button" data-focus="share" @click=${() => shareDialog(tag)}>
    ${glyph("link")}${t("share")}
  </button>`;

/** The page as large as the screen; Space and Esc close it. */
export function enlarge() {
  const name = nameOf(site.language);
  const dialog = new Modal({ name: "enlarged", label: name }, () => pictureOf(site.language, name));
  dialog.element.addEventListener("keydown", (event) => obey(event, event.key === " " ? () => dialog.close() : null));
  dialog.open();
}
