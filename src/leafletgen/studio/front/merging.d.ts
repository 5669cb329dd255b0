/** What the server answers of a language whose file has the marks of a merge. */

/** What one side of a merge says of a text. */
export interface MergeSide {
  text: string | null;
  by: string;
  on: string;
  state: string;
}

export interface MergeText {
  key: string;
  line: number;
  source: string;
  before: string | null;
  here: MergeSide;
  coming: MergeSide;
}

/** `GET /api/merge/{tag}` */
export interface Merging {
  file: string;
  fingerprint: string;
  names: [string, string];
  texts: MergeText[];
  lines: [number, string][];
}
