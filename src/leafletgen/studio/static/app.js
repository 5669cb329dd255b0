/** The frame around all screens: session, top bar, routes, keys, news. */

import { get, send, Refusal, Unreachable } from "./api.js";
import { el, fill, isTyping, show } from "./dom.js";
import { day, loadWords, reader, t } from "./words.js";
import { changed, follow, kept, languageOf, listen, loadBoard, loadProject, pick, site, tell } from "./site.js";
import { glyph, key, languageSelect, named } from "./marks.js";
import { keyboardHelp } from "./help.js";
import { palette } from "./palette.js";
import { addLanguage } from "./languages.js";
import { awaited, showTrouble } from "./trouble.js";

const SCREENS = {
  board: () => import("./screens/board.js"),
  sheet: () => import("./screens/sheet.js"),
  translate: () => import("./screens/translate.js"),
  diagram: () => import("./screens/diagram.js"),
  findings: () => import("./screens/findings.js"),
  proof: () => import("./screens/proof.js"),
  print: () => import("./screens/print.js"),
  welcome: () => import("./screens/welcome.js"),
};
const TABS = ["board", "sheet", "translate", "diagram", "findings", "proof", "print"];
const WITH_LANGUAGE = ["sheet", "translate", "proof"];
const LETTERS = { b: "board", s: "sheet", t: "translate", d: "diagram", f: "findings", o: "proof", p: "print" };

const main = document.getElementById("main");
const bar = document.getElementById("bar");
let open = null;
let turn = 0;

/** Where the address leads: #/screen/part/part. */
function route() {
  const [screen, ...rest] = location.hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  return { screen: screen in SCREENS ? screen : site.only ? "translate" : "board", rest };
}

/** Go to a screen. */
export function go(screen, ...rest) { location.hash = ["#", screen, ...rest.map(encodeURIComponent)].join("/"); }

async function arrive() {
  const { screen, rest } = route();
  const mine = ++turn;
  if (open?.screen === screen && open.shown?.go?.(rest)) { topBar(); return; }
  if (site.only && screen !== "translate" && screen !== "welcome") { go("translate", site.only); return; }
  let module;
  try {
    module = await SCREENS[screen]();
  } catch (error) { console.error(error); return; }
  if (mine !== turn) return;
  open?.shown?.close?.();
  main.replaceChildren();
  main.className = `screen-${screen}`;
  document.body.dataset.screen = screen;
  open = { screen, shown: null };
  const [first] = rest;
  if (WITH_LANGUAGE.includes(screen) && first && languageOf(first)) pick(first);
  topBar();
  try {
    const shown = await module.open(main, rest, { go });
    if (mine === turn) open.shown = shown; else shown?.close?.();
    if (mine === turn && !main.querySelector("h1")) main.prepend(el("h1", { class: "unseen" }, t(`tab.${screen}`)));
  } catch (error) { failed(error); }
  document.title = [t(`tab.${screen}`), site.project?.name].filter(Boolean).join(" · ");
}

function failed(error) {
  console.error(error);
  fill(main, el("div", { class: "empty", role: "alert" }, el("p", {}, error instanceof Refusal ? error.message : t("failed")),
    el("p", {}, el("button", { class: "button", type: "button", on: { click: () => location.reload() } }, t("reload")))));
}

/** The bar at the top: name, screens, language, what the server is doing, settings. */
function topBar() {
  const { project } = site;
  const { screen } = route();
  const tabs = project && !project.missing && !site.only && screen !== "welcome";
  const pickable = tabs && WITH_LANGUAGE.includes(screen);
  fill(bar,
    el("a", { class: "name", href: site.only ? `#/translate/${site.only}` : "#/board", "data-focus": "name", "aria-label": project?.name ?? "leafletgen" },
      el("img", { src: "/static/icon.svg", alt: "" }), el("span", {}, project?.name ?? "leafletgen")),
    site.only ? [...named(site.only), el("span", { class: "badge unsigned" }, glyph("lock"), t("share.only"))] : null,
    tabs ? el("nav", { "aria-label": t("screens") }, TABS.map((tab) =>
      el("a", { href: `#/${tab}`, "data-focus": tab, "aria-current": tab === screen ? "page" : null }, t(`tab.${tab}`),
        tab === "findings" && site.findings?.length ? el("span", { class: "count" }, String(site.findings.length)) : null))) : null,
    screen === "translate" && project ? el("span", { class: "phone-language" }, named(site.language)) : null,
    el("span", { class: "fill" }),
    pickable ? el("div", { class: "wide-only" }, languageSelect(t("language"), site.language, (tag) => go(screen, tag), project.languages.map((one) => one.tag))) : null,
    watchLine(),
    project && !project.editable ? el("span", { class: "badge draft read-only" }, glyph("lock"), t("read-only")) : null,
    el("div", { class: "segments readers", role: "group", "aria-label": t("reader") }, [["en", "EN"], ["ja", "日本語"]].map(([code, label]) =>
      el("button", { type: "button", lang: code, "data-focus": `reader-${code}`, "aria-pressed": String(code === reader), on: { click: () => setReader(code) } }, label))),
    el("button", { type: "button", class: "button square theme", "data-focus": "theme", "aria-label": t("theme"), title: t("theme"), on: { click: switchTheme } }, glyph(isDark() ? "sun" : "moon")),
    el("button", { type: "button", class: "button square help-button", "data-focus": "help", "aria-label": t("help"), title: t("help"), on: { click: () => keyboardHelp() } }, el("strong", {}, "?")),
    el("button", { type: "button", class: "button square quiet menu-button", "data-focus": "menu", "aria-label": t("menu"), on: { click: phoneMenu } }, glyph("menu")),
  );
}

function watchLine() {
  const [kind, said] = site.lost ? ["lost", t("watch.lost")] : site.project?.broken ? ["broken", t("watch.broken", { file: awaited() })]
    : site.project?.missing ? ["", t("watch.folder")] : site.board?.pending ? ["", t("board.pending", { n: site.board.pending })] : ["", site.drawn ? t("watch.drawn", { ms: site.drawn }) : t("watch")];
  if (site.only && !site.lost) {
    return el("span", { class: "watch" }, el("span", {}, site.project?.until ? t("share.until", { day: day(site.project.until) }) : t("share.link")));
  }
  return el("span", { class: `watch ${kind}`, title: said }, el("i"), el("span", {}, said));
}

/** On a phone the screens are behind a button. */
function phoneMenu() {
  const dialog = el("dialog", { class: "phone-menu", "aria-label": t("menu") });
  const choose = (act) => () => { dialog.close(); act(); };
  add(dialog);
  show(dialog);
  function add(into) {
    into.append(
      ...(site.only ? [] : TABS.map((tab) => el("button", { class: "button large", type: "button", on: { click: choose(() => go(tab)) } }, t(`tab.${tab}`)))),
      ...(site.only ? [] : [languageSelect(t("language"), site.language, (tag) => { dialog.close(); go("translate", tag); }, site.project.languages.map((one) => one.tag))]),
      el("div", { class: "row-of" }, [["en", "EN"], ["ja", "日本語"]].map(([code, label]) => el("button", { class: "button large", type: "button", on: { click: choose(() => setReader(code)) } }, label)),
        el("button", { class: "button large", type: "button", "aria-label": t("theme"), on: { click: choose(switchTheme) } }, glyph(isDark() ? "sun" : "moon"))),
      el("button", { class: "button large primary", type: "button", on: { click: () => dialog.close() } }, t("close")));
  }
}

const isDark = () => (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
function switchTheme() {
  const theme = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  kept.set("theme", theme);
  topBar();
}

async function setReader(code) {
  kept.set("reader", code);
  await loadWords(code);
  await countFindings();
  document.getElementById("skip").textContent = t("skip");
  open = null;
  await arrive();
}

async function countFindings() {
  if (site.only || site.project.missing) return;
  site.findings = together((await get(`/api/findings?words=${reader}`)).diagnostics);
}

/** What is found in one text on several outputs is one thing to mend: its places are kept together. */
function together(all) {
  const found = new Map();
  for (const one of all) {
    const name = one.key && one.output ? JSON.stringify([one.code, one.language, one.key, one.message]) : Symbol();
    const first = found.get(name);
    if (!first) { found.set(name, { ...one, outputs: one.output ? [one.output] : null, others: [] }); continue; }
    if (!first.outputs.includes(one.output)) first.outputs.push(one.output);
    if (![first, ...first.others].some(({ file, line }) => file === one.file && line === one.line)) first.others.push({ file: one.file, line: one.line, column: one.column, message: "" });
  }
  return [...found.values()];
}

/** The faces of the project's languages; asked for again when there are others. */
function textFonts() {
  const tags = site.project.languages.map((one) => one.tag).join(" ");
  const before = document.getElementById("text-fonts");
  if (before?.dataset.tags === tags) return;
  const link = el("link", { rel: "stylesheet", id: "text-fonts", href: `/fonts.css?of=${encodeURIComponent(tags)}`, "data-tags": tags });
  if (before) before.replaceWith(link); else document.head.append(link);
}

/** Something changed on disk, or was laid out. */
let waiting = false;
async function heard(news) {
  if (news.type === "drawn") { bar.querySelector(".watch")?.replaceWith(watchLine()); return; }
  if (news.type === "lost" || news.type === "back") { topBar(); return; }
  if (news.type === "board") {
    if (waiting || site.only) return;
    waiting = true;
    setTimeout(async () => { waiting = false; await loadBoard(); bar.querySelector(".watch")?.replaceWith(watchLine()); tell({ type: "board-loaded" }); if (!site.board?.pending) { await countFindings(); topBar(); tell({ type: "findings-loaded" }); } }, 250);
    return;
  }
  if (news.type === "project" || news.type === "texts" || news.type === "broken") {
    if (news.type !== "broken") changed(news.type === "texts" ? news.languages : null);
    await loadProject();
    await Promise.all([loadBoard(), countFindings()]);
    await showTrouble();
    tell({ ...news, type: "reloaded", kind: news.type });
  }
}

/** Ctrl K, in a field, too: where to, and what can be done from everywhere. */
function goTo() {
  if (!site.project || site.project.missing) return;
  const whole = !site.only;
  palette({
    go, screens: whole ? TABS : [], screen: route().screen, withLanguage: WITH_LANGUAGE,
    commands: [
      ...(whole && site.project.editable ? [[t("add"), addLanguage]] : []), [t("theme"), switchTheme], [t("reader.other"), () => setReader(reader === "en" ? "ja" : "en")], [t("keys"), keyboardHelp, "?"],
    ],
  });
}

/** Letters act outside fields only, and can be switched off. */
let after = null;
function pressed(event) {
  if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k" && !event.isComposing) { event.preventDefault(); goTo(); return; }
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "F6") { nextArea(event); return; }
  if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
  if (!kept.get("letters", true)) return;
  const letter = event.key.toLowerCase();
  if (after === "g" && LETTERS[letter] && !site.only) { after = null; event.preventDefault(); go(LETTERS[letter]); return; }
  after = null;
  if (event.key === "?") { event.preventDefault(); keyboardHelp(); }
  else if (event.key === "/") {
    const search = main.querySelector(".search input");
    if (search) { event.preventDefault(); search.focus(); search.select(); }
  } else if (letter === "g" && !open?.shown?.takes?.("g")) after = "g";
  else open?.shown?.pressed?.(event, letter);
}

/** F6: the next of the areas of a screen; past the last it is the browser's again. */
function nextArea(event) {
  const areas = [bar, ...main.querySelectorAll("[data-area]")].filter((one) => one.offsetParent !== null || one === bar);
  const step = event.shiftKey ? -1 : 1;
  const at = areas.findLastIndex((one) => one.contains(document.activeElement));
  const next = areas[at + step];
  if (!next) return;
  event.preventDefault();
  const inside = next.querySelector('[tabindex="0"], textarea, a[href], button, select, input');
  (next.matches("[tabindex]") ? next : inside)?.focus();
}

/** A secret in the fragment is exchanged for a cookie, and is gone from the address. */
async function enter() {
  const secret = location.hash.slice(1);
  if (!secret || secret.startsWith("/")) return true;
  history.replaceState(null, "", "/");
  try {
    const access = await send("POST", "/api/session", { secret });
    if (access.language) history.replaceState(null, "", `/#/${kept.get("name") ? "translate" : "welcome"}/${encodeURIComponent(access.language)}`);
    return true;
  } catch (error) {
    const said = error.body?.until ? t("link.ended", { day: day(error.body.until) }) : error.message;
    fill(main, el("div", { class: "empty", role: "alert" }, el("p", {}, said)));
    return false;
  }
}

async function begin() {
  const theme = kept.get("theme");
  if (theme) document.documentElement.dataset.theme = theme;
  await loadWords(kept.get("reader") ?? (navigator.language.startsWith("ja") ? "ja" : "en"));
  document.getElementById("skip").textContent = t("skip");
  document.getElementById("skip").addEventListener("click", (event) => { event.preventDefault(); main.focus(); });
  if (!(await enter())) return;
  try {
    await loadProject();
    textFonts();
    await Promise.all([loadBoard(), countFindings()]);
  } catch (error) {
    topBar();
    if (error.status === 401) fill(main, el("div", { class: "empty", role: "alert" }, el("p", {}, t("old-tab"))));
    else failed(error);
    return;
  }
  listen(heard);
  listen((news) => { if (news.type === "reloaded") { textFonts(); topBar(); } });
  addEventListener("hashchange", arrive);
  addEventListener("keydown", pressed);
  addEventListener("unhandledrejection", (event) => { if (event.reason instanceof Unreachable) event.preventDefault(); });
  follow();
  await showTrouble();
  if (site.project.missing && route().screen !== "welcome") history.replaceState(null, "", "/#/welcome");
  await arrive();
}

begin();
