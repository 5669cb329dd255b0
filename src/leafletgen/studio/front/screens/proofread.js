/** What was read on the Proof screen, and where each text is shown. */

/** @import { BoxPlace, TextRecord } from "../types.d.ts" */

import { kept } from "../kept.js";

/** What was read is remembered in this browser with the fingerprint: a text that changed is unread again. */
export class Read {
  /**
   * @param {string} project
   * @param {string} tag
   */
  constructor(project, tag) {
    this.name = `read.${project}.${tag}`;
    /** @type {Set<string>} */
    this.read = new Set(kept.get(this.name, []));
  }

  /** @param {Pick<TextRecord, "key" | "fingerprint">} text */
  has({ key, fingerprint }) {
    return this.read.has(`${key} ${fingerprint}`);
  }

  /** @param {Pick<TextRecord, "key" | "fingerprint">} text */
  toggle({ key, fingerprint }) {
    const name = `${key} ${fingerprint}`;
    if (!this.read.delete(name)) this.read.add(name);
    kept.set(this.name, [...this.read]);
  }
}

/**
 * The box to show with each text: none where the text before stands in the same.
 * @param {Pick<TextRecord, "key" | "boxes">[]} texts
 * @param {string | null} output
 */
export function placesOf(texts, output) {
  /** @type {Map<string, BoxPlace>} */
  const places = new Map();
  let last = "";
  for (const { key, boxes } of texts) {
    const place = boxes.find((one) => one.output === output) ?? boxes[0];
    const box = place ? `${place.output} ${place.page} ${place.key}` : "";
    if (place && box !== last) places.set(key, place);
    last = box;
  }
  return places;
}
