/** Diagram: one diagram in two languages; another arrangement changes only the picture. */

/** @import { Content, Diagram, ScreenModule } from "../types.d.ts" */

import { get } from "../api.js";
import { obey } from "../dom.js";
import { canOpen } from "../editor.js";
import { languageSelect, segments } from "../marks.js";
import { editorButton, openPlace, placeOf } from "../places.js";
import { allTags, knownLanguage, languageOf, listen, site } from "../site.js";
import { built, html, render } from "../view.js";
import { reader, t } from "../words.js";
import { actorView, aloud, arrowView, checksView, drawing, sentences, thumb } from "./diagramparts.js";

/** @typedef {"left" | "right"} Side */

/** @type {ScreenModule["open"]} */
export async function open(main, rest) {
  const screen = new DiagramScreen(main, rest[0] ?? null);
  await screen.load();
  const deaf = listen((news) => {
    if (news.type === "reloaded") screen.load();
  });
  return {
    close: deaf,
    go: ([name]) => {
      if (name) screen.open(name);
      return true;
    },
    pressed: (event, letter) => screen.pressed(event, letter),
  };
}

class DiagramScreen {
  /**
   * @param {HTMLElement} main
   * @param {string | null} name
   */
  constructor(main, name) {
    const { source } = site.project;
    const tags = allTags();
    this.name = name;
    /** The arrangement that is tried; null: the file's. @type {string | null} */
    this.kind = null;
    this.left = source;
    this.right = tags.find((tag) => languageOf(tag).rtl) ?? tags.find((tag) => tag !== source) ?? source;
    this.both = true;
    this.grey = false;
    /** The arrow that is lit. @type {string | null} */
    this.arrow = null;
    /** @type {Diagram | null} */
    this.data = null;
    this.root = built(html`<div class="columns diagram"></div>`);
    main.append(this.root);
  }

  /** @returns {Side[]} */
  get sides() {
    return this.both ? ["left", "right"] : ["left"];
  }

  async load() {
    this.name ??= site.project.diagrams?.[0] ?? null;
    if (!this.name) {
      render(html`<p class="empty">${t("diagram.none")}</p>`, this.root);
      return;
    }
    const query = new URLSearchParams({ words: reader, ...(this.kind ? { kind: this.kind } : {}) });
    for (const tag of new Set(this.sides.map((side) => this[side]))) query.append("tag", tag);
    this.data = await get(`/api/diagram/${encodeURIComponent(this.name)}?${query}`);
    this.draw();
  }

  /** @param {string} name */
  open(name) {
    this.name = name;
    this.kind = null;
    this.load();
  }

  /**
   * Light an arrow, its line in the list and its sentence; the same again: none.
   * @param {string} number
   */
  pick(number) {
    this.arrow = this.arrow === number ? null : number;
    this.draw();
  }

  draw() {
    const { data } = this;
    if (!data) return;
    render(
      html`
        <aside class="side left" data-area="">${this.aside(data)}</aside>
        <section class="pictures">
          ${this.toolbar(data)}
          <div class="two-pictures">${this.sides.map((side) => this.picture(data, side))}</div>
          <footer class="read-aloud" tabindex="0" role="region" aria-label=${t("checks")}>
            ${this.sides.map((side) => aloud(data, this[side]))}${checksView(data)}
          </footer>
        </section>`,
      this.root,
    );
  }

  /** @param {Diagram} data */
  aside(data) {
    const names = data.diagrams.map((name) => /** @type {const} */ ([name, name]));
    const choose = (/** @type {string} */ name) => {
      location.hash = `#/diagram/${name}`;
    };
    const file = { file: `diagrams/${data.name}.yaml` };
    const tried = data.kind !== data.own_kind;
    return html`
      ${data.diagrams.length > 1 ? segments(t("tab.diagram"), names, data.name, choose) : null}
      <h2>${t("arrangement")}</h2>
      ${this.kinds(data)}
      <p class="hint">${tried ? t("arrangement.tried", { kind: data.own_kind }) : t("arrangement.hint")}</p>
      <h2>${t("actors")}</h2>
      <ul>${data.actors.map((actor) => actorView(actor, languageOf(this.left)))}</ul>
      <h2>${t("arrows")}</h2>
      <ul>${data.arrows.map((arrow) => arrowView(arrow, this.arrow, (number) => this.pick(number)))}</ul>
      <div class="row-of foot">
        <code class="fill">${placeOf(file)}</code>${editorButton(file, () => this.draw())}
      </div>`;
  }

  /** @param {Diagram} data */
  kinds(data) {
    const choose = (/** @type {string} */ kind) => {
      this.kind = kind;
      this.load();
    };
    return html`
      <div class="kinds" role="radiogroup" aria-label=${t("arrangement")}>
        ${data.kinds.map(
          (kind) => html`
            <button
              type="button"
              role="radio"
              aria-checked=${String(kind === data.kind)}
              data-focus="kind-${kind}"
              @click=${() => choose(kind)}
            >${thumb(kind)}<span>${kind}</span></button>`,
        )}
      </div>`;
  }

  /** @param {boolean} both */
  setBoth(both) {
    this.both = both;
    this.load();
  }

  /** @param {Diagram} data */
  toolbar(data) {
    const directions = /** @type {const} */ ([
      [true, t("directions.both")],
      [false, t("directions.one")],
    ]);
    const looks = /** @type {const} */ ([
      [false, t("see.print")],
      [true, t("see.grey")],
    ]);
    const see = (/** @type {boolean} */ value) => {
      this.grey = value;
      this.draw();
    };
    const both = (/** @type {boolean} */ value) => this.setBoth(value);
    return html`
      <div class="toolbar" data-area="">
        <strong class="fill">${data.name}</strong>
        ${segments(t("directions"), directions, this.both, both, { keys: { true: "M" } })}
        ${segments(t("see"), looks, this.grey, see)}
      </div>`;
  }

  /**
   * @param {Diagram} data
   * @param {Side} side
   */
  picture(data, side) {
    const tag = this[side];
    const language = knownLanguage(tag);
    const pick = (/** @type {string} */ number) => this.pick(number);
    const choose = (/** @type {string} */ value) => {
      this[side] = value;
      this.load();
    };
    const label = t(side === "left" ? "language" : "language.second");
    /** @type {Content} */
    const shown = data.svg[tag]
      ? drawing(data, tag, { side, arrow: this.arrow, grey: this.grey, pick })
      : html`<p class="hint">${t("diagram.unused")}</p>`;
    return html`
      <div class="one-picture">
        <div class="row-of">
          ${languageSelect(label, tag, choose, allTags())}<span class="fill"></span>
          <span class="small soft">${t(language?.rtl ? "rtl" : "ltr")}</span>
        </div>
        <div class="diagram-paper">${shown}${sentences(data, tag, this.arrow, pick)}</div>
      </div>`;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {string} letter
   */
  pressed(event, letter) {
    const { data } = this;
    if (!data) return;
    if (letter === "m") obey(event, () => this.setBoth(!this.both));
    else if (letter === "o" && canOpen()) openPlace({ file: `diagrams/${data.name}.yaml` }, () => this.draw());
    else if (data.arrows.some((one) => one.number === letter)) this.pick(letter);
  }
}
