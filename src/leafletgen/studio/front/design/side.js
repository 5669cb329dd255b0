/** Beside the sheet in Design mode: the layout's lines with its faults and what can be done about them, the figures. */

/** @import { Content } from "../types.d.ts" */
/** @import { LayoutFault } from "./design.d.ts" */
/** @import { Design } from "./mode.js" */

import { canOpen } from "../editor.js";
import { badge, key } from "../marks.js";
import { languageOf, site } from "../site.js";
import { html } from "../view.js";
import { t } from "../words.js";
import { inspector } from "./inspector.js";
import { linesView } from "./lines.js";

/** @type {[name: string, said: string][]} */
const KEYS = [
  ["Tab", "block"],
  ["Z", "zone"],
  ["L", "line"],
  ["F8", "fault"],
];

/**
 * @param {Design} design
 * @returns {Content}
 */
export function sideView(design) {
  const { files, faults, mark, problem } = design;
  const lines = linesView({
    files,
    faults,
    mark,
    onpick: (file, line) => design.pickLine(file, line),
    acts: (fault) => acts(design, fault),
  });
  return [
    head(design),
    problem ? html`<p class="error lines-problem" role="alert">${problem}</p>` : null,
    html`<div class="scroll fill lines" tabindex="0" role="region" aria-label=${t("design.lines")}>${lines}</div>`,
    html`<div class="inspector-foot">${inspector(design, languageOf(site.language))}</div>`,
  ];
}

/** What the keys do, at the foot of the screen. */
export const keyHints = () => html`
  <span class="fill"></span>
  ${KEYS.map(([name, said]) => html`<span class="row-of">${key(name)}${t(`design.key.${said}`)}</span>`)}`;

/** @param {Design} design */
function head(design) {
  const { files, faults } = design;
  const n = faults.length;
  const stops = faults.some((one) => one.severity === "error");
  const editor = html`
    <button type="button" class="link plain" data-focus="editor" @click=${() => design.openEditor()}>
      ${t("editor.open")}${key("O")}
    </button>`;
  return html`
    <div class="lines-head">
      <h2>${files.length > 1 ? t("design.files", { n: files.length }) : files[0]?.path}</h2>
      ${n ? badge(stops ? "error" : "warning", t("design.faults", { n })) : holding()}
      ${canOpen() ? editor : null}
    </div>`;
}

/** Where nothing is wrong, and that is known. */
function holding() {
  const n = site.project.languages.length;
  return site.findings && !site.board?.pending ? badge("ok", t("design.holds", { n })) : null;
}

/**
 * What can be done about a fault: write the value that was tried, go to the next.
 * @param {Design} design
 * @param {LayoutFault} fault
 */
function acts(design, fault) {
  const isSpread = fault.languages.length > 1;
  const next = html`
    <button type="button" class="button small" data-focus="next-${fault.id}" @click=${() => design.next()}>
      ${t(isSpread ? "design.next-language" : "keys.finding")}${key("F8")}
    </button>`;
  return [mendButton(design, fault), design.faults.length > 1 || isSpread ? next : null];
}

/**
 * A button that writes the value that was tried; null where there is none, or nothing may be written.
 * @param {Design} design
 * @param {LayoutFault} fault
 */
export function mendButton(design, { id, mend, written }) {
  if (!(mend && written && site.project.editable)) return null;
  return html`
    <button
      type="button"
      class="button primary small"
      data-focus="mend-${id}"
      @click=${() => design.write(written, mend)}
    >${t("design.mend", { ...mend })}</button>`;
}
