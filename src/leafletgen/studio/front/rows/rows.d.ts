/** What the server answers of rows (docs/preview-api.md). */

import type { Rect } from "../types.d.ts";

/** The table of a project: its column of names, its first row, the outputs that differ from row to row. */
export interface ProjectRows {
  count: number;
  head: string;
  file: string;
  first: number | null;
  outputs: string[];
}

export interface RowFault {
  code: string;
  severity: string;
  text: string;
  hint: string;
  file: string;
  line: number;
  column: number;
  /** The column that it is about. */
  head: string | null;
}

/** What hangs outdated of a row: what changed, and what columns said then. */
export interface Hanging {
  changed: string[];
  was: Record<string, string>;
  on: string;
  version: string;
  sheets: [output: string, tag: string][];
}

/** Why a sheet of a row is not printed. */
export interface Trouble {
  tag: string;
  output: string;
  key: string | null;
  text: string;
  kind: "too-long" | "error";
}

export type Wish = [languages: [tag: string, sheets: number][], sheets: number];

/** `GET /api/rows`: number, line, name, number of its wish (null: it has faults), what its cell of copies says. */
export interface RowList {
  state: string;
  file: string;
  head: string;
  heads: string[];
  writable: boolean;
  outputs: string[];
  wishes: Wish[];
  rows: [number: number, line: number, name: string, wish: number | null, copies: string | null][];
  faults: Record<string, RowFault[]>;
  reprint: Record<string, Hanging>;
  looked: Record<string, Trouble[]>;
}

export type HouseKind = "ready" | "reprint" | "unsigned" | "none" | "too-long" | "error" | "fault";

/** A row as the screen shows it. */
export interface House {
  number: number;
  line: number;
  name: string;
  copies: string | null;
  languages: [tag: string, sheets: number][];
  sheets: number;
  kind: HouseKind;
  faults: RowFault[];
  troubles: Trouble[];
  hanging: Hanging | null;
  /** Its languages that a final print refuses. */
  unsigned: string[];
}

export interface RowSheet {
  tag: string;
  output: string;
  /** Whether it differs from row to row. */
  own: boolean;
  copies: number;
}

/** `GET /api/rows/{n}` */
export interface RowDetail {
  number: number;
  of: number;
  before: number | null;
  after: number | null;
  name: string;
  left_out: boolean;
  cells: [head: string, value: string, fact: boolean][];
  sheets: RowSheet[];
  together: number;
  /** Whether the table has a column of languages, so that each can have a number. */
  numbered: boolean;
}

export interface Mark {
  rect: Rect;
  facts: string[];
}

/** A page of `GET /api/marks/{tag}/{output}` */
export interface MarkedPage {
  width: number;
  height: number;
  marks: Mark[];
  /** Where words stand. */
  words: Rect[];
}

/** `GET /api/kits` */
export interface KitState {
  state: "none" | "going" | "done" | "stopped" | "failed";
  done?: number;
  of?: number;
  /** Seconds. */
  left?: number | null;
  command?: string;
  made?: number;
  kept?: number;
  sheets?: number;
  files?: { row: string; path: string; url: string; sheets: number; pages: number; kept: boolean }[];
  errors?: number;
  refused?: { row: string | null; text: string }[];
  failed?: string;
}
