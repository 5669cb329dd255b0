/** The boxes of a sheet in reading order: how full, and at which size. */

/** @import { Box, Content, PageBoxes } from "../types.d.ts" */
/** @import { Sheet } from "./sheet.js" */

import { boxName, fillOf, overLines, range } from "../boxes.js";
import { badge, key, nameOf } from "../marks.js";
import { placeOf } from "../places.js";
import { site } from "../site.js";
import { html, nothing } from "../view.js";
import { t } from "../words.js";

/**
 * @param {Sheet} screen
 * @returns {Content}
 */
export function boxList(screen) {
  const [first, second] = screen.panes;
  if (!first?.page.page) return null;
  const pages = [first.page.page, ...(second?.page.page ? [second.page.page] : [])];
  return html`
    <div class="boxes-head"><h2>${t("boxes.head")}</h2><p class="small soft">${t("boxes.what")}</p></div>
    <div class="scroll fill" tabindex="0" role="region" aria-label=${t("boxes.head")}>
      <table>
        <thead>
          <tr>
            <th></th><th>${t("text")}</th><th>${site.language}</th>${second ? html`<th>${second.tag}</th>` : null}
          </tr>
        </thead>
        <tbody>${first.page.page.boxes.map((box) => rowOf(screen, box, pages))}</tbody>
      </table>
    </div>
    ${foot(screen, pages[0])}`;
}

/**
 * @param {Sheet} screen
 * @param {Box} box
 * @param {PageBoxes[]} pages
 */
function rowOf(screen, box, pages) {
  const picked = screen.picked?.key === box.key;
  const name = boxName(box)
    .split(/(?<=[._])/)
    .map((part) => html`${part}<wbr>`);
  return html`
    <tr aria-current=${picked ? "true" : nothing} @click=${() => screen.pickBox(box)}>
      <td class="hint">${range(box, screen.numbers)}</td>
      <td><button class="mono bare" type="button" data-focus="row-${box.key}">${name}</button></td>
      ${pages.map((page) => html`<td>${standingOf(box, page)}</td>`)}
    </tr>`;
}

/**
 * How the box stands on a page.
 * @param {Box} box
 * @param {PageBoxes} page
 * @returns {Content}
 */
function standingOf(box, page) {
  const own = page.boxes.find((one) => one.key === box.key);
  if (!own) return "";
  const lines = overLines(own, page);
  const over = lines ? t("plus.lines", { n: lines }) : t("row.too-long");
  const smaller = own.percent !== null && own.percent < 100;
  return html`
    ${own.over_chars ? html`<strong class="too-long">${over}</strong>` : `${fillOf(own, page)} %`}
    ${smaller && own.percent ? html`<small class="hint">${t("at", { percent: own.percent })}</small>` : null}`;
}

/**
 * The picked box, in words.
 * @param {Sheet} screen
 * @param {PageBoxes | undefined} page
 * @returns {Content}
 */
function foot(screen, page) {
  const box = page?.boxes.find((one) => one.key === screen.picked?.key);
  if (!(box && page)) return null;
  const lines = overLines(box, page);
  const over = badge("too-long", lines ? t("too-long.lines", { n: lines }) : t("row.too-long"));
  return html`
    <div class="box-foot">
      <div class="row-of">
        <code><strong>${boxName(box)}</strong></code><span class="fill"></span>
        ${box.over_chars ? over : badge("ok", t("fits"))}
      </div>
      <p class="small">${saidOf(box)}</p>
      <div class="row-of">
        <a class="button primary small" href="#/translate/${site.language}/${box.messages[0]}">
          ${t("edit-text")}${key("E")}
        </a>
        ${box.written ? html`<code class="written">${placeOf(box.written)}</code>` : null}
      </div>
    </div>`;
}

/** @param {Box} box */
function saidOf({ over_chars: n, lines, percent, floor_percent: floor, free_chars: free }) {
  if (n) return t("box.over", { language: nameOf(site.language), lines, percent, n });
  return percent ? t("box.fits", { percent, floor, n: free }) : t("box.diagram");
}
