/**
 * The lines of the layout files that take part in an output: the picked part marked, faults underlined, with words and
 * mend below their line. A pane for any screen: it holds no state of its own.
 */

/** @import { Content } from "../types.d.ts" */
/** @import { LayoutFault, LayoutFile, LineMark } from "./design.d.ts" */

import { glyph } from "../glyphs.js";
import { html, nothing, styled } from "../view.js";
import { t } from "../words.js";
import { pieces, tokens } from "./yaml.js";

/** Letters that are more than a word and its value. */
const LONG = 36;

/**
 * @typedef {object} Lines
 * @property {LayoutFile[]} files
 * @property {LayoutFault[]} faults
 * @property {LineMark | null} mark the picked part's lines
 * @property {(file: string, line: number) => void} onpick somebody chose a line
 * @property {(fault: LayoutFault) => Content} [acts] what can be done about a fault, below its words
 * @property {string | null} [open] the fault whose words are shown; null: of all
 */

/** @param {Lines} lines */
export const linesView = (lines) => lines.files.map((file) => fileView(lines, file));

/**
 * Bring the marked lines into view, where they are not.
 * @param {HTMLElement} pane
 */
export function showMark(pane) {
  pane.querySelector(".layout-line.is-marked")?.scrollIntoView({ block: "nearest" });
}

/**
 * @param {Lines} lines
 * @param {LayoutFile} file
 */
function fileView(lines, file) {
  return html`
    <section class="layout-file" aria-label=${file.path}>
      ${lines.files.length > 1 ? html`<h3 class="mono">${file.path}</h3>` : null}
      <ol>${file.lines.map((text, at) => lineView(lines, file.path, text, at + 1))}</ol>
    </section>`;
}

/**
 * @param {Lines} lines
 * @param {string} file
 * @param {string} text
 * @param {number} number
 */
function lineView(lines, file, text, number) {
  const { mark, faults, onpick } = lines;
  const touching = faults.filter(
    ({ written }) => written?.file === file && written.line <= number && number <= lastOf(written),
  );
  const told = touching.filter(({ written }) => written && lastOf(written) === number);
  const isMarked = mark?.file === file && mark.line <= number && number <= mark.end_line;
  const kind = `${isMarked ? " is-marked" : ""}${gravity(touching.filter((one) => one.here))}`;
  const current = isMarked && mark?.line === number ? "true" : nothing;
  return html`
    <li>
      <button
        type="button"
        class="layout-line${kind}"
        tabindex="-1"
        data-line="${file}:${number}"
        aria-current=${current}
        @click=${() => onpick(file, number)}
      >
        <span class="line-number">${number}</span>
        <code ${hanging(text)}>${painted(text, number, touching)}</code>
      </button>
      ${told.map((fault) => faultView(fault, lines))}
    </li>`;
}

/** @param {LayoutFault[]} faults */
function gravity(faults) {
  if (!faults.length) return "";
  return faults.some((one) => one.severity === "error") ? " is-faulty" : " is-doubtful";
}

/**
 * A line that is broken goes on below its words, one step in.
 * @param {string} text
 */
function hanging(text) {
  const indent = text.length - text.trimStart().length + 4;
  return styled({ "padding-inline-start": `${indent}ch`, "text-indent": `-${indent}ch` });
}

/**
 * A fault whose place is a whole block is told below its first line.
 * @param {NonNullable<LayoutFault["written"]>} written
 */
const lastOf = (written) => (written.end_line - written.line > 2 ? written.line : written.end_line);

/**
 * A line in the inks of its parts; what is faulty has a wavy line below it.
 * @param {string} text
 * @param {number} number
 * @param {LayoutFault[]} faults
 */
function painted(text, number, faults) {
  const ranges = faults.map((one) => rangeOf(/** @type {any} */ (one.written), number, text));
  let at = 0;
  return tokens(text).flatMap(({ text: own, kind }) => {
    const start = at;
    at += own.length;
    return pieces(own, start, ranges).map(
      ([piece, isFaulty]) => html`<span class="${kind}${isFaulty ? " wavy" : ""}">${piece}</span>`,
    );
  });
}

/**
 * The faulty letters of a line, from 0: of a whole entry its first word and value.
 * @param {NonNullable<LayoutFault["written"]>} written
 * @param {number} number
 * @param {string} text
 */
function rangeOf({ line, column, end_line: last, end_column: end }, number, text) {
  const indent = text.length - text.trimStart().length;
  const from = number === line ? column - 1 : indent;
  const to = number === last ? Math.max(end - 1, from + 1) : text.length;
  if (to - from <= LONG) return [from, to];
  const start = from + (/^\W*/.exec(text.slice(from, to))?.[0].length ?? 0);
  const cut = text.slice(start, to).search(/[,}\]]|$/);
  return number === line ? [start, start + cut] : [];
}

/**
 * Words and mend of a fault.
 * @param {LayoutFault} fault
 * @param {Lines} lines
 */
function faultView(fault, { acts, open = null }) {
  if (open !== null && open !== fault.id) return null;
  const { severity, message, hints, languages } = fault;
  return html`
    <div class="line-fault is-${severity === "error" ? "error" : "warning"}" data-fault=${fault.id}>
      ${glyph(severity === "error" ? "error" : "warning")}
      <div>
        <p ${inLetters(languages)}><strong>${quoted(message)}</strong></p>
        ${languages.length ? html`<p class="small">${inLanguages(languages)}</p>` : null}
        ${hints.map((hint) => html`<p class="small">${quoted(hint)}</p>`)}
        ${acts ? html`<div class="row-of">${acts(fault)}</div>` : null}
      </div>
    </div>`;
}

/**
 * A message quotes the language where it is worst: it is set in the letters of all that show it.
 * @param {string[]} languages
 */
const inLetters = (languages) =>
  styled({ "font-family": ["var(--ui)", ...languages.map((tag) => `"text-${tag}"`)].join(", ") });

/**
 * What a message quotes of a file stands as it does there.
 * @param {string} text
 */
const quoted = (text) => text.split("`").map((piece, at) => (at % 2 ? html`<code>${piece}</code>` : piece));

/** @param {string[]} languages */
const inLanguages = (languages) => [
  t("design.in", { n: languages.length }),
  languages.map((tag) => [" ", html`<span class="tag">${tag}</span>`]),
];
