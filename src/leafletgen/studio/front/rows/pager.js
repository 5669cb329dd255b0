/** One sheet of the row at hand: what comes from the row is outlined on it; below it the row's other sheets, small. */

/** @import { Content, Rect } from "../types.d.ts" */
/** @import { MarkedPage, RowSheet } from "./rows.d.ts" */
/** @import { Rows } from "../screens/rows.js" */

import { get, getPage, rowQuery } from "../api.js";
import { glyph } from "../glyphs.js";
import { key, nameOf, outputName, segments } from "../marks.js";
import { drawn, spread } from "../page.js";
import { built, html, render, styled } from "../view.js";
import { t } from "../words.js";
import { placed } from "./labels.js";
import { sheetPath } from "./sheets.js";

/** The picture of a page, and what lies over it. */
export class RowPage {
  constructor() {
    this.turn = 0;
    /** @type {MarkedPage[]} */
    this.pages = [];
    this.number = 1;
    /** Columns whose values are not those that hang. @type {Set<string>} */
    this.changed = new Set();
    this.outlined = true;
    this.paper = built(html`<div class="paper" aria-hidden="true"></div>`);
    this.shadow = this.paper.attachShadow({ mode: "open" });
    this.over = built(html`<div class="overlay on-paper"></div>`);
    this.element = built(html`<div class="page" role="group">${this.paper}${this.over}</div>`);
    new ResizeObserver(() => this.draw()).observe(this.element);
  }

  /**
   * Show a sheet; of two that overtake each other the later stays.
   * @param {RowSheet} sheet
   * @param {string} name of the row
   */
  async show({ tag, output, own }, name, number = 1) {
    this.turn += 1;
    const mine = this.turn;
    const row = own ? name : "";
    const marks = `/api/marks/${encodeURIComponent(tag)}/${encodeURIComponent(output)}${rowQuery(row)}`;
    const [text, { pages }] = await Promise.all([getPage(tag, output, number, row), get(marks)]);
    if (mine !== this.turn) return false;
    this.pages = pages;
    this.number = number;
    const picture = drawn(text);
    spread(picture);
    this.shadow.replaceChildren(picture);
    const page = pages[number - 1];
    this.element.style.aspectRatio = `${page.width} / ${page.height}`;
    this.element.style.setProperty("--ratio", String(page.width / page.height));
    const said = t("page.name", { language: nameOf(tag), output: outputName(output), n: number });
    this.element.setAttribute("aria-label", `${name}: ${said}`);
    this.draw();
    return true;
  }

  draw() {
    const page = this.pages[this.number - 1];
    render(page && this.outlined ? this.marks(page) : null, this.over);
  }

  /**
   * Values that changed come first: they have their names before others take the room.
   * @param {MarkedPage} page
   */
  marks({ width, height, marks, words }) {
    const scale = (this.element.clientWidth || width) / width;
    const isChanged = (/** @type {string} */ name) => this.changed.has(name);
    const all = marks.map(({ rect, facts }) => ({
      rect: /** @type {Rect} */ (rect.map((one) => one * scale)),
      name: facts.map((name) => (isChanged(name) ? t("rows.mark.changed", { name }) : name)).join(", "),
      changed: facts.some(isChanged),
    }));
    all.sort((one, other) => Number(other.changed) - Number(one.changed));
    const scaled = words.map((rect) => /** @type {Rect} */ (rect.map((one) => one * scale)));
    const places = placed(all, scaled, width * scale, height * scale);
    return all.map(({ rect: [x, y, w, h], name, changed }, at) => {
      const place = places[at];
      const looks = [changed ? "is-changed" : "", `is-${place?.where}`, place?.end ? "is-end" : ""].join(" ");
      const where = {
        left: percent(x, width * scale),
        top: percent(y, height * scale),
        width: percent(w, width * scale),
        height: percent(h, height * scale),
      };
      const label = place ? html`<span>${name}</span>` : null;
      return html`<div class="row-mark ${looks}" title=${name} ${styled(where)}>${label}</div>`;
    });
  }
}

/**
 * @param {number} value
 * @param {number} all
 */
const percent = (value, all) => `${(100 * value) / all}%`;

/** @param {Rows} screen */
export function pagerHead(screen) {
  const house = screen.current;
  const at = house ? screen.shown.indexOf(house) : -1;
  const isPart = at >= 0 && screen.shown.length < screen.total;
  const step = (/** @type {number} */ by, /** @type {string} */ name, /** @type {string} */ letter) => html`
    <button
      type="button"
      class="button square"
      data-focus="row-${name}"
      aria-label=${t(`rows.${name}`)}
      title="${t(`rows.${name}`)} (${letter})"
      aria-keyshortcuts=${letter}
      @click=${() => screen.step(by)}
    >${glyph(name)}</button>`;
  return html`
    <header class="pager-head">
      <button type="button" class="link plain house-back" @click=${() => screen.back()}>
        ${glyph("before")}${t("rows.back")}
      </button>
      ${step(-1, "before", "[")}
      <div class="pager-name" aria-live="polite">
        <h2><bdi>${house?.name ?? ""}</bdi></h2>
        <p class="small soft">
          ${house ? t("rows.nth", { n: house.number, all: screen.total }) : null}
          ${isPart ? ` · ${t("n-of", { n: at + 1, all: screen.shown.length })}` : null}
        </p>
      </div>
      ${step(1, "after", "]")}
    </header>`;
}

/**
 * Outputs and pages, where there are several.
 * @param {Rows} screen
 * @returns {Content}
 */
export function pagerTools(screen) {
  const { sheet, page, sheets } = screen;
  const outputs = [...new Set(sheets.map(({ output }) => output))];
  const count = page.pages.length;
  if (!sheet || (outputs.length < 2 && count < 2)) return null;
  const numbers = Array.from(
    { length: count },
    (_, at) => /** @type {const} */ ([at + 1, t("page.short", { n: at + 1 })]),
  );
  return html`
    <div class="pager-tools">
      ${
        outputs.length < 2
          ? null
          : segments(
              t("output"),
              outputs.map((name) => /** @type {const} */ ([name, outputName(name)])),
              sheet.output,
              (name) => screen.chooseOutput(name),
            )
      }
      ${count < 2 ? null : segments(t("pages"), numbers, page.number, (n) => screen.showPage(n))}
    </div>`;
}

/**
 * The other sheets of the row, small. Each is asked for when the one before it is there.
 * @param {Rows} screen
 */
export function thumbs(screen) {
  const { sheet, sheets, current, looking } = screen;
  if (!(sheet && current)) return null;
  const all = sheets.filter(({ output }) => output === sheet.output);
  const thumb = (/** @type {RowSheet} */ one, /** @type {number} */ at) => html`
    <button
      type="button"
      class="thumb"
      data-focus="thumb-${one.tag}"
      aria-pressed=${String(one.tag === sheet.tag)}
      aria-label=${t("rows.thumb", { language: nameOf(one.tag), tag: one.tag, n: one.copies })}
      @click=${() => screen.chooseLanguage(one.tag)}
    >
      <span class="thumb-paper" ${styled({ "aspect-ratio": screen.ratio })}>
        ${at < looking.ready ? html`<img src=${sheetPath(one, current.name)} alt="">` : null}
      </span>
      <span class="mono">${one.tag} × ${one.copies}</span>
    </button>`;
  return html`<div class="thumbs" role="group" aria-label=${t("rows.thumbs")}>${all.map(thumb)}</div>`;
}

/** @param {Rows} screen */
export const pagerFoot = (screen) => html`
  <footer class="footbar wide-only">
    ${key("[")}${key("]")}<span>${choiceWord()}</span>
    ${key("←")}${key("→")}<span>${t("rows.key.language")}</span>
    ${key("Space")}<span>${t("rows.key.tick")}</span>
    <button
      type="button"
      class="link plain outline-button"
      data-focus="outline"
      aria-pressed=${String(screen.page.outlined)}
      @click=${() => screen.outline()}
    >${key("R")}${t("rows.key.outline")}</button>
  </footer>`;

const choiceWord = () => t("rows.key.row");
