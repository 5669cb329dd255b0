/** Choosing a language that the project does not have yet, by its name in any language or by its code. */

import { get, send } from "./api.js";
import { el, fill, show } from "./dom.js";
import { reader, t } from "./words.js";
import { loadBoard, loadProject, pick, site, tell } from "./site.js";

const MOST = 7;
let known = null;

/** All languages that can be offered; their names in letters of their own. */
export async function offered() {
  if (!known) {
    document.head.append(el("link", { rel: "stylesheet", href: "/names.css" }));
    known = (await get("/api/tags")).tags;
  }
  return known;
}

/** A language that the project may not know, by its own name and its code. */
export function called(tag) {
  const one = known?.find((own) => own.tag === tag);
  return [el("bdi", { class: "autonym", lang: tag, dir: one?.rtl ? "rtl" : "ltr", style: { "--own": `"any-${tag}"` } }, one?.autonym ?? tag), el("span", { class: "tag" }, tag)];
}

const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** Those that a word may mean, the nearest first. */
export function matching(word, without) {
  const wanted = folded(word.trim());
  const rank = (one) => {
    const names = [one.tag, one.autonym, ...Object.values(one.name)].map(folded);
    if (names.includes(wanted)) return 0;
    return names.some((name) => name.startsWith(wanted)) ? 1 : names.some((name) => name.includes(wanted)) ? 2 : 3;
  };
  return (known ?? []).filter((one) => !without.has(one.tag)).map((one) => [rank(one), one]).filter(([at]) => at < 3).sort(([a], [b]) => a - b).map(([, one]) => one).slice(0, MOST);
}

/** A field with a list below it (the combobox of ARIA 1.2); `choose(tag)` is called, `without()` gives those not to offer. */
export function picker({ choose, without, id = "add-language" }) {
  let at = 0;
  let shown = [];
  const list = el("ul", { class: "offers", id: `${id}-list`, role: "listbox", "aria-label": t("languages"), hidden: true });
  const told = el("p", { class: "hint", role: "status" });
  const input = el("input", { id, type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": `${id}-list`,
    maxlength: 40, placeholder: t("add.placeholder"), "aria-label": t("add.placeholder"), "data-focus": id });
  const take = (tag) => { input.value = ""; list.hidden = true; fill(told); choose(tag); draw(); };
  function draw() {
    shown = input.value.trim() ? matching(input.value, without()) : [];
    at = Math.min(at, Math.max(0, shown.length - 1));
    list.hidden = !shown.length;
    input.setAttribute("aria-expanded", String(shown.length > 0));
    if (shown.length) input.setAttribute("aria-activedescendant", `${id}-${at}`); else input.removeAttribute("aria-activedescendant");
    fill(list, shown.map((one, n) => el("li", { id: `${id}-${n}`, role: "option", "aria-selected": String(n === at), on: { pointerdown: (event) => { event.preventDefault(); take(one.tag); } } },
      called(one.tag), el("span", { class: "small soft" }, one.name[reader]))));
  }
  async function other() {
    await offered();
    const { meant } = await get(`/api/tags?word=${encodeURIComponent(input.value)}`);
    if (meant && !without().has(meant)) take(meant); else fill(told, t(meant ? "add.there" : "add.unknown", { word: input.value }));
  }
  input.addEventListener("input", () => { at = 0; fill(told); draw(); });
  input.addEventListener("blur", () => { list.hidden = true; });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length) { event.preventDefault(); at = (at + step + shown.length) % shown.length; draw(); }
    else if (event.key === "Escape" && !list.hidden) { event.preventDefault(); event.stopPropagation(); list.hidden = true; }
    else if (event.key === "Enter" && input.value.trim()) { event.preventDefault(); if (shown.length && !list.hidden) take(shown[at].tag); else other(); }
  });
  return el("div", { class: "picker" }, input, list, told);
}

/** The dialog of the Board: one language more. */
export function addLanguage() {
  let chosen = null;
  const what = el("div", { class: "add-what" });
  const said = el("p", { class: "error", role: "alert" });
  const draw = () => fill(what, chosen ? [el("p", { class: "row-of chosen" }, called(chosen), el("span", { class: "soft" }, known?.find((one) => one.tag === chosen)?.name[reader] ?? "")), el("p", { class: "small soft" }, t("add.what", { file: `locales/${chosen}.yaml` })),
    el("p", { class: "hint" }, t("command"), el("br"), el("code", {}, `leafletgen add-language ${chosen}`))] : el("p", { class: "small soft" }, t("add.hint")),
  el("p", { class: "row-of" }, el("span", { class: "fill" }), el("button", { class: "button", type: "button", on: { click: () => dialog.close() } }, t("cancel")),
    el("button", { class: "button primary", type: "button", "data-focus": "do-add", "aria-disabled": String(!chosen), on: { click: () => chosen && add() } }, t("add.do"))));
  const field = picker({ choose: (tag) => { chosen = tag; fill(said); draw(); what.querySelector('[data-focus="do-add"]').focus(); }, without: () => new Set(site.project.languages.map((one) => one.tag)) });
  async function add() {
    try {
      await send("POST", `/api/languages?words=${reader}`, { tag: chosen });
      dialog.close();
      await Promise.all([loadProject(), loadBoard()]);
      pick(chosen);
      tell({ type: "reloaded", kind: "project" });
    } catch (error) { fill(said, error.message); }
  }
  const dialog = el("dialog", { class: "add-language", "aria-labelledby": "add-head" }, el("h1", { id: "add-head" }, t("add.head")), field, said, what);
  draw();
  show(dialog);
  const input = field.querySelector("input");
  input.focus();
  offered().then(() => input.dispatchEvent(new Event("input"))); // what was typed meanwhile is looked for, too
}
