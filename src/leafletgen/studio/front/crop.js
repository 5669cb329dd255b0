/**
 * A cut out of a page: the box of a text and a little around it, enlarged: a copy of the page's SVG with another view
 * box.
 */

/** @import { Box, Rect } from "./types.d.ts" */
/** @import { Page } from "./page.js" */

import { bottom, overLines, zoneName, zoneOf } from "./boxes.js";
import { exchange, spread } from "./page.js";
import { built, html, render, styled } from "./view.js";

/** Zones farther from the box than this share of the page's height are left out. */
const NEAR = 0.04;

/**
 * What is seen: the box, a little around it, and what passed its edge.
 * @param {Box} box
 * @param {number} pageWidth
 * @param {boolean} over
 * @returns {Rect}
 */
export function viewOf(box, pageWidth, over) {
  const [x, y, w, h] = box.rect;
  const pad = Math.min(pageWidth * 0.012, 10);
  const low = over ? Math.max(bottom(box.rect), bottom(zoneOf(box))) : y + h;
  const wide = w + 2 * pad;
  const high = low - y + 2 * pad + (over ? 4 : h * 0.15);
  return [x - pad, y - pad, wide, Math.max(wide * 0.12, high)];
}

export class Crop {
  constructor() {
    this.host = built(html`<div class="paper"></div>`);
    this.shadow = this.host.attachShadow({ mode: "open" });
    this.marks = built(html`<div class="overlay on-paper"></div>`);
    this.element = built(html`<div class="crop" aria-hidden="true">${this.host}${this.marks}</div>`);
    /** @type {SVGSVGElement | null} */
    this.svg = null;
    /** The picture that it was cut from. @type {Element | null} */
    this.of = null;
    this.zone = "";
  }

  /**
   * The same change as the page's last.
   * @param {Page} page
   */
  swap(page) {
    if (!this.svg) return;
    for (const [key, node] of page.changed) exchange(this.shadow, key, node.cloneNode(true));
  }

  /**
   * A copy of the page without the zones that are far from this one: what is out of sight is not drawn at each key.
   * @param {Page} page
   * @param {Rect} zone
   */
  near(page, [, top, , high]) {
    const picture = /** @type {SVGSVGElement} */ (page.shadow.firstElementChild?.cloneNode(true));
    const far = (page.page?.height ?? 0) * NEAR;
    const zones = new Map(page.page?.boxes.map((one) => [zoneName(one), zoneOf(one)]));
    const groups = /** @type {NodeListOf<HTMLElement>} */ (picture.querySelectorAll(":scope > [data-key]"));
    for (const one of groups) {
      const zone = zones.get(one.dataset.key ?? "");
      if (zone && (zone[1] > top + high + far || bottom(zone) < top - far)) one.remove();
    }
    return picture;
  }

  /**
   * Show the box of a text as it stands on the page now.
   * @param {Page} page
   * @param {string} key
   */
  show(page, key) {
    const [box] = page.boxesOf(key);
    this.element.hidden = !box;
    if (!(box && page.page)) return;
    const over = overLines(box, page.page) > 0;
    const view = viewOf(box, page.page.width, over);
    const picture = this.copied(page, box);
    picture.setAttribute("viewBox", view.join(" "));
    this.element.style.aspectRatio = `${view[2]} / ${view[3]}`;
    this.draw(box, view, over);
  }

  /**
   * @param {Page} page
   * @param {Box} box
   */
  copied(page, box) {
    const whole = page.shadow.firstElementChild;
    if (this.svg && this.of === whole && this.zone === zoneName(box)) return this.svg;
    this.of = whole;
    this.zone = zoneName(box);
    this.svg = this.near(page, zoneOf(box));
    this.svg.setAttribute("preserveAspectRatio", "xMidYMin slice");
    spread(this.svg);
    this.shadow.replaceChildren(this.svg);
    return this.svg;
  }

  /**
   * @param {Box} box
   * @param {Rect} view
   * @param {boolean} over
   */
  draw(box, view, over) {
    const at = (/** @type {Rect} */ [x, y, w, h]) =>
      styled({
        left: `${(100 * (x - view[0])) / view[2]}%`,
        top: `${(100 * (y - view[1])) / view[3]}%`,
        width: `${(100 * w) / view[2]}%`,
        height: `${(100 * h) / view[3]}%`,
      });
    const [x, y, w, h] = box.rect;
    const edge = bottom(zoneOf(box));
    const low = Math.max(bottom(box.rect), edge);
    render(
      [
        over ? html`<div class="hatch" ${at([x, edge, w, low - edge])}></div>` : null,
        html`<div class="edge${over ? "" : " is-fine"}" ${at([x, y, w, over ? Math.max(2, edge - y) : h])}></div>`,
      ],
      this.marks,
    );
  }
}
