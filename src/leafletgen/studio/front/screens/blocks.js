/** Blocks: all that a sheet can be made of, in pictures; one search, one entry large with its YAML to copy. */

/** @import { ScreenModule } from "../types.d.ts" */
/** @import { Catalogue, Entry } from "../blocks/blocks.d.ts" */

import { get } from "../api.js";
import { FILTERS, filtered, found, groups, stepped } from "../blocks/finding.js";
import { copied, large } from "../blocks/large.js";
import { groupOf, idOf, picturePath } from "../blocks/tiles.js";
import { isTyping, obey } from "../dom.js";
import { glyph } from "../glyphs.js";
import { kept } from "../kept.js";
import { key, languageSelect } from "../marks.js";
import { allTags, knownLanguage, listen, site } from "../site.js";
import { built, html, live, render, typed } from "../view.js";
import { t } from "../words.js";

/** @type {ScreenModule["open"]} */
export async function open(main, rest) {
  const screen = new Blocks(main);
  await screen.load();
  screen.go(rest);
  const deaf = listen((news) => {
    if (news.type === "reloaded") screen.load();
  });
  return {
    close: deaf,
    go: (wanted) => screen.go(wanted),
    pressed: (event, letter) => screen.pressed(event, letter),
  };
}

class Blocks {
  /** @param {HTMLElement} main */
  constructor(main) {
    /** @type {Catalogue} */
    this.catalogue = { state: "", entries: [], around: [] };
    this.query = "";
    this.filter = "all";
    /** @type {Entry | null} */
    this.picked = null;
    /** On a narrow screen the large entry lies over the others. */
    this.isOver = false;
    /** The one that the keys reach. */
    this.current = "";
    this.said = "";
    this.language = knownLanguage(kept.get("blocks-language"))?.tag ?? site.project.source;
    this.list = built(html`<section class="list"></section>`);
    this.side = built(html`<aside class="side inspector" data-area="" aria-label=${t("tab.blocks")}></aside>`);
    this.columns = built(html`<div class="columns blocks">${this.list}${this.side}</div>`);
    main.append(this.columns);
    this.columns.addEventListener("keydown", (event) => this.keyed(event));
  }

  async load() {
    this.catalogue = await get("/api/blocks");
    const { entries } = this.catalogue;
    const id = this.picked ? idOf(this.picked) : "";
    this.picked = entries.find((one) => idOf(one) === id) ?? entries[0] ?? null;
    this.draw();
  }

  /** @param {string[]} wanted */
  go([kind, name]) {
    const entry = this.catalogue.entries.find((one) => one.kind === kind && one.name === name);
    if (entry) {
      this.picked = entry;
      this.isOver = true;
      this.draw();
    }
    return true;
  }

  get hits() {
    return found(this.catalogue.entries, this.query);
  }

  draw() {
    const { hits } = this;
    const shown = groups(filtered(hits, this.filter));
    const all = shown.flatMap(({ entries }) => entries.map(idOf));
    if (!all.includes(this.current)) this.current = all[0] ?? "";
    this.columns.classList.toggle("is-over", this.isOver);
    render([this.head(hits), this.pictures(shown), this.foot()], this.list);
    render(this.picked ? this.large(this.picked) : null, this.side);
  }

  /** @param {Entry[]} hits */
  head(hits) {
    const query = this.query.trim().normalize("NFKC");
    const said = hits.length ? "blocks.found" : "blocks.none";
    return html`
      <header class="head" data-area="">
        <div>
          <h1 class="fill" aria-live="polite">${query ? t(said, { n: hits.length, query }) : t("blocks.head")}</h1>
          ${this.search()}
        </div>
        <div class="filters" role="group" aria-label=${t("filter")}>
          ${Object.keys(FILTERS).map((name) => this.filterButton(name, filtered(hits, name).length))}
        </div>
      </header>`;
  }

  search() {
    const type = typed((text) => {
      this.query = text;
      this.draw();
    });
    return html`
      <label class="search">
        ${glyph("search")}
        <input
          type="text"
          aria-label=${t("blocks.search")}
          placeholder=${t("blocks.example")}
          autocomplete="off"
          spellcheck="false"
          .value=${live(this.query)}
          @input=${type}
        >${
          this.query
            ? html`
              <button type="button" class="block-clear" aria-label=${t("blocks.clear")} @click=${() => this.clear()}>
                ×
              </button>`
            : html`<span class="wide-only">${key("/")}</span>`
        }
      </label>`;
  }

  /**
   * @param {string} name
   * @param {number} n
   */
  filterButton(name, n) {
    const choose = () => {
      this.filter = name;
      this.draw();
    };
    return html`
      <button type="button" data-focus="filter-${name}" aria-pressed=${String(this.filter === name)} @click=${choose}>
        ${t(`blocks.${name}`)}<strong>${n}</strong>
      </button>`;
  }

  /** @param {ReturnType<typeof groups>} shown */
  pictures(shown) {
    if (!shown.length)
      return html`<div class="scroll fill" data-area=""><p class="empty">${t("blocks.none-what")}</p></div>`;
    const options = {
      language: site.project.source,
      state: this.catalogue.state,
      query: this.query,
      picked: this.picked ? idOf(this.picked) : "",
      current: this.current,
      pick: (/** @type {Entry} */ entry) => this.pick(entry),
    };
    return html`
      <div class="scroll fill block-list" role="listbox" aria-label=${t("tab.blocks")} data-area="">
        ${shown.map((group) => groupOf(group, options))}
      </div>`;
  }

  foot() {
    return html`
      <footer class="footbar wide-only">
        <span>${["←", "→", "↑", "↓"].map((one) => [key(one), " "])}</span>${t("move")}
        ${key("Enter")}${t("blocks.hint.large")}
        ${key("C")}${t("blocks.hint.copy")}<span class="fill"></span><code>leafletgen blocks</code>
      </footer>`;
  }

  /** @param {Entry} entry */
  large(entry) {
    const choose = (/** @type {string} */ tag) => {
      this.language = tag;
      kept.set("blocks-language", tag);
      this.draw();
    };
    return large(entry, {
      src: picturePath(entry, this.language, this.catalogue.state),
      query: this.query,
      said: this.said,
      around: this.catalogue.around,
      languages: languageSelect(t("language"), this.language, choose, allTags()),
      copy: () => this.copy(),
      back: () => this.back(),
    });
  }

  /**
   * Show an entry large.
   * @param {Entry} entry
   */
  pick(entry) {
    this.picked = entry;
    this.current = idOf(entry);
    this.isOver = true;
    this.said = "";
    history.replaceState(null, "", `#/blocks/${encodeURIComponent(entry.kind)}/${encodeURIComponent(entry.name)}`);
    this.draw();
    this.side.scrollTop = 0;
    if (this.tiles.length && !this.tiles[0]?.checkVisibility()) this.find(".block-title")?.focus();
  }

  back() {
    this.isOver = false;
    this.draw();
    this.focus(this.current);
  }

  clear() {
    this.query = "";
    this.draw();
    this.find(".search input")?.focus();
  }

  async copy() {
    if (!this.picked) return;
    this.said = await copied(this.picked, this.side);
    this.draw();
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement | null} */ (this.columns.querySelector(selector));
  }

  get tiles() {
    return /** @type {HTMLElement[]} */ ([...this.list.querySelectorAll(".block-tile")]);
  }

  /** The entry that has the focus. */
  get focused() {
    const id = document.activeElement?.closest(".block-tile")?.getAttribute("data-id");
    return this.catalogue.entries.find((one) => idOf(one) === id) ?? null;
  }

  /** @param {string | undefined} id */
  focus(id) {
    if (!id) return;
    this.current = id;
    this.draw();
    const tile = this.tiles.find((one) => one.dataset.id === id);
    tile?.focus();
    tile?.scrollIntoView({ block: "nearest" });
  }

  /** @param {KeyboardEvent} event */
  keyed(event) {
    if (event.isComposing) return;
    if (event.key === "Escape") obey(event, () => this.escape());
    else if (isTyping(event.target)) this.searching(event);
    else if (this.focused) this.moving(event, this.focused);
  }

  /** Out of what is over the rest, then out of the search. */
  escape() {
    if (this.isOver && !this.tiles[0]?.checkVisibility()) this.back();
    else if (this.query) this.clear();
    else this.focus(this.current);
  }

  /** @param {KeyboardEvent} event */
  searching(event) {
    const isField = /** @type {Element} */ (event.target).matches(".search input");
    const first = this.tiles[0]?.dataset.id;
    if (isField && first && ["ArrowDown", "Enter"].includes(event.key)) obey(event, () => this.focus(first));
  }

  /**
   * @param {KeyboardEvent} event
   * @param {Entry} entry
   */
  moving(event, entry) {
    const { tiles } = this;
    const at = tiles.findIndex((one) => one.dataset.id === idOf(entry));
    if (event.key.startsWith("Arrow")) {
      const spots = tiles.map((one) => one.getBoundingClientRect());
      obey(event, () => this.focus(tiles[stepped(spots, at, event.key)]?.dataset.id));
    } else if (event.key === "Home") obey(event, () => this.focus(tiles[0]?.dataset.id));
    else if (event.key === "End") obey(event, () => this.focus(tiles.at(-1)?.dataset.id));
    else if (event.key === "Enter" || event.key === " ") obey(event, () => this.pick(entry));
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} letter
   */
  pressed(event, letter) {
    if (letter !== "c") return;
    obey(event, () => {
      if (this.focused) this.pick(this.focused);
      return this.copy();
    });
  }
}
