/**
 * A page as it goes to print: the SVG of its frames, and over it transparent buttons for its boxes and the overlays.
 *
 * The SVG stands in a shadow tree, so that the ids of two pages do not meet; glyphs are outlines, so the browser shapes nothing.
 */

import { el, fill, svgEl } from "./dom.js";
import { getPage, get } from "./api.js";
import { t } from "./words.js";
import { nameOf, outputName } from "./marks.js";
import { languageOf } from "./site.js";

const parser = new DOMParser();
const MM = 72 / 25.4;
const SAFE = 3 * MM;
const SMALL = 88;

/** SVG text as a node of this document. */
export function drawn(text) {
  const root = parser.parseFromString(text, "image/svg+xml").documentElement;
  if (root.nodeName !== "svg") throw new Error("not a picture");
  return document.importNode(root, true);
}

/** A group of a page as a node; read once, copied for each place that shows it. */
const groupOf = (svg) => drawn(`<svg xmlns="http://www.w3.org/2000/svg">${svg}</svg>`).firstElementChild;

/** Put a group of the page (a zone) in place of the one that is there. */
function exchange(shadow, key, node) {
  [...shadow.querySelectorAll("[data-key]")].find((one) => one.dataset.key === key)?.replaceWith(node);
}

const NEAR = 0.04;

/** The boxes of an edition: pages with boxes in reading order. */
export async function getBoxes(tag, output) {
  return (await get(`/api/boxes/${encodeURIComponent(tag)}/${encodeURIComponent(output)}`)).pages;
}

/** Texts of a box as numbers: "6", "11–13", "5–6, 12". */
export function range(box, numbers) {
  const own = [...new Set(box.messages.map((key) => numbers.get(key)).filter(Boolean))].sort((a, b) => a - b);
  const runs = [];
  for (const n of own) if (runs.at(-1)?.[1] === n - 1) runs.at(-1)[1] = n; else runs.push([n, n]);
  return runs.map(([a, b]) => (a === b ? a : `${a}–${b}`)).join(", ");
}

/** What a box is called: the part that its texts' keys have in common. */
export function boxName(box) {
  if (box.messages.length === 1) return box.messages[0];
  const split = box.messages.map((key) => key.split("."));
  let n = 0;
  while (split.every((one) => one[n] !== undefined && one[n] === split[0][n])) n += 1;
  return n ? split[0].slice(0, n).join(".") : box.messages[0];
}

const bottom = ([, y, , h]) => y + h;

/** Lines by which the texts of a box leave its zone; 0 where they do not (a word may still be too wide). */
export function overLines(box, page) {
  if (!box.over_chars) return 0;
  const zone = box.zone ?? box.holder;
  const low = Math.max(...page.boxes.filter((one) => one.key.split("/")[0] === box.key.split("/")[0]).map((one) => bottom(one.rect)));
  if (low <= bottom(zone) + 0.5) return 0;
  const pitch = box.rect[3] / Math.max(1, box.lines);
  return Math.max(1, Math.min(box.lines, Math.round((low - bottom(zone)) / pitch)));
}

/** How full the room of a box is, in percent. */
export function fillOf(box, page) {
  const together = page.boxes.filter((one) => one.holder.join() === box.holder.join());
  const used = together.reduce((sum, one) => sum + one.rect[3], 0);
  const height = Math.min(box.holder[3], (box.zone ?? box.holder)[3]);
  return Math.min(999, Math.round((100 * used) / Math.max(1, height)));
}

/** Say of a box what a sighted person sees. */
export function sayBox(box, page, numbers) {
  const lines = overLines(box, page);
  return [range(box, numbers), boxName(box), lines ? t("too-long.lines", { n: lines }) : box.over_chars ? t("row.too-long") : box.percent ? `${box.percent} %` : ""].filter(Boolean).join(", ");
}

export class Page {
  /** `onpick(box)` is called when somebody chooses a box. */
  constructor({ onpick = () => {}, numbers = new Map() } = {}) {
    this.onpick = onpick;
    this.numbers = numbers;
    this.overlays = new Set();
    this.lit = null;
    this.paper = el("div", { class: "paper", "aria-hidden": "true" });
    this.shadow = this.paper.attachShadow({ mode: "open" });
    this.over = el("div", { class: "overlay on-paper" });
    this.element = el("div", { class: "page", role: "group", on: { keydown: (event) => this.move(event) } }, this.paper, this.over);
  }

  /** Draw a page. `boxes`: what `getBoxes` gave; asked for where it is not at hand. */
  async show(tag, output, number = 1, boxes = null) {
    const mine = (this.turn = (this.turn ?? 0) + 1);
    const [text, pages] = await Promise.all([getPage(tag, output, number), boxes ?? getBoxes(tag, output)]);
    if (mine !== this.turn) return;
    Object.assign(this, { tag, output, number, pages, page: pages[number - 1] });
    this.place(drawn(text));
    this.element.setAttribute("aria-label", t("page.name", { language: nameOf(tag), output: outputName(output), n: number }));
    this.draw();
  }

  place(svg) {
    svg.style.cssText = "display:block;width:100%;height:100%";
    for (const link of svg.querySelectorAll("a")) link.removeAttribute("href");
    this.shadow.replaceChildren(svg);
    this.element.style.aspectRatio = `${this.page.width} / ${this.page.height}`;
  }

  /** Put changed groups and boxes in place of the old ones; only what changed is touched. */
  swap(groups, boxes) {
    this.changed = groups.filter((one) => one.page === this.number).map(({ key, svg }) => [key, groupOf(svg)]);
    for (const [key, node] of this.changed) exchange(this.shadow, key, node);
    const fresh = new Map(boxes.filter((one) => one.page === this.number).map((one) => [one.key, one]));
    if (fresh.size) this.page.boxes = this.page.boxes.map((one) => fresh.get(one.key) ?? one);
    this.draw();
  }

  /** The boxes that hold a text. */
  boxesOf(key) { return this.page?.boxes.filter((box) => box.messages.includes(key)) ?? []; }

  /** Light the boxes of a text, or of nothing. */
  light(key) {
    this.lit = key;
    this.draw();
  }

  setOverlays(names) { this.overlays = new Set(names); this.draw(); }

  at([x, y, w, h]) {
    const { width, height } = this.page;
    const pc = (value, all) => `${(100 * value) / all}%`;
    return { left: pc(x, width), top: pc(y, height), width: pc(w, width), height: pc(h, height) };
  }

  draw() {
    if (!this.page) return;
    const { page } = this;
    fill(this.over,
      this.overlays.has("bleed") ? this.bleed() : null,
      this.overflows(),
      page.boxes.map((box) => this.box(box)),
      this.overlays.has("order") ? this.order() : null);
  }

  box(box) {
    const lines = overLines(box, this.page);
    const lit = this.lit !== null && box.messages.includes(this.lit);
    const shown = this.overlays.has("boxes");
    const over = box.over_chars > 0;
    const kind = over ? "is-over" : box.percent && box.percent <= box.floor_percent + 3 && box.percent < 100 ? "is-tight" : "is-fine";
    const numbers = range(box, this.numbers);
    return el("button", { type: "button", class: `box ${kind}${lit ? " is-lit" : ""}${shown ? " is-shown" : ""}`, "data-box": box.key, "data-focus": box.key,
      "aria-label": sayBox(box, this.page, this.numbers), style: this.at(box.rect), on: { click: () => this.onpick(box) } },
    shown || lit || over ? el("span", { class: "number" }, numbers, over ? el("b", {}, lines ? ` +${lines}` : " !") : null) : null,
    shown ? el("i", { class: "full", style: { height: `${Math.min(100, fillOf(box, this.page))}%` } }) : null,
    shown && !over && box.percent && box.percent < SMALL ? el("span", { class: "small-text" }, `Aa ${box.percent} %`) : null);
  }

  /** The part of a zone's texts that passed its edge. */
  overflows() {
    const zones = new Map();
    for (const box of this.page.boxes) {
      const name = box.key.split("/")[0];
      if (!zones.has(name)) zones.set(name, { zone: box.zone ?? box.holder, over: false, low: 0 });
      const own = zones.get(name);
      own.low = Math.max(own.low, bottom(box.rect));
      own.over ||= Boolean(box.over_chars);
    }
    return [...zones.values()].filter((one) => one.over && one.low > bottom(one.zone) + 0.5).flatMap(({ zone, low }) => [
      el("div", { class: "hatch", style: this.at([zone[0], bottom(zone), zone[2], low - bottom(zone)]) }),
      el("div", { class: "edge", style: this.at(zone) })]);
  }

  bleed() {
    const { width, height, trim: [x, y, w, h] } = this.page;
    const band = (rect) => el("div", { class: "bleed", style: this.at(rect) });
    return [
      y > 0.1 ? [band([0, 0, width, y]), band([0, y + h, width, height - y - h]), band([0, y, x, h]), band([x + w, y, width - x - w, h])] : [],
      el("div", { class: "safe", style: this.at([x + SAFE, y + SAFE, w - 2 * SAFE, h - 2 * SAFE]) })];
  }

  /** One line through all boxes, as read aloud. */
  order() {
    const { width, height, boxes } = this.page;
    const rtl = languageOf(this.tag)?.rtl;
    const r = width / 46;
    const points = boxes.map(({ rect: [x, y, w] }) => [rtl ? x + w - r : x + r, y + r]);
    return svgEl("svg", { class: "order", viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true" },
      svgEl("polyline", { points: points.map((p) => p.join(",")).join(" ") }),
      points.map(([x, y], at) => svgEl("g", { transform: `translate(${x} ${y})` }, svgEl("circle", { r }), svgEl("text", { "text-anchor": "middle", y: r * 0.36, "font-size": r }, String(at + 1)))));
  }

  /** Tab goes from box to box; arrows, too. */
  move(event) {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const all = [...this.over.querySelectorAll(".box")];
    const next = all[all.indexOf(document.activeElement) + step];
    if (next) { event.preventDefault(); next.focus(); }
  }
}

/** A cut out of a page: the box of a text and a little around it, enlarged: a copy of the page's SVG with another view box. */
export class Crop {
  constructor() {
    this.host = el("div", { class: "paper" });
    this.shadow = this.host.attachShadow({ mode: "open" });
    this.marks = el("div", { class: "overlay on-paper" });
    this.element = el("div", { class: "crop", "aria-hidden": "true" }, this.host, this.marks);
  }

  /** The same change as the page's last. */
  swap(page) {
    if (this.svg) for (const [key, node] of page.changed) exchange(this.shadow, key, node.cloneNode(true));
  }

  /** A copy of the page without the zones that are far from this one: what is out of sight is not drawn at each key. */
  near(page, [, top, , high]) {
    const svg = page.shadow.firstElementChild.cloneNode(true);
    const far = page.page.height * NEAR;
    const zones = new Map(page.page.boxes.map((one) => [one.key.split("/")[0], one.zone ?? one.holder]));
    for (const one of svg.querySelectorAll(":scope > [data-key]")) {
      const zone = zones.get(one.dataset.key);
      if (zone && (zone[1] > top + high + far || zone[1] + zone[3] < top - far)) one.remove();
    }
    return svg;
  }

  /** Show the box of a text as it stands on the page now. */
  show(page, key) {
    const box = page.boxesOf(key)[0];
    this.element.hidden = !box;
    if (!box) return;
    const [x, y, w, h] = box.rect;
    const zone = box.zone ?? box.holder;
    const over = overLines(box, page.page) > 0;
    const pad = Math.min(page.page.width * 0.012, 10);
    const low = over ? Math.max(bottom(box.rect), bottom(zone)) : y + h;
    const wide = w + 2 * pad;
    const view = [x - pad, y - pad, wide, Math.max(wide * 0.12, low - y + 2 * pad + (over ? 4 : h * 0.15))];
    if (this.of !== page.shadow.firstElementChild || this.zone !== box.key.split("/")[0]) {
      this.of = page.shadow.firstElementChild;
      this.zone = box.key.split("/")[0];
      this.svg = this.near(page, zone);
      this.shadow.replaceChildren(this.svg);
    }
    this.svg.setAttribute("viewBox", view.join(" "));
    this.svg.setAttribute("preserveAspectRatio", "xMidYMin slice");
    this.svg.style.cssText = "display:block;width:100%;height:100%";
    this.element.style.aspectRatio = `${view[2]} / ${view[3]}`;
    const at = (rect) => ({ left: `${(100 * (rect[0] - view[0])) / view[2]}%`, top: `${(100 * (rect[1] - view[1])) / view[3]}%`, width: `${(100 * rect[2]) / view[2]}%`, height: `${(100 * rect[3]) / view[3]}%` });
    const edge = over ? [x, y, w, Math.max(2, bottom(zone) - y)] : box.rect;
    fill(this.marks, over ? el("div", { class: "hatch", style: at([x, bottom(zone), w, low - bottom(zone)]) }) : null,
      el("div", { class: over ? "edge" : "edge is-fine", style: at(edge) }));
  }
}
