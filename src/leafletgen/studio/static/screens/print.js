/** Print: what, on which paper, in which languages; what a final print refuses stands beside; PDFs and ZIPs are handed over. */

import { get, pagePath, send } from "../api.js";
import { el, fill } from "../dom.js";
import { reader, t } from "../words.js";
import { kept, languageOf, listen, outputOf, rowOf, site, version } from "../site.js";
import { glyph, languageSelect, named, nameOf, need, outputName, segments } from "../marks.js";

const PAPERS = ["A2", "A3", "A4", "A5", "letter", "legal", "tabloid", "jis-b4", "jis-b5"];
const SHOWN = { letter: "Letter", legal: "Legal", tabloid: "Tabloid", "jis-b4": "B4 (JIS)", "jis-b5": "B5 (JIS)" };
const paperName = (name) => SHOWN[name] ?? name;

export async function open(main) {
  const screen = new Print(main);
  await screen.load();
  const deaf = listen((news) => { if (news.type === "reloaded" || news.type === "board-loaded") screen.load(); });
  return { close: deaf };
}

class Print {
  constructor(main) {
    const ready = new Set(site.board.languages.filter((row) => row.ready).map((row) => row.tag));
    Object.assign(this, {
      outputs: new Set(site.project.outputs.map((one) => one.name)), chosen: ready.size ? ready : new Set(site.board.languages.map((row) => row.tag)), final: null,
      way: "designed", paper: kept.get("paper", "A4"), zip: false, copies: 1, shown: site.language, looked: null, cut: null, refused: {}, result: null, building: false,
    });
    if (!this.chosen.has(this.shown)) [this.shown] = this.chosen;
    this.root = el("div", { class: "columns print" });
    main.append(this.root);
  }

  async load() {
    this.refused = (await get(`/api/final?words=${reader}`)).refused;
    this.final ??= [...this.chosen].some((tag) => !this.refused[tag]);
    await this.cutUp();
    this.draw();
  }

  /** The languages that are printed. */
  get tags() { return site.board.languages.map((row) => row.tag).filter((tag) => this.chosen.has(tag) && !(this.final && this.refused[tag])); }
  get stopped() { return site.board.languages.map((row) => row.tag).filter((tag) => this.chosen.has(tag) && this.refused[tag]); }

  /** What is folded or put up goes on its own paper only. */
  get printed() { return site.project.outputs.filter((one) => this.outputs.has(one.name) && (this.way === "designed" || !one.fixed)).map((one) => one.name); }

  get picture() { return this.printed.includes(this.looked) ? this.looked : this.printed[0] ?? null; }
  get shop() { return this.way === "designed" && this.printed.some((name) => outputOf(name).shop); }

  /** Ask how the poster is cut up, where it is. */
  async cutUp() {
    const output = this.picture;
    const asked = this.way === "tile" && output ? `/api/tiles/${encodeURIComponent(this.shown)}/${encodeURIComponent(output)}?tile=${this.paper}` : null;
    this.cut = asked ? await get(asked) : null;
  }

  async change(values) {
    Object.assign(this, values);
    this.result = null;
    await this.cutUp();
    this.draw();
  }

  toggle(set, value) { if (!set.delete(value)) set.add(value); this.change({}); }

  draw() {
    fill(this.root,
      el("aside", { class: "side left", "aria-labelledby": "print-head", "data-scroll": "choices", "data-area": "" }, el("h1", { id: "print-head" }, t("tab.print")), this.whichOutputs(), this.whichPaper(), this.whichLanguages()),
      el("section", { class: "middle" }, this.tools(), el("div", { class: "print-picture" }, this.sheet())),
      el("aside", { class: "side inspector", "aria-labelledby": "refuses-head", "data-area": "" }, this.refuses(), el("div", { class: "build" }, this.result ? this.made() : this.summary(), this.button(), this.tags.length && this.printed.length ? el("p", { class: "hint" }, t("command"), el("br"), el("code", {}, this.command)) : null)));
  }

  whichOutputs() {
    return el("fieldset", {}, el("legend", {}, t("outputs")), site.project.outputs.map(({ name, profile, pages, fixed }) => {
      const off = fixed && this.way !== "designed";
      return el("label", { class: "check" }, el("input", { type: "checkbox", checked: this.outputs.has(name) && !off, disabled: off, "data-focus": `out-${name}`, on: { change: () => this.toggle(this.outputs, name) } }), outputName(name), el("span", { class: "hint" }, off ? t("print.fixed") : t("output.what", { profile: t(`profile.${profile}`), n: pages })));
    }));
  }

  whichPaper() {
    const choose = (value) => this.change({ way: value });
    const pick = el("select", { "aria-label": t("paper"), "data-focus": "paper", on: { change: () => { kept.set("paper", pick.value); this.change({ paper: pick.value }); } } }, PAPERS.map((name) => el("option", { value: name, selected: name === this.paper }, paperName(name))));
    const copies = el("input", { type: "number", min: 1, max: 9999, value: this.copies, "data-focus": "copies", on: { input: () => { this.copies = Math.max(1, Math.min(9999, Number.parseInt(copies.value, 10) || 1)); this.draw(); } } });
    return el("fieldset", { class: "paper-choice" }, el("legend", {}, t("paper")),
      segments(t("paper"), [["designed", t("paper.designed")], ["tile", t("paper.tile")], ["paper", t("paper.other")]], this.way, choose, { role: "radiogroup" }),
      this.way === "designed" ? null : el("div", { class: "row-of" }, pick, el("span", { class: "hint" }, t(`paper.${this.way}.what`))),
      el("label", { class: "check" }, t("copies"), el("span", { class: "fill" }), copies),
      this.shop ? el("label", { class: "check" }, el("input", { type: "checkbox", checked: this.zip, "data-focus": "zip", on: { change: () => this.change({ zip: !this.zip }) } }), t("print.zip")) : null);
  }

  whichLanguages() {
    const rows = site.board.languages;
    return el("fieldset", {}, el("legend", {}, t("languages")),
      el("p", { class: "row-of" }, el("button", { type: "button", class: "button small", "data-focus": "pick-all", on: { click: () => this.change({ chosen: new Set(rows.map((row) => row.tag)) }) } }, t("pick.all")), el("button", { type: "button", class: "button small", "data-focus": "pick-ready", on: { click: () => this.change({ chosen: new Set(rows.filter((row) => row.ready).map((row) => row.tag)) }) } }, t("pick.ready"))),
      rows.map((row) => el("label", { class: "check" }, el("input", { type: "checkbox", checked: this.chosen.has(row.tag), "data-focus": `lang-${row.tag}`, on: { change: () => this.toggle(this.chosen, row.tag) } }), named(row.tag), el("span", { class: "small soft" }, nameOf(row.tag)), el("span", { class: "fill" }), row.ready ? el("span", { class: "ok", title: t("ready") }, glyph("ok")) : el("span", { class: row.needs[0]?.kind, title: t(`need.${row.needs[0]?.kind}`, { n: row.needs[0]?.count }) }, glyph(row.needs[0]?.kind)))));
  }

  tools() {
    return el("div", { class: "toolbar", "data-area": "" }, languageSelect(t("language"), this.shown, (tag) => this.change({ shown: tag }), site.project.languages.map((one) => one.tag)),
      this.printed.length > 1 ? segments(t("output"), this.printed.map((name) => [name, outputName(name)]), this.picture, (name) => this.change({ looked: name })) : null,
      el("span", { class: "fill" }), el("span", { class: "small soft", role: "status" }, this.cut ? (this.cut.sheets ? t("tiles.said", { n: this.cut.sheets, paper: paperName(this.paper), across: this.cut.columns.length, down: this.cut.rows.length }) : t("tiles.none", { paper: paperName(this.paper) })) : this.way === "paper" ? t("paper.anew", { paper: paperName(this.paper) }) : ""));
  }

  /** The page; where it is cut up, with the numbers of the sheets and the strips that are glued. */
  sheet() {
    if (!this.picture) return null;
    const output = outputOf(this.picture);
    const picture = el("img", { class: "paper-picture", src: `${pagePath(this.shown, this.picture)}?v=${version(this.shown)}`, alt: t("page.name", { language: nameOf(this.shown), output: outputName(this.picture), n: 1 }) });
    return el("div", { class: "cut-up", style: { "aspect-ratio": `${output.width_pt} / ${output.height_pt}` } }, picture, this.cut?.sheets ? this.tiles() : null);
  }

  tiles() {
    const { columns, rows } = this.cut;
    const pc = (value) => `${100 * value}%`;
    const glued = (spans) => spans.slice(1).map(([start, end], at) => { const [from, to] = [Math.max(start, Math.min(...spans[at])), Math.min(end, Math.max(...spans[at]))]; return [Math.min(from, to), Math.abs(to - from)]; });
    return [
      glued(columns).map(([start, size]) => el("i", { class: "glue", style: { left: pc(start), width: pc(size), top: "-1.5%", bottom: "-1.5%" } })),
      glued(rows).map(([start, size]) => el("i", { class: "glue lying", style: { top: pc(start), height: pc(size), left: "-2%", right: "-2%" } })),
      rows.map(([top], r) => columns.map(([left, right], c) => el("b", { class: "tile-number", style: { left: pc(Math.min(left, right)), top: pc(top) } }, String(r * columns.length + c + 1))))];
  }

  refuses() {
    const { stopped } = this;
    return [el("h2", { id: "refuses-head" }, stopped.length ? t("refuses", { n: stopped.length, all: this.chosen.size }) : t("refuses.none")), stopped.length ? el("p", { class: "small soft" }, t("refuses.what")) : null,
      el("ul", { class: "scroll refused" }, stopped.map((tag) => el("li", {}, el("div", { class: "row-of" }, named(tag), el("span", { class: "fill" }), el("a", { href: `#/${this.where(tag)}/${tag}` }, t("mend"))), rowOf(tag)?.needs.length ? el("div", { class: "row-of wraps" }, rowOf(tag).needs.map((one) => need(one))) : this.refused[tag].map((why) => el("p", { class: "hint" }, why))))),
      stopped.length ? el("div", { role: "radiogroup", "aria-label": t("refuses.choice") }, [[true, t("leave-out")], [false, t("with-band")]].map(([value, said]) => el("label", { class: "check" }, el("input", { type: "radio", name: "final", checked: this.final === value, "data-focus": `final-${value}`, on: { change: () => this.change({ final: value }) } }), said))) : null];
  }

  /** Where a language is mended: what only wants a reader's name is signed. */
  where(tag) { return rowOf(tag)?.needs.some((one) => one.kind !== "unsigned") ? "translate" : "proof"; }

  /** What will come out of it, and how much paper it takes. */
  summary() {
    const { tags } = this;
    const sheets = this.printed.reduce((sum, name) => sum + (name === this.picture && this.cut ? this.cut.sheets + 1 : this.cut ? NaN : outputOf(name).pages), 0);
    const rows = [[t("pdfs"), tags.length * this.printed.length], [t("pages-in-all"), Number.isNaN(sheets) ? null : tags.length * sheets * this.copies]].filter(([, value]) => value);
    return el("dl", { class: "summary small" }, rows.map(([said, value]) => [el("dt", {}, said), el("dd", {}, String(value))]));
  }

  button() {
    const n = this.tags.length * this.printed.length;
    return el("button", { type: "button", class: "button large primary", "data-focus": "build", "aria-disabled": String(!n || this.building), on: { click: () => n && !this.building && this.build() } }, glyph("print"), this.building ? t("building") : n ? t("build-n", { n }) : t("build-none"));
  }

  /** What the server is asked for. */
  get asked() {
    return { languages: this.tags, outputs: this.printed, final: this.final, draft: !this.final && this.stopped.length > 0, zip: this.zip && this.shop, paper: this.way === "paper" ? this.paper : "", tile: this.way === "tile" ? this.paper : "" };
  }

  get command() {
    const { languages, outputs, paper, tile, ...flags } = this.asked;
    const all = [languages.length === site.board.languages.length, this.way === "designed" && outputs.length === site.project.outputs.length];
    return ["leafletgen build", ...["final", "draft", "zip"].filter((name) => flags[name]).map((name) => `--${name}`), paper && `--paper ${paper}`, tile && `--tile ${tile}`,
      ...(all[0] ? [] : languages.map((tag) => `-l ${tag}`)), ...(all[1] ? [] : outputs.map((name) => `-o ${name}`))].filter(Boolean).join(" ");
  }

  made() {
    const { files, diagnostics, failed, archives = [] } = this.result;
    const errors = (diagnostics ?? []).filter((one) => one.severity === "error");
    const query = new URLSearchParams(files.map((file) => ["path", file.path.replace(/^output\//, "")]));
    return el("div", { role: "status" }, failed ? el("p", { class: "error" }, failed) : null,
      el("p", { class: files.length ? "ok row-of" : "error row-of" }, glyph(files.length ? "ok" : "error"), t("made", { n: files.length })),
      errors.length ? el("p", { class: "error small" }, t("made.errors", { n: errors.length }), " ", el("a", { href: "#/findings" }, t("tab.findings"))) : null,
      archives.length ? el("ul", { class: "files" }, archives.map((one) => el("li", {}, el("a", { href: one.url, download: "" }, one.path.split("/").at(-1)), el("span", { class: "hint" }, t("print.shop"))))) : null,
      files.length ? el("ul", { class: "scroll files" }, files.map((file) => el("li", {}, el("a", { href: file.url, download: "" }, file.path.split("/").at(-1)), el("span", { class: "hint" }, languageOf(file.language) && outputOf(file.output) ? outputName(file.output) : file.output)))) : null,
      files.length > 1 ? el("a", { class: "button", href: `/api/zip?${query}`, download: "" }, t("all-zip")) : null);
  }

  async build() {
    this.building = true;
    this.result = null;
    this.draw();
    try {
      this.result = await send("POST", `/api/build?words=${reader}`, this.asked);
    } catch (error) { this.result = { files: [], diagnostics: [], failed: error.message }; }
    this.building = false;
    this.draw();
  }
}
