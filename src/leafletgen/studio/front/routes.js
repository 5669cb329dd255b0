/** The screens, their addresses (#/screen/part/part) and letters. */

/** @import { ScreenModule } from "./types.d.ts" */

import * as blocks from "./screens/blocks.js";
import * as board from "./screens/board.js";
import * as diagram from "./screens/diagram.js";
import * as findings from "./screens/findings.js";
import * as merge from "./screens/merge.js";
import * as print from "./screens/print.js";
import * as proof from "./screens/proof.js";
import * as rows from "./screens/rows.js";
import * as sheet from "./screens/sheet.js";
import * as translate from "./screens/translate.js";
import * as welcome from "./screens/welcome.js";
import { site } from "./site.js";

/** @type {Record<string, ScreenModule>} */
export const SCREENS = { board, sheet, translate, diagram, findings, proof, rows, print, blocks, welcome, merge };
const TABS = ["board", "sheet", "translate", "diagram", "findings", "proof", "rows", "print", "blocks"];
/** The screens that this project has: rows only where it has a table of them. */
export const tabs = () => TABS.filter((name) => name !== "rows" || site.project?.rows);
/** Those of one language. */
export const WITH_LANGUAGE = ["sheet", "translate", "proof"];
/** After g. @type {Record<string, string>} */
export const LETTERS = {
  b: "board",
  s: "sheet",
  t: "translate",
  d: "diagram",
  f: "findings",
  o: "proof",
  r: "rows",
  p: "print",
  k: "blocks",
};

/** Where the address leads. */
export function route() {
  const [screen = "", ...rest] = location.hash.replace(/^#\/?/, "").split("/").map(decodeURIComponent);
  if (screen in SCREENS) return { screen, rest };
  return { screen: site.only ? "translate" : "board", rest };
}

/**
 * Go to a screen.
 * @param {string} screen
 * @param {...string} rest
 */
export function go(screen, ...rest) {
  location.hash = ["#", screen, ...rest.map(encodeURIComponent)].join("/");
}
