/** Print: of which rows sheets are printed. */

/** @import { Content } from "../types.d.ts" */
/** @import { House } from "./rows.d.ts" */
/** @import { Print } from "../screens/print.js" */

import { segments } from "../marks.js";
import { site } from "../site.js";
import { html, live, typed } from "../view.js";
import { t } from "../words.js";
import { choice } from "./choice.js";
import { isPrintable } from "./listing.js";

/** From so many rows on one is typed, not picked from a list. */
const MOST_LISTED = 500;

/** The row that is printed where one is: the one at hand, else the first of which anything can be. */
const one = () => choice.houses.find(({ name }) => name === choice.name) ?? choice.houses.find(isPrintable);

/**
 * The rows of a choice.
 * @param {"all" | "ticked" | "one"} which
 * @returns {House[]}
 */
export function chosenRows(which) {
  if (which === "all") return choice.houses.filter(({ kind }) => kind !== "fault");
  if (which === "ticked") return choice.ticked;
  return [one()].filter((house) => house !== undefined);
}

/**
 * How many files rows make.
 * @param {House[]} houses
 * @param {string[]} outputs
 * @param {string[]} tags
 */
export function filesOf(houses, outputs, tags) {
  const wanted = new Set(tags);
  const made = outputs.map((name) => new Set(site.project.outputs.find((row) => row.name === name)?.languages));
  let count = 0;
  for (const { languages } of houses) {
    for (const [tag, sheets] of languages) {
      if (sheets && wanted.has(tag)) count += made.filter((own) => own.has(tag)).length;
    }
  }
  return count;
}

/**
 * @param {Print} screen
 * @returns {Content}
 */
export function whichRows(screen) {
  if (!screen.byRow.length) return null;
  const ways = /** @type {const} */ ([
    ["all", t("rows.choice.all", { n: chosenRows("all").length })],
    ["ticked", t("rows.choice.ticked", { n: choice.ticked.length })],
    ["one", t("rows.choice.one")],
  ]);
  const leaves = screen.rows !== "all" && screen.byRow.length < screen.printed.length;
  return html`
    <fieldset>
      <legend>${t("rows.choice")}</legend>
      ${segments(t("rows.choice"), ways, screen.rows, (rows) => screen.change({ rows }), { radio: true })}
      ${screen.rows === "one" ? oneOf(screen) : null}
      <p class="hint">
        ${t("rows.choice.what")}${leaves ? ` ${t("rows.choice.shared")}` : null}
        ${" "}<a href="#/rows">${t("rows.open")}</a>
      </p>
    </fieldset>`;
}

/** @param {Print} screen */
function oneOf(screen) {
  const can = choice.houses.filter(isPrintable);
  const take = typed((name) => {
    if (!can.some((house) => house.name === name)) return;
    choice.name = name;
    screen.change({});
  });
  if (can.length > MOST_LISTED) {
    return html`
      <input
        type="text"
        data-focus="one-row"
        aria-label=${choice.list?.head}
        .value=${live(one()?.name ?? "")}
        @change=${take}
      >`;
  }
  return html`
    <select data-focus="one-row" aria-label=${choice.list?.head} @change=${take}>
      ${can.map(({ name }) => html`<option value=${name} .selected=${live(name === one()?.name)}>${name}</option>`)}
    </select>`;
}
