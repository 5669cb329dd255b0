/** The banner over all screens while a file of the project cannot be read. It goes away by itself. */

import { el, fill } from "./dom.js";
import { clock, t } from "./words.js";
import { site } from "./site.js";
import { glyph } from "./marks.js";
import { copyPlace, editorButton, placeOf, showLines } from "./places.js";

const MOST = 3;
let since = clock();

/** Errors that stop all sheets: of no language and no output. */
const faults = () => (site.findings ?? []).filter((one) => one.severity === "error" && one.file && !one.output && !one.language);

/** The file that is waited for; null where all can be read. */
export const awaited = () => (site.project?.broken ? faults()[0]?.file ?? "leaflet.yaml" : null);

/** Show or take away the banner. */
export async function showTrouble() {
  const banner = document.getElementById("banner");
  const errors = faults();
  const broken = site.project.broken || errors.length > 0;
  document.body.classList.toggle("is-broken", broken);
  if (!broken) { since = clock(); fill(banner); return; }
  const file = errors[0]?.file ?? "leaflet.yaml";
  fill(banner, el("div", { class: "trouble", role: "alert" }, glyph("error"),
    el("div", {}, el("p", {}, el("strong", {}, t("broken", { file, time: since })), " ", t("broken.still")),
      errors.length ? el("div", { class: "trouble-places" }, errors.slice(0, MOST).map(fault)) : null),
    errors.length ? el("div", { class: "trouble-acts" }, editorButton(errors[0], showTrouble, false), copyPlace(errors[0])) : null));
}

/** What is wrong, the line where it is, how to mend it. */
function fault(one) {
  const lines = el("div", { class: "mono" });
  showLines(lines, one);
  return el("div", {}, el("p", {}, el("span", { class: "mono" }, placeOf(one)), "  ", one.message), lines, one.hints.map((hint) => el("p", { class: "soft" }, hint)));
}
