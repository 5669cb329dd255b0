/** The left of the Print screen: which outputs, on which paper, in which languages. */

/** @import { BoardRow } from "../types.d.ts" */
/** @import { Print } from "./print.js" */
/** @import { Way } from "./printing.js" */

import { glyph } from "../glyphs.js";
import { kept } from "../kept.js";
import { named, nameOf, outputName, segments } from "../marks.js";
import { site } from "../site.js";
import { html, live, typed } from "../view.js";
import { t } from "../words.js";
import { isUnknown } from "./needs.js";
import { paperName } from "./printing.js";

const PAPERS = ["A2", "A3", "A4", "A5", "letter", "legal", "tabloid", "jis-b4", "jis-b5"];
const MOST_COPIES = 9999;

/** @param {Print} screen */
export function whichOutputs(screen) {
  const output = (/** @type {import("../types.d.ts").Output} */ { name, profile, pages, fixed }) => {
    const off = fixed && screen.way !== "designed";
    const what = t("output.what", { profile: t(`profile.${profile}`), n: pages });
    return html`
      <label class="check">
        <input
          type="checkbox"
          .checked=${live(screen.outputs.has(name) && !off)}
          ?disabled=${off}
          data-focus="out-${name}"
          @change=${() => screen.toggle(screen.outputs, name)}
        >${outputName(name)}<span class="hint">${off ? t("print.fixed") : what}</span>
      </label>`;
  };
  return html`<fieldset><legend>${t("outputs")}</legend>${site.project.outputs.map(output)}</fieldset>`;
}

/** @param {Print} screen */
export function whichPaper(screen) {
  const ways = /** @type {const} */ ([
    ["designed", t("paper.designed")],
    ["tile", t("paper.tile")],
    ["paper", t("paper.other")],
  ]);
  const choose = (/** @type {Way} */ way) => screen.change({ way });
  const copies = typed((value) => {
    screen.copies = Math.max(1, Math.min(MOST_COPIES, Number.parseInt(value, 10) || 1));
    screen.draw();
  });
  return html`
    <fieldset class="paper-choice">
      <legend>${t("paper")}</legend>
      ${segments(t("paper"), ways, screen.way, choose, { radio: true })}
      ${screen.way === "designed" ? null : paperChoice(screen)}
      <label class="check">
        ${t("copies")}<span class="fill"></span>
        <input type="number" min="1" max=${MOST_COPIES} value="1" data-focus="copies" @input=${copies}>
      </label>
      ${screen.shop ? zipChoice(screen) : null}
    </fieldset>`;
}

/** @param {Print} screen */
function paperChoice(screen) {
  const pick = typed((paper) => {
    kept.set("paper", paper);
    screen.change({ paper });
  });
  const option = (/** @type {string} */ name) => html`
    <option value=${name} .selected=${live(name === screen.paper)}>${paperName(name)}</option>`;
  return html`
    <div class="row-of">
      <select aria-label=${t("paper")} data-focus="paper" @change=${pick}>${PAPERS.map(option)}</select>
      <span class="hint">${t(`paper.${screen.way}.what`)}</span>
    </div>`;
}

/** @param {Print} screen */
const zipChoice = (screen) => html`
  <label class="check">
    <input
      type="checkbox"
      .checked=${live(screen.zip)}
      data-focus="zip"
      @change=${() => screen.change({ zip: !screen.zip })}
    >${t("print.zip")}
  </label>`;

/** @param {Print} screen */
export function whichLanguages(screen) {
  const { languages } = screen;
  const choose = (/** @type {BoardRow[]} */ rows) => screen.change({ chosen: new Set(rows.map((row) => row.tag)) });
  const button = (/** @type {string} */ focus, /** @type {string} */ said, /** @type {BoardRow[]} */ rows) => html`
    <button type="button" class="button small" data-focus=${focus} @click=${() => choose(rows)}>${said}</button>`;
  return html`
    <fieldset>
      <legend>${t("languages")}</legend>
      <p class="row-of">
        ${button("pick-all", t("pick.all"), languages)}
        ${button(
          "pick-ready",
          t("pick.ready"),
          languages.filter((row) => row.ready),
        )}
      </p>
      ${languages.map((row) => languageChoice(screen, row))}
    </fieldset>`;
}

/**
 * @param {Print} screen
 * @param {BoardRow} row
 */
function languageChoice(screen, row) {
  const { kind = "error", count = 0 } = row.needs[0] ?? {};
  const sign = row.ready ? "ok" : isUnknown(row) ? "unknown" : kind;
  const said = row.ready ? t("ready") : isUnknown(row) ? t("unknown") : t(`need.${kind}`, { n: count });
  return html`
    <label class="check">
      <input
        type="checkbox"
        .checked=${live(screen.chosen.has(row.tag))}
        data-focus="lang-${row.tag}"
        @change=${() => screen.toggle(screen.chosen, row.tag)}
      >${named(row.tag)}<span class="small soft">${nameOf(row.tag)}</span><span class="fill"></span>
      <span class=${sign} title=${said}>${glyph(sign)}</span>
    </label>`;
}
