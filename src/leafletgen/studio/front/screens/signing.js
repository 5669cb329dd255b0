/** The side of the Proof screen: what still keeps a language from being signed, and the signature. */

/** @import { BoardRow, Content, TextRecord } from "../types.d.ts" */

import { glyph } from "../glyphs.js";
import { kept } from "../kept.js";
import { nameOf } from "../marks.js";
import { outputFor, rowOf, site } from "../site.js";
import { waiting } from "../translate/entries.js";
import { html, typed } from "../view.js";
import { day, t } from "../words.js";
import { pagePicture } from "./inspector.js";

/**
 * What keeps a language from being signed: how many, and of what.
 * @param {BoardRow | undefined} row
 * @param {Pick<TextRecord, "comments">[]} texts
 * @param {number} unread
 * @returns {[count: number, name: string][]}
 */
export function hindrances(row, texts, unread) {
  const counts = Object.fromEntries((row?.needs ?? []).map((one) => [one.kind, one.count]));
  const sum = (/** @type {string[]} */ kinds) => kinds.reduce((all, kind) => all + (counts[kind] ?? 0), 0);
  return [
    [sum(["missing", "machine", "draft", "stale"]), "texts"],
    [sum(["error", "too-long"]), "errors"],
    [unread, "read"],
    [texts.reduce((all, one) => all + waiting(one), 0), "comments"],
  ];
}

/** Who signs, in which role: kept while the screen is open. */
const signer = { by: "", role: "native reader" };

/**
 * @typedef {object} Signing
 * @property {number} unread
 * @property {string} problem
 * @property {(by: string, role: string) => void} sign
 */

/**
 * @param {string} tag
 * @param {TextRecord[]} texts
 * @param {Signing} signing
 * @returns {Content}
 */
export function signSide(tag, texts, signing) {
  const output = outputFor(tag);
  return [
    output ? pagePicture(tag, output, "", { looks: "small-page" }) : null,
    tag === site.project.source ? html`<p>${t("source-text")}</p>` : form(tag, texts, signing),
  ];
}

/**
 * @param {string} tag
 * @param {TextRecord[]} texts
 * @param {Signing} signing
 */
function form(tag, texts, { unread, problem, sign }) {
  const row = rowOf(tag);
  const rows = hindrances(row, texts, unread);
  const ready = rows.every(([count]) => !count) && site.project.editable;
  const more = unread ? t("sign.more", { n: unread }) : t("sign.not-yet");
  return html`
    <h2>${t("sign.head", { language: nameOf(tag) })}</h2>
    ${row?.signed ? html`<p class="ok row-of">${glyph("signed")}${signedBy(row.signed)}</p>` : null}
    <ul>${rows.map(hindrance)}</ul>
    ${fields()}
    ${problem ? html`<p class="error" role="alert">${problem}</p>` : null}
    <button
      type="button"
      class="button large primary"
      data-focus="sign"
      aria-disabled=${String(!ready)}
      @click=${() => ready && sign(signer.by, signer.role)}
    >${glyph("signed")}${ready ? t("sign.do") : more}</button>
    <p class="hint">${t("sign.what", { file: `status/${tag}.yaml` })}</p>`;
}

/** @param {{ by: string, on: string }} signature */
const signedBy = ({ by, on }) => t("sign.by", { by, day: day(on) });

/** @param {[count: number, name: string]} row */
const hindrance = ([count, name]) => html`
  <li class=${count ? "soft" : ""}>
    <span class=${count ? "too-long" : "ok"}>${glyph(count ? "missing" : "ok")}</span>
    ${count ? t(`sign.${name}-not`, { n: count }) : t(`sign.${name}`)}
  </li>`;

/** Who signs. */
function fields() {
  signer.by ||= kept.get("name", "");
  const by = typed((text) => {
    signer.by = text;
  });
  const role = typed((value) => {
    signer.role = value;
  });
  return html`
    <label for="sign-by"><strong class="small">${t("sign.name")}</strong></label>
    <input
      type="text"
      id="sign-by"
      maxlength="60"
      .value=${signer.by}
      data-focus="by"
      autocomplete="name"
      @input=${by}
      @change=${typed((text) => kept.set("name", text.trim()))}
    >
    <label for="sign-role"><strong class="small">${t("sign.role")}</strong></label>
    <select id="sign-role" data-focus="role" @change=${role}>
      ${["native reader", "translator", "office"].map(
        (name) => html`<option value=${name} ?selected=${name === signer.role}>${t(`role.${name}`)}</option>`,
      )}
    </select>`;
}
