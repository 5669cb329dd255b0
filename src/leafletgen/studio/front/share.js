/** Making a link by which one language can be edited, and nothing else. */

/** @import { Content } from "./types.d.ts" */

import { messageOf, send } from "./api.js";
import { Modal } from "./dom.js";
import { glyph } from "./glyphs.js";
import { named, nameOf } from "./marks.js";
import { copyButton } from "./places.js";
import { html } from "./view.js";
import { t } from "./words.js";

const DAYS = 30;

/** @typedef {{ side: number, path: string }} Code */

/**
 * The link, and its code for a phone; where nobody else reaches the address, how it would be reached.
 * @param {string} url
 * @param {Code | null} code
 */
const linkOf = (url, code) => html`
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
  ${code ? pictureOf(code) : localOnly()}`;

/** Nobody else reaches this address. */
const localOnly = () => html`
  <p class="finding small">${glyph("warning")}<span>${t("share.local")}</span></p>
  <p><code dir="ltr">leafletgen preview --edit --host 0.0.0.0</code></p>`;

/** @param {Code} code */
const pictureOf = ({ side, path }) => html`
  <figure class="link-code">
    <svg viewBox="0 0 ${side} ${side}" role="img" aria-label=${t("share.code")}><path d=${path}></path></svg>
    <figcaption class="hint">${t("share.scan")}</figcaption>
  </figure>`;

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
      result = linkOf(made.address, made.code);
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
