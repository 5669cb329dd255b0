/**
 * Drafts: what is typed is set by the engine at once. One request under way, the newest waits, older answers are
 * dropped.
 */

/** @import { Box, BoxPlace, Drawn, Entry, Meter } from "../types.d.ts" */

import { send as ask } from "../api.js";
import { own } from "../own.js";
import { reader } from "../words.js";

/** Milliseconds after which the label says that a picture is being drawn. */
export const SLOW = 300;

let times = 0;

/** @typedef {{ seq: number, output: string, key: string, text: string, at: number }} Asked */

/**
 * @typedef {object} Hearer
 * @property {(answer: Drawn, key: string, ms: number) => void} ondrawn
 * @property {(slow: boolean) => void} [onslow]
 * @property {(error: unknown) => void} [onfail]
 */

export class Drafts {
  /**
   * @param {string} tag
   * @param {Hearer} hearer
   * @param {typeof ask} send
   */
  constructor(tag, { ondrawn, onslow = () => {}, onfail = () => {} }, send = ask) {
    this.tag = tag;
    this.ondrawn = ondrawn;
    this.onslow = onslow;
    this.onfail = onfail;
    this.send = send;
    this.seq = 0;
    this.shown = 0;
    this.busy = false;
    /** @type {Asked | null} */
    this.waiting = null;
    this.client = "";
    this.anew();
  }

  /** The page was loaded anew: the server must not count on what was shown before. */
  anew() {
    times += 1;
    this.client = `${own}-${times}`;
  }

  get path() {
    return `/api/draft/${encodeURIComponent(this.tag)}?words=${reader}`;
  }

  /**
   * Set a text as it stands in the field.
   * @param {string} output
   * @param {string} key
   * @param {string} text
   */
  post(output, key, text) {
    this.seq += 1;
    this.waiting = { seq: this.seq, output, key, text, at: performance.now() };
    if (!this.busy) this.next();
  }

  /**
   * The meter of a text that is not shown.
   * @param {string} output
   * @param {string} key
   * @param {string} text
   * @returns {Promise<Meter | null>}
   */
  async measure(output, key, text) {
    const answer = await this.send("POST", this.path, { seq: 0, output, key, text, client: `${own}-measure` });
    return answer.meter;
  }

  async next() {
    const { waiting } = this;
    if (!waiting) return;
    this.waiting = null;
    this.busy = true;
    const slow = setTimeout(() => this.onslow(true), SLOW);
    try {
      const { at, ...body } = waiting;
      const answer = await this.send("POST", this.path, { ...body, client: this.client });
      if (answer.seq > this.shown) {
        this.shown = answer.seq;
        this.ondrawn(answer, waiting.key, Math.round(performance.now() - at));
      }
    } catch (error) {
      this.onfail(error);
    } finally {
      clearTimeout(slow);
      this.onslow(false);
      this.busy = false;
      if (this.waiting) this.next();
    }
  }
}

/**
 * What the engine said of a text, kept with it.
 * @param {Entry} entry
 * @param {Drawn} answer
 * @param {string} output
 */
export function measured(entry, answer, output) {
  entry.meter = answer.meter;
  if (answer.meter) entry.meters = { ...entry.meters, [output]: answer.meter };
  entry.findings = (answer.findings ?? []).map((one) => ({ ...one, value: answer.value }));
}

/**
 * Where a text is shown: on the output that is wished, else on its first.
 * @param {Entry | undefined} entry
 * @param {{ output: string | null, number: number }} now what is shown
 * @param {{ output?: string | null, number?: number | null }} wished
 * @param {string | null} otherwise the output where none is shown yet
 * @returns {{ place: BoxPlace | null, output: string | null, number: number }}
 */
export function placeFor(entry, now, { output = null, number = null }, otherwise) {
  const wanted = output ?? now.output ?? otherwise;
  const boxes = entry?.record.boxes ?? [];
  const place = boxes.find((one) => one.output === wanted) ?? boxes[0] ?? null;
  const same = now.output === wanted ? now.number : 1;
  return {
    place,
    output: number ? output : (place?.output ?? wanted),
    number: number ?? place?.page ?? same,
  };
}

/**
 * How large a page is shown, pixels for a point: whole, or so that a box fills the room.
 * @param {{ width: number, height: number }} page
 * @param {{ width: number, height: number }} room
 * @param {{ box: Box | null | undefined, phone: boolean }} how
 */
export function scaleOf(page, room, { box, phone }) {
  const across = room.width / page.width;
  if (!box) return Math.max(0.05, phone ? across : Math.min(across, room.height / page.height));
  return Math.max(0.05, Math.min(4, Math.max((room.width * 0.9) / box.rect[2], phone ? 2 * across : 0)));
}

/**
 * Findings that can be underlined in a text: not what is about all of it, nor about what stood there before.
 * @param {Entry} entry
 */
export const underlined = ({ findings, value }) =>
  findings.filter(
    ({ start, end, value: of }) => start !== null && end !== null && of === value && (start > 0 || end < value.length),
  );
