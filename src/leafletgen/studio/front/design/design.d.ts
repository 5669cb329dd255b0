/** What a designer measures, and what the Sheet screen makes of it in its Design mode. */

import type { Place, Rect } from "../types.d.ts";

/** A part of a layout on a page; lengths are points from the top left of the paper. */
export interface LayoutPart {
  /** Its path of keys: "case.parcel/column.1/steps.1". */
  key: string;
  /** Its word in the layout. */
  kind: string;
  name: string | null;
  rect: Rect;
  written: Required<Omit<Place, "message">> | null;
  /** Points between the lines of its grid; 0 without one. */
  baseline: number;
  /** Of each text the room round its letters, and its words. */
  texts: Record<string, { rect: Rect; words: string }>;
  lines: number[];
  /** Its smallest text, and how small that may become. */
  size?: number;
  floor?: number;
}

export interface MeasuredPage {
  n: number;
  width: number;
  height: number;
  trim: Rect;
  bleed: Rect;
  parts: LayoutPart[];
}

export interface LayoutFile {
  path: string;
  lines: string[];
}

/** `GET /api/measures/{tag}/{output}`; `u` in points. */
export interface Measures {
  u: number;
  files: LayoutFile[];
  pages: MeasuredPage[];
}

/** A fault of an output: one finding, or the same in several languages. */
export interface LayoutFault {
  id: string;
  code: string;
  severity: string;
  message: string;
  hints: string[];
  languages: string[];
  /** The line of the layout; null where it is of none. */
  written: Required<Omit<Place, "message">> | null;
  /** Whether the language at hand shows it. */
  here: boolean;
  /** Where it is on the page that is seen. */
  marks: Rect[];
  /** The part that it is about. */
  part: string | null;
  /** A value that was tried in every language and holds. */
  mend: Mend | null;
}

/** A key of an entry, and the value that it should have. */
export interface Mend {
  name: string;
  value: string;
}

/** A distance in words beside a bracket: from one height to another at a side of a part. */
export interface Distance {
  from: number;
  to: number;
  at: number;
  /** The part, or the zone's edge, that it leads to. */
  toward: string;
}

export interface LineMark {
  file: string;
  line: number;
  end_line: number;
}
