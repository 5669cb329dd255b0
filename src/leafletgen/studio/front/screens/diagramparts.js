/** The parts of the Diagram screen: pictures, sentences, actors, arrows, checks. */

/** @import { Actor, Check, Content, Diagram, Language } from "../types.d.ts" */

import { glyph } from "../glyphs.js";
import { nameOf, unseen } from "../marks.js";
import { drawn, spread } from "../page.js";
import { languageOf } from "../site.js";
import { built, html, styled, svg, written } from "../view.js";
import { t } from "../words.js";

/** How arrangements look, very small. @type {Record<string, [number, number][]>} */
// biome-ignore format: points, a kind a line
const DOTS = {
  row: [[3, 10], [12, 10], [21, 10]],
  triangle: [[4, 4], [20, 4], [12, 16]],
  cycle: [[12, 3], [21, 10], [12, 17], [3, 10]],
  steps: [[3, 17], [10, 12], [16, 8], [22, 3]],
  ladder: [[5, 3], [19, 3], [5, 17], [19, 17]],
  lanes: [[4, 4], [12, 9], [20, 15]],
  grid: [[5, 4], [19, 4], [5, 16], [19, 16]],
};

/** @param {readonly (readonly number[])[]} points */
const joined = (points) => points.map((point) => point.join(",")).join(" ");

/** @param {string} kind */
export function thumb(kind) {
  const points = DOTS[kind] ?? DOTS.row ?? [];
  return html`
    <svg viewBox="0 0 25 20" aria-hidden="true">
      <polyline points=${joined(points)} fill="none" stroke="currentColor"></polyline>
      ${points.map(([x, y]) => svg`<circle cx=${x} cy=${y} r="2.6" fill="currentColor"></circle>`)}
    </svg>`;
}

/**
 * The pictures of both sides: read once.
 * @type {Map<string, { text: string, frame: HTMLElement, viewBox: string, ratio: string }>}
 */
const frames = new Map();

/**
 * @param {string} side
 * @param {string} text
 */
function frameOf(side, text) {
  const known = frames.get(side);
  if (known?.text === text) return known;
  const node = drawn(text);
  spread(node, "visible");
  const frame = built(html`<div class="drawing" role="img"></div>`);
  frame.attachShadow({ mode: "open" }).append(node);
  const { width, height } = node.viewBox.baseVal;
  const made = { text, frame, viewBox: node.getAttribute("viewBox") ?? "", ratio: `${width} / ${height}` };
  frames.set(side, made);
  return made;
}

/**
 * The picture of the page, and over it the ways of its arrows, which can be picked.
 * @param {Diagram} data
 * @param {string} tag
 * @param {{ side: string, arrow: string | null, grey: boolean, pick: (number: string) => void }} how
 */
export function drawing(data, tag, { side, arrow, grey, pick }) {
  const { frame, viewBox, ratio } = frameOf(side, data.svg[tag] ?? "");
  frame.setAttribute("aria-label", data.alt?.[tag] ?? data.name);
  frame.style.filter = grey ? "grayscale(1)" : "none";
  const way = (/** @type {NonNullable<Diagram["ways"]>[string][number]} */ { number, points, badge: [, , r] }) => svg`
    <polyline
      points=${joined(points)}
      stroke-width=${2.4 * r}
      class=${arrow === number ? "is-lit" : ""}
      data-arrow=${number}
      @click=${() => pick(number)}
    ></polyline>`;
  return html`
    <div class="drawing-room" ${styled({ "aspect-ratio": ratio })}>
      ${frame}
      <svg class="ways" viewBox=${viewBox} aria-hidden="true">${(data.ways?.[tag] ?? []).map(way)}</svg>
    </div>`;
}

/**
 * The numbered sentences that go with the arrows.
 * @param {Diagram} data
 * @param {string} tag
 * @param {string | null} arrow
 * @param {(number: string) => void} pick
 */
export function sentences(data, tag, arrow, pick) {
  return html`
    <ol class="sentences" ${written(languageOf(tag), { face: true })}>
      ${(data.steps?.[tag] ?? []).map((text, at) => {
        const number = String(at + 1);
        return html`
          <li class=${arrow === number ? "is-lit" : ""}>
            <button
              type="button"
              class="bare"
              data-focus="step-${tag}-${number}"
              aria-pressed=${String(arrow === number)}
              @click=${() => pick(number)}
            ><b>${number}</b><span>${text}</span></button>
          </li>`;
      })}
    </ol>`;
}

/**
 * What is read aloud of a picture.
 * @param {Diagram} data
 * @param {string} tag
 */
export const aloud = (data, tag) => html`
  <div>
    <h2>${t("read-aloud", { language: nameOf(tag) })}</h2>
    <p class="small soft" ${written(languageOf(tag), { face: true })}>${data.alt?.[tag] ?? ""}</p>
  </div>`;

/**
 * An actor: its sign as printed, its label in the language at left, what the file calls it, its shape.
 * @param {Actor} actor
 * @param {Language} language
 */
export function actorView({ id, pictogram, shape, mark, label, svg: sign }, language) {
  const outline = t(`shape.${shape}`);
  return html`
    <li class="actor">
      <span class="sign" aria-hidden="true">${sign ? drawn(sign) : null}</span>
      <span class="fill">
        ${label ? html`<bdi ${written(language, { face: true })}>${label}</bdi>` : null}
        <span class="small soft"><code>${id}</code>${pictogram ? ` · ${pictogram}` : ""}</span>
      </span>
      <span class="small soft">${mark ? t("shape.reader", { shape: outline }) : outline}</span>
    </li>`;
}

/**
 * @param {Diagram["arrows"][number]} arrow
 * @param {string | null} picked
 * @param {(number: string) => void} pick
 */
export function arrowView({ number, from, to, carries }, picked, pick) {
  const isPicked = picked === number;
  return html`
    <li class=${isPicked ? "is-picked" : ""}>
      <button
        type="button"
        class="bare"
        data-focus="arrow-${number}"
        aria-pressed=${String(isPicked)}
        @click=${() => pick(number)}
      ><strong>${number}</strong>${" "}<code>${`${from} → ${to}`}</code></button>
      <span class="small soft">${carries.length ? t("carries", { what: carries.join(", ") }) : ""}</span>
    </li>`;
}

const RANKS = ["error", "warning", "advice"];

/** @param {Check} row */
const isFine = ({ found, silent }) => !(found.length || silent?.length);

/** @param {Check} row */
const rank = (row) =>
  Math.min(isFine(row) ? 3 : 2, row.silent?.length ? 1 : 3, ...row.found.map((one) => RANKS.indexOf(one.severity)));

/**
 * Every check that was made, the worst first.
 * @param {Diagram} data
 */
export function checksView({ checks, svg: pictures }) {
  const rows = checks.toSorted((a, b) => rank(a) - rank(b));
  const count = Object.keys(pictures).length;
  return html`
    <div class="checks"><h2>${t("checks")}</h2><ul>${rows.map((row) => checkView(row, count))}</ul></div>`;
}

/**
 * @param {Check} row
 * @param {number} count of languages shown
 * @returns {Content}
 */
function checkView(row, count) {
  if (row.silent?.length) return verdict(row, "warning", t("check.aloud.silent", { arrows: row.silent.join(", ") }));
  if (row.found.length) {
    return row.found.map(({ severity, text, languages }) =>
      verdict(row, severity, languages.length < count ? `${languages.map(nameOf).join(", ")}: ${text}` : text),
    );
  }
  const told = t(`check.${row.check}`, row.figures);
  const { language } = row.figures;
  return verdict(row, "ok", language ? t("check.of", { told, language: nameOf(language) }) : told);
}

/**
 * @param {Check} row
 * @param {string} kind
 * @param {string} text
 */
const verdict = ({ check }, kind, text) => html`
  <li class="small" data-check=${check} data-verdict=${kind}>
    <span class=${kind}>${glyph(kind === "advice" ? "warning" : kind)}${unseen(t(`verdict.${kind}`))}</span>
    <span>${text}</span>
  </li>`;
