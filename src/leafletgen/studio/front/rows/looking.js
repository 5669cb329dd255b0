/** Rows in sight are laid out while nobody pages, so that what does not fit on a sheet is told before it is printed. */

/** @import { Trouble } from "./rows.d.ts" */
/** @import { Rows } from "../screens/rows.js" */

import { getLines, Refusal } from "../api.js";
import { reader } from "../words.js";
import { choice } from "./choice.js";
import { inSight, looked, stepped } from "./listing.js";
import { guessed, sheetPath } from "./sheets.js";

/** Milliseconds of rest after which small pages are asked for, and rows in sight are looked at. */
const REST = 250;
const LONG_REST = 700;
/** Rows that are looked at together. */
const TOGETHER = 40;

/**
 * When a picture is there, or cannot be had.
 * @param {string} path
 */
const there = (path) =>
  new Promise((done) => {
    const picture = new Image();
    picture.onload = done;
    picture.onerror = done;
    picture.src = path;
  });

export class Looking {
  /** @param {Rows} screen */
  constructor(screen) {
    this.screen = screen;
    /** How many small pages may be asked for. */
    this.ready = 0;
    /** Rows that have been looked at. @type {Set<number>} */
    this.seen = new Set();
    this.stop = new AbortController();
    this.small = 0;
    this.large = 0;
    this.turn = 0;
  }

  /** Somebody is on the way: what can wait does. */
  rest() {
    this.turn += 1;
    clearTimeout(this.small);
    clearTimeout(this.large);
    this.stop.abort();
  }

  /** A row has been opened: its small pages come, then what is in sight. */
  begin() {
    this.ready = 0;
    this.small = window.setTimeout(() => this.smallPages(), REST);
    this.soon();
  }

  /** One small page after the other; behind the last the rows before and after are made ready. */
  async smallPages() {
    this.turn += 1;
    const mine = this.turn;
    const { besides, current, sheet, shown } = this.screen;
    for (const one of besides) {
      await there(sheetPath(one, current?.name ?? ""));
      if (mine !== this.turn) return;
      this.ready += 1;
      this.screen.besideRows();
    }
    for (const by of [1, -1]) {
      const next = stepped(shown, current?.number ?? 0, by);
      const own = next && sheet?.own && next !== current ? guessed(next, sheet.tag, sheet.output) : null;
      if (own && next) fetch(sheetPath(own, next.name)).catch(() => {});
    }
  }

  soon() {
    clearTimeout(this.large);
    this.large = window.setTimeout(() => this.look(), LONG_REST);
  }

  async look() {
    const { top, height, rowHeight, shown } = this.screen;
    const [first, last] = inSight(top, height, rowHeight, shown.length);
    const wanted = shown.slice(first, last).filter((house) => house.sheets && !this.seen.has(house.number));
    const now = wanted.slice(0, TOGETHER);
    if (!now.length) return;
    this.stop = new AbortController();
    const { signal } = this.stop;
    const asked = now.map(({ number }) => `n=${number}`).join("&");
    try {
      await getLines(`/api/rows/looked?${asked}&words=${reader}`, (line) => this.take(line), signal);
    } catch (error) {
      if (!(error instanceof Refusal || signal.aborted)) throw error;
      return;
    }
    for (const { number } of now) this.seen.add(number);
    this.soon();
  }

  /** @param {{ n: number, looked: Trouble[] }} line */
  take(line) {
    this.seen.add(line.n);
    const house = choice.houses.find(({ number }) => number === line.n);
    if (!(house && (line.looked.length || house.troubles.length))) return;
    looked(house, line.looked);
    this.screen.draw();
  }
}
