/** Before a program is started for the first time: what it is and where it sends texts. One agrees or leaves it. */

/** @import { Agreement } from "./memory.d.ts" */

import { Modal } from "../dom.js";
import { glyph } from "../glyphs.js";
import { html } from "../view.js";
import { t } from "../words.js";

/**
 * Gives whether somebody has agreed.
 * @param {Agreement} ask
 * @returns {Promise<boolean>}
 */
export function agrees(ask) {
  return new Promise((resolve) => {
    let agreed = false;
    const leave = (/** @type {boolean} */ said) => {
      agreed = said;
      dialog.close();
    };
    const dialog = new Modal(
      { name: "agreeing", role: "alertdialog", head: "agree-head", described: "agree-what", stays: true },
      () => html`
        <h1 id="agree-head">${t("said.agree.head")}</h1>
        <p id="agree-what">${t("said.agree.what")}</p>
        <pre class="command"><code>${ask.command}</code></pre>
        <p class="place row-of">${glyph(ask.place ? "link" : "warning")}<span>${
          ask.place ? [t("said.agree.place"), " ", html`<strong>${ask.place}</strong>`] : t("said.agree.unknown")
        }</span></p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" autofocus @click=${() => leave(false)}>${t("said.agree.no")}</button>
          <button type="button" class="button primary" @click=${() => leave(true)}>${t("said.agree.yes")}</button>
        </div>`,
    );
    dialog.element.addEventListener("close", () => resolve(agreed));
    dialog.open();
  });
}
