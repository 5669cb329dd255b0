/** Choosing a language that the project does not have yet, by its name in any language or by its code. */

/** @import { Offer } from "./types.d.ts" */

import { get } from "./api.js";
import { folded, nearestOf, nearness, stepped } from "./names.js";
import { built, html, nothing, render, styled } from "./view.js";
import { reader, t } from "./words.js";

const MOST = 7;
/** @type {Offer[] | null} */
let known = null;

/**
 * All languages that can be offered; their names in letters of their own.
 * @returns {Promise<Offer[]>}
 */
export async function offered() {
  if (!known) {
    document.head.append(built(html`<link rel="stylesheet" href="/names.css">`));
    known = (await get("/api/tags")).tags;
  }
  return known ?? [];
}

/** @param {string | null} tag */
export const offerOf = (tag) => known?.find((one) => one.tag === tag);

/**
 * A language that the project may not know, by its own name and its code.
 * @param {string} tag
 */
export function called(tag) {
  const one = offerOf(tag);
  return html`
    <bdi class="autonym" lang=${tag} dir=${one?.rtl ? "rtl" : "ltr"} ${styled({ "--own": `"any-${tag}"` })}>
      ${one?.autonym ?? tag}
    </bdi>
    <span class="tag">${tag}</span>`;
}

/**
 * Those that a word may mean, the nearest first.
 * @param {string} word
 * @param {Set<string>} without
 */
export function matching(word, without) {
  const wanted = folded(word.trim());
  const rank = (/** @type {Offer} */ one) =>
    nearness([one.tag, one.autonym, ...Object.values(one.name)].map(folded), wanted);
  const all = (known ?? []).filter((one) => !without.has(one.tag));
  return nearestOf(all, rank, MOST);
}

/**
 * A field with a list below it (the combobox of ARIA 1.2).
 */
export class Picker {
  /** @param {{ choose: (tag: string) => void, without: () => Set<string>, id?: string }} options */
  constructor({ choose, without, id = "add-language" }) {
    this.choose = choose;
    this.without = without;
    this.id = id;
    this.at = 0;
    /** @type {Offer[]} */
    this.shown = [];
    this.isOpen = false;
    this.told = "";
    this.element = built(html`<div class="picker"></div>`);
    this.draw();
  }

  get input() {
    return /** @type {HTMLInputElement} */ (this.element.querySelector("input"));
  }

  /** Look again for what was typed. */
  look() {
    const { value } = this.input;
    this.shown = value.trim() ? matching(value, this.without()) : [];
    this.at = Math.min(this.at, Math.max(0, this.shown.length - 1));
    this.isOpen = this.shown.length > 0;
    this.draw();
  }

  draw() {
    const { id, shown, at, isOpen } = this;
    render(
      html`
        <input
          id=${id}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${String(isOpen)}
          aria-controls="${id}-list"
          aria-activedescendant=${isOpen ? `${id}-${at}` : nothing}
          maxlength="40"
          placeholder=${t("add.placeholder")}
          aria-label=${t("add.placeholder")}
          data-focus=${id}
          @input=${() => {
            this.at = 0;
            this.told = "";
            this.look();
          }}
          @blur=${() => this.shut()}
          @keydown=${(/** @type {KeyboardEvent} */ event) => this.pressed(event)}
        >
        <ul class="offers" id="${id}-list" role="listbox" aria-label=${t("languages")} ?hidden=${!isOpen}>
          ${shown.map((one, n) => this.option(one, n))}
        </ul>
        <p class="hint" role="status">${this.told}</p>`,
      this.element,
    );
  }

  /**
   * @param {Offer} one
   * @param {number} n
   */
  option(one, n) {
    return html`
      <li
        id="${this.id}-${n}"
        role="option"
        aria-selected=${String(n === this.at)}
        @pointerdown=${(/** @type {Event} */ event) => {
          event.preventDefault();
          this.take(one.tag);
        }}
      >${called(one.tag)}<span class="small soft">${one.name[reader]}</span></li>`;
  }

  shut() {
    this.isOpen = false;
    this.draw();
  }

  /** @param {string} tag */
  take(tag) {
    this.input.value = "";
    this.told = "";
    this.choose(tag);
    this.look();
  }

  /** A word that is no language's name: a country, another spelling. */
  async other() {
    await offered();
    const word = this.input.value;
    const { meant } = await get(`/api/tags?word=${encodeURIComponent(word)}`);
    if (meant && !this.without().has(meant)) {
      this.take(meant);
      return;
    }
    this.told = t(meant ? "add.there" : "add.unknown", { word });
    this.draw();
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const next = stepped(event.key, this.at, this.shown.length);
    if (next !== null) {
      this.at = next;
      this.isOpen = true;
      this.draw();
    } else if (event.key === "Escape" && this.isOpen) {
      event.stopPropagation();
      this.shut();
    } else if (event.key === "Enter" && this.input.value.trim()) this.entered();
    else return;
    event.preventDefault();
  }

  entered() {
    const one = this.isOpen ? this.shown[this.at] : null;
    if (one) this.take(one.tag);
    else this.other();
  }
}
