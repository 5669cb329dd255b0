/**
 * A language whose file git has merged with marks: for each text on which the sides differ, one is taken, or something
 * else is written. The file is not touched until all are chosen; what is chosen meanwhile is kept in this browser.
 */

/** @import { MergeSide, MergeText, Merging } from "../merging.d.ts" */
/** @import { Go, ScreenModule } from "../types.d.ts" */

import { get, reasonOf, send } from "../api.js";
import { byField } from "../byfield.js";
import { withCtrl } from "../dom.js";
import { Field } from "../field.js";
import { glyph } from "../glyphs.js";
import { kept } from "../kept.js";
import { marked, struck, withFacts } from "../marked.js";
import { badge, key, nameOf } from "../marks.js";
import { own } from "../own.js";
import { languageOf, listen, site } from "../site.js";
import { built, html, render, styled, written } from "../view.js";
import { day, reader, t } from "../words.js";

/** @type {ScreenModule["open"]} */
export async function open(main, rest, { go }) {
  const tag = rest[0] ?? site.language;
  const screen = new Merge(tag, await get(`/api/merge/${encodeURIComponent(tag)}?words=${reader}`), go);
  main.append(screen.element);
  screen.draw();
  return screen;
}

/** How a text came to be chosen. @typedef {"here" | "coming" | "other"} Taken */

class Merge {
  /**
   * @param {string} tag
   * @param {Merging} found
   * @param {Go} go
   */
  constructor(tag, found, go) {
    this.tag = tag;
    this.found = found;
    this.go_ = go;
    this.language = languageOf(tag);
    this.store = `merge ${tag} ${found.fingerprint}`;
    /** @type {Record<string, string | null>} */
    this.chosen = kept.get(this.store, {});
    this.at = Math.max(
      0,
      found.texts.findIndex((one) => !(one.key in this.chosen)),
    );
    this.problem = "";
    this.busy = false;
    this.field = this.fieldOf();
    this.element = built(html`
      <div class="merge-page" @keydown=${(/** @type {KeyboardEvent} */ event) => this.typed(event)}></div>`);
    this.silent = listen((news) => {
      if (news.type === "reloaded" && !site.project.merging[tag]) this.leave();
    });
  }

  get text() {
    return this.found.texts[this.at];
  }

  get left() {
    return this.found.texts.filter((one) => !(one.key in this.chosen)).length;
  }

  fieldOf() {
    const { text } = this;
    const { facts } = site.project;
    const value = text ? (this.chosen[text.key] ?? text.coming.text ?? text.here.text ?? "") : "";
    return new Field({ language: this.language, value, label: t("conflict.result"), facts, oninput: () => {} });
  }

  close() {
    this.silent();
  }

  leave() {
    kept.set(this.store, null);
    this.go_("board");
    this.go_("translate", this.tag);
  }

  draw() {
    render(html`${this.side()}${this.main()}`, this.element);
  }

  side() {
    const { texts, names } = this.found;
    const done = texts.length - this.left;
    const share = texts.length ? (100 * done) / texts.length : 100;
    return html`
      <aside class="merge-side">
        <h2>${t("merge.chosen", { n: done, all: texts.length })}</h2>
        <div class="merge-bar" aria-hidden="true"><i ${styled({ width: `${share}%` })}></i></div>
        <ol>${texts.map((one, at) => this.row(one, at))}</ol>
        <h2>${t("merge.sides")}</h2>
        <p class="merge-name"><i class="here"></i><strong>${t("merge.here")}</strong> <code>${names[0]}</code></p>
        <p class="merge-name"><i class="coming"></i><strong>${t("merge.coming")}</strong> <code>${names[1]}</code></p>
        <details>
          <summary>${t("merge.lines")}</summary>
          <div class="merge-lines mono" dir="ltr">${this.found.lines.map(([n, line]) => lineOf(n, line))}</div>
        </details>
      </aside>`;
  }

  /**
   * @param {MergeText} one
   * @param {number} at
   */
  row(one, at) {
    const done = one.key in this.chosen;
    return html`
      <li>
        <button
          type="button"
          class="merge-row"
          aria-current=${at === this.at ? "true" : "false"}
          data-key=${one.key}
          @click=${() => this.show(at)}
        >
          <span class=${done ? "ok" : "stale"}>${glyph(done ? "ok" : "merge")}</span>
          <span class="fill"><code>${one.key}</code><span class="small soft">${this.how(one)}</span></span>
          <span class="small soft">${t("merge.line", { n: one.line })}</span>
        </button>
      </li>`;
  }

  /** @param {MergeText} one */
  how(one) {
    if (!(one.key in this.chosen)) {
      if (one.here.text === null) return t("merge.only-coming");
      return t(one.coming.text === null ? "merge.only-here" : "merge.both");
    }
    const taken = this.chosen[one.key] ?? null;
    if (taken === one.here.text) return t("merge.took-here");
    return t(taken === one.coming.text ? "merge.took-coming" : "merge.took-other");
  }

  /** @param {number} at */
  show(at) {
    this.at = at;
    this.field = this.fieldOf();
    this.draw();
    this.field.focus();
  }

  main() {
    const { text } = this;
    return html`
      <div class="merge-main">
        ${text ? this.choice(text) : html`<h1>${t("merge.none", { file: this.found.file })}</h1>`}
        ${this.end()}
        <p class="error" role="alert">${this.problem}</p>
      </div>`;
  }

  /** @param {MergeText} text */
  choice(text) {
    const { facts } = site.project;
    const head = t("merge.text", { n: this.at + 1, all: this.found.texts.length });
    const source = site.project.source;
    const { before } = text;
    const gone = before === null ? null : struck(before, text.coming.text ?? text.here.text ?? "");
    return html`
      <div class="merge-head">
        <h1>${head} <code>${text.key}</code></h1>
        <p class="soft">${nameOf(source)}: ${withFacts(text.source, facts)}</p>
      </div>
      <div class="two">
        ${this.version("here", text.here, text.coming, "1")}
        ${this.version("coming", text.coming, text.here, "2")}
      </div>
      ${
        before === null
          ? null
          : html`
            <p class="small was">
              <strong>${t("merge.before")}</strong>
              <bdi class="foreign" ${written(this.language, { face: true })}>${gone ?? withFacts(before, facts)}</bdi>
            </p>`
      }
      <div>
        <h2>${t("conflict.result")} <span class="small soft">${t("merge.result")}</span></h2>
        ${this.field.element}
      </div>
      <div class="row-of">
        <button
          type="button"
          class="button large primary"
          data-focus="keep"
          @click=${() => this.keep(this.field.value)}
        >
          ${t("merge.keep")}${key("Ctrl ↵")}
        </button>
        ${site.project.editable ? byField() : null}
      </div>`;
  }

  /**
   * @param {"here" | "coming"} name
   * @param {MergeSide} side
   * @param {MergeSide} other
   * @param {string} letter
   */
  version(name, side, other, letter) {
    const who = [side.by, side.on ? day(side.on) : null].filter(Boolean).join(" · ");
    const words =
      side.text === null
        ? html`<span class="hint">${t("conflict.empty")}</span>`
        : marked(other.text ?? "", side.text, site.project.facts);
    return html`
      <section>
        <h2>
          <span class="merge-name"><i class=${name}></i>${t(`merge.${name}`)}</span>
          <span class="small soft">${who}</span>
        </h2>
        <p class="foreign" ${written(this.language, { face: true, pitch: true })}>${words}</p>
        <div class="row-of">
          ${side.state ? badge(kindOf(side.state), t(`state.${side.state}`)) : null}
          <span class="fill"></span>
          <button type="button" class="button" data-focus="take-${name}" @click=${() => this.keep(side.text)}>
            ${t("merge.take")}${key(letter)}
          </button>
        </div>
      </section>`;
  }

  end() {
    const { left } = this;
    const ready = left === 0 && site.project.editable;
    return html`
      <div class="merge-end">
        <p><strong>${t("merge.end")}</strong> ${t("merge.end-what", { file: this.found.file })}</p>
        <div class="row-of">
          <span class="small soft fill">
            ${left ? t("merge.kept", { n: this.found.texts.length - left }) : t("merge.all")}
          </span>
          <button
            type="button"
            class="button large${ready ? " primary" : ""}"
            data-focus="write"
            aria-disabled=${String(!ready || this.busy)}
            @click=${() => ready && this.write()}
          >${t("merge.write")}</button>
        </div>
      </div>`;
  }

  /**
   * Choose a text; on to the next that is not.
   * @param {string | null} said
   */
  keep(said) {
    const { text } = this;
    if (!text) return;
    this.chosen = { ...this.chosen, [text.key]: said === "" ? null : said };
    kept.set(this.store, this.chosen);
    const after = this.found.texts.findIndex((one, at) => at > this.at && !(one.key in this.chosen));
    const next = after >= 0 ? after : this.found.texts.findIndex((one) => !(one.key in this.chosen));
    if (next >= 0) this.show(next);
    else this.draw();
  }

  async write() {
    if (this.busy) return;
    this.busy = true;
    this.problem = "";
    this.draw();
    const path = `/api/merge/${encodeURIComponent(this.tag)}?words=${reader}`;
    const body = { chosen: this.chosen, by: kept.get("name", ""), client: own };
    try {
      await send("PUT", path, body, { "If-Match": `"${this.found.fingerprint}"` });
    } catch (error) {
      this.problem = reasonOf(error, t("comment.lost"));
    }
    this.busy = false;
    this.draw();
  }

  /** @param {KeyboardEvent} event */
  typed(event) {
    if (event.key !== "Enter" || !withCtrl(event) || event.isComposing) return;
    event.preventDefault();
    this.keep(this.field.value);
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} name
   */
  pressed(event, name) {
    const { text, at } = this;
    if (!text) return;
    /** @type {Record<string, () => void>} */
    const acts = {
      1: () => this.keep(text.here.text),
      2: () => this.keep(text.coming.text),
      arrowdown: () => this.show(Math.min(at + 1, this.found.texts.length - 1)),
      arrowup: () => this.show(Math.max(at - 1, 0)),
    };
    if (!acts[name]) return;
    event.preventDefault();
    acts[name]();
  }
}

/** @param {string} state */
const kindOf = (state) => (state === "checked" || state === "translated" ? "ok" : state);

/**
 * @param {number} n
 * @param {string} line
 */
const lineOf = (n, line) => html`
  <div class=${/^(<{7}|={7}|>{7}|\|{7})/.test(line) ? "error" : ""}>
    <span class="soft">${String(n)}</span>${line}
  </div>`;
