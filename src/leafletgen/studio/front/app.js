/** The frame around all screens: session, routes, keys. */

/** @import { Content, Reader, ReaderChoice, Screen } from "./types.d.ts" */

import { addLanguage } from "./addlanguage.js";
import { messageOf, Refusal, send, Unreachable } from "./api.js";
import { asking, byId, isTyping, nextArea, withCtrl } from "./dom.js";
import { keyboardHelp } from "./help.js";
import { kept } from "./kept.js";
import { countFindings, listenForAll, textFonts } from "./news.js";
import { palette } from "./palette.js";
import { go, LETTERS, route, SCREENS, tabs, WITH_LANGUAGE } from "./routes.js";
import { follow, knownLanguage, loadBoard, loadProject, pick, site } from "./site.js";
import { keptTheme, switchTheme } from "./theme.js";
import { topBar } from "./topbar.js";
import { showTrouble } from "./trouble.js";
import { built, html } from "./view.js";
import { day, loadWords, reader, readers, t } from "./words.js";

const main = byId("main");
/** The screen that is open; `shown` is null until it is ready. @type {{ name: string, shown: Screen | null } | null} */
let open = null;
/** Counts arrivals: of two that overtake each other the later counts. */
let turn = 0;
/** Whether the last letter was g. */
let afterG = false;

const drawBar = () => topBar(setReader);

async function arrive() {
  const { screen, rest } = route();
  turn += 1;
  const mine = turn;
  if (open?.name === screen && open.shown?.go?.(rest)) {
    drawBar();
    return;
  }
  if (site.only && screen !== "translate" && screen !== "welcome" && screen !== "merge") {
    go("translate", site.only);
    return;
  }
  open?.shown?.close?.();
  main.replaceChildren();
  main.className = `screen-${screen}`;
  document.body.dataset.screen = screen;
  open = { name: screen, shown: null };
  if (WITH_LANGUAGE.includes(screen) && knownLanguage(rest[0])) pick(rest[0]);
  drawBar();
  await show(screen, rest, mine);
  document.title = [t(`tab.${screen}`), site.project?.name].filter(Boolean).join(" · ");
}

/**
 * @param {string} name
 * @param {string[]} rest
 * @param {number} mine
 */
async function show(name, rest, mine) {
  const tag = rest[0] ?? site.language;
  const merges = WITH_LANGUAGE.includes(name) && tag in (site.project?.merging ?? {});
  const screen = SCREENS[merges ? "merge" : name];
  try {
    const shown = await screen?.open(main, merges ? [tag] : rest, { go });
    if (mine !== turn) {
      shown?.close?.();
      return;
    }
    if (open) open.shown = shown ?? null;
    if (!main.querySelector("h1")) main.prepend(built(html`<h1 class="unseen">${t(`tab.${name}`)}</h1>`));
    await shown?.ready;
  } catch (error) {
    if (mine === turn) failed(error);
  }
}

/**
 * Say one thing instead of a screen.
 * @param {Content} content
 */
const sayAlone = (content) => main.replaceChildren(built(html`<div class="empty" role="alert">${content}</div>`));

/** @param {unknown} error */
function failed(error) {
  console.error(error);
  const said = error instanceof Refusal ? error.message : t("failed");
  const reload = html`
    <button class="button" type="button" @click=${() => location.reload()}>${t("reload")}</button>`;
  sayAlone(html`<p>${said}</p><p>${reload}</p>`);
}

/** @param {Reader} code */
async function setReader(code) {
  kept.set("reader", code);
  await loadWords(code);
  await countFindings();
  byId("skip").textContent = t("skip");
  open?.shown?.close?.();
  open = null;
  showTrouble();
  await arrive();
}

/** Ctrl K, in a field, too: where to, and what can be done from everywhere. */
function goTo() {
  if (!site.project || site.project.missing) return;
  const whole = !site.only;
  const adds = whole && site.project.editable;
  palette({
    go,
    screens: whole ? tabs() : [],
    screen: route().screen,
    withLanguage: WITH_LANGUAGE,
    commands: [
      ...(adds ? [/** @type {[string, () => void]} */ ([t("add"), addLanguage])] : []),
      [t("theme"), theme],
      ...readers.filter(({ tag }) => tag !== reader).map(inAnother),
      [t("keys"), keyboardHelp, "?"],
    ],
  });
}

/**
 * @param {ReaderChoice} choice
 * @returns {[string, () => void]}
 */
const inAnother = ({ tag, name }) => [t("reader.to", { language: name }), () => setReader(tag)];

function theme() {
  switchTheme();
  drawBar();
}

/** @param {KeyboardEvent} event */
const isGoTo = (event) =>
  withCtrl(event) && !(event.altKey || event.shiftKey || event.isComposing) && event.key.toLowerCase() === "k";

/**
 * Letters act outside fields only, and can be switched off.
 * @param {KeyboardEvent} event
 */
function pressed(event) {
  if (isGoTo(event)) {
    event.preventDefault();
    goTo();
    return;
  }
  if (event.defaultPrevented || event.isComposing || withCtrl(event) || event.altKey) return;
  if (event.key === "F6") nextArea(event, byId("bar"), main);
  else if (!(isTyping(event.target) || asking()) && kept.get("letters", true)) letter(event, event.key.toLowerCase());
}

/**
 * @param {KeyboardEvent} event
 * @param {string} name
 */
function letter(event, name) {
  const second = afterG;
  afterG = false;
  const screen = LETTERS[name];
  if (second && screen && !site.only) {
    event.preventDefault();
    go(screen);
  } else if (name === "?") {
    event.preventDefault();
    keyboardHelp();
  } else if (name === "/") search(event);
  else if (name === "g" && !open?.shown?.takes?.("g")) afterG = true;
  else open?.shown?.pressed?.(event, name);
}

/** @param {KeyboardEvent} event */
function search(event) {
  const field = /** @type {HTMLInputElement | null} */ (main.querySelector(".search input"));
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}

/** A secret in the fragment is exchanged for a cookie, and is gone from the address. Gives whether one may enter. */
async function enter() {
  const secret = location.hash.slice(1);
  if (!secret || secret.startsWith("/")) return true;
  history.replaceState(null, "", "/");
  try {
    const { language } = await send("POST", "/api/session", { secret });
    const screen = kept.get("name") ? "translate" : "welcome";
    if (language) history.replaceState(null, "", `/#/${screen}/${encodeURIComponent(language)}`);
    return true;
  } catch (error) {
    const until = error instanceof Refusal ? error.body.error?.until : null;
    sayAlone(html`<p>${until ? t("link.ended", { day: day(until) }) : messageOf(error)}</p>`);
    return false;
  }
}

/** Load what all screens share. Gives whether that was possible. */
async function load() {
  try {
    await loadProject();
    textFonts();
    await loadBoard();
    // While pages are laid out, the Board fills; findings come with the last of them (news.js).
    if (!site.board?.pending) await countFindings();
    return true;
  } catch (error) {
    drawBar();
    if (error instanceof Refusal && error.status === 401) sayAlone(html`<p>${t("old-tab")}</p>`);
    else failed(error);
    return false;
  }
}

async function begin() {
  keptTheme();
  await loadWords(kept.get("reader"));
  byId("skip").textContent = t("skip");
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  if (!((await enter()) && (await load()))) return;
  listenForAll(drawBar);
  addEventListener("hashchange", arrive);
  addEventListener("keydown", pressed);
  addEventListener("unhandledrejection", (event) => {
    if (event.reason instanceof Unreachable) event.preventDefault(); // the bar says so
  });
  follow();
  showTrouble();
  if (site.project.missing && route().screen !== "welcome") history.replaceState(null, "", "/#/welcome");
  await arrive();
}

begin();
