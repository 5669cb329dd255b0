/** The languages of the Board as a grid: texts, outputs, needs, signature. */

/** @import { BoardRow, Content } from "../types.d.ts" */

import { glyph } from "../glyphs.js";
import { badge, inLine, nameOf, need, outputName, shortOutput, sizeBar, textsBar, unseen } from "../marks.js";
import { isMade, outputOf, site } from "../site.js";
import { html, repeat } from "../view.js";
import { day, t } from "../words.js";
import { pagePicture } from "./inspector.js";
import { isUnknown, ordered } from "./needs.js";

/**
 * @typedef {object} ListOptions
 * @property {boolean} dense one line each, in two columns where there is room
 * @property {boolean} short outputs without pictures, by their short names
 * @property {string | undefined} stop the language that Tab stops at
 * @property {(tag: string) => void} pick
 * @property {(tag: string) => void} open
 * @property {(event: KeyboardEvent) => void} moved a key in the list
 */

/** Width of the small pictures, pixels. */
const SMALL = 28;

/**
 * @param {BoardRow[]} rows
 * @param {ListOptions} options
 */
export function boardList(rows, options) {
  const groups = /** @type {const} */ ([
    [t("board.not-ready"), rows.filter((row) => row.ready === false)],
    [t("board.unknown"), rows.filter((row) => row.ready === null)],
    [t("board.is-ready"), rows.filter((row) => row.ready)],
  ]);
  return html`
    <div class="grid" role="grid" aria-label=${t("languages")} data-area="" @keydown=${options.moved}>
      ${options.dense ? denseHeads() : null}
      <div class="r heads" role="row">
        ${heads(options.short).map((name, at, all) => headOf(name, at === all.length - 1))}
      </div>
      <div class="flow" role="rowgroup">
        ${repeat(
          groups.filter(([, own]) => own.length),
          ([head]) => head,
          ([head, own]) => html`
            <div class="group" role="row"><span role="gridcell"><strong>${head}</strong>${` ${own.length}`}</span></div>
            ${repeat(
              own,
              (row) => row.tag,
              (row) => rowView(row, options),
            )}`,
        )}
      </div>
      ${rows.length ? null : html`<div role="row"><div class="empty" role="gridcell">${t("nothing")}</div></div>`}
    </div>`;
}

const outputs = () => site.project.outputs.map(({ name }) => name);
/** @param {boolean} short */
const heads = (short) => [
  t("language"),
  t("texts"),
  ...outputs().map(short ? shortOutput : outputName),
  t("needs"),
  t("signed"),
];

/**
 * @param {string} name
 * @param {boolean} last
 */
const headOf = (name, last) => html`<span role="columnheader" class=${last ? "signed" : ""}>${name}</span>`;

function denseHeads() {
  const names = [t("language"), t("texts"), ...outputs().map(shortOutput), t("needs")];
  const pair = html`<div class="r">${names.map((name) => html`<span>${name}</span>`)}</div>`;
  return html`<div class="pair-heads" aria-hidden="true">${pair}${pair}</div>`;
}

/**
 * @param {BoardRow} row
 * @param {ListOptions} options
 */
function rowView(row, { dense, short, stop, pick, open }) {
  const done = (row.texts.checked ?? 0) + (row.texts.translated ?? 0);
  const count = html`<div class="small"><strong>${done}</strong>${` / ${row.texts.total}`}</div>`;
  return html`
    <div
      class="r lang-row"
      role="row"
      tabindex=${row.tag === stop ? 0 : -1}
      aria-selected=${String(row.tag === site.language)}
      data-tag=${row.tag}
      data-focus="row-${row.tag}"
      @click=${() => pick(row.tag)}
      @dblclick=${() => open(row.tag)}
    >
      <div class="who" role="rowheader"><div>${inLine(row.tag)}</div><div class="small">${nameOf(row.tag)}</div></div>
      <div role="gridcell">${dense ? null : count}${textsBar(row.texts)}</div>
      ${outputs().map(
        (name) => html`<div class="out" role="gridcell">${outputView(row, name, { dense, short })}</div>`,
      )}
      <div class="needs" role="gridcell">${needsOf(row)}</div>
      <div class="small soft signed" role="gridcell">${signature(row)}</div>
    </div>`;
}

/**
 * @param {BoardRow} row
 * @returns {Content}
 */
function signature({ tag, signed, lapsed }) {
  if (signed) return `${signed.by} · ${day(signed.on)}`;
  if (lapsed) return html`<span class="stale">${t("lapsed", { by: lapsed.by, day: day(lapsed.on) })}</span>`;
  return tag === site.project.source ? t("source-text") : "–";
}

/**
 * @param {BoardRow} row
 * @param {string} name
 * @param {Pick<ListOptions, "dense" | "short">} how
 */
function outputView(row, name, { dense, short }) {
  const own = row.outputs[name];
  if (!isMade(row.tag, name))
    return html`<span class="hint"><span aria-hidden="true">–</span>${unseen(t("out.unmade"))}</span>`;
  if (!own) return html`<span class="hint">…</span>`;
  const { width_pt: width, height_pt: height } = outputOf(name);
  const over = own.too_long > 0;
  const size = { width: SMALL, height: Math.round((SMALL * height) / width) };
  return html`
    ${short ? null : pagePicture(row.tag, name, "", size)}
    <div>
      ${over ? tooLong(own.too_long, short) : html`<strong>${`${own.percent} %`}</strong>`}
      ${dense ? null : sizeBar(own.percent, own.floor_percent, over ? "over" : "")}
    </div>`;
}

/**
 * @param {number} n
 * @param {boolean} bare the number alone
 */
function tooLong(n, bare) {
  const whole = t("out.over", { n });
  const short = bare ? String(n) : t("out.over.short", { n });
  const narrow = bare || site.project.outputs.length > 2;
  return html`
    <strong class="too-long">
      ${glyph("too-long")}${narrow ? [html`<span aria-hidden="true">${short}</span>`, unseen(whole)] : whole}
    </strong>`;
}

/**
 * What a language needs, as badges; the first of them with words.
 * @param {BoardRow} row
 */
export function needsOf(row, short = false) {
  if (row.ready) return badge("ok", t("ready"));
  if (isUnknown(row)) return badge("unknown", t("unknown"));
  const all = ordered(row, short);
  return all.map((own, at) => need(own, short || at > 2 || (all.length > 3 && at > 1)));
}
