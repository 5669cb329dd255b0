/** The tools of the Sheet screen that belong to its modes: which mode, and what Design shows. */

/** @import { Sheet } from "../screens/sheet.js" */

import { key } from "../marks.js";
import { site } from "../site.js";
import { html } from "../view.js";
import { t } from "../words.js";

/** @type {(readonly [name: string, letter: string])[]} */
export const SHOWN = [
  ["rulers", "R"],
  ["names", "N"],
  ["columns", "C"],
  ["baseline", "B"],
  ["bleed", "G"],
];

/**
 * How the sheet is looked at; a translator's link has but one way.
 * @param {Sheet} screen
 */
export function modes(screen) {
  if (site.only) return null;
  const one = (/** @type {Sheet["mode"]} */ name, /** @type {string} */ letter) => html`
    <button
      type="button"
      data-focus="mode-${name}"
      aria-pressed=${String(screen.mode === name)}
      @click=${() => screen.setMode(name)}
    >${t(`mode.${name}`)}${letter ? key(letter) : null}</button>`;
  return html`
    <div class="segments" role="group" aria-label=${t("mode")}>
      ${one("look", "")}${one("design", "A")}${one("six", "6")}
    </div>`;
}

/** @param {Sheet} screen */
export const designTools = ({ design }) => html`
  <div class="segments" role="group" aria-label=${t("overlays")}>
    ${SHOWN.map(
      ([name, letter]) => html`
        <button
          type="button"
          data-focus="show-${name}"
          aria-pressed=${String(design.shown.has(name))}
          @click=${() => design.toggle(name)}
        >${t(`design.${name}`)}${key(letter)}</button>`,
    )}
  </div>`;
