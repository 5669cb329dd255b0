/** The tools above the sheet: output, page, overlays, how it is seen, size. */

/** @import { Content } from "../types.d.ts" */
/** @import { See, Sheet } from "./sheet.js" */

import { designTools, modes } from "../design/tools.js";
import { key, outputName, segments } from "../marks.js";
import { rowPager } from "../rows/besides.js";
import { isMade, outputOf, site } from "../site.js";
import { sixTools } from "../six/tools.js";
import { html } from "../view.js";
import { t } from "../words.js";

/** @type {(readonly [name: string, letter: string])[]} */
const OVERLAYS = [
  ["boxes", "B"],
  ["bleed", "G"],
  ["order", "O"],
  ["changes", "C"],
];

/**
 * @param {Sheet} screen
 * @returns {Content}
 */
export function sheetTools(screen) {
  return html`
    ${outputs(screen)}${pages(screen)}${rowPager(screen)}${modes(screen)}
    ${modeTools(screen)}
    <span class="fill"></span>
    <button
      type="button"
      class="button small boxes-button"
      data-focus="drawer"
      aria-expanded=${String(screen.drawerOpen)}
      @click=${() => screen.drawer()}
    >${t(screen.designing ? "design.lines.short" : "boxes.list")}</button>
    ${zoom(screen)}`;
}

/** @param {Sheet} screen */
function modeTools(screen) {
  if (screen.isSix) return sixTools(screen);
  return screen.designing ? designTools(screen) : lookTools(screen);
}

/** @param {Sheet} screen */
function lookTools(screen) {
  const views = /** @type {const} */ ([
    ["print", t("see.print")],
    ["grey", t("see.grey")],
    ["blind", t("see.blind")],
    ["far", t("see.far")],
  ]);
  const see = (/** @type {See} */ value) => screen.setSee(value);
  const overlays = OVERLAYS.filter(([name]) => name !== "changes" || !site.only);
  return html`
    <div class="segments" role="group" aria-label=${t("overlays")}>
      ${overlays.map(([name, letter]) => overlay(screen, name, letter))}
    </div>
    ${segments(t("see"), views, screen.see, see, { radio: true, keys: { far: "D" } })}`;
}

/**
 * @param {Sheet} screen
 * @returns {Content}
 */
function outputs(screen) {
  const made = site.project.outputs.filter(({ name }) => isMade(site.language, name));
  const all = made.map(({ name }) => /** @type {const} */ ([name, outputName(name)]));
  if (all.length < 2) return null;
  return segments(t("output"), all, site.output ?? "", (name) => screen.goTo("sheet", site.language, name));
}

/**
 * @param {Sheet} screen
 * @returns {Content}
 */
function pages(screen) {
  const count = outputOf(site.output ?? "").pages;
  if (count < 2) return null;
  const all = Array.from({ length: count }, (_, at) => /** @type {const} */ ([at + 1, t("page.short", { n: at + 1 })]));
  return segments(t("pages"), all, screen.number, (n) => {
    screen.number = n;
    screen.load();
  });
}

/**
 * @param {Sheet} screen
 * @param {string} name
 * @param {string} letter
 */
const overlay = (screen, name, letter) => html`
  <button
    type="button"
    data-focus=${name}
    aria-pressed=${String(screen.overlays.has(name))}
    @click=${() => screen.toggle(name)}
  >${t(`overlay.${name}`)}${key(letter)}</button>`;

/** @param {Sheet} screen */
function zoom(screen) {
  const fixed = (
    /** @type {"fit" | "real"} */ name,
    /** @type {string} */ letter,
    /** @type {() => void} */ act,
  ) => html`
    <button type="button" data-focus=${name} aria-pressed=${String(screen.zoom === name)} @click=${act}>
      ${t(`zoom.${name}`)}${key(letter)}
    </button>`;
  return html`
    <div class="segments" role="group" aria-label=${t("zoom")}>
      <button type="button" aria-label=${t("zoom.out")} data-focus="out" @click=${() => screen.step(-1)}>−</button>
      <button type="button" class="zoom-now" title=${t("zoom.now")} data-focus="now" @click=${() => screen.setZoom(1)}>
        ${screen.percent}
      </button>
      <button type="button" aria-label=${t("zoom.in")} data-focus="in" @click=${() => screen.step(1)}>+</button>
      ${fixed("fit", "0", () => screen.setZoom("fit"))}${fixed("real", "1", () => screen.real())}
    </div>`;
}
