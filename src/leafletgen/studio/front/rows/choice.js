/** What is kept of the rows while other screens are open: the table, ticks, the row at hand. */

/** @import { House, RowList } from "./rows.d.ts" */

import { get } from "../api.js";
import { kept } from "../kept.js";
import { reader } from "../words.js";
import { housesOf, ranges, Ticks } from "./listing.js";

export const choice = {
  /** @type {RowList | null} */
  list: null,
  /** @type {House[]} */
  houses: [],
  ticks: new Ticks(),
  /** The name of the row at hand. @type {string | null} */
  name: null,
  /** Whether only what a final print takes is printed; null: nobody said. @type {boolean | null} */
  wish: kept.get("rows-final"),
  filter: "all",
  query: "",

  /** Whether only what a final print takes is printed: by itself where that leaves anything. */
  get final() {
    return this.wish ?? this.houses.some(({ kind }) => kind === "ready");
  },

  /** @param {boolean} final */
  setFinal(final) {
    this.wish = final;
    kept.set("rows-final", final);
  },

  /** Ask for the table. */
  async load() {
    const [list, { refused }] = await Promise.all([
      get(`/api/rows?words=${reader}`),
      get(`/api/final?words=${reader}`),
    ]);
    this.list = list;
    this.houses = housesOf(list, Object.keys(refused));
  },

  /** @param {House} house */
  isTicked(house) {
    return this.ticks.has(house, this.final);
  },

  get ticked() {
    const { final, ticks } = this;
    return this.houses.filter((house) => ticks.has(house, final));
  },

  /**
   * How the server is told of rows: by their numbers in the table as it is known here.
   * @param {House[]} houses
   */
  asked(houses) {
    return { rows: ranges(houses.map(({ number }) => number)), state: this.list?.state ?? "" };
  },
};
