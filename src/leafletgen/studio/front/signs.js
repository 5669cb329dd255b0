/** Characters that nobody sees, shown where they stand; the buttons that type them. */

import { isMac, keyHere } from "./dom.js";
import { glyph } from "./glyphs.js";
import { cutAtHidden, HIDDEN, LINE_ENDS, withoutNever } from "./hidden.js";
import { html, nothing, still } from "./view.js";
import { t } from "./words.js";

/**
 * A text in which they are seen: as a mark, which takes no room; by name where one may not be, or where all names are
 * asked for.
 * @param {string} text
 */
export function shown(text, all = false) {
  return cutAtHidden(text, all).map(([piece, name]) => {
    if (!name) return piece;
    const never = withoutNever(piece) === "";
    const looks = ["hidden-sign", never ? "never" : "", LINE_ENDS[piece]?.picture ?? ""].filter(Boolean).join(" ");
    return html`<span class=${looks} data-name=${all || never ? name : ""}>${piece}</span>`;
  });
}

/**
 * A button that types one.
 * @param {string} sign
 * @param {(sign: string) => void} insert
 */
export function signButton(sign, insert) {
  const name = HIDDEN[sign] ?? "";
  const end = LINE_ENDS[sign];
  const key = end ? `Alt ${end.key}` : "";
  const said = end ? t(`sign.${name}`) : `${name}: ${t(`sign.${name}`)}`;
  return html`
    <button
      type="button"
      class="button small sign"
      title=${key ? `${said} · ${keyHere(key)}` : said}
      aria-label=${said}
      aria-keyshortcuts=${key ? (isMac() ? "Control+" : "") + key.replace(" ", "+") : nothing}
      @mousedown=${still}
      @click=${() => insert(sign)}
    >${end ? glyph(end.picture) : name}</button>`;
}
