/** Which texts are a machine's to the last sign: what was taken from one, until somebody types. */

/** @import { Entry } from "../types.d.ts" */

/** @type {WeakMap<Entry, string>} */
const taken = new WeakMap();

/**
 * A machine's text was taken.
 * @param {Entry} entry
 * @param {string} text
 */
export const takenFromMachine = (entry, text) => taken.set(entry, text);

/**
 * @param {Entry} entry
 * @param {string} text
 */
export const isMachines = (entry, text) => taken.get(entry) === text;
