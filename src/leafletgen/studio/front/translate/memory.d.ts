/** What was said before (docs/preview-api.md). */

export interface Suggestion {
  /** How like its source is to that of the text; 100: they are the same. */
  percent: number;
  text: string;
  source: string;
  language: string;
  /** The project or file that it is from; empty: this project. */
  origin: string;
  key: string;
  by: string;
  on: string;
  machine: boolean;
  variant: boolean;
}

/** `GET /api/suggestions/{tag}/{key}`; nothing of it in the page for translators, which asks nobody. */
export interface Suggestions {
  suggestions?: Suggestion[];
  trouble?: string | null;
  /** The name of the program that translates; for the owner alone. */
  program?: string | null;
}

/** What is to be agreed to before a program is started. */
export interface Agreement {
  command: string;
  place: string;
  mark: string;
}

/** `POST /api/machine/{tag}/{key}` */
export interface Made {
  ask?: Agreement;
  text?: string;
  program?: string;
}
