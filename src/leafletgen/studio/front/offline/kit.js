/**
 * The Translate screen of the page for translators: without the engine meters are estimates, and pictures stay as they
 * were.
 */

/** @import { Content, Entry, PageBoxes, TextRecord } from "../types.d.ts" */
/** @import { Changes } from "./keeping.js" */
/** @import { Said } from "../translate/saveline.js" */

import { withCtrl } from "../dom.js";
import { nameOf } from "../marks.js";
import { getBoxes } from "../page.js";
import { languageOf, site } from "../site.js";
import { footKeys, footLink, saveLine } from "../translate/saveline.js";
import { Translate } from "../translate/screen.js";
import { html, render, written } from "../view.js";
import { t } from "../words.js";
import { about, onCanvas } from "./about.js";
import { Keeping, nowhere } from "./keeping.js";

export class Kit extends Translate {
  /**
   * @param {HTMLElement} main
   * @param {Changes} changes
   * @param {() => void} changed
   */
  constructor(main, changes, changed) {
    super(
      main,
      site.language,
      () => {},
      (_tag, told) => ({ keeper: new Keeping(changes, told), store: nowhere }),
    );
    this.changes = changes;
    this.changed = changed;
    this.width = onCanvas();
    /** @type {Map<string, PageBoxes[]>} */
    this.boxes = new Map();
  }

  /**
   * @override
   * @param {TextRecord} record
   */
  entryOf(record) {
    const entry = this.changes.asLeft({ ...super.entryOf(record), sent: record });
    if (entry.value !== (record.target ?? "")) this.estimate(entry);
    return entry;
  }

  /**
   * @override
   * @param {string | null} key
   */
  async load(key) {
    const { outputs } = site.project;
    const pages = await Promise.all(
      outputs.map(async ({ name }) => /** @type {const} */ ([name, await getBoxes(this.tag, name)])),
    );
    this.boxes = new Map(pages);
    await super.load(key);
  }

  /**
   * Whether a text is another than when the page was made.
   * @param {Entry} entry
   */
  isChanged(entry) {
    return entry.value !== (entry.sent?.target ?? "");
  }

  /**
   * The meters of a text on all outputs, as far as can be told without the engine.
   * @param {Entry} entry
   */
  estimate(entry) {
    const { key, value } = entry;
    const sent = /** @type {TextRecord} */ (entry.sent);
    const asMade = sent.target ? { text: sent.target, tag: this.tag } : { text: sent.source, tag: site.project.source };
    const page = (/** @type {string} */ output) => {
      const number = sent.boxes.find((one) => one.output === output)?.page ?? 1;
      return this.boxes.get(output)?.[number - 1] ?? { boxes: [] };
    };
    const { facts } = site.project;
    const told = Object.entries(sent.meter).map(([output, meter]) => {
      const how = { facts, page: page(output), width: this.width };
      return [output, about(meter, { ...asMade, key }, { text: value, tag: this.tag }, how)];
    });
    entry.meters = this.isChanged(entry) && value ? Object.fromEntries(told) : sent.meter;
    entry.meter = entry.meters[this.side.page.output ?? ""] ?? Object.values(entry.meters)[0] ?? null;
    entry.record = { ...entry.record, meter: entry.meters };
  }

  /**
   * Lines past the edge can be told only of what was set.
   * @override
   * @param {Entry} entry
   */
  measure(entry) {
    super.measure(entry);
    if (entry.meter?.about) entry.over = 0;
  }

  /**
   * @override
   * @param {Entry} entry
   */
  post(entry) {
    this.estimate(entry);
    this.measure(entry);
    if (this.opened?.entry === entry) this.opened.update({ findings: false });
  }

  /**
   * @override
   * @param {Entry} entry
   */
  outdated(entry) {
    return this.isChanged(entry) ? t("kit.before") : null;
  }

  /**
   * A reviewer's back-translation.
   * @override
   * @param {Entry} entry
   * @returns {Content}
   */
  beside(entry) {
    const source = languageOf(site.project.source);
    const label = t("kit.back", { language: nameOf(source.tag) });
    const typed = (/** @type {Event} */ event) => {
      const back = /** @type {HTMLTextAreaElement} */ (event.target).value.trim();
      this.changes.beside(entry, { back });
      this.line();
    };
    return html`
      <details class="back-field" ?open=${Boolean(entry.record.back)}>
        <summary class="small soft">${t("back")}</summary>
        <textarea
          rows="2"
          aria-label=${label}
          placeholder=${label}
          .value=${entry.record.back}
          @input=${typed}
          ${written(source)}
        ></textarea>
      </details>`;
  }

  /**
   * What is not in a file yet.
   * @override
   */
  line() {
    const undo = this.finishing.undoable;
    render(
      [
        saveLine(this.saidOfFile()),
        undo
          ? footLink(t("undo-done", { n: undo.entry.record.number }), () => this.finishing.undo(), "undo-done")
          : null,
        footKeys([
          ["Alt ↓", "keys.next"],
          ["F8", "keys.finding"],
          ["F6", "keys.page-side"],
        ]),
      ],
      this.foot,
    );
    this.changed();
  }

  /** @returns {Said} */
  saidOfFile() {
    const { texts, out, remembers, fileName } = this.changes;
    const n = texts.size;
    if (!n) return ["ok", "", t("kit.unchanged")];
    if (out) return ["ok", "ok", t("kit.saved", { file: fileName })];
    return ["draft", "stale", t(remembers ? "kit.changed" : "kit.changed-unkept", { n })];
  }

  /**
   * @override
   * @param {KeyboardEvent} event
   */
  keyed(event) {
    const saves = withCtrl(event) && event.key.toLowerCase() === "s"; // the page's own dialog
    if (!saves) super.keyed(event);
  }
}
