/** What is asked of the document beyond templates: dialogs, the focus, speech. */

/** @import { Content } from "./types.d.ts" */

import { render } from "./view.js";

const FIELDS = "textarea, input:not([type=checkbox]):not([type=radio]):not([type=range]), select";

/**
 * Whether letters typed now belong to a text.
 * @param {EventTarget | null} target
 */
export function isTyping(target) {
  return target instanceof HTMLElement && (target.matches(FIELDS) || target.isContentEditable);
}

/** Whether the screen is as narrow as a phone's. */
export const isPhone = () => matchMedia("(max-width: 719px)").matches;

/** Whether a dialog is open. */
export const asking = () => Boolean(document.querySelector("dialog[open]"));

/**
 * Whether a key is pressed with Ctrl, or Cmd on a Mac.
 * @param {KeyboardEvent | MouseEvent} event
 */
export const withCtrl = (event) => event.ctrlKey || event.metaKey;

/** Whether the keys are those of a Mac. */
export const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/**
 * A key as this computer calls it.
 * @param {string} name
 */
export const keyHere = (name) => (isMac() ? name.replace("Ctrl ", "⌘ ").replace("Alt ", "⌃⌥ ") : name);

/**
 * An element of the document that is always there.
 * @param {string} id
 */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/**
 * @typedef {object} ModalOptions
 * @property {string} name
 * @property {string} [head]
 * @property {string} [label]
 * @property {string} [role]
 * @property {string} [described] id of what says more
 * @property {boolean} [stays]
 */

/**
 * A modal dialog; gives back the focus when it closes. `name`: its class; `head`: id of its heading; `label`: its name
 * where it
 * has none; `stays`: a click outside does not close it.
 */
export class Modal {
  /**
   * @param {ModalOptions} options
   * @param {() => Content} view
   */
  constructor({ name, head, label, role, described, stays = false }, view) {
    this.view = view;
    this.before = /** @type {HTMLElement | null} */ (document.activeElement);
    this.element = document.createElement("dialog");
    this.element.className = name;
    const said = { "aria-labelledby": head, "aria-label": label, "aria-describedby": described, role };
    for (const [attribute, value] of Object.entries(said)) if (value) this.element.setAttribute(attribute, value);
    this.element.addEventListener("close", () => this.closed());
    this.element.addEventListener("click", (event) => {
      if (event.target === this.element && !stays) this.close();
    });
  }

  /** Say what there is to say now. */
  draw() {
    render(this.view(), this.element);
  }

  /** Show it. */
  open() {
    this.draw();
    document.body.append(this.element);
    this.element.showModal();
    return this;
  }

  close() {
    this.element.close();
  }

  closed() {
    this.element.remove();
    if (this.before?.isConnected) this.before.focus();
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLInputElement} */ (this.element.querySelector(selector));
  }
}

/**
 * Say something once to a screen reader.
 * @param {string} text
 */
export function speak(text) {
  const spoken = byId("spoken");
  spoken.textContent = "";
  requestAnimationFrame(() => {
    spoken.textContent = text;
  });
}

/**
 * F6: the next of the areas of a screen; past the last it is the browser's again.
 * @param {KeyboardEvent} event
 * @param {HTMLElement} bar
 * @param {HTMLElement} main
 */
export function nextArea(event, bar, main) {
  const all = [bar, .../** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll("[data-area]"))];
  const areas = all.filter((one) => one.offsetParent !== null || one === bar);
  const at = areas.findLastIndex((one) => one.contains(document.activeElement));
  const next = areas[at + (event.shiftKey ? -1 : 1)];
  if (!next) return;
  event.preventDefault();
  const inside = next.querySelector('[tabindex="0"], textarea, a[href], button, select, input');
  const to = /** @type {HTMLElement | null} */ (next.matches("[tabindex]") ? next : inside);
  to?.focus();
}

/**
 * Do what a key means, if it means something.
 * @param {Event} event
 * @param {(() => unknown) | null | undefined} act
 */
export function obey(event, act) {
  if (!act) return;
  event.preventDefault();
  act();
}

/** On a phone: how much of the screen the keyboard takes. */
export function aboveKeyboard() {
  if (!visualViewport) return;
  const hidden = Math.max(0, innerHeight - visualViewport.height - visualViewport.offsetTop);
  document.documentElement.style.setProperty("--keyboard", `${hidden}px`);
}

/**
 * The open text in the address; unless somebody is on the way to another screen, who would be brought back by it.
 * @param {string} tag
 * @param {string} key
 */
export function sayAddress(tag, key) {
  const { hash } = location;
  if (hash && !hash.startsWith("#/translate")) return;
  history.replaceState(null, "", `#/translate/${encodeURIComponent(tag)}/${encodeURIComponent(key)}`);
}
