/** The page for translators: the Translate screen of the preview without the preview, in one file. */

/** @import { Reader, ReaderChoice, Words } from "../types.d.ts" */

import { answerFrom, get } from "../api.js";
import { asking, byId, isTyping, nextArea, withCtrl } from "../dom.js";
import { kept } from "../kept.js";
import { key, named, nameOf, readerChoice } from "../marks.js";
import { loadProject, site } from "../site.js";
import { keptTheme } from "../theme.js";
import { html, render } from "../view.js";
import { t, useWords } from "../words.js";
import { explain, saveDialog } from "./dialogs.js";
import { Changes } from "./keeping.js";
import { Kit } from "./kit.js";
import { preferred } from "./reader.js";
import { recordedAnswers } from "./recorded.js";

const main = byId("main");
const bar = byId("bar");
/** @type {Changes} */
let changes;
/** @type {Kit | null} */
let screen = null;

const save = () => screen && saveDialog(screen);
const what = () => explain(changes, anew);

function topBar() {
  const n = changes.out ? 0 : changes.texts.size;
  render(
    html`
      <span class="name"><span>${site.project.name}</span></span>
      <span class="kit-language row-of">${named(site.language)}</span>
      <span class="fill"></span>
      ${readerChoice((code) => {
        kept.set("reader", code);
        setReader(code);
      })}
      <button type="button" class="button square" data-focus="help" aria-label=${t("kit.what-head")} @click=${what}>
        <strong>?</strong>
      </button>
      <button type="button" class="button save-file${n ? " primary" : ""}" data-focus="save-file" @click=${save}>
        ${t("kit.save")}${n ? html`<span class="count">${n}</span>` : null}
        <span class="wide-only">${key("Ctrl S")}</span>
      </button>`,
    bar,
  );
}

/** The screen in the language chosen, at the text that was open. */
async function anew() {
  const at = screen?.opened?.entry.key ?? null;
  screen?.close();
  main.replaceChildren();
  screen = new Kit(main, changes, topBar);
  await screen.load(at);
  await screen.ready;
  document.title = `${site.project.name} · ${nameOf(site.language)}`;
}

/** @param {Reader} code */
async function setReader(code) {
  /** @type {{ readers: ReaderChoice[], words: Record<Reader, Words> }} */
  const { readers, words } = await get("/words");
  const known = words[code] ? code : preferred(readers, navigator.languages);
  useWords({ reader: known, readers, words: /** @type {Words} */ (words[known]) });
  byId("skip").textContent = t("skip");
  if (screen) await anew();
}

/** @param {KeyboardEvent} event */
function pressed(event) {
  if (event.isComposing || event.altKey) return;
  const letter = event.key.toLowerCase();
  if (withCtrl(event)) {
    if (letter !== "s") return;
    event.preventDefault();
    save();
  } else if (event.key === "F6") nextArea(event, bar, main);
  else if (!(isTyping(event.target) || asking())) letterPressed(event, letter);
}

/**
 * @param {KeyboardEvent} event
 * @param {string} letter
 */
function letterPressed(event, letter) {
  const search = /** @type {HTMLElement | null} */ (letter === "/" ? main.querySelector(".search input") : null);
  if (search) {
    event.preventDefault();
    search.focus();
  } else if (letter === "?") {
    event.preventDefault();
    what();
  } else if ("zec".includes(letter)) screen?.pressed(event, letter);
}

/**
 * A comment is the one thing beside texts that can be written down here.
 * @type {import("./recorded.js").Taker}
 */
function take(method, path, { text }) {
  if (method !== "POST" || !path.startsWith("/api/comments/")) return null;
  const entry = screen?.entries.get(decodeURIComponent(path.split("/").at(-1) ?? ""));
  return entry ? { comments: changes.beside(entry, { comment: text }).record.comments } : null;
}

/** The address of a page out of a mail may not change: then it stays. */
function keepAddress() {
  const rewrite = history.replaceState.bind(history);
  history.replaceState = (...args) => {
    try {
      rewrite(...args);
    } catch {
      /* it stays */
    }
  };
}

async function begin() {
  answerFrom(recordedAnswers(take));
  changes = new Changes(await get("/offline"));
  keepAddress();
  keptTheme();
  await loadProject();
  document.body.dataset.screen = "translate";
  byId("skip").addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  await setReader(kept.get("reader", ""));
  const faces = [site.language, site.project.source].map((tag) => document.fonts.load(`16px "text-${tag}"`));
  await Promise.allSettled(faces);
  addEventListener("keydown", pressed);
  addEventListener("beforeunload", (event) => {
    if (!changes.out) event.preventDefault();
  });
  await anew();
}

begin();
