/** What came out of a print: files to take, and what went wrong. */

/** @import { Built } from "../types.d.ts" */

import { glyph } from "../glyphs.js";
import { outputName } from "../marks.js";
import { knownLanguage, knownOutput } from "../site.js";
import { html } from "../view.js";
import { t } from "../words.js";

/** @param {{ path: string }} file */
const fileName = ({ path }) => path.split("/").at(-1);

/** So many files are listed, and packed into a ZIP: more of them are taken from their folder. */
const MOST = 200;

/** @param {number} n */
const more = (n) => (n > 0 ? html`<li class="hint">${t("made.more", { n })}</li>` : null);

/** @param {Built} result */
export function made({ files, diagnostics, failed, archives = [] }) {
  const errors = (diagnostics ?? []).filter((one) => one.severity === "error").length;
  const query = new URLSearchParams(files.map((file) => ["path", file.path.replace(/^output\//, "")]));
  const shown = files.slice(0, MOST);
  const whole = html`<a class="button" href="/api/zip?${query}" download>${t("all-zip")}</a>`;
  return html`
    <div role="status">
      ${failed ? html`<p class="error">${failed}</p>` : null}
      <p class="${files.length ? "ok" : "error"} row-of">
        ${glyph(files.length ? "ok" : "error")}${t("made", { n: files.length })}
      </p>
      ${errors ? errorsLine(errors) : null}
      ${archives.length ? html`<ul class="files">${archives.map(archiveLine)}</ul>` : null}
      ${files.length ? html`<ul class="scroll files">${shown.map(fileLine)}${more(files.length - MOST)}</ul>` : null}
      ${files.length > 1 && files.length <= MOST ? whole : null}
    </div>`;
}

/** @param {number} n */
const errorsLine = (n) => html`
  <p class="error small">${t("made.errors", { n })}${" "}<a href="#/findings">${t("tab.findings")}</a></p>`;

/** @param {{ url: string, path: string }} archive */
const archiveLine = (archive) => html`
  <li><a href=${archive.url} download>${fileName(archive)}</a><span class="hint">${t("print.shop")}</span></li>`;

/** @param {Built["files"][number]} file */
function fileLine(file) {
  const known = knownLanguage(file.language) && knownOutput(file.output);
  return html`
    <li>
      <a href=${file.url} download>${fileName(file)}</a>
      <span class="hint">${known ? outputName(file.output) : file.output}</span>
    </li>`;
}
