/** The dialogs of the page for translators: what this page is, and handing out the file. */

/** @import { Content } from "../types.d.ts" */
/** @import { Changes } from "./keeping.js" */
/** @import { Kit } from "./kit.js" */

import { asking, Modal } from "../dom.js";
import { glyph } from "../glyphs.js";
import { kept } from "../kept.js";
import { key } from "../marks.js";
import { built, html, typed } from "../view.js";
import { t } from "../words.js";

/** Bytes of a file that is read, at most. */
const LARGEST = 16e6;
/** Milliseconds until the address of a file that was handed out is given up. */
const TAKEN = 60_000;

const KEYS = [
  ["Ctrl ↵", "done-next"],
  ["Alt ↓", "keys.next"],
  ["{", "facts"],
  ["/", "find.both"],
  ["Z", "page.box"],
  ["Ctrl S", "kit.save"],
];

/**
 * What this page is, and going on with what was saved elsewhere.
 * @param {Changes} changes
 * @param {() => Promise<void>} anew
 */
export function explain(changes, anew) {
  let told = "";
  const goOn = async () => {
    const file = dialog.find("input[type=file]").files?.[0];
    const texts = file && file.size < LARGEST ? changes.read(await file.text()) : null;
    if (texts) changes.take(texts);
    told = texts ? t("kit.open.done", { n: texts.length }) : t("kit.open.wrong");
    dialog.draw();
    if (texts) await anew();
  };
  const dialog = new Modal({ name: "kit-dialog", head: "kit-head" }, () => [
    html`<h1 id="kit-head">${t("kit.what-head")}</h1>`,
    ["type", "facts", "meter", "save"].map((said) => html`<p>${t(`kit.what.${said}`)}</p>`),
    html`
      <p class="row-of small">
        ${KEYS.map(([name = "", said = ""]) => html`<span>${key(name)}${" "}${t(said)}</span>`)}
      </p>
      <p role="status" class="small">${told}</p>
      <input
        type="file"
        class="unseen"
        accept=".json,application/json"
        tabindex="-1"
        aria-label=${t("kit.open")}
        @change=${goOn}
      >`,
    html`
      <div class="row-of">
        <button type="button" class="button" @click=${() => dialog.find("input[type=file]").click()}>
          ${t("kit.open")}
        </button>
        <span class="fill"></span>
        <button type="button" class="button primary" autofocus @click=${() => dialog.close()}>${t("close")}</button>
      </div>`,
  ]);
  dialog.open();
}

/**
 * Who translated, and the file; what to do with it.
 * @param {Kit} screen
 */
export function saveDialog(screen) {
  if (asking()) return;
  screen.leave();
  const { changes } = screen;
  const states = [...changes.texts.values()].map((one) => one.state);
  /** @type {Content} */
  let told = null;
  const hand = (/** @type {Event} */ event) => {
    event.preventDefault();
    told = handOut(screen, dialog.find("#kit-name").value.trim());
    dialog.draw();
    dialog.element.classList.add("is-out");
  };
  const close = html`
    <button type="button" class="button large" @click=${() => dialog.close()}>${t("close")}</button>`;
  const save = html`<button type="submit" class="button primary large">${t("kit.save")}</button>`;
  const dialog = new Modal({ name: "kit-dialog", head: "kit-head" }, () => [
    html`<h1 id="kit-head">${states.length ? t("kit.save-head", { n: states.length }) : t("kit.unchanged")}</h1>`,
    html`
      <form @submit=${hand}>
        ${states.length ? askForName(states, told) : html`<p class="soft">${t("kit.nothing")}</p>`}
        <div class="row-of"><span class="fill"></span>${close}${states.length ? save : null}</div>
      </form>`,
  ]);
  dialog.open();
  dialog.find(states.length ? "#kit-name" : "button").focus();
}

/**
 * @param {(string | undefined)[]} states
 * @param {Content} told
 */
function askForName(states, told) {
  const count = (/** @type {string} */ wanted) => states.filter((state) => state === wanted).length;
  const [done, begun] = [count("translated"), count("draft")];
  const said = [done ? t("kit.done", { n: done }) : "", begun ? t("kit.begun", { n: begun }) : ""];
  return html`
    <p class="soft">${said.filter(Boolean).join(" ")}</p>
    <label for="kit-name">${t("start.your-name")}</label>
    <input
      type="text"
      id="kit-name"
      autocomplete="name"
      .value=${kept.get("name", "")}
      @input=${typed((name) => kept.set("name", name.trim()))}
    >
    <p class="hint">${t("start.privacy")}</p>
    <div role="status" class="kit-told">${told}</div>`;
}

/**
 * Give the file to whoever translated; says what to do with it.
 * @param {Kit} screen
 * @param {string} by
 * @returns {Content}
 */
function handOut(screen, by) {
  const { changes } = screen;
  kept.set("name", by);
  const sources = new Map(screen.entries.all.map(({ key: name, sent }) => [name, sent?.source ?? ""]));
  const text = changes.file(sources);
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  built(html`<a href=${address} download=${changes.fileName}></a>`).click();
  setTimeout(() => URL.revokeObjectURL(address), TAKEN);
  changes.keep(true);
  screen.line();
  return html`
    <p class="finding fine">${glyph("ok")}<span>${t("kit.send", { file: changes.fileName })}</span></p>
    <details>
      <summary class="small">${t("kit.no-file")}</summary>
      <textarea readonly rows="3" aria-label=${changes.fileName} .value=${text}></textarea>
      <button type="button" class="button small" @click=${copyWhole}><span>${t("copy")}</span></button>
    </details>`;
}

/**
 * Without a secure address the clipboard takes only what is selected.
 * @param {Event} event
 */
function copyWhole(event) {
  const button = /** @type {HTMLElement} */ (event.currentTarget);
  const whole = /** @type {HTMLTextAreaElement} */ (button.previousElementSibling);
  whole.select();
  document.execCommand("copy");
  if (button.firstElementChild) button.firstElementChild.textContent = t("copied");
}
