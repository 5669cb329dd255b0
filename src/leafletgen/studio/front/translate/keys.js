/** The keyboard of the Translate screen. */

/** @import { Translate } from "./screen.js" */

import { isTyping, obey, withCtrl } from "../dom.js";
import { site } from "../site.js";

/** @typedef {(() => unknown) | null | undefined} Act */

/**
 * A key anywhere on the screen, in the field, too.
 * @param {Translate} screen
 * @param {KeyboardEvent} event
 */
export function keyed(screen, event) {
  if (event.isComposing) return;
  obey(event, withCtrl(event) ? ctrlKey(screen, event) : plainKey(screen, event));
}

/**
 * @param {Translate} screen
 * @param {KeyboardEvent} event
 * @returns {Act}
 */
function ctrlKey(screen, event) {
  if (event.key === "Enter") return () => screen.done();
  return event.key.toLowerCase() === "s" ? () => screen.saveNow() : null;
}

/**
 * @param {Translate} screen
 * @param {KeyboardEvent} event
 * @returns {Act}
 */
function plainKey(screen, event) {
  const target = /** @type {HTMLElement} */ (event.target);
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by && event.altKey) return () => screen.step(by);
  if (by && target.matches(".open-row")) return () => walk(screen.list, target, by);
  if (event.key === "F8") return () => nextFinding(screen);
  if (event.key === "F9" && screen.opened) return () => screen.opened?.said.focus(screen.opened.element);
  if (event.key === "Escape" && isTyping(target)) return () => (screen.opened?.doneButton ?? target).focus();
  return null;
}

/**
 * From row to row.
 * @param {HTMLElement} list
 * @param {HTMLElement} from
 * @param {number} by
 */
function walk(list, from, by) {
  const stops = /** @type {HTMLElement[]} */ ([...list.querySelectorAll(".open-row")]);
  stops[stops.indexOf(from) + by]?.focus();
}

/** @param {Translate} screen */
function nextFinding(screen) {
  const stops = screen.opened?.stops ?? [];
  const next = stops[stops.indexOf(/** @type {HTMLElement} */ (document.activeElement)) + 1];
  if (next) next.focus();
  else screen.step(1, screen.entries.needing);
}

/**
 * A letter outside a field.
 * @param {Translate} screen
 * @param {KeyboardEvent} event
 * @param {string} letter
 */
export function pressed(screen, event, letter) {
  /** @type {Record<string, () => void>} */
  const acts = {
    z: () => screen.side.zoom(!screen.side.whole),
    s: () => screen.goTo("sheet", screen.tag, ...(site.output ? [site.output] : [])),
    e: () => screen.opened?.field.focus(),
    c: () => screen.opened?.comments.open(),
  };
  obey(event, acts[letter]);
}
