/** What the six-language view is told and keeps. */

import type { PageBoxes } from "../types.d.ts";

/** The smallest text against its design, percent; `was`: the smallest of that role before. */
export interface Smallest {
  name: string;
  percent: number;
  floor_percent: number;
  was: number | null;
}

/** A line of `GET /api/six/{output}/{n}`. */
export interface Seen {
  tag: string;
  refused?: boolean;
  text?: string;
  svg: string;
  page: PageBoxes;
  /** Keys of boxes that changed, page by page; null: there is nothing to compare with. */
  changed: string[][] | null;
  too_long: string[];
  smallest: Smallest | null;
}
