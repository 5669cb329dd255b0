/** What is printed, as data: the command line that does the same, and how much paper it takes. */

/** @import { Tiles } from "../types.d.ts" */

/** @typedef {"designed" | "tile" | "paper"} Way on its own paper, cut up, laid out anew for another paper */

/**
 * What the server is asked for.
 * @typedef {object} Asked
 * @property {string[]} languages
 * @property {string[]} outputs
 * @property {boolean} final
 * @property {boolean} draft
 * @property {boolean} zip
 * @property {string} paper
 * @property {string} tile
 */

/** @type {Record<string, string>} */
const SHOWN = { letter: "Letter", legal: "Legal", tabloid: "Tabloid", "jis-b4": "B4 (JIS)", "jis-b5": "B5 (JIS)" };

/** @param {string} name */
export const paperName = (name) => SHOWN[name] ?? name;

/**
 * The command line that does the same; what is all of it is not named.
 * @param {Asked} asked
 * @param {{ languages: number, outputs: number, designed: boolean }} all how many there are
 * @param {string[]} rows the names of the rows that were chosen
 */
export function commandOf({ languages, outputs, final, draft, zip, paper, tile }, all, rows = []) {
  const everyLanguage = languages.length === all.languages;
  const everyOutput = all.designed && outputs.length === all.outputs;
  return [
    "leafletgen build",
    ...(final ? ["--final"] : []),
    ...(draft ? ["--draft"] : []),
    ...(zip ? ["--zip"] : []),
    ...(paper ? [`--paper ${paper}`] : []),
    ...(tile ? [`--tile ${tile}`] : []),
    ...(everyLanguage ? [] : languages.map((tag) => `-l ${tag}`)),
    ...(everyOutput ? [] : outputs.map((name) => `-o ${name}`)),
    ...rowOptions(rows),
  ].join(" ");
}

/** So many rows are named one by one. */
const MOST_NAMED = 3;

/**
 * The options that name rows; of many, as many as there are in a file.
 * @param {string[]} rows
 */
export function rowOptions(rows) {
  if (rows.length > MOST_NAMED) return ["--rows rows.txt"];
  return rows.map((name) => `--row ${/^[\w.-]+$/.test(name) ? name : `"${name.replaceAll('"', '\\"')}"`}`);
}

/**
 * Sheets of paper for one language; null where that is not known: of what is cut up only the one that is looked at.
 * @param {string[]} printed
 * @param {string | null} looked
 * @param {Tiles | null} cut
 * @param {(output: string) => number} pagesOf
 */
export function sheetsIn(printed, looked, cut, pagesOf) {
  if (!cut) return printed.reduce((sum, name) => sum + pagesOf(name), 0);
  return printed.every((name) => name === looked) ? cut.sheets + 1 : null; // the first says how they are glued
}

/**
 * Where sheets overlap: the strips that are glued, as [start, size].
 * @param {[number, number][]} spans
 */
export function glued(spans) {
  return spans.slice(1).map(([start, end], at) => {
    const before = spans[at] ?? [0, 0];
    const from = Math.max(start, Math.min(...before));
    const to = Math.min(end, Math.max(...before));
    return /** @type {[number, number]} */ ([Math.min(from, to), Math.abs(to - from)]);
  });
}
