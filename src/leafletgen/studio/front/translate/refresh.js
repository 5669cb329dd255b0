/** Something changed on disk: the texts are asked for again, and what others wrote is brought to what is here. */

/** @import { Entry, News, TextRecord } from "../types.d.ts" */
/** @import { Came } from "./conflicts.js" */
/** @import { OpenRow } from "./openrow.js" */
/** @import { Translate } from "./screen.js" */

import { getTexts, Refusal, Unreachable } from "../api.js";
import { own } from "../own.js";
import { isAbout } from "../site.js";
import { clock, t } from "../words.js";
import { brought } from "./conflicts.js";
import { isWritten } from "./entries.js";

/** Milliseconds after news until the texts are asked for: several come together. */
const SOON = 30;
/** Until they are asked for again where a text was saved meanwhile. */
const AGAIN = 300;
/** Until they are asked for again where there was no answer. */
const LOST = 2000;

export class Refresh {
  /** @param {Translate} screen */
  constructor(screen) {
    this.screen = screen;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.timer = undefined;
    /** Counts what was asked: of two answers that overtake each other the later asked for counts. */
    this.asked = 0;
  }

  close() {
    clearTimeout(this.timer);
  }

  /** @param {News} news */
  heard(news) {
    const { screen } = this;
    if (news.type === "back") screen.keeper.back(screen.entries.all);
    else if (news.type === "reloaded" && news.client !== own && isAbout(news, screen.tag)) this.later(news, SOON);
  }

  /**
   * @param {News} news
   * @param {number} ms
   */
  later(news, ms) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(news), ms);
  }

  /** @param {News} news */
  async run(news) {
    const { screen } = this;
    const turns = new Map(screen.entries.all.map(({ key, turn }) => [key, turn]));
    const texts = await this.ask(news);
    if (!(texts && screen.root.isConnected)) return;
    const missed = texts.filter((record) => !this.bring(record, turns, news));
    for (const entry of screen.entries.all) {
      // What kept it from being saved may be mended.
      if (entry.save === "refused" && !entry.conflict) screen.keeper.save(entry);
    }
    if (missed.length) this.later(news, AGAIN);
    const there = new Set(texts.map((one) => one.key));
    for (const { key } of screen.entries.all) if (!there.has(key)) screen.remove(key);
    await this.page();
    screen.shownAnew();
  }

  /**
   * The texts as they are now. Null where they are asked for again: nothing that is heard of is forgotten.
   * @param {News} news
   * @returns {Promise<TextRecord[] | null>}
   */
  async ask(news) {
    this.asked += 1;
    const mine = this.asked;
    try {
      const texts = await getTexts(this.screen.tag);
      return mine === this.asked ? texts : null;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      if (mine === this.asked && this.screen.root.isConnected) this.later(news, LOST);
      return null;
    }
  }

  async page() {
    try {
      await this.screen.side.anew();
    } catch (error) {
      // Of a refusal the banner says what is wrong; the last good page stays.
      if (!(error instanceof Refusal)) this.unseen(error);
    }
  }

  /**
   * Texts can be typed without their picture, which is asked for again where there was no answer.
   * @param {unknown} error
   */
  unseen(error) {
    if (!(error instanceof Unreachable)) throw error;
    if (this.screen.root.isConnected) this.later({ type: "reloaded" }, LOST);
  }

  /**
   * What the file says of a text. Gives false where it was saved meanwhile: the answer may be older.
   * @param {TextRecord} record
   * @param {Map<string, number | undefined>} turns
   * @param {News} news
   */
  bring(record, turns, news) {
    const { screen } = this;
    const entry = screen.entries.get(record.key);
    if (!entry) {
      screen.entries.byKey.set(record.key, screen.entryOf(record));
      return true;
    }
    if (entry.going || entry.turn !== turns.get(record.key)) return false;
    const opened = screen.opened?.entry === entry ? screen.opened : null;
    if (record.source !== entry.record.source) opened?.note(t("source.again"));
    const by = { by: news.by ?? "", time: clock().slice(0, 5), somebody: t("somebody") };
    this.tell(entry, brought(entry, record, by), opened);
    return true;
  }

  /**
   * What came of a text, to all who keep or show it.
   * @param {Entry} entry
   * @param {Came} what
   * @param {OpenRow | null} opened its row, where it is open
   */
  tell(entry, what, opened) {
    const { keeper, store, tag } = this.screen;
    if (what === "freed") keeper.typed(entry);
    if (what !== "replaced") return;
    store.forget(tag, entry.key);
    if (!opened) return;
    opened.field.value = entry.value;
    if (entry.elsewhere) opened.noteElsewhere();
    else opened.unnote();
  }

  /** The open text as it is shown anew. */
  opened() {
    const { screen } = this;
    const entry = screen.opened?.entry;
    if (!entry) return;
    screen.side.page.light(entry.key);
    screen.measure(entry);
    screen.side.crop.show(screen.side.page, entry.key);
    if (!isWritten(entry)) screen.post(entry);
    screen.opened?.update();
  }
}
