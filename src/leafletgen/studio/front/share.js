/** Making a link by which one language can be edited, and nothing else. */

/** @import { Content } from "./types.d.ts" */

import { messageOf, send } from "./api.js";
import { Modal } from "./dom.js";
import { glyph } from "./glyphs.js";
import { named, nameOf } from "./marks.js";
import { copyButton } from "./places.js";
import { html } from "./view.js";
import { t } from "./words.js";

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;
const DAYS = 30;

/** @param {string} url */
const linkOf = (url) => html`
  <p class="row-of">
    <input
      type="text"
      readonly
      .value=${url}
      aria-label=${t("share")}
      @focus=${(/** @type {Event} */ event) => /** @type {HTMLInputElement} */ (event.target).select()}
    >${copyButton(t("copy"), url)}
  </p>
  <p class="hint">${t("share.hint")}</p>
  ${LOCAL.test(location.hostname) ? localOnly() : null}`;

/** Nobody else reaches this address. */
const localOnly = () => html`
  <p class="finding small">${glyph("warning")}<span>${t("share.local")}</span></p>`;

/**
 * Ask for how long, make the link, show it to be copied.
 * @param {string} tag
 */
export function shareDialog(tag) {
  const until = new Date(Date.now() + DAYS * 86400000).toISOString().slice(0, 10);
  /** @type {Content} */
  let result = null;
  const make = async () => {
    try {
      const wanted = { language: tag, edit: true, until: dialog.find("#share-until").value || null };
      const made = await send("POST", "/api/links", wanted);
      result = linkOf(`${location.origin}/${made.fragment}`);
      dialog.draw();
      dialog.find("[readonly]").focus();
    } catch (error) {
      result = html`<p class="error">${messageOf(error)}</p>`;
      dialog.draw();
    }
  };
  const dialog = new Modal({ name: "share", head: "share-head" }, () => [
    html`<h1 id="share-head">${t("share.head", { language: nameOf(tag) })}${" "}${named(tag)}</h1>`,
    html`<p class="soft">${t("share.what")}</p>`,
    html`
      <p class="row-of">
        <label for="share-until">${t("share.good")}</label>
        <input type="date" id="share-until" value=${until}>
        <button class="button primary" type="button" @click=${make}>${t("share.make")}</button>
      </p>`,
    html`<div aria-live="polite">${result}</div>`,
    html`
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${() => dialog.close()}>${t("close")}</button>
      </p>`,
  ]);
  dialog.open();
}
