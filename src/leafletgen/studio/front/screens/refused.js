/**
 * The right of the Print screen: what a final print refuses, beside the choice to leave it out or to print it with a
 * band.
 */

/** @import { Content } from "../types.d.ts" */
/** @import { Print } from "./print.js" */

import { named, need } from "../marks.js";
import { rowOf } from "../site.js";
import { html, live } from "../view.js";
import { t } from "../words.js";

/**
 * @param {Print} screen
 * @returns {Content}
 */
export function refuses(screen) {
  const { stopped, chosen } = screen;
  const unknown = [...chosen].filter((tag) => rowOf(tag)?.ready === null).length;
  const waiting = unknown ? t("refuses.unknown", { n: unknown }) : "";
  if (!stopped.length) {
    return html`<h2 id="refuses-head">${waiting || t("refuses.none")}</h2><ul class="scroll refused"></ul>`;
  }
  return html`
    <h2 id="refuses-head">${t("refuses", { n: stopped.length, all: chosen.size })}</h2>
    <p class="small soft">${t("refuses.what")}</p>
    <ul class="scroll refused">${stopped.map((tag) => refusedOne(tag, screen.refused[tag] ?? []))}</ul>
    ${waiting && html`<p class="small soft">${waiting}</p>`}
    <div role="radiogroup" aria-label=${t("refuses.choice")}>
      ${choice(screen, true, t("leave-out"))}${choice(screen, false, t("with-band"))}
    </div>`;
}

/**
 * @param {string} tag
 * @param {string[]} why
 */
function refusedOne(tag, why) {
  const needs = rowOf(tag)?.needs ?? [];
  const badges = html`<div class="row-of wraps">${needs.map((one) => need(one))}</div>`;
  return html`
    <li>
      <div class="row-of">
        ${named(tag)}<span class="fill"></span><a href="#/${whereOf(tag)}/${tag}">${t("mend")}</a>
      </div>
      ${needs.length ? badges : why.map((said) => html`<p class="hint">${said}</p>`)}
    </li>`;
}

/**
 * Where a language is mended: what only wants a reader's name is signed.
 * @param {string} tag
 */
const whereOf = (tag) => (rowOf(tag)?.needs.some((one) => one.kind !== "unsigned") ? "translate" : "proof");

/**
 * @param {Print} screen
 * @param {boolean} final
 * @param {string} said
 */
const choice = (screen, final, said) => html`
  <label class="check">
    <input
      type="radio"
      name="final"
      .checked=${live(screen.final === final)}
      data-focus="final-${final}"
      @change=${() => screen.change({ final })}
    >${said}
  </label>`;
