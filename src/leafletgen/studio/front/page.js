/**
 * A page as it goes to print: the SVG of its frames, and over it transparent buttons for its boxes and the overlays.
 *
 * The SVG stands in a shadow tree, so that the ids of two pages do not meet; glyphs are outlines, so the browser shapes
 * nothing.
 */

/** @import { Box, Content, Group, PageBoxes, Rect } from "./types.d.ts" */

import { get, getPage, rowQuery } from "./api.js";
import { bottom, fillOf, overflowing, overLines, range, sayBox, standing } from "./boxes.js";
import { nameOf, outputName } from "./marks.js";
import { languageOf } from "./site.js";
import { built, html, render, styled, svg } from "./view.js";
import { t } from "./words.js";

const parser = new DOMParser();
const MM = 72 / 25.4;
const SAFE = 3 * MM;
/** Percent of the design below which the size of a text is worth a word. */
const SMALL = 88;

/**
 * SVG text as a node of this document.
 * @param {string} text
 * @returns {SVGSVGElement}
 */
export function drawn(text) {
  const root = parser.parseFromString(text, "image/svg+xml").documentElement;
  if (root.nodeName !== "svg") throw new Error("not a picture");
  return /** @type {any} */ (document.importNode(root, true));
}

/**
 * A group of a page as a node; read once, copied for each place that shows it.
 * @param {string} text
 */
const groupOf = (text) =>
  /** @type {Element} */ (drawn(`<svg xmlns="http://www.w3.org/2000/svg">${text}</svg>`).firstElementChild);

/**
 * Put a group of the page (a zone) in place of the one that is there.
 * @param {ShadowRoot} shadow
 * @param {string} key
 * @param {Node} node
 */
export function exchange(shadow, key, node) {
  const all = /** @type {NodeListOf<HTMLElement>} */ (shadow.querySelectorAll("[data-key]"));
  [...all].find((one) => one.dataset.key === key)?.replaceWith(node);
}

/**
 * Let a picture take all the room of its element.
 * @param {SVGSVGElement} picture
 */
export function spread(picture, overflow = "") {
  const { style } = picture;
  Object.assign(style, { display: "block", width: "100%", height: "100%", overflow });
}

/**
 * The boxes of an edition: pages with boxes in reading order.
 * @param {string} tag
 * @param {string} output
 * @param {string} row
 * @returns {Promise<PageBoxes[]>}
 */
export async function getBoxes(tag, output, row = "") {
  return (await get(`/api/boxes/${encodeURIComponent(tag)}/${encodeURIComponent(output)}${rowQuery(row)}`)).pages;
}

export class Page {
  /** @param {{ onpick?: (box: Box) => void, numbers?: Map<string, number> }} options `onpick`: somebody chose a box */
  constructor({ onpick = () => {}, numbers = new Map() } = {}) {
    this.onpick = onpick;
    this.numbers = numbers;
    /** @type {Set<string>} */
    this.overlays = new Set();
    /** @type {string | null} */
    this.lit = null;
    /** Keys of the boxes that glow. @type {Set<string>} */
    this.glowing = new Set();
    this.turn = 0;
    this.tag = "";
    /** @type {string | null} */
    this.output = null;
    this.number = 1;
    /** @type {PageBoxes | null} */
    this.page = null;
    /** What changed last: groups by their keys. @type {[key: string, node: Element][]} */
    this.changed = [];
    /** What lies over the page in place of its boxes. @type {(() => Content) | null} */
    this.cover = null;
    this.paper = built(html`<div class="paper" aria-hidden="true"></div>`);
    this.shadow = this.paper.attachShadow({ mode: "open" });
    this.over = built(html`<div class="overlay on-paper"></div>`);
    const move = (/** @type {KeyboardEvent} */ event) => this.move(event);
    this.element = built(html`<div class="page" role="group" @keydown=${move}>${this.paper}${this.over}</div>`);
  }

  /**
   * Draw a page.
   * @param {string} tag
   * @param {string} output
   */
  async show(tag, output, number = 1, row = "") {
    this.turn += 1;
    const mine = this.turn;
    const [text, pages] = await Promise.all([getPage(tag, output, number, row), getBoxes(tag, output, row)]);
    const page = pages[number - 1];
    if (mine === this.turn && page) this.take({ tag, output, number, page }, text);
  }

  /**
   * What the server has drawn.
   * @param {{ tag: string, output: string, number: number, page: PageBoxes }} what
   * @param {string} text the picture
   */
  take(what, text) {
    const { tag, output, number } = Object.assign(this, what);
    this.place(drawn(text));
    const said = t("page.name", { language: nameOf(tag), output: outputName(output), n: number });
    this.element.setAttribute("aria-label", said);
    this.draw();
  }

  /** @param {SVGSVGElement} picture */
  place(picture) {
    spread(picture);
    for (const link of picture.querySelectorAll("a")) link.removeAttribute("href");
    this.shadow.replaceChildren(picture);
    if (this.page) this.element.style.aspectRatio = `${this.page.width} / ${this.page.height}`;
  }

  /**
   * Put changed groups and boxes in place of the old ones; only what changed is touched.
   * @param {Group[]} groups
   * @param {Box[]} boxes
   */
  swap(groups, boxes) {
    const own = groups.filter((one) => one.page === this.number);
    this.changed = own.map(({ key, svg: text }) => [key, groupOf(text)]);
    for (const [key, node] of this.changed) exchange(this.shadow, key, node);
    const fresh = new Map(boxes.filter((one) => one.page === this.number).map((one) => [one.key, one]));
    if (fresh.size && this.page) this.page.boxes = this.page.boxes.map((one) => fresh.get(one.key) ?? one);
    this.draw();
  }

  /**
   * The boxes that hold a text.
   * @param {string} key
   */
  boxesOf(key) {
    return this.page?.boxes.filter((box) => box.messages.includes(key)) ?? [];
  }

  /**
   * Lines by which a text leaves its box.
   * @param {string} key
   */
  linesOver(key) {
    const [box] = this.boxesOf(key);
    return box && this.page ? overLines(box, this.page) : 0;
  }

  /**
   * Light the boxes of a text, or of nothing.
   * @param {string | null} key
   */
  light(key) {
    this.lit = key;
    this.draw();
  }

  /** The lit box. */
  get litBox() {
    return /** @type {HTMLElement | null} */ (this.element.querySelector(".is-lit"));
  }

  /** @param {Iterable<string>} names */
  setOverlays(names) {
    this.overlays = new Set(names);
    this.draw();
  }

  draw() {
    const { page } = this;
    if (!page) return;
    if (this.cover) {
      render(this.cover(), this.over);
      return;
    }
    const shown = (/** @type {string} */ name) => this.overlays.has(name);
    render(
      [
        shown("bleed") ? this.bleed(page) : null,
        this.overflows(page),
        page.boxes.map((box) => this.box(box, page)),
        shown("order") ? this.order(page) : null,
      ],
      this.over,
    );
  }

  /**
   * @param {Box} box
   * @param {PageBoxes} page
   */
  box(box, page) {
    const lit = this.lit !== null && box.messages.includes(this.lit);
    const shown = this.overlays.has("boxes");
    const glows = this.overlays.has("changes") && this.glowing.has(box.key);
    return html`
      <button
        type="button"
        class="box ${standing(box)}${lit ? " is-lit" : ""}${shown ? " is-shown" : ""}${glows ? " glows" : ""}"
        data-box=${box.key}
        data-focus=${box.key}
        aria-label=${sayBox(box, page, this.numbers) + (glows ? `, ${t("six.glows")}` : "")}
        @click=${() => this.onpick(box)}
        ${placed(box.rect, page)}
      >
        ${shown || lit || box.over_chars > 0 ? this.tab(box, page) : null}${shown ? fullness(box, page) : null}
      </button>`;
  }

  /**
   * The tab in the margin: numbers of the texts, lines too much.
   * @param {Box} box
   * @param {PageBoxes} page
   */
  tab(box, page) {
    const lines = overLines(box, page);
    const over = box.over_chars > 0 ? html`<b>${lines ? ` +${lines}` : " !"}</b>` : null;
    return html`<span class="number">${range(box, this.numbers)}${over}</span>`;
  }

  /**
   * The part of a zone's texts that passed its edge.
   * @param {PageBoxes} page
   */
  overflows(page) {
    return overflowing(page.boxes).map(
      ([zone, low]) => html`
        <div class="hatch" ${placed([zone[0], bottom(zone), zone[2], low - bottom(zone)], page)}></div>
        <div class="edge" ${placed(zone, page)}></div>`,
    );
  }

  /** @param {PageBoxes} page */
  bleed(page) {
    const { width, height } = page;
    const [x, y, w, h] = page.trim;
    /** @type {Rect[]} */
    const bands = [
      [0, 0, width, y],
      [0, y + h, width, height - y - h],
      [0, y, x, h],
      [x + w, y, width - x - w, h],
    ];
    return [
      y > 0.1 ? bands.map((band) => html`<div class="bleed" ${placed(band, page)}></div>`) : null,
      html`<div class="safe" ${placed([x + SAFE, y + SAFE, w - 2 * SAFE, h - 2 * SAFE], page)}></div>`,
    ];
  }

  /**
   * One line through all boxes, as read aloud.
   * @param {PageBoxes} page
   */
  order({ width, height, boxes }) {
    const { rtl } = languageOf(this.tag);
    const r = width / 46;
    const points = boxes.map(({ rect: [x, y, w] }) => [rtl ? x + w - r : x + r, y + r]);
    return html`
      <svg class="order" viewBox="0 0 ${width} ${height}" aria-hidden="true">
        <polyline points=${points.map((point) => point.join(",")).join(" ")}></polyline>
        ${points.map(
          ([x, y], at) => svg`
            <g transform="translate(${x} ${y})">
              <circle r=${r}></circle>
              <text text-anchor="middle" y=${r * 0.36} font-size=${r}>${at + 1}</text>
            </g>`,
        )}
      </svg>`;
  }

  /**
   * Tab goes from box to box; arrows, too.
   * @param {KeyboardEvent} event
   */
  move(event) {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = /** @type {HTMLElement[]} */ ([...this.over.querySelectorAll(".box, .part")]);
    const next = all[all.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

/**
 * @param {Rect} rect
 * @param {{ width: number, height: number }} page
 */
function placed([x, y, w, h], { width, height }) {
  const share = (/** @type {number} */ value, /** @type {number} */ all) => `${(100 * value) / all}%`;
  return styled({ left: share(x, width), top: share(y, height), width: share(w, width), height: share(h, height) });
}

/**
 * How full a box is, and the size of its text where that is much smaller than designed.
 * @param {Box} box
 * @param {PageBoxes} page
 */
function fullness(box, page) {
  const small = box.over_chars <= 0 && box.percent && box.percent < SMALL;
  return html`
    <i class="full" ${styled({ height: `${Math.min(100, fillOf(box, page))}%` })}></i>
    ${small ? html`<span class="small-text">${`Aa ${box.percent} %`}</span>` : null}`;
}
