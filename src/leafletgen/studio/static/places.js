/** Places in files: their lines with what is meant underlined, and the way into an editor. */

import { get } from "./api.js";
import { el, fill } from "./dom.js";
import { t } from "./words.js";
import { languageOf, site } from "./site.js";
import { key } from "./marks.js";
import { canOpen, editorDialog, editorHref } from "./editor.js";

/** The lines of a file that a finding is about, put into an element. */
export async function showLines(into, one) {
  try {
    const { lines } = await get(`/api/lines?file=${encodeURIComponent(one.file)}&line=${one.line}`);
    const tag = one.file.startsWith("locales/") ? languageOf(one.language ?? site.project.source) : null;
    const way = tag ? { style: { "font-family": `var(--mono), "text-${tag.tag}"` } } : {};
    fill(into, lines.map(([number, text]) => el("div", { class: "source-line" }, el("span", { class: "hint" }, String(number)), el("bdi", { dir: "ltr", ...way }, number === one.line ? underlined(text, one) : text))));
  } catch { /* the place alone */ }
}

function underlined(text, { line, column, end_line: last, end_column: end }) {
  const letters = [...text];
  const to = last === line && end > column ? end - 1 : letters.length;
  return [letters.slice(0, column - 1).join(""), el("u", {}, letters.slice(column - 1, to).join("")), letters.slice(to).join("")];
}

/** A place in words; a link where an editor was chosen. */
export function placeOf({ file, line, column }) {
  const href = editorHref({ file, line, column });
  const said = [file, line, column].filter(Boolean).join(":");
  return href ? el("a", { href }, said) : said;
}

/** A button that copies a place. */
export const copyPlace = ({ file, line, column }) => el("button", { type: "button", class: "link small", "data-focus": "copy-place", on: { click: (event) => { navigator.clipboard?.writeText(`${file}:${line}:${column}`); event.currentTarget.textContent = t("copied"); } } }, t("copy-place"));

/** Open a place in the editor; asks which at the first time. */
export function openPlace(one, changed = () => {}) {
  const follow = () => { const href = editorHref(one); if (href) location.href = href; };
  if (editorHref(one)) follow(); else editorDialog(() => { changed(); follow(); });
}

/** A button that does so, with its key where that is heard; null where files cannot be opened from here. */
export function editorButton(one, changed, heard = true) {
  if (!one.file || !canOpen()) return null;
  const href = editorHref(one);
  const said = [t("editor"), heard ? key("O") : null];
  return href ? el("a", { class: "button", href, "data-focus": "editor" }, said)
    : el("button", { type: "button", class: "button", "data-focus": "editor", on: { click: () => openPlace(one, changed) } }, said);
}
