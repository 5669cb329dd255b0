/** The left of the open text: the source with what changed in it, notes, glossary, and the box as printed. */

/** @import { Content, Entry, Language } from "../types.d.ts" */
/** @import { Crop } from "../crop.js" */

import { marked, struck, withFacts } from "../marked.js";
import { badge, nameOf } from "../marks.js";
import { shown } from "../signs.js";
import { site } from "../site.js";
import { html, written } from "../view.js";
import { t } from "../words.js";
import { needBadge } from "./closedrow.js";
import { needOf } from "./entries.js";

export class SourceSide {
  /**
   * @param {Entry} entry
   * @param {{ source: Language, crop: Crop, total: () => number, changed: () => void }} parts
   */
  constructor(entry, { source, crop, total, changed }) {
    this.entry = entry;
    this.source = source;
    this.crop = crop;
    this.total = total;
    this.changed = changed;
    /** On a phone: whether all is shown, or the sentence alone. */
    this.all = false;
    /** Whether the whole earlier source is shown, or what it lost. */
    this.wasWhole = false;
    /**
     * What was said of which source: it is compared once, not at every key.
     * @type {{ sign: string, words: Content, was: Content }}
     */
    this.said = { sign: "", words: null, was: null };
  }

  get words() {
    const { source, old_source: old } = this.entry.record;
    const sign = `${old}\n${source}`;
    if (this.said.sign !== sign) {
      const { facts } = site.project;
      const words = old ? marked(old, source, facts) : withFacts(source, facts);
      this.said = { sign, words, was: old ? struck(old, source) : null };
    }
    return this.said;
  }

  /**
   * @param {Content} glossary
   * @param {string} where the picture is from
   */
  view(glossary, where) {
    return html`
      <div class="src-head">${this.head()}</div>
      <p class="source-text" ${written(this.source)}>${this.words.words}</p>
      <div class="more">${this.more(glossary)}</div>
      <div class="crop-head small soft"><span>${t("crop")}</span><span>${where}</span></div>
      ${this.crop.element}`;
  }

  head() {
    const { record, key } = this.entry;
    const toggle = () => {
      this.all = !this.all;
      this.changed();
    };
    return html`
      <span class="phone-n">
        <strong>${record.number}</strong>${t("n-of", { n: "", all: this.total() || "" })}
      </span>
      <code>${key}</code>
      ${record.state === "stale" ? badge("stale", t("source.changed", { language: nameOf(this.source.tag) })) : null}
      <span class="phone-n">${this.need()}</span>
      <button type="button" class="link phone-more" aria-expanded=${String(this.all)} @click=${toggle}>
        ${t(this.all ? "less" : "more")}
      </button>`;
  }

  /** What it needs, unless the head has said so. */
  need() {
    const kind = needOf(this.entry);
    return kind && kind !== "stale" ? needBadge(this.entry, kind) : null;
  }

  /** @param {Content} glossary */
  more(glossary) {
    const { record } = this.entry;
    const note = (/** @type {string} */ name, /** @type {string} */ text) => html`
      <p class="note small"><strong>${t(name)}</strong>${" "}${text}</p>`;
    return [
      this.words.was ? this.was(record.old_source ?? "") : null,
      record.note ? note("note", record.note) : null,
      record.adapt ? note("adapt", t("adapt.what")) : null,
      glossary,
      record.back ? note("back", record.back) : null,
    ];
  }

  /** @param {string} whole */
  was(whole) {
    const showAll = () => {
      this.wasWhole = true;
      this.changed();
    };
    return html`
      <p class="was small">
        ${t("was")}${" "}<bdi ${written(this.source)}>${this.wasWhole ? shown(whole) : this.words.was}</bdi>${" "}
        ${this.wasWhole ? null : html`<button type="button" class="link" @click=${showAll}>${t("was.all")}</button>`}
      </p>`;
  }
}
