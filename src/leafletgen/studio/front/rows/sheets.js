/** Which sheet of a row is shown before the row itself is known. */

/** @import { House, RowSheet } from "./rows.d.ts" */

import { pagePath, rowQuery } from "../api.js";
import { isMade, site } from "../site.js";
import { choice } from "./choice.js";

/**
 * The language and output seen last, where the row wants them; else its first.
 * @param {House} house
 * @param {string} [tag]
 * @param {string} [output]
 * @returns {RowSheet | null}
 */
export function guessed({ languages, kind }, tag, output) {
  const by = choice.list?.outputs ?? [];
  const wanted = languages.filter(([, sheets]) => sheets);
  const [own] = wanted.find(([one]) => one === tag) ?? wanted[0] ?? [];
  const names = [output, ...by, ...site.project.outputs.map(({ name }) => name)];
  const name = names.find((one) => one && own && isMade(own, one));
  if (kind === "fault" || !(own && name)) return null;
  return { tag: own, output: name, own: by.includes(name), copies: 1 };
}

/**
 * Where the picture of the first page of a sheet is.
 * @param {RowSheet} sheet
 * @param {string} name of the row
 */
export const sheetPath = ({ tag, output, own }, name) => `${pagePath(tag, output)}${rowQuery(own ? name : "")}`;
