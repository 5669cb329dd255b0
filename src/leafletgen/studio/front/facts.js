/**
 * The facts of the project as their owner is asked about them: each is confirmed as it stands, or corrected. It is
 * written into the project file, and can be taken back.
 */

import { get, messageOf, send } from "./api.js";
import { Modal, speak } from "./dom.js";
import { glyph } from "./glyphs.js";
import { key } from "./marks.js";
import { site } from "./site.js";
import { html } from "./view.js";
import { reader, t } from "./words.js";

/**
 * A fact of the project file (`GET /api/facts`). `state`: `unconfirmed`, `undated` or `checked`; `undo`: what was done
 * last can be taken back.
 * @typedef {{ name: string, value: string, checked: string | null, state: string, undo: boolean }} KnownFact
 */

/** Findings that are met here. */
const CODES = ["fact-unconfirmed", "fact-undated", "fact-stale"];
const ADDRESS = `/api/facts?words=${reader}`;
/** @type {Record<string, string>} */
const SIGNS = { unconfirmed: "unconfirmed", undated: "unsigned", checked: "ok" };

/** Whether this person may confirm facts. */
export const canConfirm = () => Boolean(site.project.editable && !site.only);

/**
 * Whether a finding says that somebody should.
 * @param {{ code: string }} finding
 */
export const isToConfirm = ({ code }) => CODES.includes(code) && canConfirm();

class Facts {
  constructor() {
    /** @type {KnownFact[]} */
    this.facts = [];
    /** What is typed and not written yet, by name. @type {Map<string, string>} */
    this.typed = new Map();
    this.problem = "";
    this.dialog = new Modal({ name: "facts", head: "facts-head", stays: true }, () => this.view());
  }

  async open() {
    await this.ask(() => get(ADDRESS));
    this.dialog.open();
    this.dialog.find("input, button")?.focus();
  }

  /** @param {() => Promise<{ facts: KnownFact[] }>} what */
  async ask(what) {
    try {
      this.facts = inOrder((await what()).facts, this.facts);
      this.problem = "";
      return true;
    } catch (error) {
      this.problem = messageOf(error);
      return false;
    }
  }

  /** What a fact is to say: what was typed, where that is something else. @param {KnownFact} fact */
  corrected({ name, value }) {
    const typed = this.typed.get(name)?.trim();
    return typed && typed !== value ? typed : null;
  }

  /** @param {KnownFact} fact */
  async confirm(fact) {
    const { name, value: seen, checked } = fact;
    const body = { name, seen, checked, value: this.corrected(fact) };
    if (await this.ask(() => send("PUT", ADDRESS, body))) {
      this.typed.delete(name);
      speak(t("facts.confirmed", { name }));
    } else await this.lookAgain();
    this.drawn(name);
  }

  /** @param {KnownFact} fact */
  async undo({ name }) {
    if (await this.ask(() => send("DELETE", ADDRESS, { name }))) speak(t("facts.undone", { name }));
    else await this.lookAgain();
    this.drawn(name);
  }

  /** Say it; the button that was pressed may be gone, its row is not. @param {string} name */
  drawn(name) {
    this.dialog.draw();
    this.dialog.find(`[data-fact="${CSS.escape(name)}"] input`)?.focus();
  }

  /** What the file says by now; what is typed and why it was refused stay. */
  async lookAgain() {
    const { problem } = this;
    await this.ask(() => get(ADDRESS));
    this.problem = problem;
  }

  view() {
    return html`
      <h1 id="facts-head">${t("facts.head")}</h1>
      <p class="soft">${t("facts.what")}</p>
      <ul>${this.facts.map((fact, at) => this.row(fact, at))}</ul>
      ${this.facts.length ? null : html`<p class="empty">${t("facts.none")}</p>`}
      <p class="error" role="alert">${this.problem}</p>
      <p class="row-of">
        <span class="fill"></span>
        <button class="button" type="button" @click=${() => this.dialog.close()}>${t("close")}${key("Esc")}</button>
      </p>`;
  }

  /**
   * @param {KnownFact} fact
   * @param {number} at
   */
  row(fact, at) {
    const { name, value, state } = fact;
    const submit = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.confirm(fact);
    };
    const type = (/** @type {Event} */ event) => {
      this.typed.set(name, /** @type {HTMLInputElement} */ (event.target).value);
      this.dialog.draw();
    };
    return html`
      <li>
        <form @submit=${submit} data-fact=${name}>
          <label for="fact-value-${at}"><code>${name}</code></label>
          <input
            type="text"
            id="fact-value-${at}"
            dir="auto"
            spellcheck="false"
            autocomplete="off"
            maxlength="2000"
            ?readonly=${value.includes("\n")}
            .value=${this.typed.get(name) ?? value}
            @input=${type}
          >
          <span class="acts">${this.buttons(fact, at)}</span>
          <span class="small state"
            ><span class=${SIGNS[state] ?? ""}>${glyph(SIGNS[state] ?? "")}</span>${said(fact)}</span
          >
        </form>
      </li>`;
  }

  /**
   * @param {KnownFact} fact
   * @param {number} at
   */
  buttons(fact, at) {
    const { undo, state } = fact;
    const corrected = this.corrected(fact) !== null;
    const word = corrected ? "facts.correct" : state === "checked" ? "facts.again" : "facts.confirm";
    const looks = state === "unconfirmed" || corrected ? "button primary small" : "button small";
    const back = html`
      <button type="button" class="button small" aria-describedby="fact-value-${at}" @click=${() => this.undo(fact)}>
        ${t("undo")}
      </button>`;
    const act = html`<button type="submit" class=${looks} aria-describedby="fact-value-${at}">${t(word)}</button>`;
    return [undo ? back : null, undo && !corrected ? null : act];
  }
}

/**
 * As they stood before, so that none moves away from who has just confirmed it.
 * @param {KnownFact[]} facts
 * @param {KnownFact[]} before
 */
function inOrder(facts, before) {
  const place = (/** @type {KnownFact} */ one) => before.findIndex(({ name }) => name === one.name);
  return facts.toSorted((a, b) => place(a) - place(b));
}

/** What is known of a fact. @param {KnownFact} fact */
const said = ({ state, checked }) => t(`facts.${state}`, { on: checked ?? "" });

/** Show them all. */
export const factsDialog = () => new Facts().open();
