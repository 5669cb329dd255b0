/**
 * The list of facts that opens after a brace, below a field (the listbox of ARIA 1.2; the focus stays in the field).
 */

/** @import { Facts } from "./types.d.ts" */

import { built, html, render } from "./view.js";
import { t } from "./words.js";

export class FactMenu {
  /**
   * @param {Facts} facts
   * @param {(name: string) => void} choose
   */
  constructor(facts, choose) {
    this.facts = facts;
    this.choose = choose;
    /** @type {string[]} */
    this.names = [];
    this.at = 0;
    this.element = built(html`
      <div class="fact-menu" role="listbox" id="fact-menu" aria-label=${t("facts")} hidden></div>`);
  }

  /**
   * @param {string[]} names
   * @param {HTMLTextAreaElement} area
   */
  open(names, area) {
    this.names = names;
    this.at = 0;
    this.element.hidden = false;
    area.setAttribute("aria-controls", "fact-menu");
    this.draw(area);
  }

  /** @param {HTMLTextAreaElement} area */
  close(area) {
    if (this.element.hidden) return;
    this.element.hidden = true;
    area.removeAttribute("aria-activedescendant");
    area.removeAttribute("aria-controls");
  }

  /** @param {HTMLTextAreaElement} area */
  draw(area) {
    area.setAttribute("aria-activedescendant", `fact-${this.at}`);
    const option = (/** @type {string} */ name, /** @type {number} */ at) => html`
      <div
        role="option"
        id="fact-${at}"
        data-fact=${name}
        aria-selected=${String(at === this.at)}
        @mousedown=${(/** @type {MouseEvent} */ event) => {
          event.preventDefault();
          this.choose(name);
        }}
      ><b>${`{${name}}`}</b>${" "}${this.facts[name]}</div>`;
    render(this.names.map(option), this.element);
  }

  /**
   * A key, while the list is open: whether it was one of the list's.
   * @param {KeyboardEvent} event
   * @param {HTMLTextAreaElement} area
   */
  takes(event, area) {
    if (this.element.hidden) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      this.at = (this.at + step + this.names.length) % this.names.length;
      this.draw(area);
    } else if (event.key === "Enter" || event.key === "Tab") {
      event.stopPropagation();
      this.choose(this.names[this.at] ?? "");
    } else if (event.key === "Escape") {
      event.stopPropagation();
      this.close(area);
    } else return true;
    event.preventDefault();
    return true;
  }
}
