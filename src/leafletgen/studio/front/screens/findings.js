/** Findings: what stops the print and what is advice, by kind, by language or by file; what was waived, and why. */

/** @import { Finding, Go, ScreenModule, Waiver, Waivers } from "../types.d.ts" */
/** @import { Grouping, Group } from "../findings.js" */

import { messageOf } from "../api.js";
import { obey } from "../dom.js";
import { canOpen } from "../editor.js";
import { grouped } from "../findings.js";
import { glyph } from "../glyphs.js";
import { kept } from "../kept.js";
import { key, named, segments } from "../marks.js";
import { openPlace } from "../places.js";
import { knownLanguage, listen, rowOf, site } from "../site.js";
import { built, html, render } from "../view.js";
import { isWaivable, unwaive, waiveDialog, waivers } from "../waive.js";
import { t } from "../words.js";
import { Detail } from "./findingdetail.js";
import { findingRow, groupHead, ICON, waivedRow } from "./findingrows.js";

/** @type {ScreenModule["open"]} */
export async function open(main, rest, { go }) {
  const screen = new Findings(main, knownLanguage(rest[0])?.tag ?? null, go);
  await screen.load();
  const deaf = listen((news) => {
    if (["reloaded", "findings-loaded"].includes(news.type)) screen.load();
  });
  return {
    close: deaf,
    go: ([tag]) => {
      screen.language = knownLanguage(tag)?.tag ?? null;
      screen.draw();
      return true;
    },
    pressed: (event, letter) => screen.pressed(event, letter),
  };
}

class Findings {
  /**
   * @param {HTMLElement} main
   * @param {string | null} language
   * @param {Go} go
   */
  constructor(main, language, go) {
    this.go = go;
    this.language = language;
    /** "all", a severity, or "waived". */
    this.filter = "all";
    /** @type {Grouping} */
    this.grouping = kept.get("findings-group", "kind");
    this.at = 0;
    /** The findings in the order shown. @type {Finding[]} */
    this.flat = [];
    /** @type {Waivers} */
    this.known = { waivers: [], codes: {} };
    this.problem = "";
    this.sign = "";
    this.detail = new Detail({
      reasonOf: (code) => this.known.codes[code]?.reason,
      changed: () => this.draw(),
      waive: (one) => this.waive(one),
    });
    this.list = built(html`<section class="list"></section>`);
    this.side = built(html`<aside class="side inspector" data-area=""></aside>`);
    main.append(built(html`<div class="columns findings">${this.list}${this.side}</div>`));
  }

  async load() {
    this.known = await waivers();
    const sign = JSON.stringify([site.findings, this.known.waivers, site.version]);
    if (sign === this.sign) return;
    this.sign = sign;
    this.draw();
  }

  /** Those of the language that is looked at. */
  get all() {
    return (site.findings ?? []).filter((one) => !this.language || one.language === this.language);
  }

  get picked() {
    return this.filter === "waived" ? null : (this.flat[this.at] ?? null);
  }

  /** What is said where nothing was found, or nothing yet. */
  get none() {
    return site.findings ? "findings.none" : "drawing";
  }

  /** @returns {Group[]} */
  get groups() {
    const { filter, grouping } = this;
    const shown = this.all.filter((one) => filter === "all" || one.severity === filter);
    return grouped(shown, grouping, site.project.source);
  }

  draw() {
    const { groups, filter } = this;
    this.flat = groups.flatMap(({ rows }) => rows);
    this.at = Math.min(this.at, Math.max(0, this.flat.length - 1));
    render([this.head(), filter === "waived" ? this.waived() : this.findings(groups)], this.list);
    const { picked } = this;
    const waived = filter === "waived" ? html`<p class="soft">${t("findings.waived-what")}</p>` : null;
    const problem = this.problem ? html`<p class="error" role="alert">${this.problem}</p>` : null;
    render([problem, picked ? this.detail.view(picked) : waived], this.side);
  }

  head() {
    const { all } = this;
    const stop = all.filter((one) => one.severity === "error").length;
    const said = { all: t("findings.n", { n: all.length }), stop: t("findings.stop", { n: stop }) };
    const rest = t("findings.rest", { n: all.length - stop });
    return html`
      <header class="head" data-area="">
        <div>
          <h1 class="fill">${all.length ? t("findings.head", { ...said, rest }) : t(this.none)}</h1>
          ${this.language ? this.everyButton(this.language) : null}${this.groupings()}
        </div>
        <div>
          ${this.filters()}<span class="fill"></span>
          ${this.flat.length ? html`<span class="hint wide-only row-of">${this.hints()}</span>` : null}
        </div>
      </header>`;
  }

  /** @param {string} language */
  everyButton(language) {
    const every = () => {
      this.language = null;
      this.draw();
    };
    return html`
      <button type="button" class="button small" data-focus="every" @click=${every}
        >${named(language)}${" ×"}</button>`;
  }

  groupings() {
    const names = /** @type {Grouping[]} */ (["kind", "language", "file"]);
    const choices = names.map((name) => /** @type {const} */ ([name, t(`group.${name}`)]));
    return segments(t("group"), choices, this.grouping, (value) => {
      this.grouping = value;
      kept.set("findings-group", value);
      this.draw();
    });
  }

  filters() {
    const { all } = this;
    const count = (/** @type {string} */ kind) => all.filter((one) => one.severity === kind).length;
    const severities = ["error", "warning", "advice"].filter(count);
    const choose = (/** @type {string} */ kind) => {
      this.filter = kind;
      this.draw();
    };
    const button = (/** @type {string} */ kind, /** @type {number} */ n) => html`
      <button
        type="button"
        data-focus="filter-${kind}"
        aria-pressed=${String(this.filter === kind)}
        @click=${() => choose(kind)}
      >
        ${ICON[kind] ? html`<span class=${kind === "advice" ? "unsigned" : kind}>${glyph(ICON[kind])}</span>` : null}
        ${t(`findings.${kind}`)}<strong>${n}</strong>
      </button>`;
    return html`
      <div class="filters" role="group" aria-label=${t("filter")}>
        ${button("all", all.length)}${severities.map((kind) => button(kind, count(kind)))}
        ${button("waived", this.known.waivers.length)}
      </div>`;
  }

  /** Which keys do what to the picked one. */
  hints() {
    const { picked } = this;
    const hints = [
      ["↑ ↓", "move"],
      ["Enter", "findings.go"],
      ...(canOpen() ? [["O", "findings.editor"]] : []),
      ...(picked && isWaivable(picked) ? [["W", "waive.short"]] : []),
    ];
    return hints.map(([name = "", said = ""]) => [key(name), t(said)]);
  }

  /** @param {Group[]} groups */
  findings(groups) {
    if (!groups.length) {
      const fine = this.all.length ? null : html`<p class="empty ok">${glyph("ok")}${" "}${t("findings.fine")}</p>`;
      return html`<div class="scroll fill rows" data-area="">${fine}</div>`;
    }
    return html`
      <div
        class="scroll fill rows"
        role="listbox"
        aria-label=${t("tab.findings")}
        data-area=""
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.keyed(event)}
      >${groups.map((group) => this.group(group))}</div>`;
  }

  /** @param {Group} group */
  group(group) {
    const { grouping, known } = this;
    const title = (grouping === "kind" && known.codes[group.name]?.title) || group.name;
    const row = (/** @type {Finding} */ one) => {
      const at = this.flat.indexOf(one);
      return findingRow(one, {
        at,
        picked: at === this.at,
        pick: () => this.pick(at),
        open: () => this.open(one),
      });
    };
    return html`
      <div role="group" aria-label=${title || t("findings.project")}>
        ${groupHead(group, { grouping, title, reason: known.codes[group.name]?.reason })}${group.rows.map(row)}
      </div>`;
  }

  waived() {
    const rows = this.known.waivers;
    return html`
      <div class="scroll fill rows" data-area="">
        ${
          rows.length
            ? html`<ul>${rows.map((one, at) => waivedRow(one, at, () => this.takeBack(one)))}</ul>`
            : html`<p class="empty">${t("findings.waived-none")}</p>`
        }
      </div>`;
  }

  /** @param {Waiver} one */
  async takeBack(one) {
    try {
      this.known.waivers = (await unwaive(one)).waivers;
      this.problem = "";
    } catch (error) {
      this.problem = messageOf(error);
    }
    this.draw();
  }

  /** @param {number} at */
  pick(at) {
    this.at = at;
    this.draw();
    /** @type {HTMLElement | null} */ (this.list.querySelector(`[data-at="${at}"]`))?.focus();
  }

  /** @param {Finding | null} one */
  open(one) {
    if (!(one?.key && rowOf(one.language))) return;
    this.go("translate", one.language ?? "", one.key);
  }

  /** @param {Finding} one */
  waive(one) {
    waiveDialog(one, () => this.load());
  }

  /** @param {KeyboardEvent} event */
  keyed(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const onLink = /** @type {Element} */ (event.target).closest("a");
    if (step) obey(event, () => this.pick(Math.max(0, Math.min(this.flat.length - 1, this.at + step))));
    else if (event.key === "Enter" && !onLink) obey(event, () => this.open(this.picked));
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} letter
   */
  pressed(event, letter) {
    const one = this.picked;
    const tag = one?.language ?? site.language;
    const output = one?.output ?? site.output;
    /** @type {Record<string, () => unknown>} */
    const acts = {
      t: () => (one?.language && one.key ? this.open(one) : this.go("translate", site.language)),
      s: () => this.go("sheet", tag, ...(output ? [output] : [])),
      p: () => this.go("print"),
      ...this.actsOn(one),
    };
    obey(event, acts[letter]);
  }

  /**
   * @param {Finding | null} one
   * @returns {Record<string, () => unknown>}
   */
  actsOn(one) {
    if (!one) return {};
    const { file, line, column } = one;
    return {
      ...(file && canOpen() ? { o: () => openPlace({ file, line, column }, () => this.draw()) } : {}),
      ...(isWaivable(one) ? { w: () => this.waive(one) } : {}),
    };
  }
}
