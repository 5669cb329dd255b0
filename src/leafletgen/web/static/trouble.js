/** The banner over all screens while a file of the project cannot be read. It goes away by itself. */

import { el, fill } from "./dom.js";
import { clock, t } from "./words.js";
import { site } from "./site.js";
import { glyph } from "./marks.js";

let since = clock();

/** Show or take away the banner. */
export async function showTrouble() {
  const banner = document.getElementById("banner");
  // An error of no language and no output stops all sheets, whether the file could be read or not.
  const errors = (site.findings ?? []).filter((one) => one.severity === "error" && one.file && !one.output && !one.language);
  const broken = site.project.broken || errors.length > 0;
  document.body.classList.toggle("is-broken", broken);
  if (!broken) { since = clock(); fill(banner); return; }
  const file = errors[0]?.file ?? "leaflet.yaml";
  fill(banner, el("div", { class: "trouble", role: "alert" }, glyph("error"),
    el("div", {}, el("strong", {}, t("broken", { file, time: since })), " ", t("broken.still"),
      errors.length ? el("pre", {}, errors.slice(0, 4).map((one) => `${one.file}:${one.line}:${one.column}  ${one.message}\n${one.hints.map((hint) => `    ${hint}\n`).join("")}`)) : null)));
}
