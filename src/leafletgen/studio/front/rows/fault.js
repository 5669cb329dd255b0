/** A fault of a row: told with its place, and typed away here where the table is CSV. */

/** @import { Content } from "../types.d.ts" */
/** @import { House, RowFault } from "./rows.d.ts" */
/** @import { Rows } from "../screens/rows.js" */

import { canOpen, editorHref } from "../editor.js";
import { glyph } from "../glyphs.js";
import { key } from "../marks.js";
import { site } from "../site.js";
import { html } from "../view.js";
import { t } from "../words.js";
import { choice } from "./choice.js";

/**
 * The fault that is told: of the row at hand, else of the first row that has one.
 * @param {House[]} houses
 * @param {House | null} current
 * @returns {[House, RowFault] | null}
 */
export function toldFault(houses, current) {
  const own = (/** @type {House | null | undefined} */ house) =>
    house?.kind === "fault" ? house.faults.find((one) => one.severity === "error") : null;
  const found = own(current) ? current : houses.find((house) => own(house));
  const fault = own(found);
  return found && fault ? [found, fault] : null;
}

/** @param {RowFault} fault */
function place(fault) {
  const said = `${fault.file}:${fault.line}:${fault.column}`;
  const href = canOpen() ? editorHref(fault) : null;
  return href ? html`<a href=${href}><code>${said}</code></a>` : html`<code>${said}</code>`;
}

/**
 * @param {Rows} screen
 * @returns {Content}
 */
export function faultBar(screen) {
  const told = toldFault(choice.houses, screen.current);
  if (!told) return null;
  const [house, fault] = told;
  const open = screen.writing.open?.number === house.number ? screen.writing.open : null;
  const isElsewhere = house.number !== screen.current?.number;
  return html`
    <section class="fault-bar" role="group" aria-label=${t("rows.fault")}>
      ${glyph("error")}
      <p>
        <strong>${t("rows.fault.row", { n: house.number })} ${fault.text}</strong>${" "}
        <span class="small">${t("rows.fault.left-out")} ${open || isElsewhere ? null : fault.hint}</span>
      </p>
      <div class="fault-acts">${open ? field(screen, fault) : act(screen, house, fault)}${place(fault)}</div>
    </section>`;
}

/**
 * @param {Rows} screen
 * @param {House} house
 * @param {RowFault} fault
 * @returns {Content}
 */
function act(screen, house, fault) {
  if (house.number !== screen.current?.number) {
    return html`
      <button type="button" class="button" data-focus="to-fault" @click=${() => screen.pick(house)}>
        ${t("rows.fault.go")}
      </button>`;
  }
  if (!choice.list?.writable) return html`<span class="small">${t("rows.fault.workbook", { file: fault.file })}</span>`;
  if (!fault.head || !site.project.editable) return null;
  return html`
    <button type="button" class="button" data-focus="type" @click=${() => screen.writing.type(fault)}>
      ${t("rows.fault.type")}
    </button>`;
}

/**
 * @param {Rows} screen
 * @param {RowFault} fault
 */
function field(screen, fault) {
  const save = (/** @type {Event} */ event) => {
    event.preventDefault();
    screen.writing.save(fault);
  };
  return html`
    <form class="fault-form" @submit=${save}>
      <label class="small" for="fault-value"><code>${fault.head}</code></label>
      <input
        id="fault-value"
        type="text"
        maxlength="500"
        autocomplete="off"
        spellcheck="false"
        data-focus="fault-value"
        .value=${screen.writing.open?.seen ?? ""}
        @keydown=${(/** @type {KeyboardEvent} */ event) => screen.writing.pressed(event)}
      >
      <button type="submit" class="button primary">${t("rows.fault.save")}${key("↵")}</button>
    </form>`;
}
