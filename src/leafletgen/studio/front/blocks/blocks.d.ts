/** What `GET /api/blocks` answers, and what the palette makes of it. */

export interface EntryKey {
  name: string;
  what: string;
  default: string;
  unit: string;
  required: boolean;
  about: string;
}

export interface Entry {
  kind: string;
  name: string;
  group: string;
  title: string;
  about: string;
  keywords: string[];
  yaml: string;
  keys: EntryKey[];
  own: boolean;
  /** Title and sentence in the other language of the interface. */
  also: string;
}

export interface Catalogue {
  /** What all pictures depend on. */
  state: string;
  entries: Entry[];
  around: EntryKey[];
}

export interface EntryGroup {
  name: string;
  title: string;
  entries: Entry[];
}

export interface Spot {
  left: number;
  top: number;
  width: number;
}
