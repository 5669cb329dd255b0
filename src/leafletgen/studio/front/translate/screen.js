/** Translate: texts in page order; what is typed is set by the engine and seen at once; nothing typed is ever lost. */

/** @import { Comment, Content, Drawn, Entry, Go, Keeper, Store, TextRecord } from "../types.d.ts" */
/** @import { Filter } from "./entries.js" */
/** @import { Choice } from "./list.js" */
/** @import { OpenRow } from "./openrow.js" */

import { getTexts } from "../api.js";
import { aboveKeyboard, isPhone, sayAddress, speak } from "../dom.js";
import { sayMeter } from "../meter.js";
import { languageOf, listen, pick, site } from "../site.js";
import { built, html, render } from "../view.js";
import { waivers } from "../waive.js";
import { t } from "../words.js";
import { restored } from "./conflicts.js";
import { Entries, entryOf, isWritten } from "./entries.js";
import { Finishing } from "./finishing.js";
import { keyed, pressed } from "./keys.js";
import { listTools, rowsOf } from "./list.js";
import { underlined } from "./measuring.js";
import { firstOf, rowFor } from "./opening.js";
import { PageSide } from "./pageside.js";
import { Refresh } from "./refresh.js";
import { Resolving } from "./resolving.js";
import { footOf } from "./saveline.js";

/** Milliseconds after the last key until findings are shown, and until they are spoken. */
const REST = 400;
const SPOKEN = 600;

/** @typedef {(tag: string, told: (entry: Entry) => void) => { keeper: Keeper, store: Store }} Keeping */

export class Translate {
  /**
   * @param {HTMLElement} main
   * @param {string} tag
   * @param {Go} go
   * @param {Keeping} keeping where texts go
   */
  constructor(main, tag, go, keeping) {
    pick(tag);
    this.tag = tag;
    this.goTo = go;
    this.language = languageOf(tag);
    this.source = languageOf(site.project.source);
    this.entries = new Entries();
    /** @type {OpenRow | null} */
    this.opened = null;
    /** @type {Filter} */
    this.filter = "all";
    this.find = "";
    /** Whether the list says what texts mean to a reader. */
    this.back = false;
    /** When the picture is there, too: one can type before. @type {Promise<void>} */
    this.ready = Promise.resolve();
    /** On a phone: whether the page is shown instead of the list. */
    this.pageView = false;
    /** The text whose saving was spoken of last. @type {Entry | null} */
    this.latest = null;
    this.finishing = new Finishing(this);
    this.resolving = new Resolving(this);
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.resting = undefined;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.speaking = undefined;
    const { keeper, store } = keeping(tag, (entry) => this.told(entry));
    this.keeper = keeper;
    this.store = store;
    this.refresh = new Refresh(this);
    this.side = new PageSide({
      tag,
      language: this.language,
      entries: this.entries,
      open: () => this.opened?.entry ?? null,
      inPageView: () => this.pageView,
      openText: (key) => this.openText(key),
      measure: (entry) => this.measure(entry),
      lit: () => this.opened?.update(),
      drawn: (answer, entry) => this.drawn(answer, entry),
      slow: () => this.opened?.update({ findings: false }),
    });
    this.tools = built(html`<div class="toolbar list-tools" data-area=""></div>`);
    this.list = built(html`<div class="texts" data-area=""></div>`);
    this.foot = built(html`<footer class="footbar"></footer>`);
    const keyed = (/** @type {KeyboardEvent} */ event) => this.keyed(event);
    this.root = built(html`
      <div class="columns translate" @keydown=${keyed}>
        <section class="list">${this.tools}${this.list}${this.foot}</section>
        ${this.side.element}
      </div>`);
    main.append(this.root);
    this.deaf = listen((news) => this.refresh.heard(news));
    visualViewport?.addEventListener("resize", aboveKeyboard);
  }

  close() {
    this.leave();
    this.refresh.close();
    this.deaf();
    this.keeper.close();
    this.side.close();
    visualViewport?.removeEventListener("resize", aboveKeyboard);
  }

  /**
   * A part of the address changed.
   * @param {string[]} rest
   */
  go([tag, ...rest]) {
    if (tag && tag !== this.tag) return false;
    const key = rest.join("/");
    if (this.entries.get(key) && key !== this.opened?.entry.key) this.openText(key);
    return true;
  }

  /** @param {string | null} key */
  async load(key) {
    const [texts] = await Promise.all([getTexts(this.tag), waivers()]);
    if (!this.root.isConnected) return;
    this.entries.fill(texts.map((record) => this.entryOf(record)));
    this.side.page.numbers = new Map(texts.map((one) => [one.key, one.number]));
    await this.restore();
    const first = firstOf(this.entries, key);
    this.filter = first || !this.entries.needing.length ? "all" : "needs";
    if (!first) this.paintList();
    const focus = Boolean(key) && site.project.editable;
    const seen = first ? this.openText(first.key, { focus }) : this.side.show(null);
    this.ready = seen.catch((error) => this.refresh.unseen(error));
    this.ready.catch(() => null); // told to whoever waits for it
    this.line();
  }

  /**
   * A text as it begins here.
   * @param {TextRecord} record
   */
  entryOf(record) {
    return entryOf(record, site.output);
  }

  /** Texts that did not reach their file before this page was left. */
  async restore() {
    for (const one of await this.store.all(this.tag)) {
      const entry = this.entries.get(one.key);
      if (!entry) continue;
      if (!restored(entry, one)) this.store.forget(this.tag, one.key);
      else if (!entry.conflict && site.project.editable) this.keeper.typed(entry);
    }
  }

  get rows() {
    return this.entries.shown(this.filter, this.find, this.opened?.entry ?? null);
  }

  /** What is chosen above the list. @returns {Choice} */
  get chosen() {
    return isPhone() && this.pageView ? "page" : this.filter;
  }

  /** @param {Choice} value */
  choose(value) {
    this.setPageView(value === "page");
    if (value === "page") {
      this.side.page.setOverlays(["boxes"]);
      this.side.size();
    } else {
      this.filter = value;
      if (isPhone()) this.closeRow();
    }
    this.paintList();
  }

  /** @param {boolean} yes */
  setPageView(yes) {
    this.pageView = yes;
    this.root.classList.toggle("page-view", yes);
  }

  drawer() {
    this.root.classList.toggle("with-page");
  }

  paintTools() {
    render(listTools(this), this.tools);
    this.side.tools();
  }

  paintList() {
    this.paintTools();
    const { scrollTop } = this.list;
    render(rowsOf(this, this.rows), this.list);
    this.list.scrollTop = scrollTop;
  }

  /**
   * Open a text: its row, its box lit, the page scrolled only if the box is out of sight.
   * @param {string} key
   * @param {{ focus?: boolean }} options
   */
  async openText(key, { focus = true } = {}) {
    const entry = this.entries.get(key);
    if (!entry || this.opened?.entry === entry) {
      if (focus) this.opened?.field.focus();
      return;
    }
    this.leave();
    this.setPageView(false);
    const opened = rowFor(this, entry);
    this.opened = opened;
    opened.noteElsewhere();
    this.root.classList.add("row-open");
    this.paintList();
    sayAddress(this.tag, key);
    if (focus) opened.field.focus();
    this.reveal(opened.element);
    await this.side.show(key);
    if (!this.root.isConnected) return;
    if (entry.conflict) this.line();
    if (site.project.editable && this.opened === opened) this.post(entry);
  }

  /**
   * What to say where the picture is one of an earlier text; null where it is not.
   * @param {Entry} _entry
   * @returns {string | null}
   */
  outdated(_entry) {
    return null;
  }

  /**
   * What more stands below the field.
   * @param {Entry} _entry
   * @returns {Content}
   */
  beside(_entry) {
    return null;
  }

  /**
   * @param {Entry} entry
   * @param {Comment[]} comments
   */
  commented(entry, comments) {
    entry.record.comments = comments;
    this.opened?.update({ findings: false });
    this.paintList();
    this.line();
  }

  closeRow() {
    this.leave();
    this.opened = null;
    this.root.classList.remove("row-open");
    this.side.page.light(null);
  }

  /** @param {HTMLElement} row */
  reveal(row) {
    const box = row.getBoundingClientRect();
    const view = this.list.getBoundingClientRect();
    if (box.top >= view.top && box.bottom <= view.bottom) return;
    this.list.scrollTop += box.top - view.top - Math.max(12, Math.min(96, view.height - box.height));
  }

  /** @param {Entry} entry */
  measure(entry) {
    entry.over = this.side.page.linesOver(entry.key);
  }

  /** @param {Entry} entry */
  post(entry) {
    this.side.post(entry);
  }

  /**
   * A key was pressed in the field: to the browser's store, to the engine, later to the file.
   * @param {Entry} entry
   * @param {string} text
   */
  typed(entry, text) {
    entry.value = text;
    this.finishing.undoable = null;
    this.keeper.typed(entry);
    this.post(entry);
    this.opened?.seenElsewhere();
    this.opened?.hideFindings();
    this.rest(entry);
    this.opened?.update({ findings: false });
  }

  /** @param {Entry} entry */
  rest(entry) {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.rested(entry), REST);
  }

  /**
   * Nothing was typed for a moment: say what is found. An input method that composes comes by again at its end.
   * @param {Entry} entry
   */
  rested(entry) {
    if (this.opened?.entry !== entry || this.opened.field.composing) return;
    this.opened.show();
    this.opened.field.underline(underlined(entry));
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => speak(sayMeter(entry.meter, entry.over)), SPOKEN);
  }

  /**
   * @param {Drawn} _answer
   * @param {Entry} entry
   */
  drawn(_answer, entry) {
    const { opened } = this;
    this.resolving.drawn(entry);
    if (opened?.entry !== entry) return;
    opened.update({ findings: false });
    this.rest(entry);
  }

  /** The field is left: write what was typed. */
  leave() {
    const entry = this.opened?.entry;
    if (entry && site.project.editable && !isWritten(entry)) this.keeper.save(entry);
  }

  done() {
    return this.finishing.done();
  }

  /**
   * @param {number} by
   * @param {Entry[]} rows
   */
  step(by, rows = this.rows) {
    const next = this.entries.beside(this.opened?.entry ?? null, by, rows);
    if (next) this.openText(next.key);
  }

  /**
   * The saving of a text went a step on.
   * @param {Entry} entry
   */
  told(entry) {
    if (this.opened?.entry === entry) this.opened.update({ findings: false });
    this.latest = entry;
    this.line();
    if (entry.save === "saved" || entry.save === "conflict") this.paintList();
  }

  /** The save line, in words. */
  line() {
    render(footOf(this), this.foot);
  }

  /** After the files changed. */
  shownAnew() {
    this.refresh.opened();
    this.side.size();
    this.paintList();
    this.line();
  }

  /**
   * A text is in no layout any more; what was typed into it stays.
   * @param {string} key
   */
  remove(key) {
    const { opened } = this;
    if (opened?.entry.key === key) {
      if (!isWritten(opened.entry)) {
        opened.note(t("removed-key"));
        return;
      }
      this.closeRow();
    }
    this.entries.byKey.delete(key);
  }

  saveNow() {
    const entry = this.opened?.entry;
    if (entry?.conflict) this.resolving.ask(entry);
    else if (entry) this.keeper.save(entry);
  }

  /** @param {KeyboardEvent} event */
  keyed(event) {
    keyed(this, event);
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} letter
   */
  pressed(event, letter) {
    pressed(this, event, letter);
  }
}
