/** The page beside the texts: the box of the open text lit, whole or enlarged; what is typed is set on it at once. */

/** @import { Box, Drawn, Entry, Language } from "../types.d.ts" */
/** @import { Entries } from "./entries.js" */

import { range } from "../boxes.js";
import { Crop } from "../crop.js";
import { isPhone } from "../dom.js";
import { kept } from "../kept.js";
import { badge, outputName, segments, shortOutput } from "../marks.js";
import { Page } from "../page.js";
import { outputOf, pickOutput, site, tell } from "../site.js";
import { built, html, render, written } from "../view.js";
import { t } from "../words.js";
import { needOf } from "./entries.js";
import { Drafts, measured, placeFor, scaleOf } from "./measuring.js";

/**
 * @typedef {object} Owner the screen
 * @property {string} tag
 * @property {Language} language
 * @property {Entries} entries
 * @property {() => Entry | null} open the open text
 * @property {() => boolean} inPageView on a phone: whether the page is shown instead of the list
 * @property {(key: string) => void} openText
 * @property {(entry: Entry) => void} measure
 * @property {(entry: Entry) => void} lit the page shows another box
 * @property {(answer: Drawn, entry: Entry) => void} drawn
 * @property {() => void} slow a picture takes long, or is there
 */

/** White space around a page, pixels. */
const ROOM = { x: 40, y: 24 };

export class PageSide {
  /** @param {Owner} owner */
  constructor(owner) {
    this.owner = owner;
    this.whole = kept.get("whole", true);
    this.slow = false;
    this.failed = false;
    /** Counts what was asked for: of two pages that overtake each other the later counts. */
    this.turn = 0;
    /** On a phone: what was tapped. @type {Box | null} */
    this.boxPicked = null;
    this.page = new Page({ onpick: (box) => this.pickBox(box) });
    this.crop = new Crop();
    this.drafts = new Drafts(owner.tag, {
      ondrawn: (answer, key, ms) => this.drawn(answer, key, ms),
      onslow: (yes) => this.slowly(yes),
      onfail: (error) => this.notDrawn(error),
    });
    this.toolbar = built(html`<div class="toolbar page-tools" data-area=""></div>`);
    this.scroller = built(html`
      <div class="scroller" tabindex="0" role="region" aria-label=${t("page")}>${this.page.element}</div>`);
    this.sheet = built(html`<div class="picked-box"></div>`);
    this.element = built(html`<section class="page-side">${this.toolbar}${this.scroller}${this.sheet}</section>`);
    this.sized = new ResizeObserver(() => this.size());
    this.sized.observe(this.scroller);
  }

  close() {
    this.sized.disconnect();
  }

  /**
   * The page on which a text stands.
   * @param {string | null | undefined} key
   * @param {{ output?: string | null, number?: number | null }} wished
   */
  async show(key, wished = {}) {
    const { page, owner } = this;
    const entry = owner.entries.get(key);
    const { place, output, number } = placeFor(entry, page, wished, site.output);
    if (!output) return;
    this.turn += 1;
    const mine = this.turn;
    if (output !== page.output || number !== page.number) {
      this.drafts.anew();
      await page.show(owner.tag, output, number);
      if (mine !== this.turn) return;
      this.size();
    }
    page.element.classList.toggle("is-rtl", owner.language.rtl);
    if (entry) this.light(entry, place, output);
    this.tools();
    this.picked();
  }

  /**
   * @param {Entry} entry
   * @param {import("../types.d.ts").BoxPlace | null} place
   * @param {string} output
   */
  light(entry, place, output) {
    entry.place = place;
    entry.meter = entry.record.meter[output] ?? entry.meter;
    this.page.light(entry.key);
    this.owner.measure(entry);
    this.crop.show(this.page, entry.key);
    this.owner.lit(entry);
    this.follow();
  }

  /** The page as it is in the files now, or at last; the last good one stays where it cannot be laid out. */
  async anew() {
    const { output, number } = this.page;
    if (!output) {
      await this.show(this.owner.open()?.key ?? null);
      return;
    }
    this.drafts.anew();
    const known = site.project.outputs.find((one) => one.name === output);
    if (known) await this.page.show(this.owner.tag, output, Math.max(1, Math.min(number, known.pages)));
  }

  /** Scroll to the lit box, only if it is out of sight. */
  follow() {
    const lit = this.page.litBox;
    if (!lit) return;
    const box = lit.getBoundingClientRect();
    const view = this.scroller.getBoundingClientRect();
    if (!this.whole) this.zoom(false);
    else if (box.top < view.top || box.bottom > view.bottom) this.scroller.scrollTop += box.top - view.top - 80;
  }

  size() {
    const { page } = this.page;
    if (!page) return;
    const room = { width: this.scroller.clientWidth - ROOM.x, height: this.scroller.clientHeight - ROOM.y };
    const open = this.owner.open();
    const lit = open ? this.page.boxesOf(open.key)[0] : this.boxPicked;
    const scale = scaleOf(page, room, { box: this.whole ? null : lit, phone: isPhone() });
    this.page.element.style.width = `${page.width * scale}px`;
  }

  /** @param {boolean} whole */
  zoom(whole) {
    this.whole = whole;
    kept.set("whole", whole);
    this.size();
    this.tools();
    if (!whole) this.page.litBox?.scrollIntoView({ block: "center", inline: "center" });
  }

  /** @param {Box} box */
  pickBox(box) {
    if (isPhone() && this.owner.inPageView()) {
      this.boxPicked = box;
      this.page.light(box.messages[0] ?? null);
      this.picked();
      if (!this.whole) this.zoom(false);
      return;
    }
    const at = box.messages.indexOf(this.owner.open()?.key ?? "");
    const next = box.messages[(at + 1) % box.messages.length];
    if (next) this.owner.openText(next);
  }

  tools() {
    const { outputs } = site.project;
    const { output, number } = this.page;
    const pages = output ? outputOf(output).pages : 1;
    const name = outputs.length > 2 ? shortOutput : outputName;
    const choose = (/** @type {string | null} */ one) => {
      pickOutput(one);
      this.show(this.owner.open()?.key, { output: one });
    };
    const choices = outputs.map((one) => /** @type {const} */ ([one.name, name(one.name)]));
    render(
      [
        outputs.length > 1 ? segments(t("output"), choices, output, choose) : null,
        pages > 1 ? this.pages(pages, number, output) : null,
        segments(t("view"), this.views(), this.whole, (value) => this.zoom(value), { keys: { false: "Z" } }),
        html`<span class="fill"></span><span class="hint" role="status">${this.said()}</span>`,
      ],
      this.toolbar,
    );
  }

  /** @returns {[boolean, string][]} */
  views() {
    return [
      [true, t("page.whole")],
      [false, t("page.box")],
    ];
  }

  /**
   * @param {number} count
   * @param {number} number
   * @param {string | null} output
   */
  pages(count, number, output) {
    const choices = Array.from(
      { length: count },
      (_, at) => /** @type {const} */ ([at + 1, t("page.short", { n: at + 1 })]),
    );
    return segments(t("pages"), choices, number, (n) => this.show(null, { output, number: n }));
  }

  said() {
    if (this.slow) return t("drawing");
    if (this.failed) return t("not-current");
    return site.drawn ? t("drawn", { ms: site.drawn }) : "";
  }

  /** On a phone: what was tapped on the page, and a way to edit it. */
  picked() {
    const box = this.boxPicked;
    const entry = box ? this.owner.entries.get(box.messages[0]) : undefined;
    render(isPhone() && box && entry ? this.pickedView(box, entry) : null, this.sheet);
  }

  /**
   * @param {Box} box
   * @param {Entry} entry
   */
  pickedView(box, entry) {
    const need = needOf(entry);
    const zoom = () => {
      this.zoom(!this.whole);
      this.picked();
    };
    const edit = (/** @type {string} */ key) => html`
      <button type="button" class="button primary large fill" @click=${() => this.owner.openText(key)}>
        ${box.messages.length > 1 ? t("edit-n", { n: this.page.numbers.get(key) }) : t("edit-this")}
      </button>`;
    return html`
      <div class="row-of">
        <strong>${range(box, this.page.numbers)}</strong><code>${entry.key}</code><span class="fill"></span>
        ${badge(need ?? "ok", t(`row.${need ?? "ok"}`))}
      </div>
      <p class="cut" ${written(this.owner.language, { face: true })}>${entry.value || t("not-yet")}</p>
      <div class="row-of">
        <button type="button" class="button large" @click=${zoom}>${t(this.whole ? "zoom" : "page.whole")}</button>
        ${box.messages.map(edit)}
      </div>`;
  }

  /**
   * Set a text as it stands in the field.
   * @param {Entry} entry
   * @param {string} text
   */
  post(entry, text = entry.value) {
    if (this.page.output && entry.place) this.drafts.post(entry.place.output, entry.key, text);
  }

  /**
   * The engine's answer: changed groups of the page, the meter, findings.
   * @param {Drawn} answer
   * @param {string} key
   * @param {number} ms
   */
  drawn(answer, key, ms) {
    const entry = this.owner.entries.get(key);
    if (entry) {
      this.failed = false;
      this.page.swap(answer.groups, answer.boxes ?? []);
      this.crop.swap(this.page);
      measured(entry, answer, this.page.output ?? "");
      this.owner.measure(entry);
      if (this.owner.open() === entry) this.crop.show(this.page, key);
      this.owner.drawn(answer, entry);
    }
    site.drawn = ms;
    tell({ type: "drawn" });
  }

  /** @param {boolean} yes */
  slowly(yes) {
    if (this.slow === yes) return;
    this.slow = yes;
    this.tools();
    this.owner.slow();
  }

  /** @param {unknown} error */
  notDrawn(error) {
    this.failed = true;
    this.tools();
    console.warn(error);
  }
}
