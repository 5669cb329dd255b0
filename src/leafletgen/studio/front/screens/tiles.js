/**
 * The middle of the Print screen: the page; where it is cut up, with the numbers of the sheets and the strips that are
 * glued.
 */

/** @import { Content, Tiles } from "../types.d.ts" */
/** @import { Print } from "./print.js" */

import { languageSelect, nameOf, outputName, segments } from "../marks.js";
import { allTags, outputOf } from "../site.js";
import { html, styled } from "../view.js";
import { t } from "../words.js";
import { pagePicture } from "./inspector.js";
import { glued, paperName } from "./printing.js";

/** @param {Print} screen */
export function printTools(screen) {
  const { printed, picture } = screen;
  const names = printed.map((name) => /** @type {const} */ ([name, outputName(name)]));
  const show = (/** @type {string} */ shown) => screen.change({ shown });
  const look = (/** @type {string} */ looked) => screen.change({ looked });
  return html`
    <div class="toolbar" data-area="">
      ${languageSelect(t("language"), screen.shown, show, allTags())}
      ${printed.length > 1 ? segments(t("output"), names, picture ?? "", look) : null}
      <span class="fill"></span><span class="small soft" role="status">${saidOf(screen)}</span>
    </div>`;
}

/** @param {Print} screen */
function saidOf({ cut, way, paper: name }) {
  const paper = paperName(name);
  if (cut?.sheets) {
    return t("tiles.said", { n: cut.sheets, paper, across: cut.columns.length, down: cut.rows.length });
  }
  if (cut) return t("tiles.none", { paper });
  return way === "paper" ? t("paper.anew", { paper }) : "";
}

/**
 * @param {Print} screen
 * @returns {Content}
 */
export function pageCutUp({ picture, shown, cut, shownRow }) {
  if (!picture) return null;
  const { width_pt: width, height_pt: height } = outputOf(picture);
  const alt = t("page.name", { language: nameOf(shown), output: outputName(picture), n: 1 });
  return html`
    <div class="cut-up" ${styled({ "aspect-ratio": `${width} / ${height}` })}>
      ${pagePicture(shown, picture, alt, { row: shownRow })}${cut?.sheets ? tilesOf(cut) : null}
    </div>`;
}

/** @param {number} value */
const share = (value) => `${100 * value}%`;

/** @param {Tiles} tiles */
function tilesOf({ columns, rows }) {
  const standing = (/** @type {[number, number]} */ [start, size]) => html`
    <i class="glue" ${styled({ left: share(start), width: share(size), top: "-1.5%", bottom: "-1.5%" })}></i>`;
  const lying = (/** @type {[number, number]} */ [start, size]) => html`
    <i class="glue lying" ${styled({ top: share(start), height: share(size), left: "-2%", right: "-2%" })}></i>`;
  const number = (/** @type {number} */ row, /** @type {number} */ column) => {
    const at = { left: share(Math.min(...(columns[column] ?? [0]))), top: share(rows[row]?.[0] ?? 0) };
    return html`<b class="tile-number" ${styled(at)}>${row * columns.length + column + 1}</b>`;
  };
  return [
    glued(columns).map(standing),
    glued(rows).map(lying),
    rows.map((_, row) => columns.map((_one, column) => number(row, column))),
  ];
}
