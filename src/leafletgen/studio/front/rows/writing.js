/** What is typed into the table: the cell of a fault, copies. One cell is written; the file's other bytes stay. */

/** @import { House, RowFault, RowSheet } from "./rows.d.ts" */
/** @import { Rows } from "../screens/rows.js" */

import { messageOf, send } from "../api.js";
import { obey, speak } from "../dom.js";
import { reader, t } from "../words.js";

/** What may stand in a field of copies; figures of any width. */
const COPIES = /^\d{0,4}$/;

export class Writing {
  /** @param {Rows} screen */
  constructor(screen) {
    this.screen = screen;
    /** The cell that is typed in. @type {{ number: number, seen: string } | null} */
    this.open = null;
    this.problem = "";
  }

  /** Another row. */
  leave() {
    this.open = null;
    this.problem = "";
  }

  /** What a cell says. @param {string} head */
  cell(head) {
    return this.screen.detail?.cells.find(([name]) => name === head)?.[1] ?? "";
  }

  /**
   * Open the field of a fault.
   * @param {RowFault} fault
   */
  type(fault) {
    const { screen } = this;
    if (!(screen.current && fault.head)) return;
    this.open = { number: screen.current.number, seen: this.cell(fault.head) };
    screen.besideRows();
    screen.field?.focus();
    screen.field?.select();
  }

  /** @param {RowFault} fault */
  async save(fault) {
    const { open, screen } = this;
    if (!(open && fault.head && screen.field)) return;
    const body = { column: fault.head, seen: open.seen, value: screen.field.value };
    if (await this.write(`/api/rows/${open.number}`, body)) {
      this.open = null;
      screen.grid.focus();
    }
  }

  /** Esc leaves the cell as it is. @param {KeyboardEvent} event */
  pressed(event) {
    if (event.key !== "Escape") return;
    obey(event, () => {
      this.leave();
      this.screen.besideRows();
      this.screen.grid.focus();
    });
  }

  /**
   * @param {House} house
   * @param {string} text
   */
  async copies(house, text) {
    const value = text.trim().normalize("NFKC");
    if (!COPIES.test(value)) this.refuse(t("rows.copies.wrong"));
    else if (value !== house.copies) {
      await this.write(`/api/rows/${house.number}`, { column: "copies", seen: house.copies ?? "", value });
    }
  }

  /**
   * @param {House} house
   * @param {RowSheet} sheet
   * @param {string} text
   */
  async sheetCopies(house, { tag, output, copies }, text) {
    const value = text.trim().normalize("NFKC");
    if (!(value && COPIES.test(value))) this.refuse(t("rows.copies.wrong"));
    else if (Number(value) !== copies) {
      const body = { language: tag, output, copies: Number(value) };
      await this.write(`/api/rows/${house.number}/copies`, body);
    }
  }

  /** @param {string} why */
  refuse(why) {
    this.problem = why;
    this.screen.draw();
  }

  /**
   * @param {string} path
   * @param {unknown} body
   */
  async write(path, body) {
    try {
      await send("PUT", `${path}?words=${reader}`, body);
      this.problem = "";
      speak(t("rows.saved"));
      return true;
    } catch (error) {
      this.refuse(messageOf(error));
      return false;
    }
  }
}
