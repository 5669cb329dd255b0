/** Sheet: the page that goes to print, with overlays; any second language beside it, zoomed and scrolled in step. */

/** @import { Box, Go, ScreenModule } from "../types.d.ts" */

import { getTexts, Refusal } from "../api.js";
import { Design } from "../design/mode.js";
import { keyHints } from "../design/side.js";
import { obey } from "../dom.js";
import { kept } from "../kept.js";
import { Page } from "../page.js";
import { stepRow } from "../rows/besides.js";
import { allTags, isMade, knownOutput, listen, outputFor, outputOf, pick, pickOutput, site } from "../site.js";
import { glowOn } from "../six/glow.js";
import { Six } from "../six/six.js";
import { built, html, render } from "../view.js";
import { t } from "../words.js";
import { boxList } from "./sheetboxes.js";
import { paneView } from "./sheetpane.js";
import { askForCard, density, follow, nextStep, scaleFor } from "./sheetsize.js";
import { sheetTools } from "./sheettools.js";

/** @typedef {"print" | "grey" | "blind" | "far"} See */
/** @typedef {"fit" | "real" | number} Zoom */
/** @typedef {"look" | "design" | "six"} Mode */
/** @typedef {{ page: Page, tag: string, scroller: HTMLElement, scale: number }} Pane */

/** @param {string[]} rest */
function choose([tag, output]) {
  pick(tag);
  if (knownOutput(output)) pickOutput(output);
}

/** @type {ScreenModule["open"]} */
export async function open(main, rest, { go }) {
  choose(rest);
  const screen = new Sheet(main, go);
  await screen.load();
  const deaf = listen((news) => {
    if (screen.isSix) screen.six.hear(news);
    else if (news.type === "reloaded") screen.load();
    else if (news.type === "findings-loaded") screen.judge();
  });
  return {
    close: () => {
      deaf();
      screen.close();
    },
    go: (next) => {
      choose(next);
      screen.load();
      return true;
    },
    takes: (letter) => letter === "g",
    pressed: (event, letter) => screen.pressed(event, letter),
  };
}

export class Sheet {
  /**
   * @param {HTMLElement} main
   * @param {Go} go
   */
  constructor(main, go) {
    this.goTo = go;
    this.overlays = new Set(kept.get("overlays", ["boxes", "changes"]));
    /** @type {See} */
    this.see = "print";
    this.blind = "deutan";
    /** A translator's link sees texts, not layouts. @type {Mode} */
    this.mode = site.only ? "look" : kept.get("sheet-mode", "look");
    /** The second language. @type {string | null} */
    this.second = kept.get("second");
    this.number = 1;
    /** @type {Zoom} */
    this.zoom = "fit";
    /** @type {Box | null} */
    this.picked = null;
    this.inStep = kept.get("step", true);
    this.leading = false;
    /** @type {Pane[]} */
    this.panes = [];
    /** @type {Map<string, number>} */
    this.numbers = new Map();
    this.toolbar = built(html`
      <div class="toolbar wraps" role="toolbar" aria-label=${t("overlays")} data-area=""></div>`);
    this.area = built(html`<div class="panes" data-area=""></div>`);
    this.list = built(html`<aside class="side boxes" data-area="" aria-label=${t("boxes.head")}></aside>`);
    this.root = built(html`<div class="columns sheet">${this.area}${this.list}</div>`);
    this.hints = built(html`<footer class="footbar design-hints wide-only"></footer>`);
    main.append(this.toolbar, this.root, this.hints);
    this.design = new Design(this);
    this.six = new Six(this);
    this.sized = new ResizeObserver(() => this.size());
    this.sized.observe(this.area);
  }

  close() {
    this.sized.disconnect();
  }

  /** The row whose sheet is shown, where sheets differ from row to row; none: the first. */
  get row() {
    return site.row?.name ?? "";
  }

  /** Whether the list of boxes is shown where it is a drawer. */
  get drawerOpen() {
    return this.root.classList.contains("with-boxes");
  }

  async load() {
    pickOutput(outputFor(site.language));
    const { output } = site;
    if (!output || !isMade(site.language, output)) {
      render(html`<p class="empty">${t("nothing")}</p>`, this.area);
      return;
    }
    if (!allTags().includes(this.second ?? "") || this.second === site.language) this.second = null;
    const texts = await getTexts(site.language);
    this.numbers = new Map(texts.map((one) => [one.key, one.number]));
    this.number = Math.min(this.number, outputOf(output).pages || 1);
    if (this.isSix) await this.six.load();
    else await this.loadPanes(output);
  }

  /**
   * One language, or two.
   * @param {string} output
   */
  async loadPanes(output) {
    const panes = [site.language, ...(this.second ? [this.second] : [])].map((tag) => this.paneOf(tag));
    try {
      const tags = panes.map(({ tag }) => tag);
      const measured = this.designing ? this.design.load(tags, output) : null;
      const shown = panes.map(({ page, tag }) => page.show(tag, output, this.number, this.row));
      const glow = site.only ? [] : panes.map(({ page, tag }) => glowOn(page, tag, output, this.number, this.row));
      await Promise.all([measured, ...shown, ...glow]);
    } catch (error) {
      if (error instanceof Refusal && error.status === 404 && site.row) {
        site.row = null; // it is in the table no more
        await this.load();
        return;
      }
      if (!(error instanceof Refusal && this.panes.length)) throw error;
      return; // the banner says what is wrong; the last good pages stay
    }
    this.exchange(panes);
  }

  /**
   * Show other pages in place of those that are there; who was looking at a place still does.
   * @param {Pane[]} panes
   */
  exchange(panes) {
    const { scrollLeft = 0, scrollTop = 0 } = this.panes[0]?.scroller ?? {};
    this.panes = panes;
    this.draw();
    for (const { scroller } of panes) scroller.scrollTo(scrollLeft, scrollTop);
  }

  /**
   * @param {string} tag
   * @returns {Pane}
   */
  paneOf(tag) {
    const page = new Page({ onpick: (box) => this.pickBox(box), numbers: this.numbers });
    const scroller = built(html`<div class="scroller" tabindex="0" role="region">${page.element}</div>`);
    const pane = { page, tag, scroller, scale: 1 };
    scroller.addEventListener("scroll", () => this.follow(pane), { passive: true });
    return pane;
  }

  draw() {
    this.tools();
    const view = this.isSix ? this.six.view() : this.panes.map((pane, at) => paneView(this, pane, at));
    render(view, this.area);
    this.applyOverlays();
    this.size();
    this.boxes();
  }

  tools() {
    render(sheetTools(this), this.toolbar);
  }

  boxes() {
    this.root.classList.toggle("is-design", this.designing);
    this.root.classList.toggle("is-six", this.isSix);
    if (this.isSix) {
      this.six.draw();
      return;
    }
    render(this.designing ? keyHints() : null, this.hints);
    if (this.designing) this.design.draw();
    else render(boxList(this), this.list);
  }

  get designing() {
    return this.mode === "design";
  }

  get isSix() {
    return this.mode === "six";
  }

  /** @param {Mode} mode */
  setMode(mode) {
    if (this.isSix) this.six.leave();
    this.mode = mode;
    kept.set("sheet-mode", mode);
    this.see = "print";
    this.load();
  }

  /** Findings came in. */
  judge() {
    if (!this.designing) return;
    this.design.judge();
    this.design.draw();
  }

  /** @param {string} name */
  toggle(name) {
    if (!this.overlays.delete(name)) this.overlays.add(name);
    const other = { order: "boxes", boxes: "order" }[name]; // both at once: nobody can read the numbers
    if (other && this.overlays.has(name)) this.overlays.delete(other);
    kept.set("overlays", [...this.overlays]);
    this.applyOverlays();
    this.size();
  }

  /** The list of boxes, where it is a drawer. */
  drawer() {
    this.root.classList.toggle("with-boxes");
    this.tools();
    if (this.drawerOpen) this.list.querySelector("button")?.focus();
  }

  /** @param {See} value */
  setSee(value) {
    this.see = value;
    this.draw();
  }

  applyOverlays() {
    const filters = { grey: "grayscale(1)", blind: `url("#${this.blind}")`, print: "none", far: "none" };
    for (const { page } of this.panes) {
      page.lit = this.picked?.messages[0] ?? null;
      const shown = this.isSix ? ["changes"] : this.overlays;
      page.setOverlays(this.see === "far" ? [] : shown); // nobody sees boxes from there
      page.paper.style.filter = filters[this.see];
    }
  }

  /** Another language than the one at hand: the one seen last, the source, the staff's. */
  get other() {
    const wished = [kept.get("second"), site.project.source, site.project.staff, ...allTags()];
    return wished.find((tag) => tag && tag !== site.language && allTags().includes(tag)) ?? null;
  }

  /** @param {string | null} tag */
  setSecond(tag) {
    this.second = tag;
    if (tag) kept.set("second", tag);
    this.load();
  }

  size() {
    for (const pane of this.panes) {
      const { page, scroller } = pane;
      if (!page.page || !scroller.isConnected) continue;
      const room = this.designing ? this.design.roomIn(scroller) : scroller;
      pane.scale = scaleFor(this.see === "far" ? "far" : this.zoom, page.page, room);
      page.element.style.width = `${page.page.width * pane.scale}px`;
      if (this.designing) this.design.drawPane(pane);
    }
    this.tools();
  }

  /** Percent of the designed size that is shown now. */
  get percent() {
    const [first] = this.panes;
    return first?.page.page ? `${Math.round((100 * first.scale * 72) / 96)} %` : "";
  }

  /**
   * What is in the middle stays there.
   * @param {Zoom} value
   */
  setZoom(value) {
    const middles = this.panes.map(({ scroller: one }) => [
      (one.scrollLeft + one.clientWidth / 2) / one.scrollWidth,
      (one.scrollTop + one.clientHeight / 2) / one.scrollHeight,
    ]);
    this.zoom = value;
    this.size();
    this.panes.forEach(({ scroller: one }, at) => {
      const [x = 0, y = 0] = middles[at] ?? [];
      one.scrollLeft = x * one.scrollWidth - one.clientWidth / 2;
      one.scrollTop = y * one.scrollHeight - one.clientHeight / 2;
    });
  }

  /** @param {number} by */
  step(by) {
    const next = nextStep(this.panes[0]?.scale ?? 1, by);
    if (next) this.setZoom(next);
  }

  /** Real size; the screen is measured with a bank card at the first time. */
  real() {
    if (density.isMeasured) this.setZoom("real");
    else askForCard(() => this.setZoom("real"));
  }

  /** @param {Pane} from */
  follow(from) {
    if (!(this.inStep || this.isSix) || this.panes.length < 2 || this.leading) return;
    this.leading = true;
    for (const pane of this.panes) if (pane !== from) follow(pane.scroller, from.scroller);
    requestAnimationFrame(() => {
      this.leading = false;
    });
  }

  /** The second language beside it; where it is there: in step or not. */
  link() {
    if (!this.second) {
      this.setSecond(this.other);
      return;
    }
    this.inStep = !this.inStep;
    kept.set("step", this.inStep);
    this.draw();
  }

  /** @param {Box} box */
  pickBox(box) {
    this.picked = box;
    this.applyOverlays();
    this.boxes();
    this.list.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }

  /** To the text of the picked box. */
  edit() {
    const text = this.picked?.messages[0];
    if (text) this.goTo("translate", site.language, text);
  }

  /** @type {Record<string, () => void>} */
  get modes() {
    return {
      a: () => this.setMode(this.designing ? "look" : "design"),
      6: () => this.setMode("six"),
      c: () => this.toggle("changes"),
    };
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} letter
   */
  pressed(event, letter) {
    if (event.key === "Escape" && this.drawerOpen) {
      this.drawer();
      return;
    }
    const acts = /** @type {Record<string, () => void>} */ ({
      ...(site.only ? {} : this.modes),
      b: () => this.toggle("boxes"),
      g: () => this.toggle("bleed"),
      o: () => this.toggle("order"),
      d: () => this.setSee(this.see === "far" ? "print" : "far"),
      0: () => this.setZoom("fit"),
      1: () => this.real(),
      "+": () => this.step(1),
      "=": () => this.step(1),
      "-": () => this.step(-1),
      "−": () => this.step(-1),
      l: () => this.link(),
      e: () => this.edit(),
      t: () => this.goTo("translate", site.language),
      "[": () => stepRow(this, "before"),
      "]": () => stepRow(this, "after"),
    });
    if (this.isSix) {
      this.six.pressed(event, letter, acts);
      return;
    }
    const own = this.designing ? this.design.keys : {};
    obey(event, own[letter] ?? acts[letter]);
  }
}
