/** The languages of the interface and what is said in them (`GET /words`). */

/** The tag of a language of the interface. */
export type Reader = string;
export type Words = Record<string, string | Record<string, string>>;

export interface ReaderChoice {
  tag: Reader;
  name: string;
  /** Where its letters are: null where all screens have them, empty where they cannot be had. */
  font: string | null;
}

export interface Said {
  reader: Reader;
  readers: readonly ReaderChoice[];
  words: Words;
}
