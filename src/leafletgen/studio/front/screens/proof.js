/**
 * Proof: a native reader reads all texts as printed, says what is wrong, ticks what is right, and signs the language
 * off.
 */

/** @import { BoxPlace, Comment, Go, News, ScreenModule, TextRecord } from "../types.d.ts" */

import { getTexts, messageOf, send } from "../api.js";
import { obey } from "../dom.js";
import { glyph } from "../glyphs.js";
import { kept } from "../kept.js";
import { named, nameOf, segments } from "../marks.js";
import { isAbout, knownLanguage, languageOf, listen, loadBoard, pick, site } from "../site.js";
import { built, html, render, repeat, styled } from "../view.js";
import { t } from "../words.js";
import { placesOf, Read } from "./proofread.js";
import { Pages, ProofRow } from "./proofrow.js";
import { signSide } from "./signing.js";

/** @typedef {"all" | "unread" | "commented"} Filter */

/** @type {ScreenModule["open"]} */
export async function open(main, rest, { go }) {
  const screen = new Proof(main, knownLanguage(rest[0])?.tag ?? site.language, go);
  await screen.load();
  const deaf = listen((news) => screen.heard(news));
  return {
    close: () => {
      deaf();
      screen.close();
    },
    go: ([tag]) => {
      if (tag && knownLanguage(tag) && tag !== screen.tag) screen.choose(tag);
      return true;
    },
    pressed: (event, letter) => screen.pressed(event, letter),
  };
}

class Proof {
  /**
   * @param {HTMLElement} main
   * @param {string} tag
   * @param {Go} go
   */
  constructor(main, tag, go) {
    this.goTo = go;
    /** @type {Filter} */
    this.filter = "all";
    /** @type {Map<string, ProofRow>} */
    this.rows = new Map();
    /** @type {TextRecord[]} */
    this.texts = [];
    /** Where each text is shown, and on which pages. @type {Map<string, BoxPlace>} */
    this.places = new Map();
    this.tag = tag;
    this.pages = new Pages(tag);
    this.read = new Read(site.project.name, tag);
    /** Why signing did not succeed. */
    this.problem = "";
    this.tools = built(html`<div class="toolbar" data-area=""></div>`);
    this.heads = built(html`<div class="proof-row heads small soft"></div>`);
    this.list = built(html`<div class="proof-list"></div>`);
    this.scroller = built(html`
      <div class="scroll fill proof-rows" data-area="">${this.heads}${this.list}</div>`);
    this.side = built(html`<aside class="side inspector" data-area=""></aside>`);
    main.append(
      built(html`
        <div class="columns proof"><section class="list">${this.tools}${this.scroller}</section>${this.side}</div>`),
    );
    this.seen = new IntersectionObserver((seen) => this.nowSeen(seen), {
      root: matchMedia("(max-width: 1000px)").matches ? null : this.scroller,
      rootMargin: "200px 0px",
    });
    this.begin(tag);
  }

  /** @param {string} tag */
  begin(tag) {
    this.tag = tag;
    this.read = new Read(site.project.name, tag);
    this.problem = "";
    pick(tag);
    this.rows.clear();
    render(null, this.list);
  }

  close() {
    this.seen.disconnect();
    this.save();
  }

  save() {
    for (const row of this.rows.values()) row.save();
  }

  /** @param {string} tag */
  choose(tag) {
    this.save();
    this.begin(tag);
    this.scroller.scrollTop = 0;
    return this.load();
  }

  async load() {
    const { tag } = this;
    const texts = await getTexts(tag);
    if (tag !== this.tag) return;
    this.texts = texts;
    this.pages = new Pages(tag);
    this.places = placesOf(texts, site.output);
    for (const record of texts) {
      const row = this.rows.get(record.key);
      if (row) row.update(record);
      else this.rows.set(record.key, this.rowOf(record));
    }
    this.draw();
    for (const { element } of this.rows.values()) {
      this.seen.unobserve(element);
      this.seen.observe(element);
    }
  }

  /** @param {TextRecord} record */
  rowOf(record) {
    const { tag } = this;
    const languages = { language: languageOf(tag), source: languageOf(site.project.source) };
    return new ProofRow(record, languages, {
      isRead: (one) => this.read.has(one),
      tick: (row) => this.tick(row),
      commented: (one, comments) => this.commented(one, comments),
    });
  }

  /**
   * @param {TextRecord} record
   * @param {Comment[]} comments
   */
  commented(record, comments) {
    record.comments = comments;
    this.draw();
    loadBoard();
  }

  /** @param {ProofRow} row */
  tick({ record, element }) {
    this.read.toggle(record);
    const next = element.nextElementSibling ?? element.previousElementSibling;
    this.draw();
    if (!element.isConnected) /** @type {HTMLElement | null} */ (next?.querySelector("[data-tick]"))?.focus();
  }

  /** @param {News} news */
  heard(news) {
    if (news.type === "board-loaded") this.sign();
    if (news.type === "reloaded" && isAbout(news, this.tag)) this.load();
  }

  /** @param {IntersectionObserverEntry[]} seen */
  nowSeen(seen) {
    for (const { isIntersecting, target } of seen) {
      const key = /** @type {HTMLElement} */ (target).dataset.key ?? "";
      if (isIntersecting) this.rows.get(key)?.show(this.pages, this.places.get(key));
    }
  }

  /** Texts of a filter. @param {Filter} filter */
  shown(filter) {
    if (filter === "unread") return this.texts.filter((one) => !this.read.has(one));
    return filter === "commented" ? this.texts.filter((one) => one.comments.length) : this.texts;
  }

  draw() {
    const rows = this.shown(this.filter);
    render(this.toolbar(), this.tools);
    render(this.heading(), this.heads);
    const view = (/** @type {TextRecord} */ one) => this.rows.get(one.key)?.element;
    const empty = html`<p class="empty">${t("nothing")}</p>`;
    render(html`${repeat(rows, (one) => `${this.tag} ${one.key}`, view)}${rows.length ? null : empty}`, this.list);
    for (const row of this.rows.values()) row.draw();
    this.sign();
  }

  toolbar() {
    const unread = this.shown("unread").length;
    const read = this.texts.length - unread;
    const filters = /** @type {const} */ ([
      ["all", t("filter.all")],
      ["unread", t("unread", { n: unread })],
      ["commented", t("commented", { n: this.shown("commented").length })],
    ]);
    const choose = (/** @type {Filter} */ value) => {
      this.filter = value;
      this.draw();
    };
    const part = (/** @type {number} */ n, /** @type {string} */ kind) => html`
      <i class=${kind} ${styled({ "flex-grow": n })}></i>`;
    return html`
      <strong>${t("tab.proof")}</strong>${named(this.tag)}
      <span class="progress">
        <span class="bar" aria-hidden="true">${part(read, "s-checked")}${part(unread, "s-translated")}</span>
        <span class="small">${t("read-of", { n: read, all: this.texts.length })}</span>
      </span>
      <span class="fill"></span>
      <a
        class="button"
        href="/api/proof/${encodeURIComponent(this.tag)}.pdf"
        target="_blank"
        rel="noopener"
        data-focus="paper"
      >${glyph("print")}${t("proof.paper")}</a>
      ${segments(t("filter"), filters, this.filter, choose)}`;
  }

  heading() {
    const source = nameOf(site.project.source);
    const heads = [
      "",
      t("proof.source", { language: source }),
      t("proof.printed", { language: nameOf(this.tag) }),
      t("back.into", { language: source }),
      t("right"),
    ];
    return heads.map((head) => html`<span>${head}</span>`);
  }

  /** What still keeps the language from being signed, and the signature. */
  sign() {
    const { tag, texts, problem } = this;
    const unread = this.shown("unread").length;
    const sign = (/** @type {string} */ by, /** @type {string} */ role) => this.approve(by, role);
    render(signSide(tag, texts, { unread, problem, sign }), this.side);
  }

  /**
   * @param {string} by
   * @param {string} role
   */
  async approve(by, role) {
    try {
      await send("POST", `/api/approve/${encodeURIComponent(this.tag)}`, { by, role });
      kept.set("name", by.trim());
      this.problem = "";
      await loadBoard();
    } catch (error) {
      this.problem = messageOf(error);
    }
    await this.load();
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} letter
   */
  pressed(event, letter) {
    const rows = /** @type {HTMLElement[]} */ ([...this.list.querySelectorAll(".proof-row")]);
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const next = rows[Math.max(0, Math.min(rows.length - 1, at + step))];
      obey(event, next && (() => /** @type {HTMLElement | null} */ (next.querySelector("[data-tick]"))?.focus()));
      return;
    }
    obey(event, this.actsOn(rows[at]?.dataset.key, event)[event.key === "Enter" ? "Enter" : letter]);
  }

  /**
   * @param {string | undefined} key of the text whose row has the focus
   * @param {KeyboardEvent} event
   * @returns {Record<string, () => unknown>}
   */
  actsOn(key, event) {
    const toText = () => this.goTo("translate", this.tag, ...(key ? [key] : []));
    const onTick = event.target instanceof Element && event.target.matches("[data-tick]");
    return {
      t: toText,
      ...(key ? { c: () => this.rows.get(key)?.comments.open() } : {}),
      ...(key && onTick ? { Enter: toText } : {}),
      s: () => this.goTo("sheet", this.tag, ...(site.output ? [site.output] : [])),
      p: () => this.goTo("print"),
    };
  }
}
