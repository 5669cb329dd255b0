/** The banner over all screens while a file of the project cannot be read. It goes away by itself. */

/** @import { Finding } from "./types.d.ts" */

import { byId } from "./dom.js";
import { glyph } from "./glyphs.js";
import { copyPlace, editorButton, placeOf, showLines } from "./places.js";
import { site } from "./site.js";
import { built, html, render } from "./view.js";
import { clock, t } from "./words.js";

const MOST = 3;
let since = clock();

/** @typedef {Finding & { file: string }} Fault */

/**
 * Errors that stop all sheets: of no language, no output and no row.
 * @returns {Fault[]}
 */
function faults() {
  const stops = (/** @type {Finding} */ one) =>
    one.severity === "error" && one.file && !(one.output || one.language || one.row);
  return /** @type {Fault[]} */ ((site.findings ?? []).filter(stops));
}

/** The file that is waited for; null where all can be read. */
export const awaited = () => (site.project?.broken ? (faults()[0]?.file ?? "leaflet.yaml") : null);

/** Show or take away the banner. */
export function showTrouble() {
  const errors = faults();
  const broken = site.project.broken || errors.length > 0;
  document.body.classList.toggle("is-broken", broken);
  if (!broken) since = clock();
  const troubles = site.project.troubles ?? [];
  const merging = Object.entries(site.project.merging ?? {});
  const said = [broken ? banner(errors) : null, !broken && troubles.length ? failures(troubles) : null];
  render(html`${said}${merging.map(([tag, n]) => merged(tag, n))}`, byId("banner"));
}

/**
 * What failed in the background, in the server's words.
 * @param {string[]} troubles
 */
const failures = (troubles) => html`
  <div class="trouble" role="alert">
    ${glyph("error")}
    <div>${troubles.map((text) => html`<p>${text}</p>`)}</div>
  </div>`;

/**
 * A language whose file git left with marks.
 * @param {string} tag
 * @param {number} n how many texts are to be chosen
 */
const merged = (tag, n) => html`
  <div class="trouble is-merge" role="alert">
    ${glyph("merge")}
    <div>
      <p><strong>${t("merge.banner", { file: `locales/${tag}.yaml`, n })}</strong></p>
      <p class="soft">${t("merge.banner-what")}</p>
    </div>
    <div class="trouble-acts">
      <a class="button" href="#/translate/${encodeURIComponent(tag)}">${t("merge.choose")}</a>
    </div>
  </div>`;

/** @param {Fault[]} errors */
function banner(errors) {
  const [first] = errors;
  return html`
    <div class="trouble" role="alert">
      ${glyph("error")}
      <div>
        <p>
          <strong>${t("broken", { file: first?.file ?? "leaflet.yaml", time: since })}</strong>
          ${" "}${t("broken.still")}
        </p>
        ${first ? html`<div class="trouble-places">${errors.slice(0, MOST).map(fault)}</div>` : null}
      </div>
      ${first ? acts(first) : null}
    </div>`;
}

/** @param {Fault} first */
const acts = (first) => html`
  <div class="trouble-acts">${editorButton(first, showTrouble, false)}${copyPlace(first)}</div>`;

/**
 * What is wrong, the line where it is, how to mend it.
 * @param {Fault} one
 */
function fault(one) {
  const lines = built(html`<div class="mono"></div>`);
  showLines(lines, one);
  return html`
    <div>
      <p><span class="mono">${placeOf(one)}</span>${"  "}${one.message}</p>
      ${lines}
      ${one.hints.map((hint) => html`<p class="soft">${hint}</p>`)}
    </div>`;
}
