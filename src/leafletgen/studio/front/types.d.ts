/** What the server answers (docs/preview-api.md) and what the screens keep of it. */

import type { TemplateResult } from "lit-html";
import type { ProjectRows } from "./rows/rows.d.ts";

export type { Reader, ReaderChoice, Said, Words } from "./readers.d.ts";
export type { Actor, Built, Check, Diagram, Starter, Tiles } from "./screens/answers.d.ts";

export type Rect = [x: number, y: number, width: number, height: number];
export type Facts = Record<string, string>;
export type Names = Record<string, string>;
/** What can stand in a template: text, elements, templates, lists of them, or nothing. */
export type Content = string | number | Node | TemplateResult | symbol | null | undefined | readonly Content[];

export interface Language {
  tag: string;
  lang: string;
  autonym: string;
  name: Names;
  rtl: boolean;
  line_height: number;
  script: string;
}

export interface Output {
  name: string;
  paper: string;
  profile: string;
  /** In which it is made. */
  languages: string[];
  fixed: boolean;
  shop: boolean;
  read_from_m: number | null;
  pages: number;
  width_pt: number;
  height_pt: number;
}

/** `GET /api/project` */
export interface Project {
  name: string;
  missing: boolean;
  broken: boolean;
  troubles?: string[];
  /** Languages whose file has the marks of a merge, and how many texts are to be chosen. */
  merging: Record<string, number>;
  revision: string;
  editable: boolean;
  only: string | null;
  until: string | null;
  source: string;
  staff: string | null;
  facts: Facts;
  languages: Language[];
  outputs: Output[];
  diagrams?: string[];
  /** The table of rows; null where there is none, and for a shared link. */
  rows: ProjectRows | null;
  folder: string | null;
  talks: boolean;
}

export type Need = { kind: string; count: number };

export interface Signature {
  by: string;
  on: string;
}

export interface OutputState {
  percent: number;
  floor_percent: number;
  too_long: number;
  warnings: number;
}

/** A language on the Board. */
export interface BoardRow {
  tag: string;
  /** null: not known yet */
  ready: boolean | null;
  signed: Signature | null;
  lapsed: Signature | null;
  texts: Record<string, number>;
  needs: Need[];
  outputs: Record<string, OutputState>;
  questions: import("./screens/answers.d.ts").Question[];
}

/** `GET /api/board` */
export interface Board {
  pending: number;
  checking: number;
  counts: Record<string, number>;
  languages: BoardRow[];
}

export interface Place {
  file: string;
  line?: number;
  column?: number;
  end_line?: number;
  end_column?: number;
  message?: string;
}

/** A finding of `GET /api/findings`; `outputs` and `others` where several were taken together. */
export interface Finding {
  code: string;
  severity: string;
  message: string;
  args: Record<string, string>;
  hints: string[];
  related: Place[];
  language: string | null;
  key: string | null;
  output: string | null;
  row?: string | null;
  file: string | null;
  line: number;
  column: number;
  end_line?: number;
  end_column?: number;
  outputs?: string[] | null;
  /** All languages that show it, and what is said there. */
  languages?: Record<string, Pick<Finding, "message" | "args">>;
  others?: Place[];
  /** The number of the finding that this one follows from. */
  follows?: number | null;
  consequences?: Finding[];
}

export interface Comment {
  mark: string;
  text: string;
  by: string;
  on: string;
  open: boolean;
}

export interface Term {
  term: string;
  note: string;
  use: string[];
  avoid: string[];
}

/** How a text stands in its box, as the engine measured it. `about`: only estimated (offline/about.js). */
export interface Meter {
  percent: number;
  floor_percent: number;
  lines: number;
  free_chars: number;
  over_chars: number;
  about?: boolean;
  smaller?: boolean;
  filled?: number;
}

export type Meters = Record<string, Meter>;

/** Where a text stands. */
export interface BoxPlace {
  output: string;
  page: number;
  key: string;
}

/** A text of `GET /api/texts/{tag}`. */
export interface TextRecord {
  key: string;
  number: number;
  source: string;
  target: string | null;
  fingerprint: string;
  note: string;
  facts: string[];
  state: string;
  old_source: string | null;
  machine: boolean;
  by: string;
  on: string;
  back: string;
  adapt: boolean;
  versions: number;
  comments: Comment[];
  glossary: Term[];
  boxes: BoxPlace[];
  meter: Meters;
}

export interface Box {
  key: string;
  page?: number;
  rect: Rect;
  holder: Rect;
  zone?: Rect;
  messages: string[];
  percent: number | null;
  floor_percent: number;
  lines: number;
  free_chars: number;
  over_chars: number;
  letter_mm: number;
  reach_m: number | null;
  far: boolean;
  written?: Place | null;
}

/** A page of `GET /api/boxes/{tag}/{output}`. */
export interface PageBoxes {
  width: number;
  height: number;
  trim: Rect;
  boxes: Box[];
}

export interface Group {
  page: number;
  key: string;
  svg: string;
}

/** A finding about a text that is being typed; `start`, `end` in UTF-16 units of `value`; null: all of it. */
export interface TextFinding {
  code: string;
  severity: string;
  text: string;
  hint?: string;
  start: number | null;
  end: number | null;
  value?: string;
}

/** `POST /api/draft/{tag}` */
export interface Drawn {
  seq: number;
  value: string;
  meter: Meter | null;
  groups: Group[];
  boxes?: Box[];
  findings?: TextFinding[];
}

/** `PUT /api/texts/{tag}/{key}` */
export interface Saved {
  fingerprint: string;
  state: string;
  value: string | null;
  versions: number;
  machine: boolean;
  by: string;
  on: string;
}

export interface Version {
  text: string;
  how: string;
  by?: string;
  on?: string;
  over?: string;
  until?: string;
}

export interface Waiver {
  code: string;
  key: string;
  language: string | null;
  reason: string;
}

/** `GET /api/waivers` */
export interface Waivers {
  waivers: Waiver[];
  codes: Record<string, { title: string; reason: string; waivable: boolean }>;
}

/** A language that could be added. */
export interface Offer {
  tag: string;
  autonym: string;
  rtl: boolean;
  name: Names;
}

/** News from the server, and what the screens tell each other. */
export interface News {
  type: string;
  kind?: string;
  languages?: string[];
  client?: string;
  by?: string;
  revision?: string;
}

/** What is known of the project, shared by all screens. Project and language are there before a screen opens. */
export interface Site {
  project: Project;
  board: Board | null;
  findings: Finding[] | null;
  only: string | null;
  language: string;
  output: string | null;
  version: Record<string, number>;
  lost: boolean;
  drawn: number | null;
  /** The row whose sheet is looked at; null: the first. */
  row: { number: number; name: string } | null;
}

export type Go = (screen: string, ...rest: string[]) => void;

/** An open screen. */
export interface Screen {
  close?: () => void;
  /** What comes after the screen can be used, such as a picture; where that fails, the screen has failed. */
  ready?: Promise<unknown>;
  /** A part of the address changed: whether the screen took care of it. */
  go?: (rest: string[]) => boolean;
  /** A letter outside a field. */
  pressed?: (event: KeyboardEvent, letter: string) => void;
  /** Whether the screen wants this letter for itself. */
  takes?: (letter: string) => boolean;
}

export interface ScreenModule {
  open: (main: HTMLElement, rest: string[], frame: { go: Go }) => Promise<Screen>;
}

/** Where the two versions of a text came from. */
export interface Conflict {
  theirs: string;
  base: string;
  fingerprint: string;
  by?: string;
  on?: string | null;
}

export type SaveState = "unsaved" | "saving" | "saved" | "conflict" | "lost" | "refused";

/** A text on the Translate screen: what the server knows of it (`record`), and what is done to it here. */
export interface Entry {
  key: string;
  record: TextRecord;
  value: string;
  fingerprint: string;
  save: SaveState | null;
  conflict: Conflict | null;
  findings: TextFinding[];
  /** Lines past the edge of its box. */
  over: number;
  meters: Meters;
  meter: Meter | null;
  place?: BoxPlace | null;
  /** Somebody else wrote what stands here now. */
  elsewhere?: { text: string; by: string; time: string; seen: boolean };
  /** The text as it was sent last, where the file's form of it differs. */
  written?: string;
  /** The text of which somebody said that it is done, until that is written. */
  finished?: string;
  /** Counts savings: an answer that was asked for before is older. */
  turn?: number;
  going?: Promise<boolean> | null;
  savedAt?: Date;
  /** Seconds to the next try. */
  left?: number;
  why?: string;
  /** Offline: the text as the page was made. */
  sent?: TextRecord;
}

export interface SaveOptions {
  done?: boolean;
  force?: boolean;
  /** That the text was done is taken back. */
  undone?: boolean;
}

/** What takes texts to where they are kept. */
export interface Keeper {
  typed(entry: Entry): void;
  save(entry: Entry, options?: SaveOptions): Promise<boolean>;
  back(entries: Iterable<Entry>): Promise<void>;
  close(): void;
}

export interface Kept {
  key: string;
  text: string;
  fingerprint: string;
}

/** The browser's own store of texts that are in no file yet. */
export interface Store {
  keep(tag: string, key: string, text: string, fingerprint: string): Promise<unknown>;
  forget(tag: string, key: string): Promise<unknown>;
  all(tag: string): Promise<Kept[]>;
}
