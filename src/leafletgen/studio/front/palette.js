/** Ctrl K: to any screen, language or text, and what can be done, by its name. */

/** @import { Content, Go } from "./types.d.ts" */

import { getTexts } from "./api.js";
import { asking, Modal } from "./dom.js";
import { glyph } from "./glyphs.js";
import { key, named, nameOf } from "./marks.js";
import { folded, nearestOf, nearness, stepped } from "./names.js";
import { site } from "./site.js";
import { html, nothing } from "./view.js";
import { t } from "./words.js";

const MOST = 9;

/**
 * @typedef {object} Line of the list: what it says, the words it is found by, what it does
 * @property {string} kind
 * @property {Content} said
 * @property {string[]} words
 * @property {() => void} act
 * @property {Content} [more]
 */

/**
 * @typedef {object} Offered what can be reached
 * @property {Go} go
 * @property {string[]} screens
 * @property {string} screen the one at hand
 * @property {string[]} withLanguage those that take a language
 * @property {[said: string, act: () => void, key?: string][]} commands
 */

/**
 * Texts of the language at hand: by number, key, or words of the source or translation.
 * @param {Go} go
 * @returns {Promise<Line[]>}
 */
async function texts(go) {
  if (!site.language) return [];
  return (await getTexts(site.language)).map((one) => ({
    kind: "text",
    said: html`<b>${one.number}</b>${" "}<code>${one.key}</code>`,
    words: [String(one.number), one.key, one.source, one.target ?? ""].map(folded),
    act: () => go("translate", site.language, one.key),
    more: html`<bdi class="cut small soft">${one.source.replaceAll("**", "")}</bdi>`,
  }));
}

/**
 * @param {Offered} offered
 * @returns {Line[]}
 */
function linesOf({ go, screens, screen, withLanguage, commands }) {
  const to = withLanguage.includes(screen) ? screen : "translate";
  return [
    ...screens.map((name) => ({
      kind: "screen",
      said: t(`tab.${name}`),
      words: [t(`tab.${name}`), name].map(folded),
      act: () => (withLanguage.includes(name) && site.language ? go(name, site.language) : go(name)),
    })),
    ...(site.only ? [] : site.project.languages).map(({ tag, autonym, name }) => ({
      kind: "language",
      said: named(tag),
      words: [tag, autonym, ...Object.values(name)].map(folded),
      act: () => go(to, tag),
      more: html`<span class="small soft">${nameOf(tag)}</span>`,
    })),
    ...commands.map(([said, act, letter]) => ({
      kind: "command",
      said,
      words: [folded(said)],
      act,
      more: letter ? key(letter) : null,
    })),
  ];
}

class Palette {
  /** @param {Offered} offered */
  constructor(offered) {
    this.all = linesOf(offered);
    this.at = 0;
    this.wanted = "";
    this.dialog = new Modal({ name: "palette", label: t("palette") }, () => this.view());
    this.dialog.open();
    this.dialog.find("input").focus();
    texts(offered.go).then((found) => {
      this.all = [...this.all, ...found];
      this.dialog.draw();
    });
  }

  get shown() {
    const { wanted } = this;
    const rank = (/** @type {Line} */ one) => {
      if (wanted) return nearness(one.words, wanted);
      return one.kind === "text" ? null : 0;
    };
    return nearestOf(this.all, rank, MOST);
  }

  view() {
    const { shown } = this;
    this.at = Math.max(0, Math.min(this.at, shown.length - 1));
    return [
      html`<div class="row-of">${glyph("search")}${this.field(shown.length)}${key("Esc")}</div>`,
      html`
        <ul id="palette-list" role="listbox" aria-label=${t("palette")} ?hidden=${!shown.length}>
          ${shown.map((one, n) => this.option(one, n))}
        </ul>`,
      shown.length ? null : html`<p class="hint nothing" role="status">${t("nothing")}</p>`,
    ];
  }

  /** @param {number} count */
  field(count) {
    return html`
      <input
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        maxlength="80"
        aria-expanded=${String(count > 0)}
        aria-controls="palette-list"
        aria-autocomplete="list"
        aria-activedescendant=${count ? `palette-${this.at}` : nothing}
        aria-label=${t("palette")}
        placeholder=${t("palette.placeholder")}
        @input=${(/** @type {Event} */ event) => {
          this.at = 0;
          this.wanted = folded(/** @type {HTMLInputElement} */ (event.target).value.trim());
          this.dialog.draw();
        }}
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.pressed(event)}
      >`;
  }

  /**
   * @param {Line} one
   * @param {number} n
   */
  option(one, n) {
    const point = () => {
      if (this.at === n) return;
      this.at = n;
      this.dialog.draw();
    };
    return html`
      <li
        id="palette-${n}"
        role="option"
        aria-selected=${String(n === this.at)}
        @click=${() => this.take(one)}
        @pointermove=${point}
      >
        <span class="kind small">${t(`palette.${one.kind}`)}</span><span class="said">${one.said}</span>${one.more}
      </li>`;
  }

  /** @param {Line} one */
  take(one) {
    this.dialog.close();
    one.act();
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const { shown } = this;
    const next = stepped(event.key, this.at, shown.length);
    const chosen = shown[this.at];
    if (next !== null) {
      event.preventDefault();
      this.at = next;
      this.dialog.draw();
    } else if (event.key === "Enter" && chosen && !event.isComposing) {
      event.preventDefault();
      this.take(chosen);
    }
  }
}

/**
 * Open it.
 * @param {Offered} offered
 */
export function palette(offered) {
  if (!asking()) new Palette(offered);
}
