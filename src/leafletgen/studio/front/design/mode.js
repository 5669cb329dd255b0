/** Sheet in its Design mode: rulers, names and measures round the page, faults on it, the layout's lines beside it. */

/** @import { Sheet, Pane } from "../screens/sheet.js" */
/** @import { LayoutFault, LayoutPart, LineMark, MeasuredPage, Measures, Mend } from "./design.d.ts" */

import { get, messageOf, rowQuery, send } from "../api.js";
import { isPhone, speak } from "../dom.js";
import { kept } from "../kept.js";
import { openPlace } from "../places.js";
import { languageOf, site } from "../site.js";
import { built, html, render } from "../view.js";
import { t } from "../words.js";
import { faultsOf, nextFault } from "./faults.js";
import { showMark } from "./lines.js";
import { faultTabs, zoneNames } from "./margin.js";
import { around, blocksOf, inU, mm } from "./measures.js";
import { overlay } from "./overlay.js";
import { ruler } from "./rulers.js";
import { sideView } from "./side.js";

/** @typedef {Record<"corner" | "across" | "down" | "names" | "tabs", HTMLElement>} Desk */

/**
 * The measures of an edition.
 * @param {string} tag
 * @param {string} output
 * @param {string} row
 * @returns {Promise<Measures>}
 */
export const getMeasures = (tag, output, row) =>
  get(`/api/measures/${encodeURIComponent(tag)}/${encodeURIComponent(output)}${rowQuery(row)}`);

export class Design {
  /** @param {Sheet} screen */
  constructor(screen) {
    this.screen = screen;
    this.shown = new Set(kept.get("design", ["rulers", "names", "columns", "bleed"]));
    /** @type {Map<string, Measures>} */
    this.measures = new Map();
    /** @type {WeakMap<HTMLElement, Desk>} */
    this.desks = new WeakMap();
    /** The picked part's path. @type {string | null} */
    this.picked = null;
    /** @type {string | null} */
    this.hovered = null;
    /** @type {LayoutFault[]} */
    this.faults = [];
    /** Why a mend was not written. */
    this.problem = "";
    /** The fault that F8 came to. @type {string | null} */
    this.at = null;
  }

  /**
   * Ask for what is measured, beside the pages.
   * @param {string[]} tags
   * @param {string} output
   */
  async load(tags, output) {
    const all = await Promise.all(tags.map((tag) => getMeasures(tag, output, this.screen.row)));
    this.measures = new Map(tags.map((tag, at) => [tag, /** @type {Measures} */ (all[at])]));
    this.judge();
  }

  /** Take the findings that are known by now. */
  judge() {
    const { files } = this;
    const sight = { parts: this.parts, files, output: site.output ?? "", language: site.language };
    this.faults = faultsOf(site.findings ?? [], sight);
  }

  get own() {
    return this.measures.get(site.language);
  }

  /** Points of a u, as printed. */
  get unit() {
    return this.own?.u || 1;
  }

  get files() {
    return this.own?.files ?? [];
  }

  /** The page that is seen. */
  get page() {
    return this.own?.pages[this.screen.number - 1] ?? null;
  }

  get parts() {
    return this.page?.parts ?? [];
  }

  /** The picked part. */
  get part() {
    return this.page ? this.partOn(this.page) : null;
  }

  /** @param {MeasuredPage} page */
  partOn(page) {
    return page.parts.find((one) => one.key === this.picked) ?? null;
  }

  /** @param {LayoutPart} part */
  nameOf({ kind, name }) {
    return name && kind !== "layer" && kind !== "zone" ? `${kind} ${name}` : (name ?? kind);
  }

  /**
   * Its name, width and height, as its tag shows them.
   * @param {LayoutPart} part
   */
  tagOf(part) {
    const [, , w, h] = part.rect;
    const unit = this.unit;
    const said = `${mm(w)} × ${mm(h)} mm · ${inU(w, unit)} × ${inU(h, unit)} u`;
    return html`<strong>${this.nameOf(part)}</strong>${" "}<span>${said}</span>`;
  }

  /**
   * The same for those who do not see it.
   * @param {LayoutPart} part
   */
  sayOf(part) {
    const [, , w, h] = part.rect;
    const sizes = { w: mm(w), h: mm(h), wu: inU(w, this.unit), hu: inU(h, this.unit) };
    return t("design.said", { name: this.nameOf(part), zone: part.key.split("/")[0] ?? "", ...sizes });
  }

  // --- drawing

  /** Everything round and over the pages. */
  draw() {
    for (const pane of this.screen.panes) this.drawPane(pane);
    render(sideView(this), this.screen.list);
  }

  /** @param {Pane} pane */
  drawPane(pane) {
    const measured = this.measures.get(pane.tag)?.pages[this.screen.number - 1];
    const desk = this.deskOf(pane);
    if (!measured) return;
    const language = languageOf(pane.tag);
    pane.scroller.classList.toggle("is-rtl", language.rtl);
    pane.page.cover = () => overlay(this, measured, language);
    pane.page.draw();
    const first = pane.tag === site.language;
    const picked = this.partOn(measured)?.rect ?? null;
    const rulers = this.shown.has("rulers");
    render(rulers ? ruler("across", measured, pane.scale, picked) : null, desk.across);
    render(rulers ? ruler("down", measured, pane.scale, picked) : null, desk.down);
    render(this.shown.has("names") ? zoneNames(this, measured, pane.scale, language) : null, desk.names);
    render(first ? faultTabs(this, measured) : null, desk.tabs);
  }

  /**
   * What stands round a page; made once for each.
   * @param {Pane} pane
   */
  deskOf({ scroller, page }) {
    let desk = this.desks.get(scroller);
    if (!desk) {
      const part = (/** @type {string} */ kind) => built(html`<div class="desk-${kind}"></div>`);
      desk = {
        corner: part("corner"),
        across: part("across"),
        down: part("down"),
        names: part("names"),
        tabs: part("tabs"),
      };
      this.desks.set(scroller, desk);
      desk.corner.textContent = "mm";
    }
    if (!desk.corner.isConnected) {
      const bands = ["top", "left"].map((side) => built(html`<div class="desk-band is-${side}"></div>`));
      scroller.classList.add("is-desk");
      scroller.replaceChildren(...bands, desk.corner, desk.across, desk.down, desk.names, page.element, desk.tabs);
    }
    return desk;
  }

  /** What is left for a page on a desk. @param {HTMLElement} scroller */
  roomIn(scroller) {
    const beside = isPhone() ? 44 : 150;
    return { clientWidth: scroller.clientWidth - beside, clientHeight: scroller.clientHeight - 34 };
  }

  // --- what is picked

  /** The lines of the picked part. @returns {LineMark | null} */
  get mark() {
    const { part } = this;
    return part?.written ?? null;
  }

  /** @param {string} path */
  pick(path) {
    if (this.picked === path) return;
    this.picked = path;
    this.draw();
    showMark(this.screen.list);
  }

  /**
   * Somebody clicked it: its line is shown, even where it was picked before.
   * @param {string} path
   */
  choose(path) {
    this.pick(path);
    showMark(this.screen.list);
  }

  /** @param {string | null} path */
  hover(path) {
    this.hovered = path;
    for (const pane of this.screen.panes) this.drawPane(pane);
  }

  /**
   * The innermost part that is written in a line.
   * @param {string} file
   * @param {number} line
   */
  pickLine(file, line) {
    const fits = this.parts.filter(
      ({ written }) => written?.file === file && written.line <= line && line <= written.end_line,
    );
    const [found] = fits.toSorted((a, b) => b.key.split("/").length - a.key.split("/").length);
    if (!found) return;
    this.pick(found.key);
    this.buttonOf(found.key)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /** @param {string} path */
  buttonOf(path) {
    const [pane] = this.screen.panes;
    const all = /** @type {NodeListOf<HTMLElement>} */ (
      pane?.scroller.querySelectorAll("[data-part], [data-zone]") ?? []
    );
    return [...all].find((one) => one.dataset.part === path || one.dataset.zone === path) ?? null;
  }

  /** The part round the picked one. */
  widen() {
    const above = this.picked ? around(this.parts, this.picked) : null;
    if (!above) return;
    this.pick(above.key);
    speak(this.sayOf(above));
  }

  /** The first block, where none is picked; its line. */
  toLine() {
    const first = blocksOf(this.parts)[0];
    if (!this.picked && first) this.pick(first.key);
    const line = /** @type {HTMLElement | null} */ (this.screen.list.querySelector(".layout-line.is-marked"));
    if (!line) return;
    if (!this.screen.drawerOpen) this.screen.drawer();
    line.scrollIntoView({ block: "nearest" });
    line.focus();
  }

  // --- faults

  /** The next fault: to its page part and its line; where this language has not got it, to one that has. */
  next() {
    const found = nextFault(this.faults, this.at, site.language);
    if (!found) {
      speak(t("design.no-fault"));
      return;
    }
    this.at = found.fault.id;
    if (found.language === site.language) {
      this.toFault(found.fault);
      return;
    }
    this.picked = found.fault.part;
    this.screen.goTo("sheet", found.language, ...(site.output ? [site.output] : []));
  }

  /**
   * To a fault of the page that is seen.
   * @param {LayoutFault} fault
   */
  toFault(fault) {
    this.at = fault.id;
    if (fault.part) this.pick(fault.part);
    const shown = /** @type {HTMLElement[]} */ ([...this.screen.root.querySelectorAll("[data-fault]")]);
    for (const one of shown) {
      if (one.dataset.fault === fault.id) one.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    speak(fault.message);
  }

  /**
   * Write the value that was tried; the news of it draw the sheet anew.
   * @param {NonNullable<LayoutFault["written"]>} written
   * @param {Mend} mend
   */
  async write({ file, line, column }, mend) {
    const seen = this.files.find(({ path }) => path === file)?.lines[line - 1] ?? "";
    try {
      await send("POST", "/api/layout", { file, line, column, seen, ...mend });
      speak(t("design.mended", { file }));
      this.problem = "";
    } catch (error) {
      this.problem = messageOf(error);
      this.screen.boxes();
    }
  }

  // --- keys

  /** @param {string} name */
  toggle(name) {
    if (!this.shown.delete(name)) this.shown.add(name);
    kept.set("design", [...this.shown]);
    this.draw();
    this.screen.tools();
  }

  openEditor() {
    const place = this.mark ?? { file: this.files[0]?.path ?? "", line: 1 };
    if (place.file) openPlace({ ...place, column: 1 });
  }

  /** What the letters mean here. @type {Record<string, () => void>} */
  get keys() {
    return {
      r: () => this.toggle("rulers"),
      n: () => this.toggle("names"),
      c: () => this.toggle("columns"),
      b: () => this.toggle("baseline"),
      g: () => this.toggle("bleed"),
      z: () => this.widen(),
      l: () => this.toLine(),
      f8: () => this.next(),
      o: () => this.openEditor(),
    };
  }
}
