/** The small pictures of the interface, on a grid of 16; for the eyes alone. */

import { html } from "./view.js";

/** @type {Record<string, string>} */
const PATHS = {
  ok: "M3 8.5l3.5 3.5L13 4.5",
  unknown: "M3 8h.01M8 8h.01M13 8h.01",
  optional: "M4 8h8",
  beside: "M2.500 3h5v10h-5zM9.500 3h4M9.500 8h4M9.500 13h4",
  "too-long": "M5 10.500H2V2.500h12v8h-3M8 6v8.500M5.500 12L8 14.500l2.500-2.500",
  merge: "M4 2.500v3c0 2.500 4 2 4 4.500M12 2.500v3c0 2.500-4 2-4 4.500M8 10v4",
  missing: "M2.5 5V2.5H5M7 2.5h2M11 2.5h2.5V5M13.500 7v2M13.500 11v2.500H11M9 13.500H7M5 13.500H2.500V11M2.500 9V7",
  stale: "M12.500 10.500A5 5 0 1 1 12.800 6M13 2.800V6.200H9.600",
  machine: "M4 4h8v8H4zM6.500 6.500h3v3h-3zM6 4V2M10 4V2M6 14v-2M10 14v-2M4 6H2M4 10H2M14 6h-2M14 10h-2",
  error: "M8 2.200L14.500 13.500H1.500zM8 6.500v3.200M8 11.300v.9",
  warning: "M8 1.800a6.200 6.200 0 1 0 .01 0M8 4.800v4M8 10.500v.9",
  unsigned: "M2.500 13.500l.8-3L10.500 3.300l2.200 2.200L5.500 12.700zM9 14h5",
  draft: "M2.500 11.500l.8-3L9.500 2.300l2.200 2.200L5.500 10.700zM2.500 14h1M6 14h1M9.500 14h1M13 14h1",
  signed: "M1.500 11c2-6 4-8 4-5s-2 6 0 5 2-3 3-3 0 3 1.500 3 2-1.500 4-1.500",
  search: "M7 2.500a4.500 4.500 0 1 0 .01 0M10.500 10.500L14 14",
  print: "M4.500 6V2.500h7V6M4.500 11.500H2V6h12v5.500h-2.500M4.500 9.500h7v4h-7z",
  list: "M2 4h12M2 8h12M2 12h12",
  pictures: "M2.500 2.500h4.500v4.500H2.500zM9 2.500h4.500v4.500H9zM2.500 9h4.500v4.500H2.500zM9 9h4.500v4.500H9z",
  link:
    "M6.500 9.500l3-3M7 4.500l1.500-1.500a3 3 0 0 1 4.500 4.500L11.500 9" +
    "M9 11.500l-1.500 1.500A3 3 0 0 1 3 8.500L4.500 7",
  moon: "M12.500 9.500A5.500 5.500 0 0 1 6.500 2.800 5.500 5.500 0 1 0 12.500 9.500z",
  sun: "M8 5a3 3 0 1 0 .01 0M8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1",
  book:
    "M8 4C6.500 2.800 4.500 2.500 2 2.500v10c2.500 0 4.500.3 6 1.500 1.500-1.200 3.500-1.500 6-1.500v-10" +
    "c-2.500 0-4.500.3-6 1.500zM8 4v10",
  lock: "M4 7h8v6.500H4zM5.500 7V5a2.500 2.500 0 0 1 5 0v2",
  up: "M8 13.500V3M4 7l4-4 4 4",
  before: "M10 3L5 8l5 5",
  after: "M6 3l5 5-5 5",
  menu: "M2 4h12M2 8h12M2 12h12",
  comment: "M2.500 3h11v7.500H8L5 13.500v-3H2.500z",
  "may-end": "M8 2v12M2 6.500h3.500M2 9.500h3.500M10.500 6.500h3.500M10.500 9.500h3.500",
  "may-divide": "M9 2v12H3.500M12 6.500h2.500M12 9.500h2.500M1.500 6.500h5M1.500 9.500h5",
  "no-end": "M1 4.500h5.500M9.500 4.500h5.500M1 7.500h5.500M9.500 7.500h5.500M4 10.500v2.500h8v-2.500",
  copy: "M5.500 5.500h8v8h-8zM10.500 5.500v-3h-8v8h3",
  file: "M4 2h5l3 3v9H4zM9 2v3h3",
};

/** @param {string | undefined} name */
export const glyph = (name) => html`
  <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d=${PATHS[name ?? ""] ?? PATHS.warning} stroke-linecap="round" stroke-linejoin="round"></path>
  </svg>`;
