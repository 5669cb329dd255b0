/** What people said of a text, and a field to say more. A comment waits until somebody settles it. */

/** @import { Comment, TextRecord } from "./types.d.ts" */

import { reasonOf, send } from "./api.js";
import { byField } from "./byfield.js";
import { withCtrl } from "./dom.js";
import { glyph } from "./glyphs.js";
import { kept } from "./kept.js";
import { key } from "./marks.js";
import { own } from "./own.js";
import { site } from "./site.js";
import { built, html, live, render, repeat, styled, typed } from "./view.js";
import { day, t } from "./words.js";

const MOST = 1000;
/** What was begun and not said, by language and text: it survives a row that is closed. @type {Map<string, string>} */
const begun = new Map();

export class Comments {
  /**
   * `changed(comments)` when they were changed here.
   * @param {string} tag
   * @param {Pick<TextRecord, "key" | "comments">} record
   * @param {(comments: Comment[]) => void} changed
   */
  constructor(tag, record, changed) {
    this.tag = tag;
    this.name = record.key;
    this.changed = changed;
    this.id = `${tag} ${record.key}`;
    this.said = record.comments;
    this.problem = "";
    this.busy = false;
    this.asked = begun.has(this.id);
    /** The mark of the comment that is being answered; empty: none. */
    this.answers = "";
    this.element = built(html`
      <div class="remarks" @keydown=${(/** @type {KeyboardEvent} */ event) => this.pressed(event)}></div>`);
    this.draw();
  }

  get area() {
    return /** @type {HTMLTextAreaElement | null} */ (this.element.querySelector(".remark-area"));
  }

  draw() {
    const { talks } = site.project;
    render(
      html`
        <div class="remarks-list">${repeat(
          this.said,
          (one) => one.mark,
          (one) => this.one(one),
        )}</div>
        ${
          talks
            ? html`
              <button
                type="button"
                class="link plain small"
                ?hidden=${this.asked}
                data-focus="comment-${this.name}"
                @click=${() => this.open()}
              >${t("comment")}${key("C")}</button>`
            : null
        }
        <div class="remark-form" ?hidden=${!this.asked}>${talks && this.asked ? this.form() : null}</div>
        <p class="error small" role="alert">${this.problem}</p>`,
      this.element,
    );
  }

  /** Made when somebody asks for it: a screen has many texts, and few comments. */
  form() {
    const text = begun.get(this.id) ?? "";
    return html`
      <div class="grown" data-text=${text}>
        <textarea
          class="remark-area"
          rows="1"
          maxlength=${MOST}
          placeholder=${t("comment.say")}
          aria-label=${t("comment.on", { key: this.name })}
          data-focus="remark-${this.name}"
          dir="auto"
          .value=${live(text)}
          @input=${typed((said) => this.typed(said))}
        ></textarea>
      </div>
      <div class="row-of">
        ${byField()}
        <span class="fill"></span>
        <button type="button" class="button small" @click=${() => this.post()}>
          ${t(this.answers ? "comment.reply" : "comment.add")}${key("Ctrl ↵")}
        </button>
      </div>`;
  }

  /** @param {string} text */
  typed(text) {
    if (text) begun.set(this.id, text);
    else begun.delete(this.id);
    const grown = /** @type {HTMLElement} */ (this.element.querySelector(".grown"));
    grown.dataset.text = text;
  }

  /** Show the field and go there. `answers`: the comment that is answered, and settled by it. */
  open(answers = "") {
    if (!site.project.talks) return;
    this.asked = true;
    this.answers = answers;
    this.draw();
    this.area?.focus();
  }

  /**
   * The comments as they are known now; what is being typed stays.
   * @param {{ comments?: Comment[] }} record
   */
  update({ comments = [] }) {
    this.said = comments;
    this.draw();
  }

  /** Out of the field: to the link that opens it. */
  leave() {
    this.area?.blur();
    this.draw();
    /** @type {HTMLElement | null} */ (this.element.querySelector(".link.plain"))?.focus();
  }

  /** @param {Comment} said */
  one(said) {
    return html`
      <div class="remark${said.open ? "" : " is-settled"}">
        <p class="small">
          <strong>${said.by || t("comment.nobody")}</strong>
          ${said.on ? html`<span class="hint">${` ${day(said.on)}`}</span>` : null}${" "}
          <bdi dir="auto" ${styled({ "font-family": `var(--ui), "text-${this.tag}"` })}>${said.text}</bdi>
        </p>
        <p class="small row-of">
          ${
            said.open
              ? html`<span class="comment row-of">${glyph("comment")}${t("comment.open")}</span>`
              : html`<span class="ok row-of">${glyph("ok")}${t("comment.settled")}</span>`
          }
          ${site.project.talks ? this.acts(said) : null}
        </p>
      </div>`;
  }

  /** @param {Comment} said */
  acts(said) {
    const answer = html`
      <button type="button" class="link" @click=${() => this.open(said.mark)}>${t("comment.answer")}</button>`;
    return html`
      ${said.open ? answer : null}
      <button type="button" class="link" data-focus="settle-${said.mark}" @click=${() => this.settle(said)}>
        ${t(said.open ? "comment.settle" : "comment.again")}
      </button>`;
  }

  /** @param {...string} more */
  path(...more) {
    return `/api/comments/${[this.tag, this.name, ...more].map(encodeURIComponent).join("/")}`;
  }

  async post() {
    const text = this.area?.value.trim();
    if (!text || this.busy) {
      this.area?.focus();
      return;
    }
    if (!(await this.ask("POST", this.path(), { text, answers: this.answers }))) return;
    begun.delete(this.id);
    this.asked = false;
    this.answers = "";
    this.leave();
  }

  /** @param {Comment} said */
  settle(said) {
    return this.ask("PUT", this.path(said.mark), { open: !said.open });
  }

  /**
   * Gives whether it was written down; where it was not, what was typed stays.
   * @param {string} method
   * @param {string} path
   * @param {object} body
   */
  async ask(method, path, body) {
    this.busy = true;
    try {
      const { comments } = await send(method, path, { ...body, by: kept.get("name", ""), client: own });
      this.problem = "";
      this.update({ comments });
      this.changed(comments);
      return true;
    } catch (error) {
      this.problem = reasonOf(error, t("comment.lost"));
      this.draw();
      return false;
    } finally {
      this.busy = false;
    }
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.target !== this.area || event.isComposing) return;
    if (event.key === "Enter" && withCtrl(event)) this.post();
    else if (event.key === "Escape") {
      this.asked = Boolean(this.area?.value);
      this.leave();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
