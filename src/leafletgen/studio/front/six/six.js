/** Sheet in six languages: one layout side by side while it is edited, each save drawn for all of them. */

/** @import { Pane, Sheet } from "../screens/sheet.js" */
/** @import { News } from "../types.d.ts" */
/** @import { Seen } from "./seen.d.ts" */

import { getLines, Refusal } from "../api.js";
import { isTyping, obey, speak } from "../dom.js";
import { kept } from "../kept.js";
import { allTags, isMade, pick, site } from "../site.js";
import { html, render } from "../view.js";
import { t } from "../words.js";
import { nextFault, worst } from "./verdict.js";
import { besides, grid, hints, verdictWords } from "./view.js";

export class Six {
  /** @param {Sheet} screen */
  constructor(screen) {
    this.screen = screen;
    /** @type {Map<string, Seen>} */
    this.seen = new Map();
    /** Whether the changed part is shown twice as large. */
    this.near = false;
    /** The fault that F8 came to. @type {{ tag: string, key: string } | null} */
    this.at = null;
    this.turn = 0;
    /** The languages that somebody chose. @type {string[]} */
    this.chosen = kept.get("six", []);
    /** Milliseconds from asking to the last page. @type {number | null} */
    this.took = null;
  }

  /** The languages that are to be seen: those chosen, else those seen now, else the worst six. */
  wanted() {
    const made = allTags().filter((tag) => isMade(tag, site.output));
    const chosen = this.chosen.filter((tag) => made.includes(tag));
    if (chosen.length) return chosen;
    const { tags } = this;
    if (this.seen.size && tags.every((tag) => made.includes(tag))) return tags;
    const rows = (site.board?.languages ?? []).filter(({ tag }) => made.includes(tag));
    const found = worst(rows, site.output ?? "");
    return found.length ? found : made.slice(0, 6);
  }

  /** What is seen, in the order of the screen. */
  get all() {
    return this.screen.panes.map(({ tag }) => this.seen.get(tag)).filter((one) => one !== undefined);
  }

  /** The languages that are seen. */
  get tags() {
    return this.screen.panes.map(({ tag }) => tag);
  }

  /** The language at hand, where it is one of these. */
  get current() {
    return this.screen.panes.find(({ tag }) => tag === site.language)?.tag ?? this.screen.panes[0]?.tag ?? "";
  }

  /** @param {string} tag */
  toggle(tag) {
    const { tags } = this;
    const next = tags.includes(tag) ? tags.filter((one) => one !== tag) : [...tags, tag];
    if (next.length) this.choosing(allTags().filter((one) => next.includes(one)));
  }

  /**
   * Look at these; none: the worst six.
   * @param {string[]} tags
   */
  choosing(tags) {
    this.chosen = tags;
    this.seen = new Map();
    kept.set("six", tags);
    this.load();
  }

  /**
   * A save is drawn at once: the findings of all languages come later.
   * @param {News} news
   */
  hear(news) {
    if (news.type === "project" || news.type === "texts") this.load();
    else if (["reloaded", "findings-loaded", "board-loaded"].includes(news.type)) this.draw();
  }

  /** Ask for all pages, the one at hand first; each is shown when it comes. */
  async load() {
    const { screen } = this;
    const { output } = site;
    if (!output) return;
    const tags = this.wanted();
    this.turn += 1;
    const mine = this.turn;
    const began = performance.now();
    const same = screen.panes.length === tags.length && screen.panes.every(({ tag }, at) => tag === tags[at]);
    if (!(same && this.seen.size)) this.begin(tags);
    const first = this.current;
    const order = [first, ...tags.filter((tag) => tag !== first)];
    const row = screen.row ? [`row=${encodeURIComponent(screen.row)}`] : [];
    const asked = [...order.map((tag) => `tag=${encodeURIComponent(tag)}`), ...row];
    try {
      await getLines(`/api/six/${encodeURIComponent(output)}/${screen.number}?${asked.join("&")}`, (line) => {
        if (mine === this.turn) this.take(line, output);
      });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
    if (mine !== this.turn) return;
    this.took = Math.round(performance.now() - began);
    if (this.near) this.magnify();
    this.draw();
    await this.screen.design.load([this.current], output); // the lines can wait, the pages cannot
    if (mine === this.turn) this.draw();
  }

  /**
   * Other languages than before.
   * @param {string[]} tags
   */
  begin(tags) {
    this.seen = new Map();
    this.screen.exchange(tags.map((tag) => this.screen.paneOf(tag)));
  }

  /**
   * @param {Seen} line
   * @param {string} output
   */
  take(line, output) {
    const pane = this.screen.panes.find(({ tag }) => tag === line.tag);
    if (!pane) return;
    this.seen.set(line.tag, line);
    if (!line.refused) {
      const { number } = this.screen;
      pane.page.glowing = new Set(line.changed?.[number - 1]);
      pane.page.take({ tag: line.tag, output, number, page: line.page }, line.svg);
    }
    render(this.view(), this.screen.area);
    this.screen.size();
  }

  view() {
    return grid(this);
  }

  draw() {
    render(this.view(), this.screen.area);
    render(besides(this), this.screen.list);
    render(hints(), this.screen.hints);
    this.screen.tools();
  }

  // --- where one looks

  /** @param {string} tag */
  choose(tag) {
    pick(tag);
    this.draw();
    this.paneOf(tag)?.scroller.focus();
    const one = this.seen.get(tag);
    if (one) speak(verdictWords(one));
  }

  /** @param {string} tag */
  paneOf(tag) {
    return this.screen.panes.find((pane) => pane.tag === tag);
  }

  /** @param {string} tag */
  alone(tag) {
    pick(tag);
    this.screen.setMode("look");
    this.screen.goTo("sheet", tag, ...(site.output ? [site.output] : []));
  }

  /** Something else is shown in its place. */
  leave() {
    this.turn += 1;
    this.seen = new Map();
    this.near = false;
    this.screen.panes = [];
    this.screen.zoom = "fit";
  }

  next() {
    this.at = nextFault(this.all, this.at);
    if (!this.at) {
      speak(t("six.no-fault"));
      return;
    }
    const { tag, key } = this.at;
    this.choose(tag);
    for (const pane of this.screen.panes) pane.page.light(pane.tag === tag ? key : null);
    this.paneOf(tag)?.page.litBox?.scrollIntoView({
      block: "nearest",
      inline: "nearest",
    });
    speak(t("six.fault", { key, language: tag }));
  }

  /** @param {boolean} near */
  setNear(near) {
    this.near = near;
    this.screen.setZoom("fit");
    if (near) this.magnify();
    this.draw();
  }

  /** Twice as large, each page at the smallest text that changed on it. */
  magnify() {
    const scale = this.screen.panes[0]?.scale ?? 1;
    if (this.screen.zoom === "fit") this.screen.setZoom((2 * scale * 72) / 96);
    this.screen.leading = true; // each at its own place
    for (const pane of this.screen.panes) this.toChanged(pane);
    requestAnimationFrame(() => {
      this.screen.leading = false;
    });
  }

  /** @param {Pane} pane */
  toChanged({ page, scroller, scale }) {
    const changed = page.page?.boxes.filter((box) => page.glowing.has(box.key)) ?? [];
    if (!changed.length) return;
    const [worst] = changed.toSorted((a, b) => (a.percent ?? 100) - (b.percent ?? 100));
    const [x = 0, y = 0, w = 0, h = 0] = worst?.rect ?? [];
    scroller.scrollLeft = (x + w / 2) * scale - scroller.clientWidth / 2;
    scroller.scrollTop = (y + h / 2) * scale - scroller.clientHeight / 2;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} letter
   * @param {Record<string, () => void>} others what letters do on the Sheet
   */
  pressed(event, letter, others) {
    const number = /^[1-6]$/.test(letter) ? this.screen.panes[Number(letter) - 1] : null;
    const onButton = event.target instanceof Element && event.target.closest("button, summary, a, input");
    if (number) obey(event, () => this.choose(number.tag));
    else if (letter === "enter" && !(onButton || isTyping(event.target))) obey(event, () => this.alone(this.current));
    else if (letter === "f8") obey(event, () => this.next());
    else if (letter === "z") obey(event, () => this.setNear(!this.near));
    else if (["a", "0", "+", "=", "-", "−", "t"].includes(letter)) obey(event, others[letter]);
  }

  /** How the last save was drawn. */
  get told() {
    return this.took === null
      ? null
      : html`<span class="hint">${t("six.took", { ms: this.took, n: this.seen.size })}</span>`;
  }
}
