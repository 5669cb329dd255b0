/** A page of the Sheet screen with the choice of its language above it. */

/** @import { Box, Content } from "../types.d.ts" */
/** @import { Pane, Sheet } from "./sheet.js" */

import { boxName } from "../boxes.js";
import { glyph } from "../glyphs.js";
import { key, languageSelect } from "../marks.js";
import { allTags, outputOf, site } from "../site.js";
import { html, typed } from "../view.js";
import { t } from "../words.js";

/** Sizes of letters that are told, at most. */
const TOLD = 6;

/**
 * @param {Sheet} screen
 * @param {Pane} pane
 * @param {number} at
 */
export function paneView(screen, pane, at) {
  pane.scroller.setAttribute("aria-label", pane.page.element.getAttribute("aria-label") ?? "");
  const choose = (/** @type {string} */ tag) =>
    at ? screen.setSecond(tag) : screen.goTo("sheet", tag, ...(site.output ? [site.output] : []));
  return html`
    <section class="pane">
      <header class="pane-head">
        ${languageSelect(t(at ? "language.second" : "language"), pane.tag, choose, allTags())}
        ${at ? null : firstTools(screen)}
        ${at ? plainButton("close", t("second.close"), () => screen.setSecond(null)) : null}
      </header>
      ${pane.scroller}${screen.see === "far" && !at ? distances(pane) : null}
    </section>`;
}

/** @param {Sheet} screen */
function firstTools(screen) {
  const { inStep, second, see } = screen;
  const step = html`
    <button
      type="button"
      class="button small"
      data-focus="step"
      aria-pressed=${String(inStep)}
      @click=${() => screen.link()}
    >${glyph(inStep ? "link" : "lock")}${t(inStep ? "in-step" : "not-in-step")}${key("L")}</button>`;
  return html`
    ${see === "blind" ? blindness(screen) : null}
    <span class="fill"></span>
    ${second ? step : plainButton("second", t("second.open"), () => screen.setSecond(screen.other))}`;
}

/**
 * @param {string} focus
 * @param {string} said
 * @param {() => void} act
 */
const plainButton = (focus, said, act) => html`
  <button type="button" class="link plain" data-focus=${focus} @click=${act}>${said}</button>`;

/**
 * Which kind of colour blindness; over the page, so that the page does not move.
 * @param {Sheet} screen
 */
function blindness(screen) {
  const choose = typed((kind) => {
    screen.blind = kind;
    screen.applyOverlays();
  });
  return html`
    <select aria-label=${t("see.blind")} data-focus="blind" @change=${choose}>
      ${["deutan", "protan", "tritan"].map(
        (kind) => html`<option value=${kind} ?selected=${kind === screen.blind}>${t(`blind.${kind}`)}</option>`,
      )}
    </select>`;
}

/**
 * From how far each text can be read, the largest first; a tick where that is as far as the output asks.
 * @param {Pane} pane
 */
function distances({ page }) {
  const wanted = outputOf(site.output ?? "").read_from_m;
  /** @type {Map<number, Box>} */
  const seen = new Map();
  for (const box of page.page?.boxes ?? []) {
    if (box.reach_m && !seen.has(box.reach_m)) seen.set(box.reach_m, box);
  }
  const rows = [...seen].sort(([a], [b]) => b - a).slice(0, TOLD);
  return html`
    <div class="distances">
      ${rows.map(
        ([reach, box], at) => html`
          <p class=${at ? "" : "first"}>
            ${t("far.text", { name: boxName(box), mm: box.letter_mm, m: reach })}
            ${wanted && box.far ? verdict(box, reach, wanted) : null}
          </p>`,
      )}
      <p class="hint">${wanted ? t("far.asked", { m: wanted }) : t("far.unasked")}</p>
    </div>`;
}

/**
 * @param {Box} box
 * @param {number} reach
 * @param {number} wanted
 * @returns {Content}
 */
function verdict(box, reach, wanted) {
  if (reach >= wanted) return [" ", glyph("ok")];
  const mm = ((box.letter_mm * wanted) / reach).toFixed(1);
  return html`<strong class="error">${` ${t("far.needs", { mm, m: wanted })}`}</strong>`;
}
