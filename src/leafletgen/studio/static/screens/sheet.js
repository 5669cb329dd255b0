/** Sheet: the page that goes to print, with overlays; any second language beside it, zoomed and scrolled in step. */

import { Refusal, get } from "../api.js";
import { el, fill, show } from "../dom.js";
import { t } from "../words.js";
import { kept, listen, outputOf, pick, pickOutput, site } from "../site.js";
import { badge, glyph, key, languageSelect, nameOf, outputName, segments } from "../marks.js";
import { Page, boxName, fillOf, overLines, range } from "../page.js";
import { placeOf } from "../places.js";

const STEPS = [0.1, 0.15, 0.2, 0.25, 0.33, 0.4, 0.5, 0.61, 0.75, 0.9, 1, 1.25, 1.5, 2, 3, 4, 6, 8];
const MM_PT = 72 / 25.4;
const EYE_MM = 600;
const POSTER_MM = 2000;
const CARD_MM = 85.6;

export async function open(main, rest, { go }) {
  const [tag, output] = rest;
  if (tag) pick(tag);
  if (output && outputOf(output)) pickOutput(output);
  const screen = new Sheet(main, go);
  await screen.load();
  const deaf = listen((news) => { if (news.type === "reloaded") screen.load(); });
  return {
    close: () => { deaf(); screen.close(); },
    go: ([nextTag, nextOutput]) => {
      if (nextTag) pick(nextTag);
      if (nextOutput && outputOf(nextOutput)) pickOutput(nextOutput);
      screen.load();
      return true;
    },
    takes: (letter) => letter === "g",
    pressed: (event, letter) => screen.pressed(event, letter),
  };
}

class Sheet {
  constructor(main, go) {
    this.go = go;
    this.overlays = new Set(kept.get("overlays", ["boxes"]));
    this.see = "print";
    this.blind = "deutan";
    this.second = kept.get("second");
    this.number = 1;
    this.zoom = "fit";
    this.picked = null;
    this.inStep = kept.get("step", true);
    this.toolbar = el("div", { class: "toolbar wraps", role: "toolbar", "aria-label": t("overlays"), "data-area": "" });
    this.panes = el("div", { class: "panes", "data-area": "" });
    this.list = el("aside", { class: "side boxes", "data-area": "", "aria-label": t("boxes.head") });
    this.root = el("div", { class: "columns sheet" }, this.panes, this.list);
    main.append(this.toolbar, this.root);
    this.sized = new ResizeObserver(() => this.size());
    this.sized.observe(this.panes);
  }

  close() { this.sized.disconnect(); }

  async load() {
    const { tags } = { tags: site.project.languages.map((one) => one.tag) };
    if (!site.output) { fill(this.panes, el("p", { class: "empty" }, t("nothing"))); return; }
    if (!tags.includes(this.second) || this.second === site.language) this.second = null;
    const { texts } = await get(`/api/texts/${encodeURIComponent(site.language)}`);
    this.numbers = new Map(texts.map((one) => [one.key, one.number]));
    const pages = [site.language, this.second].filter(Boolean).map((tag) => {
      const page = new Page({ onpick: (box) => this.pickBox(box), numbers: this.numbers });
      page.wanted = tag;
      return page;
    });
    this.number = Math.min(this.number, outputOf(site.output).pages || 1);
    try {
      await Promise.all(pages.map((page) => page.show(page.wanted, site.output, this.number)));
    } catch (error) {
      if (!(error instanceof Refusal) || !this.pages) throw error;
      return; // the banner says what is wrong; the last good pages stay
    }
    this.pages = pages;
    this.draw();
  }

  draw() {
    this.tools();
    fill(this.panes, this.pages.map((page, at) => this.pane(page, at)));
    this.applyOverlays();
    this.size();
    this.boxes();
  }

  tools() {
    const toggle = (name, letter) => el("button", { type: "button", "data-focus": name, "aria-pressed": String(this.overlays.has(name)), on: { click: () => this.toggle(name) } }, t(`overlay.${name}`), key(letter));
    const { outputs } = site.project;
    const pages = outputOf(site.output).pages;
    fill(this.toolbar,
      outputs.length > 1 ? segments(t("output"), outputs.map(({ name }) => [name, outputName(name)]), site.output, (name) => this.go("sheet", site.language, name)) : null,
      pages > 1 ? segments(t("pages"), Array.from({ length: pages }, (_, at) => [at + 1, t("page.short", { n: at + 1 })]), this.number, (n) => { this.number = n; this.load(); }) : null,
      el("div", { class: "segments", role: "group", "aria-label": t("overlays") }, toggle("boxes", "B"), toggle("bleed", "G"), toggle("order", "O")),
      segments(t("see"), [["print", t("see.print")], ["grey", t("see.grey")], ["blind", t("see.blind")], ["far", t("see.far")]], this.see, (value) => this.setSee(value), { role: "radiogroup", keys: { far: "D" } }),
      el("span", { class: "fill" }),
      el("button", { type: "button", class: "button small boxes-button", "data-focus": "drawer", "aria-expanded": String(this.root.classList.contains("with-boxes")), on: { click: () => this.drawer() } }, t("boxes.list")),
      el("div", { class: "segments", role: "group", "aria-label": t("zoom") },
        el("button", { type: "button", "aria-label": t("zoom.out"), "data-focus": "out", on: { click: () => this.step(-1) } }, "−"),
        el("button", { type: "button", "aria-label": t("zoom.now"), class: "zoom-now", "data-focus": "now", on: { click: () => this.setZoom(1) } }, ""),
        el("button", { type: "button", "aria-label": t("zoom.in"), "data-focus": "in", on: { click: () => this.step(1) } }, "+"),
        el("button", { type: "button", "data-focus": "fit", "aria-pressed": String(this.zoom === "fit"), on: { click: () => this.setZoom("fit") } }, t("zoom.fit"), key("0")),
        el("button", { type: "button", "data-focus": "real", "aria-pressed": String(this.zoom === "real"), on: { click: () => this.real() } }, t("zoom.real"), key("1"))));
  }

  pane(page, at) {
    const tags = site.project.languages.map((one) => one.tag);
    const scroller = el("div", { class: "scroller", tabindex: 0, role: "region", "aria-label": page.element.getAttribute("aria-label") }, page.element);
    page.scroller = scroller;
    scroller.addEventListener("scroll", () => this.follow(page), { passive: true });
    return el("section", { class: "pane" }, el("header", { class: "pane-head" },
      languageSelect(at ? t("language.second") : t("language"), page.wanted, (tag) => (at ? this.setSecond(tag) : this.go("sheet", tag, site.output)), tags),
      this.see === "blind" && at === 0 ? this.blindness() : null,
      el("span", { class: "fill" }),
      at === 0 && this.second ? el("button", { type: "button", class: "button small", "data-focus": "step", "aria-pressed": String(this.inStep), on: { click: () => { this.inStep = !this.inStep; kept.set("step", this.inStep); this.draw(); } } }, glyph(this.inStep ? "link" : "lock"), t(this.inStep ? "in-step" : "not-in-step"), key("L")) : null,
      at === 0 && !this.second ? el("button", { type: "button", class: "link plain", "data-focus": "second", on: { click: () => this.setSecond(this.other()) } }, t("second.open")) : null,
      at ? el("button", { type: "button", class: "link plain", "data-focus": "close", on: { click: () => this.setSecond(null) } }, t("second.close")) : null,
    ), scroller, this.see === "far" && at === 0 ? this.distances() : null);
  }

  other() { return [kept.get("second"), site.project.source, site.project.staff, ...site.project.languages.map((one) => one.tag)].find((tag) => tag && tag !== site.language && site.project.languages.some((one) => one.tag === tag)); }
  setSecond(tag) { this.second = tag; if (tag) kept.set("second", tag); this.load(); }

  /** Which kind of colour blindness; over the page, so that the page does not move. */
  blindness() {
    return el("select", { "aria-label": t("see.blind"), "data-focus": "blind", on: { change: (event) => { this.blind = event.target.value; this.applyOverlays(); } } },
      ["deutan", "protan", "tritan"].map((kind) => el("option", { value: kind, selected: kind === this.blind }, t(`blind.${kind}`))));
  }

  /** From how far each text can be read, the largest first; a tick where that is as far as the output asks. */
  distances() {
    const wanted = outputOf(site.output).read_from_m;
    const seen = new Map();
    for (const box of this.pages[0].page.boxes) if (box.reach_m && !seen.has(box.reach_m)) seen.set(box.reach_m, box);
    const rows = [...seen.values()].sort((a, b) => b.reach_m - a.reach_m).slice(0, 6);
    const said = (box) => t("far.text", { name: boxName(box), mm: box.letter_mm, m: box.reach_m });
    return el("div", { class: "distances" }, rows.map((box, at) => el("p", { class: at ? "" : "first" }, said(box), wanted && box.far ? (box.reach_m >= wanted ? [" ", glyph("ok")] : el("strong", { class: "error" }, ` ${t("far.needs", { mm: ((box.letter_mm * wanted) / box.reach_m).toFixed(1), m: wanted })}`)) : null)),
      el("p", { class: "hint" }, wanted ? t("far.asked", { m: wanted }) : t("far.unasked")));
  }

  toggle(name) {
    if (!this.overlays.delete(name)) this.overlays.add(name);
    if (name === "order" && this.overlays.has("order")) this.overlays.delete("boxes");
    if (name === "boxes" && this.overlays.has("boxes")) this.overlays.delete("order");
    kept.set("overlays", [...this.overlays]);
    this.tools();
    this.applyOverlays();
    this.size();
  }

  /** On a narrow screen the list of boxes is behind a button. */
  drawer() {
    this.root.classList.toggle("with-boxes");
    this.tools();
    if (this.root.classList.contains("with-boxes")) this.list.querySelector("button")?.focus();
  }

  setSee(value) { this.see = value; this.draw(); }

  applyOverlays() {
    const filter = { grey: "grayscale(1)", blind: `url("#${this.blind}")` }[this.see] ?? "none";
    for (const page of this.pages ?? []) {
      page.setOverlays(this.see === "far" ? [] : this.overlays); // nobody sees boxes from there
      page.lit = this.picked?.messages[0] ?? null;
      page.draw();
      page.paper.style.filter = filter;
    }
  }

  /** Pixels of the screen for a millimetre, once measured with a bank card. */
  get density() { return kept.get("px-per-mm", 96 / 25.4); }

  size() {
    for (const page of this.pages ?? []) {
      if (!page.page || !page.scroller) continue;
      const { width, height } = page.page;
      const room = { w: page.scroller.clientWidth - 40, h: page.scroller.clientHeight - 24 };
      const fit = Math.min(room.w / width, Math.max(room.h / height, 0.05));
      const real = this.density / MM_PT;
      const scale = this.see === "far" ? (real * EYE_MM) / POSTER_MM : this.zoom === "fit" ? fit : this.zoom === "real" ? real : this.zoom * (96 / 72);
      page.element.style.width = `${width * scale}px`;
      page.scale = scale;
    }
    const now = this.toolbar.querySelector(".zoom-now");
    if (now && this.pages?.[0]?.scale) now.textContent = `${Math.round((100 * this.pages[0].scale * 72) / 96)} %`;
  }

  setZoom(value) {
    const middles = this.pages.map(({ scroller: s }) => [(s.scrollLeft + s.clientWidth / 2) / s.scrollWidth, (s.scrollTop + s.clientHeight / 2) / s.scrollHeight]);
    this.zoom = value;
    this.tools();
    this.size();
    this.pages.forEach(({ scroller: s }, at) => { s.scrollLeft = middles[at][0] * s.scrollWidth - s.clientWidth / 2; s.scrollTop = middles[at][1] * s.scrollHeight - s.clientHeight / 2; });
  }

  step(by) {
    const now = (this.pages[0].scale * 72) / 96;
    const next = by > 0 ? STEPS.find((one) => one > now + 0.01) : STEPS.findLast((one) => one < now - 0.01);
    if (next) this.setZoom(next);
  }

  /** Real size; the screen is measured with a bank card at the first time. */
  real() {
    if (kept.get("px-per-mm")) { this.setZoom("real"); return; }
    const card = el("div", { class: "bank-card", style: { width: `${CARD_MM * this.density}px` } });
    const slide = el("input", { type: "range", min: 2, max: 12, step: 0.02, value: this.density, "aria-label": t("card.head"), on: { input: () => { card.style.width = `${CARD_MM * slide.value}px`; } } });
    const dialog = el("dialog", { "aria-labelledby": "card-head" }, el("h1", { id: "card-head" }, t("card.head")), el("p", { class: "soft" }, t("card.what")), card, el("p", {}, slide),
      el("p", { class: "row-of" }, el("span", { class: "fill" }), el("button", { class: "button", type: "button", on: { click: () => dialog.close() } }, t("cancel")),
        el("button", { class: "button primary", type: "button", on: { click: () => { kept.set("px-per-mm", Number(slide.value)); dialog.close(); this.setZoom("real"); } } }, t("card.done"))));
    show(dialog);
  }

  follow(from) {
    if (!this.inStep || this.pages.length < 2 || this.leading) return;
    this.leading = true;
    const share = (s, side, size, view) => s[side] / Math.max(1, s[size] - s[view]);
    for (const page of this.pages) {
      if (page === from) continue;
      page.scroller.scrollTop = share(from.scroller, "scrollTop", "scrollHeight", "clientHeight") * (page.scroller.scrollHeight - page.scroller.clientHeight);
      page.scroller.scrollLeft = share(from.scroller, "scrollLeft", "scrollWidth", "clientWidth") * (page.scroller.scrollWidth - page.scroller.clientWidth);
    }
    requestAnimationFrame(() => { this.leading = false; });
  }

  pickBox(box) {
    this.picked = box;
    this.applyOverlays();
    this.boxes();
    this.list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }

  /** The boxes in reading order: how full, and at which size. */
  boxes() {
    const [first, second] = this.pages;
    const cell = (page, box) => {
      const own = page?.page?.boxes.find((one) => one.key === box.key);
      if (!own) return el("td", {}, "");
      const lines = overLines(own, page.page);
      return el("td", {}, own.over_chars ? el("strong", { class: "too-long" }, lines ? t("plus.lines", { n: lines }) : t("row.too-long")) : `${fillOf(own, page.page)} %`,
        own.percent && own.percent < 100 ? el("small", { class: "hint" }, t("at", { percent: own.percent })) : null);
    };
    fill(this.list,
      el("div", { class: "boxes-head" }, el("h2", {}, t("boxes.head")), el("p", { class: "small soft" }, t("boxes.what"))),
      el("div", { class: "scroll fill", "data-scroll": "boxes", tabindex: 0, role: "region", "aria-label": t("boxes.head") }, el("table", {},
        el("thead", {}, el("tr", {}, el("th", {}, ""), el("th", {}, t("text")), el("th", {}, site.language), second ? el("th", {}, second.wanted) : null)),
        el("tbody", {}, first.page.boxes.map((box) => el("tr", { "aria-selected": String(this.picked?.key === box.key), on: { click: () => this.pickBox(box) } },
          el("td", { class: "hint" }, range(box, this.numbers)), el("td", {}, el("button", { class: "mono bare", type: "button", "data-focus": `row-${box.key}` }, boxName(box).split(/(?<=[._])/).flatMap((part) => [part, el("wbr")]))), cell(first, box), second ? cell(second, box) : null))))),
      this.foot());
  }

  foot() {
    const page = this.pages[0];
    const box = page.page.boxes.find((one) => one.key === this.picked?.key);
    if (!box) return null;
    const lines = overLines(box, page.page);
    return el("div", { class: "box-foot" },
      el("div", { class: "row-of" }, el("code", {}, el("strong", {}, boxName(box))), el("span", { class: "fill" }), box.over_chars ? badge("too-long", lines ? t("too-long.lines", { n: lines }) : t("row.too-long")) : badge("ok", t("fits"))),
      el("p", { class: "small" }, box.over_chars ? t("box.over", { language: nameOf(site.language), lines: box.lines, percent: box.percent, n: box.over_chars }) : box.percent ? t("box.fits", { percent: box.percent, floor: box.floor_percent, n: box.free_chars }) : t("box.diagram")),
      el("div", { class: "row-of" }, el("a", { class: "button primary small", href: `#/translate/${site.language}/${box.messages[0]}` }, t("edit-text"), key("E")), box.written ? el("code", { class: "written" }, placeOf(box.written)) : null));
  }

  pressed(event, letter) {
    if (event.key === "Escape" && this.root.classList.contains("with-boxes")) { this.drawer(); return; }
    const act = {
      b: () => this.toggle("boxes"), g: () => this.toggle("bleed"), o: () => this.toggle("order"), d: () => this.setSee(this.see === "far" ? "print" : "far"),
      0: () => this.setZoom("fit"), 1: () => this.real(), "+": () => this.step(1), "=": () => this.step(1), "-": () => this.step(-1), "−": () => this.step(-1),
      l: () => { if (this.second) { this.inStep = !this.inStep; this.draw(); } else this.setSecond(this.other()); },
      e: () => this.picked && this.go("translate", site.language, this.picked.messages[0]),
      t: () => this.go("translate", site.language),
    }[letter];
    if (!act) return;
    event.preventDefault();
    act();
  }
}
