/**
 * Print: what, on which paper, in which languages; what a final print refuses stands beside; PDFs and ZIPs are handed
 * over.
 */

/** @import { Board, Built, ScreenModule, Tiles } from "../types.d.ts" */

import { get, messageOf, send } from "../api.js";
import { glyph } from "../glyphs.js";
import { kept } from "../kept.js";
import { choice } from "../rows/choice.js";
import { chosenRows, filesOf, whichRows } from "../rows/printed.js";
import { listen, outputOf, site } from "../site.js";
import { built, html, render } from "../view.js";
import { reader, t } from "../words.js";
import { made } from "./built.js";
import { whichLanguages, whichOutputs, whichPaper } from "./printchoices.js";
import { commandOf, sheetsIn } from "./printing.js";
import { refuses } from "./refused.js";
import { pageCutUp, printTools } from "./tiles.js";

/** @typedef {import("./printing.js").Way} Way */

/** @type {ScreenModule["open"]} */
export async function open(main) {
  const screen = new Print(main);
  await screen.load();
  const deaf = listen((news) => {
    if (news.type === "reloaded" || news.type === "board-loaded") screen.load();
  });
  return { close: deaf };
}

export class Print {
  /** @param {HTMLElement} main */
  constructor(main) {
    const ready = this.languages.filter((row) => row.ready).map((row) => row.tag);
    this.outputs = new Set(site.project.outputs.map((one) => one.name));
    this.chosen = new Set(ready.length ? ready : this.languages.map((row) => row.tag));
    /** Whether what is not ready is left out, or printed with a band; null: not known yet. @type {boolean | null} */
    this.final = null;
    /** @type {Way} */
    this.way = "designed";
    this.paper = kept.get("paper", "A4");
    this.zip = false;
    this.copies = 1;
    /** The edition that is looked at. */
    this.shown = this.chosen.has(site.language) ? site.language : ([...this.chosen][0] ?? site.language);
    /** @type {string | null} */
    this.looked = null;
    /** @type {Tiles | null} */
    this.cut = null;
    /** Why a final print leaves languages out. @type {Record<string, string[]>} */
    this.refused = {};
    /** @type {Built | null} */
    this.result = null;
    this.building = false;
    /** Of which rows sheets are printed that differ from row to row. @type {"all" | "ticked" | "one"} */
    this.rows = "all";
    this.root = built(html`<div class="columns print"></div>`);
    main.append(this.root);
  }

  get languages() {
    return /** @type {Board} */ (site.board).languages;
  }

  async load() {
    this.refused = (await get(`/api/final?words=${reader}`)).refused;
    if (site.project.rows) await choice.load();
    this.final ??= [...this.chosen].some((tag) => !this.refused[tag]);
    await this.cutUp();
    this.draw();
  }

  get allTags() {
    return this.languages.map((row) => row.tag);
  }

  /** The languages that are printed. */
  get tags() {
    return this.allTags.filter((tag) => this.chosen.has(tag) && !(this.final && this.refused[tag]));
  }

  /** Those that a final print refuses. */
  get stopped() {
    return this.allTags.filter((tag) => this.chosen.has(tag) && this.refused[tag]);
  }

  /** What is folded or put up goes on its own paper only. */
  get printed() {
    const fits = site.project.outputs.filter((one) => this.way === "designed" || !one.fixed);
    return fits.map((one) => one.name).filter((name) => this.outputs.has(name));
  }

  /** The output that is looked at. */
  get picture() {
    const { printed, looked } = this;
    return looked && printed.includes(looked) ? looked : (printed[0] ?? null);
  }

  get shop() {
    return this.way === "designed" && this.printed.some((name) => outputOf(name).shop);
  }

  /** Ask how the poster is cut up, where it is. */
  async cutUp() {
    const output = this.picture;
    if (this.way !== "tile" || !output) {
      this.cut = null;
      return;
    }
    const path = `/api/tiles/${encodeURIComponent(this.shown)}/${encodeURIComponent(output)}`;
    this.cut = await get(`${path}?tile=${this.paper}`);
  }

  /** @param {Partial<Print>} values */
  async change(values) {
    Object.assign(this, values);
    this.result = null;
    await this.cutUp();
    this.draw();
  }

  /**
   * @param {Set<string>} set
   * @param {string} value
   */
  toggle(set, value) {
    if (!set.delete(value)) set.add(value);
    this.change({});
  }

  draw() {
    render(
      html`
        <aside class="side left" aria-labelledby="print-head" data-area="">
          <h1 id="print-head">${t("tab.print")}</h1>
          ${whichOutputs(this)}${whichPaper(this)}${whichRows(this)}${whichLanguages(this)}
        </aside>
        <section class="middle">${printTools(this)}<div class="print-picture">${pageCutUp(this)}</div></section>
        <aside class="side inspector" aria-labelledby="refuses-head" data-area="">
          ${refuses(this)}
          <div class="build">${this.result ? made(this.result) : this.summary()}${this.button()}${this.command()}</div>
        </aside>`,
      this.root,
    );
  }

  /** What will come out of it, and how much paper it takes. */
  summary() {
    const { tags, printed, copies } = this;
    const sheets = sheetsIn(printed, this.picture, this.cut, (name) => outputOf(name).pages);
    const pages = this.byRow.length ? 0 : tags.length * (sheets ?? 0) * copies;
    const rows = /** @type {const} */ ([
      [t("pdfs"), this.count],
      [t("pages-in-all"), pages],
    ]);
    return html`
      <dl class="summary small">
        ${rows.filter(([, n]) => n).map(([said, n]) => html`<dt>${said}</dt><dd>${n}</dd>`)}
      </dl>`;
  }

  /** The outputs among those printed that differ from row to row. */
  get byRow() {
    return this.printed.filter((name) => site.project.rows?.outputs.includes(name));
  }

  /** The rows that are printed. */
  get houses() {
    return chosenRows(this.rows);
  }

  /** The row whose sheet is looked at; none: the first. */
  get shownRow() {
    return this.byRow.length && this.rows !== "all" ? (this.houses[0]?.name ?? "") : "";
  }

  /** How many files come out of it: of a language that a row does not want, none. */
  get count() {
    const { tags, byRow } = this;
    const shared = this.rows === "all" || !byRow.length ? this.printed.length - byRow.length : 0;
    return tags.length * shared + filesOf(byRow.length ? this.houses : [], byRow, tags);
  }

  button() {
    const n = this.count;
    const said = n ? t("build-n", { n }) : t("build-none");
    const able = n > 0 && !this.building;
    return html`
      <button
        type="button"
        class="button large primary"
        data-focus="build"
        aria-disabled=${String(!able)}
        @click=${() => able && this.build()}
      >${glyph("print")}${this.building ? t("building") : said}</button>`;
  }

  /** The command line that does the same. */
  command() {
    if (!this.count) return null;
    const everything = { languages: this.languages.length, outputs: site.project.outputs.length };
    const names = this.byRow.length && this.rows !== "all" ? this.houses.map(({ name }) => name) : [];
    const said = commandOf(this.asked, { ...everything, designed: this.way === "designed" }, names);
    return html`<p class="hint">${t("command")}<br><code>${said}</code></p>`;
  }

  /** What the server is asked for. */
  get asked() {
    const chosen = this.byRow.length && this.rows !== "all";
    return {
      ...(chosen ? choice.asked(this.houses) : {}),
      languages: this.tags,
      outputs: this.printed,
      final: Boolean(this.final),
      draft: !this.final && this.stopped.length > 0,
      zip: this.zip && this.shop,
      paper: this.way === "paper" ? this.paper : "",
      tile: this.way === "tile" ? this.paper : "",
    };
  }

  async build() {
    this.building = true;
    this.result = null;
    this.draw();
    try {
      this.result = await send("POST", `/api/build?words=${reader}`, this.asked);
    } catch (error) {
      this.result = { files: [], diagnostics: [], failed: messageOf(error) };
    }
    this.building = false;
    this.draw();
  }
}
