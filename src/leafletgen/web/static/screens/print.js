/** Print: building from the page, and handing over PDFs or all of them in a ZIP; what a final print refuses stands beside. */

import { get, pagePath, send } from "../api.js";
import { el, fill } from "../dom.js";
import { reader, t } from "../words.js";
import { languageOf, listen, rowOf, site } from "../site.js";
import { glyph, languageSelect, named, nameOf, need, outputName } from "../marks.js";

export async function open(main) {
  const screen = new Print(main);
  await screen.load();
  const deaf = listen((news) => { if (news.type === "reloaded" || news.type === "board-loaded") screen.load(); });
  return { close: deaf };
}

class Print {
  constructor(main) {
    const ready = new Set(site.board.languages.filter((row) => row.ready).map((row) => row.tag));
    Object.assign(this, { outputs: new Set(site.project.outputs.map((one) => one.name)), chosen: ready.size ? ready : new Set(site.board.languages.map((row) => row.tag)), final: ready.size > 0, shown: site.language, refused: {}, result: null, building: false });
    this.root = el("div", { class: "columns print" });
    main.append(this.root);
  }

  async load() {
    this.refused = (await get(`/api/final?words=${reader}`)).refused;
    this.draw();
  }

  get tags() { return site.board.languages.map((row) => row.tag).filter((tag) => this.chosen.has(tag) && !(this.final && this.refused[tag])); }

  draw() {
    const toggle = (set, value) => { if (!set.delete(value)) set.add(value); this.draw(); };
    const stopped = site.board.languages.map((row) => row.tag).filter((tag) => this.chosen.has(tag) && this.refused[tag]);
    const output = this.outputs.values().next().value ?? site.output;
    fill(this.root,
      el("aside", { class: "side left", "data-scroll": "choices", "data-area": "" }, el("h1", {}, t("tab.print")),
        el("fieldset", {}, el("legend", {}, t("outputs")), site.project.outputs.map(({ name, profile, pages }) => el("label", { class: "check" }, el("input", { type: "checkbox", checked: this.outputs.has(name), "data-focus": `out-${name}`, on: { change: () => toggle(this.outputs, name) } }), outputName(name), el("span", { class: "hint" }, t("output.what", { profile, n: pages }))))),
        el("fieldset", {}, el("legend", {}, t("languages")),
          el("p", { class: "row-of" }, el("button", { type: "button", class: "button small", "data-focus": "pick-all", on: { click: () => { this.chosen = new Set(site.board.languages.map((row) => row.tag)); this.draw(); } } }, t("pick.all")), el("button", { type: "button", class: "button small", "data-focus": "pick-ready", on: { click: () => { this.chosen = new Set(site.board.languages.filter((row) => row.ready).map((row) => row.tag)); this.draw(); } } }, t("pick.ready"))),
          site.board.languages.map((row) => el("label", { class: "check" }, el("input", { type: "checkbox", checked: this.chosen.has(row.tag), "data-focus": `lang-${row.tag}`, on: { change: () => toggle(this.chosen, row.tag) } }), named(row.tag), el("span", { class: "small soft" }, nameOf(row.tag)), el("span", { class: "fill" }), row.ready ? el("span", { class: "ok", title: t("ready") }, glyph("ok")) : el("span", { class: row.needs[0]?.kind, title: t(`need.${row.needs[0]?.kind}`, { n: row.needs[0]?.count }) }, glyph(row.needs[0]?.kind)))))),
      el("section", { class: "middle" }, el("div", { class: "toolbar" }, languageSelect(t("language"), this.shown, (tag) => { this.shown = tag; this.draw(); }, site.project.languages.map((one) => one.tag))),
        el("div", { class: "print-picture" }, output ? el("img", { class: "paper-picture", src: pagePath(this.shown, output), alt: t("page.name", { language: nameOf(this.shown), output: outputName(output), n: 1 }) }) : null)),
      el("aside", { class: "side inspector", "data-area": "" }, el("h2", {}, stopped.length ? t("refuses", { n: stopped.length, all: this.chosen.size }) : t("refuses.none")), stopped.length ? el("p", { class: "small soft" }, t("refuses.what")) : null,
        el("ul", { class: "scroll refused" }, stopped.map((tag) => el("li", {}, el("div", { class: "row-of" }, named(tag), el("span", { class: "fill" }), el("a", { href: `#/translate/${tag}` }, t("mend"))), el("div", { class: "row-of" }, (rowOf(tag)?.needs ?? []).map((one) => need(one))), this.refused[tag].map((why) => el("p", { class: "hint" }, why))))),
        stopped.length ? el("div", { role: "radiogroup", "aria-label": t("refuses.choice") }, [[true, t("leave-out")], [false, t("with-band")]].map(([value, said]) => el("label", { class: "check" }, el("input", { type: "radio", name: "final", checked: this.final === value, "data-focus": `final-${value}`, on: { change: () => { this.final = value; this.draw(); } } }), said))) : null,
        el("div", { class: "build" }, this.ending())));
  }

  ending() {
    const { tags } = this;
    const n = tags.length * this.outputs.size;
    return [
      this.result ? this.made() : null,
      el("button", { type: "button", class: "button large primary", "data-focus": "build", "aria-disabled": String(!n || this.building), on: { click: () => n && !this.building && this.build() } }, glyph("print"), this.building ? t("building") : n ? t("build-n", { n }) : t("build-none")),
      el("p", { class: "hint" }, t("command"), el("br"), el("code", {}, this.command))];
  }

  get command() {
    const all = this.tags.length === site.board.languages.length, outputs = this.outputs.size === site.project.outputs.length;
    return ["leafletgen build", ...(all ? [] : this.tags.map((tag) => `-l ${tag}`)), ...(outputs ? [] : [...this.outputs].map((name) => `-o ${name}`))].join(" ");
  }

  made() {
    const { files, diagnostics, failed } = this.result;
    const errors = (diagnostics ?? []).filter((one) => one.severity === "error");
    const query = new URLSearchParams(files.map((file) => ["path", file.path.replace(/^output\//, "")]));
    return el("div", { role: "status" }, failed ? el("p", { class: "error" }, failed) : null,
      el("p", { class: files.length ? "ok row-of" : "error row-of" }, glyph(files.length ? "ok" : "error"), t("made", { n: files.length })),
      errors.length ? el("p", { class: "error small" }, t("made.errors", { n: errors.length }), " ", el("a", { href: "#/findings" }, t("tab.findings"))) : null,
      files.length ? el("ul", { class: "scroll files" }, files.map((file) => el("li", {}, el("a", { href: file.url, download: "" }, file.path.split("/").at(-1)), el("span", { class: "hint" }, languageOf(file.language) ? outputName(file.output) : "")))) : null,
      files.length > 1 ? el("a", { class: "button", href: `/api/zip?${query}`, download: "" }, t("all-zip")) : null);
  }

  async build() {
    this.building = true;
    this.result = null;
    this.draw();
    try {
      this.result = await send("POST", `/api/build?words=${reader}`, { languages: this.tags, outputs: [...this.outputs], final: this.final });
    } catch (error) { this.result = { files: [], diagnostics: [], failed: error.message }; }
    this.building = false;
    this.draw();
  }
}
