/** Rows: the table of the project with a state for each row; one sheet of the row at hand; its kit. */

/** @import { Go, ScreenModule } from "../types.d.ts" */
/** @import { House, RowDetail, RowSheet } from "../rows/rows.d.ts" */

import { get, Refusal } from "../api.js";
import { isPhone, isTyping, obey, speak } from "../dom.js";
import { choice } from "../rows/choice.js";
import { faultBar } from "../rows/fault.js";
import { kitSide } from "../rows/kit.js";
import { isPrintable, shownOf, stepped } from "../rows/listing.js";
import { Looking } from "../rows/looking.js";
import { pagerFoot, pagerHead, pagerTools, RowPage, thumbs } from "../rows/pager.js";
import { Running } from "../rows/running.js";
import { guessed } from "../rows/sheets.js";
import { tableHead, tableHeads, tableRows } from "../rows/table.js";
import { Writing } from "../rows/writing.js";
import { listen, site } from "../site.js";
import { built, html, render } from "../view.js";
import { t } from "../words.js";

const ROW = 34;
const PHONE_ROW = 48;

/** @type {ScreenModule["open"]} */
export async function open(main, rest, { go }) {
  const screen = new Rows(main, go);
  await screen.load();
  screen.go(rest);
  const deaf = listen((news) => {
    if (news.type === "reloaded" || news.type === "findings-loaded") screen.load();
    else if (news.type === "kits") screen.run.heard(/** @type {any} */ (news));
  });
  return {
    close: () => {
      deaf();
      screen.close();
    },
    go: (wanted) => screen.go(wanted),
    pressed: (event, letter) => screen.pressed(event, letter),
  };
}

export class Rows {
  /**
   * @param {HTMLElement} main
   * @param {Go} go
   */
  constructor(main, go) {
    this.goTo = go;
    /** @type {House | null} */
    this.current = null;
    /** @type {RowDetail | null} */
    this.detail = null;
    /** @type {RowSheet | null} */
    this.sheet = null;
    /** @type {House[]} */
    this.shown = [];
    this.writing = new Writing(this);
    this.looking = new Looking(this);
    this.run = new Running(this);
    this.page = new RowPage();
    this.top = 0;
    this.height = 900;
    this.turn = 0;
    this.head = built(html`<div class="houses-head"></div>`);
    this.heads = built(html`<div role="rowgroup"></div>`);
    this.body = built(html`<div role="rowgroup"></div>`);
    this.grid = built(html`
      <div class="house-grid scroll" role="grid" tabindex="0" data-area="" aria-label=${t("tab.rows")}>
        ${this.heads}${this.body}
      </div>`);
    this.bar = built(html`<div></div>`);
    this.pager = built(html`<section class="pager" data-area="" aria-label=${t("rows.pager")}></section>`);
    this.side = built(html`<aside class="side kit" data-area="" aria-labelledby="kit-head"></aside>`);
    this.root = built(html`
      <div class="columns houses">
        <section class="list">${this.head}${this.grid}${this.bar}</section>
        <div class="houses-beside">${this.pager}${this.side}</div>
      </div>`);
    main.append(this.root);
    this.grid.addEventListener("scroll", () => this.scrolled(), { passive: true });
    this.root.addEventListener("keydown", (event) => this.keyed(event));
    this.sized = new ResizeObserver(() => this.scrolled());
    this.sized.observe(this.grid);
  }

  close() {
    this.sized.disconnect();
    this.looking.rest();
  }

  get rowHeight() {
    return isPhone() ? PHONE_ROW : ROW;
  }

  get total() {
    return choice.houses.length;
  }

  get sheets() {
    return (this.detail?.sheets ?? []).filter(({ copies }) => copies > 0);
  }

  /** The sheets beside which a small one stands. */
  get besides() {
    return this.sheets.filter(({ output }) => output === this.sheet?.output);
  }

  get ratio() {
    return this.page.element.style.getPropertyValue("--ratio") || "0.707";
  }

  /** The field of a fault. */
  get field() {
    return /** @type {HTMLInputElement | null} */ (this.bar.querySelector("#fault-value"));
  }

  /** Whether cells of a column can be written here. @param {string} head */
  writes(head) {
    return Boolean(site.project.editable && choice.list?.writable && choice.list.heads.includes(head));
  }

  /** Ask for the table; its keys are obeyed from when it is seen on, so nobody waits here for the sheet. */
  async load() {
    this.looking.rest();
    await Promise.all([choice.load(), this.run.load()]);
    this.looking.seen.clear();
    const { houses } = choice;
    const wanted = choice.name ?? site.row?.name;
    this.current = houses.find(({ name }) => name === wanted) ?? houses.find(isPrintable) ?? houses[0] ?? null;
    this.sift();
    this.openRow();
  }

  /** @param {string[]} rest the name of a row, a language, an output */
  go([name, tag, output]) {
    const house = choice.houses.find((one) => one.name === name);
    if (house) this.pick(house, { tag, output });
    return true;
  }

  /** Which rows are shown. */
  sift() {
    this.shown = shownOf(choice.houses, choice.filter, choice.query);
    this.draw();
  }

  draw() {
    render(tableHead(this), this.head);
    render(tableHeads(this), this.heads);
    this.grid.setAttribute("aria-rowcount", String(this.shown.length + 1));
    this.rows();
    this.besideRows();
  }

  rows() {
    render(tableRows(this), this.body);
    const id = `house-${this.current?.number}`;
    if (document.getElementById(id)) this.grid.setAttribute("aria-activedescendant", id);
    else this.grid.removeAttribute("aria-activedescendant");
  }

  besideRows() {
    const { problem } = this.writing;
    const said = problem ? html`<p class="houses-problem error" role="alert">${problem}</p>` : null;
    render([said, faultBar(this)], this.bar);
    const isFaulty = this.current?.kind === "fault";
    const desk =
      isFaulty || !this.sheet
        ? html`<p class="empty">${t(isFaulty ? "rows.no-sheet.fault" : "rows.no-sheet")}</p>`
        : [pagerTools(this), html`<div class="row-desk">${this.page.element}</div>`, thumbs(this)];
    render([pagerHead(this), html`<div class="pager-body scroll">${desk}</div>`, pagerFoot(this)], this.pager);
    this.kit();
  }

  kit() {
    render(kitSide(this), this.side);
  }

  scrolled() {
    this.top = this.grid.scrollTop;
    this.height = this.grid.clientHeight || this.height;
    this.rows();
    this.looking.soon();
  }

  // --- the row at hand

  /**
   * @param {House | undefined} house
   * @param {{ tag?: string, output?: string }} [wish]
   */
  pick(house, wish = {}) {
    if (!house) return;
    const isOther = house.number !== this.current?.number;
    this.current = house;
    choice.name = house.name;
    if (isOther) this.writing.leave();
    if (isPhone()) this.root.classList.add("is-over");
    if (isOther || wish.tag) this.openRow(wish);
    else this.draw();
    this.inView();
  }

  /** Back to the table, where the sheet lies over it. */
  back() {
    this.root.classList.remove("is-over");
    this.scrolled();
    this.grid.focus();
  }

  inView() {
    const at = this.shown.findIndex(({ number }) => number === this.current?.number);
    if (at < 0) return;
    const { rowHeight, grid } = this;
    const below = (at + 2) * rowHeight - grid.clientHeight;
    if (at * rowHeight < grid.scrollTop) grid.scrollTop = at * rowHeight;
    else if (below > grid.scrollTop) grid.scrollTop = below;
    this.rows();
  }

  /** @param {number} by */
  step(by) {
    this.pick(stepped(this.shown, this.current?.number ?? 0, by));
  }

  /**
   * Ask for the row and its sheet, both at once: which sheet that is, is known from the table.
   * @param {{ tag?: string, output?: string }} [wish]
   */
  async openRow(wish = {}) {
    const { current } = this;
    this.looking.rest();
    this.turn += 1;
    const mine = this.turn;
    if (!current) {
      this.draw();
      return;
    }
    site.row = current.kind === "fault" ? null : { number: current.number, name: current.name };
    sayRow(current.name);
    this.page.changed = new Set(Object.keys(current.hanging?.was ?? {}));
    this.sheet = guessed(current, wish.tag ?? this.sheet?.tag, wish.output ?? this.sheet?.output);
    const shown = this.sheet ? this.page.show(this.sheet, current.name) : null;
    this.rows();
    try {
      const [detail] = await Promise.all([get(`/api/rows/${current.number}`), shown]);
      if (mine !== this.turn) return;
      this.detail = detail;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (mine !== this.turn) return;
      this.writing.problem = error.message;
    }
    this.draw();
    this.looking.begin();
  }

  /** @param {RowSheet} sheet */
  choose(sheet) {
    this.sheet = sheet;
    this.showPage(1);
  }

  /** @param {number} number */
  async showPage(number) {
    const { sheet, current } = this;
    if (!(sheet && current)) return;
    if (await this.page.show(sheet, current.name, number)) this.besideRows();
  }

  /** @param {string} tag */
  chooseLanguage(tag) {
    const found = this.besides.find((one) => one.tag === tag);
    if (found) this.choose(found);
  }

  /** @param {string} output */
  chooseOutput(output) {
    const of = this.sheets.filter((one) => one.output === output);
    const found = of.find(({ tag }) => tag === this.sheet?.tag) ?? of[0];
    if (found) this.choose(found);
  }

  /** @param {number} by */
  language(by) {
    const { besides } = this;
    const at = besides.findIndex(({ tag }) => tag === this.sheet?.tag);
    const next = besides[(at + by + besides.length) % besides.length];
    if (!next) return;
    this.choose(next);
    speak(next.tag);
  }

  outline() {
    this.page.outlined = !this.page.outlined;
    this.page.draw();
    this.besideRows();
  }

  // --- filters, ticks

  /** @param {string} text */
  find(text) {
    choice.query = text;
    this.grid.scrollTop = 0;
    this.sift();
  }

  /** @param {string} name */
  filter(name) {
    choice.filter = name;
    this.grid.scrollTop = 0;
    this.sift();
  }

  /**
   * @param {House} house
   * @param {boolean} on
   */
  tick(house, on) {
    choice.ticks.set(house, on);
    this.draw();
  }

  /** Of those that are shown. @param {boolean} on */
  tickAll(on) {
    if (this.shown.length === this.total) choice.ticks.setAll(on);
    else for (const house of this.shown) choice.ticks.set(house, on);
    this.draw();
  }

  /** @param {boolean} final */
  setFinal(final) {
    choice.setFinal(final);
    this.draw();
  }

  // --- keys

  /** @param {KeyboardEvent} event */
  keyed(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.isComposing || !target.matches(".search input")) return;
    if (event.key === "Escape") obey(event, () => this.find(""));
    else if (["Enter", "ArrowDown"].includes(event.key)) {
      obey(event, () => {
        this.pick(this.shown[0]);
        this.grid.focus();
      });
    }
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} letter
   */
  pressed(event, letter) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (isTyping(target)) return;
    const isButton = target.matches("button, a, input, summary");
    if (isButton && [" ", "enter"].includes(letter)) return;
    const { current } = this;
    const page = Math.max(1, Math.floor(this.height / this.rowHeight) - 1);
    const acts = /** @type {Record<string, () => void>} */ ({
      "[": () => this.step(-1),
      "]": () => this.step(1),
      arrowup: () => this.step(-1),
      arrowdown: () => this.step(1),
      pageup: () => this.step(-page),
      pagedown: () => this.step(page),
      home: () => this.step(-this.total),
      end: () => this.step(this.total),
      arrowleft: () => this.language(-1),
      arrowright: () => this.language(1),
      r: () => this.outline(),
      " ": () => current && isPrintable(current) && this.tick(current, !choice.isTicked(current)),
      enter: () => this.sheet && this.goTo("sheet", this.sheet.tag, this.sheet.output),
    });
    obey(event, acts[letter]);
  }
}

/**
 * The row at hand in the address; unless somebody is on the way to another screen, who would be brought back by it.
 * @param {string} name
 */
function sayRow(name) {
  if (location.hash.startsWith("#/rows")) history.replaceState(null, "", `#/rows/${encodeURIComponent(name)}`);
}
