/** The kit of the row at hand: what is in it, why not; and the building of kits. */

/** @import { Content } from "../types.d.ts" */
/** @import { House, KitState, RowDetail, RowSheet } from "./rows.d.ts" */
/** @import { Rows } from "../screens/rows.js" */

import { glyph } from "../glyphs.js";
import { autonym, outputName } from "../marks.js";
import { rowOptions } from "../screens/printing.js";
import { knownOutput } from "../site.js";
import { html, live, styled, typed } from "../view.js";
import { day, t } from "../words.js";
import { choice } from "./choice.js";
import { isPrintable } from "./listing.js";
import { changedShort, unsignedShort } from "./states.js";

/** So many columns of the table are said on the card. */
const SAID = 6;
/** So many files and refusals of a run are listed. */
const LISTED = 50;

/**
 * @param {Rows} screen
 * @returns {Content}
 */
export function kitSide(screen) {
  const { current, detail } = screen;
  return html`
    <div class="kit-top scroll">
      <h2 id="kit-head">${current ? t("rows.kit", { name: current.name }) : t("rows.kits")}</h2>
      ${current && detail ? [kitCard(screen, current, detail), notes(current)] : null}
    </div>
    <div class="kit-foot">${building(screen)}</div>`;
}

/**
 * @param {Rows} screen
 * @param {House} house
 * @param {RowDetail} detail
 */
function kitCard(screen, house, detail) {
  const several = new Set(detail.sheets.map(({ output }) => output)).size > 1;
  const papers = [...new Set(detail.sheets.map(({ output }) => knownOutput(output)?.paper ?? ""))].filter(Boolean);
  return html`
    ${detail.left_out ? null : html`<p class="small soft">${t("rows.kit.what", { n: detail.together })}</p>`}
    <div class="kit-card">
      <div class="row-of">
        <strong class="kit-name"><bdi>${detail.name}</bdi></strong><span class="fill"></span>
        <span class="small">${t("rows.kit.nth", { n: detail.number, all: detail.of })}</span>
      </div>
      ${said(house, detail)}
      ${
        detail.left_out
          ? null
          : html`
            <table class="kit-table">
              <thead><tr><th scope="col">${t("rows.sheet")}</th><th scope="col">${t("rows.copies")}</th></tr></thead>
              <tbody>${detail.sheets.map((one) => sheetRow(screen, house, detail, one, several))}</tbody>
              <tfoot>
                <tr>
                  <th scope="row">${t("rows.together")}<span class="small soft"> ${papers.join(", ")}</span></th>
                  <td>${detail.together}</td>
                </tr>
              </tfoot>
            </table>`
      }
    </div>`;
}

/**
 * What the table says of it; what is not as it hangs is marked.
 * @param {House} house
 * @param {RowDetail} detail
 */
function said({ hanging, faults }, { cells }) {
  const left = [choice.list?.head, "languages", "copies"];
  const faulty = new Set(faults.map(({ head }) => head));
  const shown = cells.filter(([head, value]) => (value || faulty.has(head)) && !left.includes(head)).slice(0, SAID);
  const shownValue = (/** @type {string} */ head, /** @type {string} */ value) => {
    if (hanging && head in hanging.was) return html`<mark>${value}</mark>`;
    return faulty.has(head) ? html`<strong class="error">${value || "–"}</strong>` : value;
  };
  return html`
    <dl class="kit-said">
      ${shown.map(
        ([head, value]) => html`
          <div><dt>${head}</dt><dd><bdi>${shownValue(head, value)}</bdi></dd></div>`,
      )}
    </dl>`;
}

/**
 * @param {Rows} screen
 * @param {House} house
 * @param {RowDetail} detail
 * @param {RowSheet} sheet
 * @param {boolean} several whether the name of the output says something
 */
function sheetRow(screen, house, detail, sheet, several) {
  const { tag, output, copies } = sheet;
  const open = () => screen.choose(sheet);
  const isShown = screen.sheet?.tag === tag && screen.sheet.output === output;
  const number = typed((text) => screen.writing.sheetCopies(house, sheet, text));
  const label = t("rows.copies.sheet", { language: tag, output: outputName(output) });
  return html`
    <tr class=${isShown ? "is-shown" : ""}>
      <th scope="row">
        <button type="button" class="bare" data-focus="sheet-${output}-${tag}" @click=${open}>
          ${autonym(tag)}<span class="tag">${tag}</span>
        </button>
        ${house.unsigned.includes(tag) ? notSigned(tag) : null}
        ${several ? html`<span class="hint">${outputName(output)}</span>` : null}
      </th>
      <td>
        ${
          detail.numbered && screen.writes("languages")
            ? html`
              <input
                type="text"
                inputmode="numeric"
                maxlength="4"
                aria-label=${label}
                .value=${live(String(copies))}
                @change=${number}
              >`
            : copies
        }
      </td>
    </tr>`;
}

/**
 * What is to be known of it: what hangs, what does not fit, who has not signed.
 * @param {House} house
 */
function notes(house) {
  const { hanging, troubles, unsigned, faults } = house;
  const warnings = faults.filter((one) => one.severity !== "error");
  const footer = choice.final ? "rows.unsigned.final" : "rows.unsigned.what";
  return html`
    ${hanging ? printAgain(hanging) : null}
    ${troubles.map(
      ({ tag, text, kind }) => html`
        <div class="kit-note ${kind}">${glyph(kind)}<p><strong>${tag}</strong> ${text}</p></div>`,
    )}
    ${unsigned.length ? note("unsigned", "unsigned", t(footer, { tags: unsigned.join(", ") })) : null}
    ${warnings.map(({ text, hint }) => note("stale", "warning", `${text} ${hint}`))}`;
}

/**
 * @param {string} looks
 * @param {string} sign
 * @param {Content} said
 */
const note = (looks, sign, said) => html`<div class="kit-note ${looks}">${glyph(sign)}<p>${said}</p></div>`;

/** @param {string} tag */
const notSigned = (tag) => html`
  <span class="unsigned" title=${unsignedShort([tag])}>${glyph("unsigned")}</span>`;

/** @param {NonNullable<House["hanging"]>} hanging */
function printAgain(hanging) {
  const was = Object.entries(hanging.was);
  const what = changedShort(hanging);
  const tags = [...new Set(hanging.sheets.map(([, tag]) => tag))];
  const when = { version: hanging.version, day: day(hanging.on) };
  return html`
    <div class="kit-note stale">
      ${glyph("stale")}
      <div>
        <p><strong>${t("rows.again")}</strong> ${was.length ? null : t("rows.again.texts", { what, ...when })}</p>
        ${was.map(([name, value]) => html`<p>${t("rows.again.was", { name, ...when })} <code>${value}</code></p>`)}
        <p class="small">${t("rows.again.sheets", { tags: tags.join(", ") })}</p>
      </div>
    </div>`;
}

/**
 * The building of kits.
 * @param {Rows} screen
 */
function building(screen) {
  const {
    run: { state: run },
    current,
  } = screen;
  const { ticked } = choice;
  const sheets = ticked.reduce((sum, house) => sum + house.sheets, 0);
  const isGoing = run.state === "going";
  const able = current !== null && isPrintable(current) && !(choice.final && current.unsigned.length) && !isGoing;
  const all = ticked.length > 0 && !isGoing;
  const one = current?.name ?? "";
  return html`
    <div class="row-of">
      <h2>${t("rows.kits")}</h2>
      <span class="small soft">${t("rows.kits.what", { n: ticked.length, sheets: sheets.toLocaleString("en") })}</span>
    </div>
    ${isGoing ? going(screen, run) : ended(screen, run)}
    ${isGoing ? null : whatIsLeft(screen)}
    <button
      type="button"
      class="button large primary"
      data-focus="build-one"
      aria-disabled=${String(!able)}
      @click=${() => current && able && screen.run.build([current])}
    >${glyph("print")}${t("rows.build.one")}</button>
    <button
      type="button"
      class="button"
      data-focus="build-all"
      aria-disabled=${String(!all)}
      @click=${() => all && screen.run.build(ticked)}
    >${t("rows.build.all", { n: ticked.length })}</button>
    <p class="hint"><code>${able ? commandOf(one) : whyNot(current, isGoing)}</code></p>`;
}

/**
 * Why the kit of a row cannot be built now.
 * @param {House | null} house
 * @param {boolean} isGoing
 */
function whyNot(house, isGoing) {
  if (isGoing) return t("building");
  if (house && isPrintable(house) && house.unsigned.length && choice.final) {
    return t("rows.build.unsigned", { tags: house.unsigned.join(", ") });
  }
  return t("rows.build.none");
}

/** @param {string} name */
const commandOf = (name) => ["leafletgen kit", ...rowOptions([name]), ...(choice.final ? ["--final"] : [])].join(" ");

/**
 * @param {Rows} screen
 * @param {KitState} run
 */
function going(screen, { done = 0, of = 0, left }) {
  const time = left === null || left === undefined ? null : html` · <strong>${timeLeft(left)}</strong>`;
  const share = of ? `${(100 * done) / of}%` : "0%";
  return html`
    <div
      class="kit-bar"
      role="progressbar"
      aria-label=${t("rows.kits")}
      aria-valuemin="0"
      aria-valuemax=${of}
      aria-valuenow=${done}
    >
      <i ${styled({ width: share })}></i>
    </div>
    <div class="row-of kit-going">
      <span>${of ? t("rows.going", { done, of }) : t("building")}${time}</span>
      <span class="fill"></span>
      <button type="button" class="link" data-focus="stop" @click=${() => screen.run.stop()}>${t("rows.stop")}</button>
    </div>
    <p class="hint">${t("rows.stop.what")}</p>`;
}

const MINUTE = 60;

/** @param {number} seconds */
export const timeLeft = (seconds) =>
  seconds < 1.5 * MINUTE
    ? t("rows.left.seconds", { n: Math.max(1, Math.ceil(seconds)) })
    : t("rows.left.minutes", { n: Math.round(seconds / MINUTE) });

/**
 * What came of the last run.
 * @param {Rows} screen
 * @param {KitState} run
 * @returns {Content}
 */
function ended(screen, run) {
  if (run.state === "none") return null;
  if (run.state === "failed") return html`<p class="error" role="status">${run.failed}</p>`;
  if (run.state === "stopped") {
    return html`<p role="status">${t("rows.stopped", { done: run.done ?? 0, of: run.of ?? 0 })}</p>`;
  }
  const own = run.files?.find(({ row }) => row === screen.current?.name);
  const { made = 0, sheets = 0, kept = 0, refused = [], files = [] } = run;
  return html`
    <div role="status">
      <p class="${made ? "ok" : "error"} row-of">
        ${glyph(made ? "ok" : "error")}${t("rows.made", { n: made, sheets, kept })}
      </p>
      ${own ? ownFile(own) : null}
      ${refused.length ? refusals(run) : null}
      ${files.length > 1 ? fileList(run) : null}
    </div>`;
}

/** @param {NonNullable<KitState["files"]>[number]} file */
const ownFile = ({ url, path, pages }) => html`
  <p>
    <a href=${url} download>${path.split("/").at(-1)}</a>${" "}<span class="hint">${t("rows.file", { n: pages })}</span>
  </p>`;

/** @param {KitState} run */
const refusals = ({ refused = [], errors = 0 }) => html`
  <details open>
    <summary class="error">${t("rows.refused", { n: errors })}</summary>
    <ul class="scroll kit-list">
      ${refused.slice(0, LISTED).map(({ row, text }) => html`<li><strong><bdi>${row}</bdi></strong> ${text}</li>`)}
    </ul>
  </details>`;

/** @param {KitState} run */
const fileList = ({ files = [] }) => html`
  <details>
    <summary>${t("rows.files")}</summary>
    <ul class="scroll kit-list">
      ${files
        .slice(0, LISTED)
        .map(({ url, path }) => html`<li><a href=${url} download>${path.split("/").at(-1)}</a></li>`)}
    </ul>
  </details>`;

/**
 * What a final print refuses, named beside the choice.
 * @param {Rows} screen
 */
function whatIsLeft(screen) {
  const unsigned = choice.houses.filter((house) => house.unsigned.length && house.sheets);
  const tags = [...new Set(unsigned.flatMap((house) => house.unsigned))];
  const said = choice.final ? "rows.final.without" : "rows.final.with";
  return html`
    <label class="check">
      <input
        type="checkbox"
        data-focus="final"
        .checked=${live(choice.final)}
        @change=${typed((_text, field) => screen.setFinal(field.checked))}
      >${t("rows.final")}
    </label>
    ${unsigned.length ? html`<p class="hint">${t(said, { n: unsigned.length, tags: tags.join(", ") })}</p>` : null}`;
}
