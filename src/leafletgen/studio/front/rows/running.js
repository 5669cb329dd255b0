/** The run of kits that goes on, or was the last: begun, followed, stopped. */

/** @import { House, KitState } from "./rows.d.ts" */
/** @import { Rows } from "../screens/rows.js" */

import { get, messageOf, send } from "../api.js";
import { reader } from "../words.js";
import { choice } from "./choice.js";

export class Running {
  /** @param {Rows} screen */
  constructor(screen) {
    this.screen = screen;
    /** @type {KitState} */
    this.state = { state: "none" };
  }

  async load() {
    this.state = await get("/api/kits");
  }

  /**
   * News of a run. What came of it is asked for.
   * @param {KitState} news
   */
  async heard({ state, done, of, left }) {
    if (state === "going") this.state = { ...this.state, state, done, of, left };
    else await this.load();
    this.screen.kit();
  }

  /** @param {House[]} houses */
  async build(houses) {
    const body = { ...choice.asked(houses), final: choice.final };
    try {
      this.state = await send("POST", `/api/kits?words=${reader}`, body);
    } catch (error) {
      this.state = { state: "failed", failed: messageOf(error) };
    }
    this.screen.kit();
  }

  async stop() {
    await send("DELETE", `/api/kits?words=${reader}`, {});
  }
}
