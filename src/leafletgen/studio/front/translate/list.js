/** The list of texts and the tools above it. */

/** @import { Content, Entry } from "../types.d.ts" */
/** @import { Filter } from "./entries.js" */
/** @import { Translate } from "./screen.js" */

import { isPhone } from "../dom.js";
import { glyph } from "../glyphs.js";
import { key, segments, textsBar } from "../marks.js";
import { site } from "../site.js";
import { html, repeat, typed } from "../view.js";
import { t } from "../words.js";
import { closedRow } from "./closedrow.js";

/** @typedef {Filter | "page"} Choice */

/**
 * @param {Translate} screen
 * @returns {Content}
 */
export function listTools(screen) {
  const { entries } = screen;
  const progress = t("done-of", { n: entries.done, all: entries.size });
  return html`
    ${segments(t("filter"), choices(screen), screen.chosen, (value) => screen.choose(value))}
    <span class="progress">${textsBar(entries.counts)}<span class="small"><strong>${progress}</strong></span></span>
    <span class="fill wide-only"></span>
    ${searchField(screen)}
    ${entries.all.some((entry) => entry.record.back) ? backButton(screen) : null}
    <button type="button" class="button small drawer-button" data-focus="drawer" @click=${() => screen.drawer()}>
      ${t("page")}${key("F6")}
    </button>`;
}

/**
 * @param {Translate} screen
 * @returns {[Choice, string][]}
 */
function choices({ entries }) {
  return [
    ["needs", t("tab.needs", { n: entries.needing.length })],
    ["all", t("tab.all", { n: entries.size })],
    isPhone() ? ["page", t("page")] : ["long", t("tab.long", { n: entries.tooLong.length })],
  ];
}

/** @param {Translate} screen */
function searchField(screen) {
  const find = typed((text) => {
    screen.find = text;
    screen.paintList();
  });
  return html`
    <label class="search wide-only">
      ${glyph("search")}
      <input
        type="search"
        placeholder=${t("find.both")}
        aria-label=${t("find.both")}
        data-focus="find"
        .value=${screen.find}
        @input=${find}
      >${key("/")}
    </label>`;
}

/** @param {Translate} screen */
function backButton(screen) {
  const toggle = () => {
    screen.back = !screen.back;
    screen.paintList();
  };
  return html`
    <button
      type="button"
      class="button small wide-only"
      data-focus="back"
      aria-pressed=${String(screen.back)}
      @click=${toggle}
    >${t("back")}</button>`;
}

/**
 * The rows; the open one stays the same element.
 * @param {Translate} screen
 * @param {Entry[]} rows
 * @returns {Content}
 */
export function rowsOf(screen, rows) {
  const { opened, language, source, back } = screen;
  const view = (/** @type {Entry} */ entry, /** @type {number} */ at) => {
    if (entry === opened?.entry) return opened.element;
    const choose = () => screen.openText(entry.key);
    return closedRow(entry, { language, source, choose, back, stop: at === 0 && !opened });
  };
  const first = screen.entries.needing[0];
  const begin = isPhone() && !opened && first && site.project.editable;
  return [
    /** @type {Content} */ (repeat(rows, (entry) => entry.key, view)),
    rows.length ? null : html`<p class="empty">${screen.find ? t("nothing") : t("all-done")}</p>`,
    begin ? startBar(first, () => screen.openText(first.key)) : null,
  ];
}

/**
 * On a phone: where to begin.
 * @param {Entry} first
 * @param {() => void} act
 */
const startBar = (first, act) => html`
  <div class="start-bar">
    <button type="button" class="button primary large" @click=${act}>
      ${t("start-with", { n: first.record.number })}
    </button>
  </div>`;
