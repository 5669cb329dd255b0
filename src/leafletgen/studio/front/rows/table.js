/** The table of rows: as many as are in sight, the others as room above and below. */

/** @import { Content } from "../types.d.ts" */
/** @import { House } from "./rows.d.ts" */
/** @import { Rows } from "../screens/rows.js" */

import { glyph } from "../glyphs.js";
import { key } from "../marks.js";
import { html, live, repeat, styled, typed } from "../view.js";
import { t } from "../words.js";
import { choice } from "./choice.js";
import { countsOf, FILTERS, inSight, isPrintable } from "./listing.js";
import { stateBadge } from "./states.js";

/** The glyphs of the filters. @type {Record<string, string>} */
const GLYPHS = { ready: "ok", reprint: "stale", unsigned: "unsigned", faults: "error", none: "draft" };

/** @param {Rows} screen */
export function tableHead(screen) {
  const counts = countsOf(choice.houses);
  const can = choice.houses.filter(isPrintable).length;
  const filters = Object.keys(FILTERS).filter((name) => counts[name] || ["all", "ready", "faults"].includes(name));
  return html`
    <header class="head" data-area="">
      <div>
        <h1 class="fill">${t("rows.head", { n: can, all: choice.houses.length })}</h1>
        <code>${choice.list?.file}</code>
        <label class="search">
          ${glyph("search")}
          <input
            type="text"
            aria-label=${t("rows.find")}
            placeholder=${t("rows.find")}
            autocomplete="off"
            spellcheck="false"
            data-focus="find"
            .value=${live(choice.query)}
            @input=${typed((text) => screen.find(text))}
          ><span class="wide-only">${key("/")}</span>
        </label>
      </div>
      <div>
        <div class="filters" role="group" aria-label=${t("filter")}>
          ${filters.map((name) => filterButton(screen, name, counts[name] ?? 0))}
        </div>
      </div>
    </header>`;
}

/**
 * @param {Rows} screen
 * @param {string} name
 * @param {number} n
 */
const filterButton = (screen, name, n) => html`
  <button
    type="button"
    data-focus="filter-${name}"
    aria-pressed=${String(choice.filter === name)}
    @click=${() => screen.filter(name)}
  >${GLYPHS[name] ? glyph(GLYPHS[name]) : null}${t(`rows.filter.${name}`)}<strong>${n}</strong></button>`;

/** @param {Rows} screen */
export function tableHeads(screen) {
  const ticked = screen.shown.filter((house) => choice.isTicked(house)).length;
  const some = ticked > 0 && ticked < screen.shown.filter(isPrintable).length;
  return html`
    <div class="house-row heads" role="row" aria-rowindex="1">
      <span role="columnheader" class="number" aria-label=${t("rows.number")}></span>
      <span role="columnheader">
        <input
          type="checkbox"
          aria-label=${t("rows.tick-all")}
          data-focus="tick-all"
          .checked=${live(ticked > 0)}
          .indeterminate=${live(some)}
          @change=${typed((_text, field) => screen.tickAll(field.checked))}
        >
      </span>
      <span role="columnheader">${choice.list?.head}</span>
      <span role="columnheader" class="languages">${t("languages")}</span>
      <span role="columnheader" class="figure">${t("rows.copies")}</span>
      <span role="columnheader" class="figure">${t("rows.sheets")}</span>
      <span role="columnheader">${t("rows.state")}</span>
    </div>`;
}

/**
 * The rows in sight.
 * @param {Rows} screen
 * @returns {Content}
 */
export function tableRows(screen) {
  const { shown, rowHeight } = screen;
  if (!shown.length) return html`<p class="empty">${t("rows.none")}</p>`;
  const [first, last] = inSight(screen.top, screen.height, rowHeight, shown.length);
  return html`
    <div class="house-room" role="presentation" ${styled({ height: `${shown.length * rowHeight}px` })}>
      ${repeat(
        shown.slice(first, last),
        (house) => house.number,
        (house, at) => houseRow(screen, house, first + at),
      )}
    </div>`;
}

/**
 * @param {Rows} screen
 * @param {House} house
 * @param {number} at
 */
function houseRow(screen, house, at) {
  const isCurrent = house.number === screen.current?.number;
  const stop = isCurrent ? "0" : "-1";
  const pick = () => screen.pick(house);
  return html`
    <div
      class="house-row is-${house.kind}"
      role="row"
      id="house-${house.number}"
      aria-rowindex=${at + 2}
      aria-selected=${String(isCurrent)}
      ${styled({ transform: `translateY(${at * screen.rowHeight}px)` })}
      @click=${pick}
    >
      <span role="gridcell" class="number">${house.number}</span>
      <span role="gridcell">
        <input
          type="checkbox"
          tabindex=${stop}
          aria-label=${t("rows.tick", { name: house.name })}
          ?disabled=${!isPrintable(house) || (choice.final && house.unsigned.length > 0)}
          .checked=${live(choice.isTicked(house))}
          @change=${typed((_text, field) => screen.tick(house, field.checked))}
        >
      </span>
      <span role="gridcell" class="house-name"><bdi>${house.name}</bdi></span>
      <span role="gridcell" class="languages mono" title=${house.languages.map(([tag]) => tag).join(" ")}>
        ${house.languages.map(([tag, sheets]) => (sheets ? html`<b>${tag}</b>` : html`<s>${tag}</s>`))}
      </span>
      <span role="gridcell" class="figure">${copiesField(screen, house, stop)}</span>
      <span role="gridcell" class="figure">${house.sheets || "–"}</span>
      <span role="gridcell" class="house-state">${stateBadge(house)}</span>
    </div>`;
}

/**
 * How many of each language that has no number of its own.
 * @param {Rows} screen
 * @param {House} house
 * @param {string} stop
 * @returns {Content}
 */
function copiesField(screen, house, stop) {
  if (house.copies === null) return html`<span class="hint" title=${t("rows.copies.own")}>${t("rows.own")}</span>`;
  if (!screen.writes("copies")) return house.copies || "1";
  return html`
    <input
      type="text"
      inputmode="numeric"
      pattern="[0-9]*"
      maxlength="4"
      tabindex=${stop}
      aria-label=${t("rows.copies.of", { name: house.name })}
      placeholder="1"
      .value=${live(house.copies)}
      @change=${typed((text) => screen.writing.copies(house, text))}
    >`;
}
