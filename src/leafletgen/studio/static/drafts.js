/** Drafts: what is typed is set by the engine at once. One request under way, the newest waits, older answers are dropped. */

import { send } from "./api.js";
import { reader } from "./words.js";
import { site, tell } from "./site.js";

/** What this window is called to the server, so that it knows its own changes when it hears of them. */
export const own = crypto.getRandomValues(new Uint32Array(2)).join("-");
let times = 0;

export class Drafts {
  /** `ondrawn(answer, key, ms)`; `onslow(yes)` when a picture takes longer than 300 ms. */
  constructor(tag, { ondrawn, onslow = () => {}, onfail = () => {} }) {
    Object.assign(this, { tag, ondrawn, onslow, onfail });
    this.seq = 0;
    this.shown = 0;
    this.anew();
    this.busy = false;
    this.waiting = null;
  }

  /** The page was loaded anew: the server must not count on what was shown before. */
  anew() { this.client = `${own}-${(times += 1)}`; }

  /** Set a text as it stands in the field. */
  post(output, key, text) {
    this.waiting = { seq: ++this.seq, output, key, text, at: performance.now() };
    if (!this.busy) this.next();
  }

  /** The meter of a text that is not shown. */
  async measure(output, key, text) {
    const answer = await send("POST", `/api/draft/${encodeURIComponent(this.tag)}?words=${reader}`, { seq: 0, output, key, text, client: `${own}-measure` });
    return answer.meter;
  }

  async next() {
    const { waiting } = this;
    if (!waiting) return;
    this.waiting = null;
    this.busy = true;
    const slow = setTimeout(() => this.onslow(true), 300);
    try {
      const { at, ...body } = waiting;
      const answer = await send("POST", `/api/draft/${encodeURIComponent(this.tag)}?words=${reader}`, { ...body, client: this.client });
      if (answer.seq > this.shown) {
        this.shown = answer.seq;
        this.ondrawn(answer, waiting.key, waiting);
        site.drawn = Math.round(performance.now() - at);
        tell({ type: "drawn" });
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
