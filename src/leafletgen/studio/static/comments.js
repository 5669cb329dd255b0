/** What people said of a text, and a field to say more. A comment waits until somebody settles it. */

import { send } from "./api.js";
import { el, fill, refill } from "./dom.js";
import { day, t } from "./words.js";
import { kept, site } from "./site.js";
import { glyph, key } from "./marks.js";
import { own } from "./drafts.js";

const MOST = 1000;
/** What was begun and not said, by language and text: it survives a row that is closed. */
const begun = new Map();

/** How many comments on a text wait. */
export const waiting = (record) => (record.comments ?? []).filter((one) => one.open).length;

export class Comments {
  /** `changed(comments)` when they were changed here; `link`: with a button that shows the field. */
  constructor(tag, record, { changed, link = false }) {
    Object.assign(this, { tag, name: record.key, changed, asked: begun.has(`${tag} ${record.key}`) });
    this.link = link && site.project.talks ? el("button", { type: "button", class: "link plain small", "data-focus": `comment-${record.key}`, on: { click: () => this.open() } }, t("comment"), key("C")) : null;
    this.list = el("div", { class: "remarks-list" });
    this.form = el("div", { class: "remark-form" });
    this.problem = el("p", { class: "error small", role: "alert" });
    this.element = el("div", { class: "remarks", on: { keydown: (event) => this.pressed(event) } }, this.list, this.link ?? "", this.form, this.problem);
    if (site.project.talks && this.asked) this.fields();
    this.update(record);
  }

  /** Made when somebody asks for it: a screen has many texts, and few comments. */
  fields() {
    const id = `${this.tag} ${this.name}`;
    this.area = el("textarea", { class: "remark-area", rows: 1, maxlength: MOST, placeholder: t("comment.say"), "aria-label": t("comment.on", { key: this.name }), "data-focus": `remark-${this.name}`, dir: "auto",
      on: { input: () => { begun.set(id, this.area.value); if (!this.area.value) begun.delete(id); this.size(); } } });
    this.area.value = begun.get(id) ?? "";
    this.by = kept.get("name") ? null : el("input", { type: "text", maxlength: 60, placeholder: t("comment.name"), "aria-label": t("comment.name"), autocomplete: "name", on: { change: (event) => kept.set("name", event.target.value.trim()) } });
    this.say = el("button", { type: "button", class: "button small", on: { click: () => this.post() } }, t("comment.add"), key("Ctrl ↵"));
    fill(this.form, this.grown = el("div", { class: "grown" }, this.area), el("div", { class: "row-of" }, this.by, el("span", { class: "fill" }), this.say));
  }

  size() {
    this.form.hidden = !this.asked || !this.area;
    if (this.link) this.link.hidden = !this.form.hidden;
    if (this.grown) this.grown.dataset.text = this.area.value;
  }

  /** Show the field and go there. */
  open() {
    if (!site.project.talks) return;
    if (!this.area) this.fields();
    this.asked = true;
    this.size();
    this.area.focus();
  }

  /** The comments as they are known now; what is being typed stays. */
  update({ comments = [] }) {
    refill(this.list, JSON.stringify(comments), comments.map((one) => this.one(one)));
    this.size();
  }

  /** Out of the field: to the link that opens it, or to where the list is. */
  leave() {
    this.area.blur();
    this.link?.focus();
  }

  one(said) {
    const acts = site.project.talks;
    return el("div", { class: `remark${said.open ? "" : " is-settled"}` },
      el("p", { class: "small" }, el("strong", {}, said.by || t("comment.nobody")), said.on ? el("span", { class: "hint" }, ` ${day(said.on)}`) : null, " ", el("bdi", { dir: "auto" }, said.text)),
      el("p", { class: "small row-of" }, said.open ? el("span", { class: "comment row-of" }, glyph("comment"), t("comment.open")) : el("span", { class: "ok row-of" }, glyph("ok"), t("comment.settled")),
        acts && said.open ? el("button", { type: "button", class: "link", on: { click: () => this.open() } }, t("comment.answer")) : null,
        acts ? el("button", { type: "button", class: "link", "data-focus": `settle-${said.mark}`, on: { click: () => this.settle(said) } }, t(said.open ? "comment.settle" : "comment.again")) : null));
  }

  path(...more) { return ["/api/comments", this.tag, this.name, ...more].map((part, at) => (at ? encodeURIComponent(part) : part)).join("/"); }

  async post() {
    const text = this.area.value.trim();
    if (!text || this.busy) { this.area.focus(); return; }
    if (await this.ask("POST", this.path(), { text })) {
      begun.delete(`${this.tag} ${this.name}`);
      this.area.value = "";
      this.asked = false;
      this.size();
      this.leave();
    }
  }

  settle(said) { return this.ask("PUT", this.path(said.mark), { open: !said.open }); }

  /** Gives whether it was written down; where it was not, what was typed stays. */
  async ask(method, path, body) {
    this.busy = true;
    try {
      const { comments } = await send(method, path, { ...body, by: kept.get("name", ""), client: own });
      fill(this.problem);
      this.update({ comments });
      this.changed(comments);
      return true;
    } catch (error) {
      fill(this.problem, error.status ? error.message : t("comment.lost"));
      return false;
    } finally { this.busy = false; }
  }

  pressed(event) {
    if (event.target !== this.area || event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); event.stopPropagation(); this.post(); }
    else if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); this.asked = Boolean(this.area.value); this.size(); this.leave(); }
  }
}
