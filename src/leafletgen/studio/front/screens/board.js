/** Board: languages x outputs as live pictures, what each needs, the picked one at the right. */

/** @import { Board, BoardRow, Content, Go, ScreenModule } from "../types.d.ts" */

import { addLanguage } from "../addlanguage.js";
import { isPhone, obey } from "../dom.js";
import { glyph } from "../glyphs.js";
import { kept } from "../kept.js";
import { key, named, outputName, segments, sizeBar } from "../marks.js";
import { knownLanguage, listen, pick, pickOutput, site } from "../site.js";
import { built, html, live, render, styled, typed } from "../view.js";
import { t } from "../words.js";
import { boardList, needsOf } from "./boardlist.js";
import { awaited, enlarge, inspector, pictureOf } from "./inspector.js";
import { KINDS, sorted } from "./needs.js";

/** From so many languages on the list is compact, unless somebody chose. */
const COMPACT_FROM = 24;
/** From so many outputs on they have no pictures in the list, and short names. */
const MANY_OUTPUTS = 5;
/** From so many on one can choose. */
const CHOICE_FROM = 14;

/** What stays while other screens are open. */
const state = {
  filter: "all",
  find: "",
  /** @type {"list" | "pictures"} */
  view: kept.get("view", "list"),
  /** @type {boolean | null} */
  dense: kept.get("dense"),
  card: kept.get("card", 180),
};

/** @type {ScreenModule["open"]} */
export async function open(main, _rest, { go }) {
  const screen = new BoardScreen(main, go);
  screen.draw();
  const deaf = listen((news) => {
    if (["board-loaded", "reloaded", "back"].includes(news.type)) screen.draw();
  });
  return { close: deaf, pressed: (event, letter) => screen.pressed(event, letter) };
}

class BoardScreen {
  /**
   * @param {HTMLElement} main
   * @param {Go} go
   */
  constructor(main, go) {
    this.go = go;
    this.root = built(html`<div class="columns board"></div>`);
    main.append(this.root);
  }

  get board() {
    return /** @type {Board} */ (site.board);
  }

  get isDense() {
    const wished = state.dense ?? this.board.languages.length >= COMPACT_FROM;
    return wished && state.view === "list" && !isPhone();
  }

  get isMany() {
    return site.project.outputs.length >= MANY_OUTPUTS;
  }

  get rows() {
    const find = state.find.trim().toLocaleLowerCase();
    return sorted(this.board.languages).filter((row) => {
      const known = knownLanguage(row.tag);
      const names = [row.tag, known?.autonym ?? "", ...Object.values(known?.name ?? {})];
      return fits(row, state.filter) && (!find || names.some((name) => name.toLocaleLowerCase().includes(find)));
    });
  }

  draw() {
    const { root, rows } = this;
    const { outputs } = site.project;
    const inPictures = state.view === "pictures";
    root.classList.toggle("compact-list", this.isDense);
    root.classList.toggle("many-outputs", this.isMany);
    root.style.setProperty("--outputs", String(outputs.length));
    root.style.setProperty("--output", outputs.length > 2 ? "94px" : "118px");
    root.style.gridTemplateColumns = inPictures ? "minmax(0, 1fr)" : "";
    render(
      html`
        <section class="list">
          ${this.head()}${inPictures ? this.pictures(rows) : this.list(rows)}
          <footer class="footbar legend">${inPictures ? legendOfPictures() : legendOfList()}</footer>
        </section>
        ${inPictures ? null : inspector(() => this.draw())}`,
      root,
    );
  }

  head() {
    const { languages } = this.board;
    const ready = this.board.counts.ready ?? 0;
    return html`
      <header class="head" data-area="">
        <div>
          <h1>${t("board.ready", { n: ready, all: languages.length })}</h1>
          ${this.views()}${state.view === "pictures" ? [this.outputs(), this.slider()] : null}
          ${site.project.editable ? addButton() : null}
          <button type="button" class="button primary" data-focus="build" @click=${() => this.go("print")}>
            ${glyph("print")}${ready ? t("board.build", { n: ready }) : t("board.print")}
          </button>
        </div>
        ${state.view === "list" ? html`<div>${this.filters()}<span class="fill"></span>${this.search()}</div>` : null}
      </header>`;
  }

  views() {
    const choose = (/** @type {"list" | "pictures"} */ value) => {
      state.view = value;
      kept.set("view", value);
      this.draw();
    };
    const chooseDense = (/** @type {string} */ value) => {
      state.dense = value === "compact";
      kept.set("dense", state.dense);
      this.draw();
    };
    const views = /** @type {const} */ ([
      ["list", [glyph("list"), t("view.list")]],
      ["pictures", [glyph("pictures"), t("view.pictures")]],
    ]);
    const densities = /** @type {const} */ ([
      ["roomy", t("roomy")],
      ["compact", t("compact")],
    ]);
    const choice = state.view === "list" && this.board.languages.length >= CHOICE_FROM;
    return [
      segments(t("view"), views, state.view, choose),
      choice ? segments(t("density"), densities, this.isDense ? "compact" : "roomy", chooseDense) : null,
    ];
  }

  outputs() {
    const names = site.project.outputs.map(({ name }) => /** @type {const} */ ([name, outputName(name)]));
    return segments(t("output"), names, site.output ?? "", (name) => {
      pickOutput(name);
      this.draw();
    });
  }

  slider() {
    const slide = typed((value) => {
      state.card = Number(value);
      kept.set("card", state.card);
      this.draw();
    });
    return html`
      <label class="row-of small">
        ${t("size")}
        <input type="range" min="120" max="260" .value=${live(String(state.card))} data-focus="slider" @input=${slide}>
      </label>`;
  }

  filters() {
    const { languages } = this.board;
    const having = (/** @type {string} */ kind) => languages.filter((row) => fits(row, kind)).length;
    const choose = (/** @type {string} */ kind) => {
      state.filter = kind;
      this.draw();
    };
    return html`
      <div class="filters" role="group" aria-label=${t("filter")}>
        ${["all", "ready", ...KINDS]
          .filter((kind) => kind === "all" || having(kind))
          .map(
            (kind) => html`
              <button
                type="button"
                data-focus="filter-${kind}"
                aria-pressed=${String(state.filter === kind)}
                @click=${() => choose(kind)}
              >
                ${kind === "all" ? null : kindSign(kind)}${t(`filter.${kind}`)}<strong>${having(kind)}</strong>
              </button>`,
          )}
      </div>`;
  }

  search() {
    const find = typed((text) => {
      state.find = text;
      this.draw();
    });
    return html`
      <label class="search">
        ${glyph("search")}
        <input
          type="search"
          placeholder=${t("find")}
          aria-label=${t("find.language")}
          data-focus="find"
          .value=${live(state.find)}
          @input=${find}
        >${key("/")}
      </label>`;
  }

  /** The language that Tab stops at. @param {BoardRow[]} rows */
  stopOf(rows) {
    return rows.some((row) => row.tag === site.language) ? site.language : rows[0]?.tag;
  }

  /** @param {BoardRow[]} rows */
  list(rows) {
    return boardList(rows, {
      dense: this.isDense,
      short: this.isDense || this.isMany,
      stop: this.stopOf(rows),
      pick: (tag) => this.pick(tag),
      open: (tag) => this.go("translate", tag),
      moved: (event) => this.moved(event),
    });
  }

  /** @param {BoardRow[]} rows */
  pictures(rows) {
    const stop = this.stopOf(rows);
    const card = (/** @type {BoardRow} */ row) => {
      const output = row.outputs[site.output ?? ""];
      return html`
        <div
          class="sheet-card"
          role="option"
          tabindex=${row.tag === stop ? 0 : -1}
          aria-selected=${String(row.tag === site.language)}
          data-tag=${row.tag}
          data-focus="card-${row.tag}"
          @click=${() => this.pick(row.tag)}
          @dblclick=${() => this.go("translate", row.tag)}
        >
          ${output ? pictureOf(row.tag, "") : awaited(row.tag)}
          <div class="line">${named(row.tag)}</div>
          <div class="line">
            ${needsOf(row, !row.ready)}<span class="fill"></span><strong>${output ? `${output.percent} %` : ""}</strong>
          </div>
        </div>`;
    };
    return html`
      <div
        class="sheet-cards"
        role="listbox"
        aria-label=${t("languages")}
        data-area=""
        @keydown=${(/** @type {KeyboardEvent} */ event) => this.moved(event)}
        ${styled({ "--card": `${state.card}px` })}
      >${rows.map(card)}</div>`;
  }

  /** @param {string} tag */
  pick(tag) {
    pick(tag);
    this.draw();
  }

  /**
   * One tab stop; arrows move inside.
   * @param {KeyboardEvent} event
   */
  moved(event) {
    const container = /** @type {HTMLElement} */ (event.currentTarget);
    const rows = /** @type {HTMLElement[]} */ ([...container.querySelectorAll("[data-tag]")]);
    const target = /** @type {HTMLElement} */ (event.target);
    const at = rows.indexOf(/** @type {HTMLElement} */ (target.closest("[data-tag]")));
    if (at < 0) return;
    if (event.key === "Enter" && target.dataset.tag) {
      const { tag } = target.dataset;
      obey(event, () => this.go("translate", tag));
      return;
    }
    const step = stepOf(event.key, container, at, rows.length);
    if (!step) return;
    event.preventDefault();
    const next = rows[at + step];
    if (!next?.dataset.tag) return;
    this.pick(next.dataset.tag);
    next.focus();
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} letter
   */
  pressed(event, letter) {
    const onRow = event.target instanceof Element && event.target.closest("[data-tag]");
    if (letter === "t") this.go("translate", site.language);
    else if (letter === "s") this.go("sheet", site.language, ...(site.output ? [site.output] : []));
    else if (letter === "p") this.go("print");
    else if (event.key === " " && onRow) obey(event, enlarge);
  }
}

/**
 * Whether a language is one of a filter's.
 * @param {BoardRow} row
 * @param {string} filter
 */
function fits(row, filter) {
  if (filter === "all") return true;
  return filter === "ready" ? row.ready : row.needs.some((one) => one.kind === filter);
}

/**
 * How far a key moves in the list, or among the pictures.
 * @param {string} name
 * @param {HTMLElement} container
 * @param {number} at
 * @param {number} count
 */
function stepOf(name, container, at, count) {
  const ends = /** @type {Record<string, number>} */ ({ Home: -at, End: count - 1 - at });
  if (name in ends) return ends[name];
  if (state.view === "list") return { ArrowDown: 1, ArrowUp: -1 }[name];
  const across = Math.max(1, getComputedStyle(container).gridTemplateColumns.split(" ").length);
  return { ArrowDown: across, ArrowUp: -across, ArrowRight: 1, ArrowLeft: -1 }[name];
}

const addButton = () => html`
  <button type="button" class="button" data-focus="add" @click=${addLanguage}>${t("add")}</button>`;

/** @param {string} kind */
const kindSign = (kind) =>
  html`<span class=${kind === "ready" ? "ok" : kind}>${glyph(kind === "ready" ? "ok" : kind)}</span>`;

/** @returns {Content} */
const legendOfList = () => html`
  <strong>${t("texts")}</strong>
  ${["checked", "translated", "machine", "stale", "missing"].map(
    (name) => html`
      <span>
        <span class="bar"><i class="s-${name}" ${styled({ "flex-grow": 1 })}></i></span>${t(`state.${name}`)}
      </span>`,
  )}
  <strong>${t("text-size")}</strong><span>${sizeBar(80, 60)}${t("legend.size")}</span>`;

const KEYS = [
  ["↑ ↓ ← →", "move"],
  ["Space", "enlarge"],
  ["Enter", "keys.lists.open"],
  ["T", "tab.translate"],
  ["P", "tab.print"],
];

/** @returns {Content} */
const legendOfPictures = () => html`
  ${["too-long", "missing", "stale", "machine", "unsigned", "ready"].map(
    (kind) => html`<span>${kindSign(kind)}${t(`filter.${kind}`)}</span>`,
  )}
  <span class="fill"></span>
  ${KEYS.map(([name = "", said = ""]) => html`<span>${key(name)}${t(said)}</span>`)}`;
