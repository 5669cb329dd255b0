/** What the server answers to one screen alone: Diagram, Print, the first run. */

export interface Actor {
  id: string;
  pictogram: string | null;
  shape: string;
  mark: boolean;
  label: string;
  svg: string | null;
}

export interface Check {
  check: string;
  found: { severity: string; text: string; languages: string[] }[];
  figures: Record<string, string | number> & { language?: string };
  silent?: string[];
}

/** `GET /api/diagram/{name}` */
export interface Diagram {
  name: string;
  kind: string;
  own_kind: string;
  kinds: string[];
  diagrams: string[];
  actors: Actor[];
  arrows: { number: string; from: string; to: string; carries: string[] }[];
  svg: Record<string, string>;
  ways?: Record<string, { number: string; points: [number, number][]; badge: [number, number, number] }[]>;
  alt?: Record<string, string>;
  steps?: Record<string, string[]>;
  checks: Check[];
}

/** `GET /api/tiles/{tag}/{output}` */
export interface Tiles {
  sheets: number;
  columns: [number, number][];
  rows: [number, number][];
}

/** `POST /api/build` */
export interface Built {
  files: { path: string; url: string; language: string; output: string }[];
  archives?: { path: string; url: string }[];
  diagnostics: { severity: string }[];
  failed?: string;
}

/** `GET /api/starter` */
export interface Starter {
  name: string;
  languages: string[];
  /** What one may begin with, the first where nobody chooses. */
  templates: { name: string; title: string; about: string }[];
  files: Record<string, string>;
}

/** A text of which somebody asked something, on the Board. */
export interface Question {
  key: string;
  source: string;
  comments: import("../types.d.ts").Comment[];
}
