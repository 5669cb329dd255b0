/** Sizes of the Sheet screen: fitting, real, from two metres, step by step; two panes in step. */

/** @import { Zoom } from "./sheet.js" */

import { Modal } from "../dom.js";
import { kept } from "../kept.js";
import { html, styled, typed } from "../view.js";
import { t } from "../words.js";

const STEPS = [0.1, 0.15, 0.2, 0.25, 0.33, 0.4, 0.5, 0.61, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4, 6, 8];
/** Points of a millimetre; millimetres from eye to screen, to a poster, of a bank card. */
const MM_PT = 72 / 25.4;
const EYE_MM = 600;
const POSTER_MM = 2000;
const CARD_MM = 85.6;
/** White space around a page, pixels. */
const ROOM = { x: 40, y: 24 };

/** Pixels of the screen for a millimetre, once measured with a bank card. */
export const density = {
  get isMeasured() {
    return kept.get("px-per-mm") !== null;
  },
  get now() {
    return kept.get("px-per-mm", 96 / 25.4);
  },
};

/**
 * Pixels for a point.
 * @param {Zoom | "far"} zoom
 * @param {{ width: number, height: number }} page
 * @param {{ clientWidth: number, clientHeight: number }} room
 */
export function scaleFor(zoom, page, room) {
  const real = density.now / MM_PT;
  if (zoom === "far") return (real * EYE_MM) / POSTER_MM;
  if (zoom === "real") return real;
  if (zoom !== "fit") return zoom * (96 / 72);
  const across = (room.clientWidth - ROOM.x) / page.width;
  return Math.min(across, Math.max((room.clientHeight - ROOM.y) / page.height, 0.05));
}

/**
 * The next size up or down.
 * @param {number} scale
 * @param {number} by
 */
export function nextStep(scale, by) {
  const now = (scale * 72) / 96;
  return by > 0 ? STEPS.find((one) => one > now + 0.01) : STEPS.findLast((one) => one < now - 0.01);
}

/**
 * Scroll one pane as far as another, as a share of its page.
 * @param {HTMLElement} pane
 * @param {HTMLElement} from
 */
export function follow(pane, from) {
  const down = from.scrollTop / Math.max(1, from.scrollHeight - from.clientHeight);
  const across = from.scrollLeft / Math.max(1, from.scrollWidth - from.clientWidth);
  pane.scrollTop = down * (pane.scrollHeight - pane.clientHeight);
  pane.scrollLeft = across * (pane.scrollWidth - pane.clientWidth);
}

/**
 * Measure the screen with a bank card.
 * @param {() => void} done
 */
export function askForCard(done) {
  let wide = density.now;
  const slide = typed((value) => {
    wide = Number(value);
    dialog.draw();
  });
  const take = () => {
    kept.set("px-per-mm", wide);
    dialog.close();
    done();
  };
  const dialog = new Modal({ name: "card", head: "card-head" }, () => [
    html`<h1 id="card-head">${t("card.head")}</h1>`,
    html`<p class="soft">${t("card.what")}</p>`,
    html`<div class="bank-card" ${styled({ width: `${CARD_MM * wide}px` })}></div>`,
    html`
      <p>
        <input
          type="range"
          min="2"
          max="12"
          step="0.02"
          .value=${String(wide)}
          aria-label=${t("card.head")}
          @input=${slide}
        >
      </p>`,
    html`
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${() => dialog.close()}>${t("cancel")}</button>
        <button class="button primary" type="button" @click=${take}>${t("card.done")}</button>
      </p>`,
  ]);
  dialog.open();
}
