/** Places in files: their lines with what is meant underlined, and the way into an editor. */

/** @import { Content, Place } from "./types.d.ts" */

import { get } from "./api.js";
import { canOpen, editorDialog, editorHref } from "./editor.js";
import { key } from "./marks.js";
import { knownLanguage, site } from "./site.js";
import { html, render, styled } from "./view.js";
import { t } from "./words.js";

/** @typedef {Place & { language?: string | null }} FoundPlace */

/**
 * The lines of a file that a finding is about, put into an element.
 * @param {HTMLElement} into
 * @param {FoundPlace} one
 */
export async function showLines(into, one) {
  try {
    /** @type {{ lines: [number, string][] }} */
    const { lines } = await get(`/api/lines?file=${encodeURIComponent(one.file)}&line=${one.line}`);
    const known = one.file.startsWith("locales/") ? knownLanguage(one.language ?? site.project.source) : null;
    const face = styled({ "font-family": known ? `var(--mono), "text-${known.tag}"` : null });
    const view = lines.map(
      ([number, text]) => html`
        <div class="source-line">
          <span class="hint">${number}</span>
          <bdi dir="ltr" ${face}>${number === one.line ? underlined(text, one) : text}</bdi>
        </div>`,
    );
    render(view, into);
  } catch {
    /* the place alone */
  }
}

/**
 * @param {string} text
 * @param {Place} place
 * @returns {Content}
 */
function underlined(text, { line, column = 1, end_line: last, end_column: end = 0 }) {
  const letters = [...text];
  const to = last === line && end > column ? end - 1 : letters.length;
  const piece = (/** @type {number} */ from, /** @type {number} */ until) => letters.slice(from, until).join("");
  return [piece(0, column - 1), html`<u>${piece(column - 1, to)}</u>`, piece(to, letters.length)];
}

/**
 * A place in words; a link where an editor was chosen.
 * @param {Place} place
 */
export function placeOf({ file, line, column }) {
  const href = editorHref({ file, line, column });
  const said = [file, line, column].filter(Boolean).join(":");
  return href ? html`<a href=${href}>${said}</a>` : said;
}

const yes = () => true;
const no = () => false;

/**
 * Copy where no clipboard is given to scripts, as without TLS: by a field beside the button, as people would.
 * @param {HTMLElement} beside
 * @param {string} text
 */
function copiedFrom(beside, text) {
  const field = document.createElement("textarea");
  field.className = "unseen";
  field.value = text;
  beside.after(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  beside.focus();
  return done;
}

/**
 * A button that copies a text, and says so.
 * @param {string} said
 * @param {string} text
 * @param {string} looks its class
 */
export function copyButton(said, text, looks = "button") {
  const copy = async (/** @type {Event} */ event) => {
    const button = /** @type {HTMLElement} */ (event.currentTarget);
    const done = navigator.clipboard
      ? await navigator.clipboard.writeText(text).then(yes, no)
      : copiedFrom(button, text);
    if (done && button.firstElementChild) button.firstElementChild.textContent = t("copied");
  };
  return html`
    <button type="button" class=${looks} data-focus="copy-place" @click=${copy}><span>${said}</span></button>`;
}

/**
 * A button that copies a place.
 * @param {Place} place
 */
export const copyPlace = ({ file, line, column }) =>
  copyButton(t("copy-place"), `${file}:${line}:${column}`, "link small");

/**
 * Open a place in the editor; asks which at the first time.
 * @param {Place} one
 */
export function openPlace(one, changed = () => {}) {
  const follow = () => {
    const href = editorHref(one);
    if (href) location.href = href;
  };
  if (editorHref(one)) follow();
  else {
    editorDialog(() => {
      changed();
      follow();
    });
  }
}

/**
 * A button that does so, with its key where that is heard; null where files cannot be opened from here.
 * @param {Place} one
 * @param {() => void} changed
 */
export function editorButton(one, changed, heard = true) {
  if (!(one.file && canOpen())) return null;
  const href = editorHref(one);
  const said = [t("editor"), heard ? key("O") : null];
  if (href) return html`<a class="button" href=${href} data-focus="editor">${said}</a>`;
  return html`
    <button type="button" class="button" data-focus="editor" @click=${() => openPlace(one, changed)}>${said}</button>`;
}
