/** What is heard from the server and what is done about it, for all screens. */

/** @import { News } from "./types.d.ts" */

import { get } from "./api.js";
import { together } from "./findings.js";
import { changed, listen, loadBoard, loadProject, site, tell } from "./site.js";
import { showTrouble } from "./trouble.js";
import { built, html } from "./view.js";
import { reader } from "./words.js";

/** Milliseconds in which news of the Board are taken together. */
const TOGETHER = 250;
const ON_DISK = ["project", "texts", "broken"];

/** Ask for the findings; those of one text on several outputs are one. */
export async function countFindings() {
  if (site.only || site.project.missing) return;
  site.findings = together((await get(`/api/findings?words=${reader}`)).diagnostics);
}

/** The faces of the project's languages; asked for again when there are others. */
export function textFonts() {
  const tags = site.project.languages.map((one) => one.tag).join(" ");
  // Names of rows may be in any of their scripts, beside the interface's own letters.
  const faces = site.project.languages.map(({ tag }) => `"text-${tag}"`).join(", ");
  document.documentElement.style.setProperty("--names", faces || "sans-serif");
  const before = document.getElementById("text-fonts");
  if (before?.dataset.tags === tags) return;
  const href = `/fonts.css?of=${encodeURIComponent(tags)}`;
  const link = built(html`<link rel="stylesheet" id="text-fonts" href=${href} data-tags=${tags}>`);
  if (before) before.replaceWith(link);
  else document.head.append(link);
}

/**
 * Listen for good.
 * @param {() => void} draw the bar
 */
export function listenForAll(draw) {
  let waiting = false;
  const board = async () => {
    waiting = false;
    await loadBoard();
    draw();
    tell({ type: "board-loaded" });
    if (site.board?.pending) return;
    await countFindings();
    draw();
    showTrouble();
    tell({ type: "findings-loaded" });
  };
  listen((news) => {
    if (["drawn", "lost", "back"].includes(news.type)) draw();
    else if (ON_DISK.includes(news.type)) onDisk(news);
    else if (news.type === "reloaded") {
      textFonts();
      draw();
    } else if (news.type === "board" && !waiting && !site.only) {
      waiting = true;
      setTimeout(board, TOGETHER);
    }
  });
}

/**
 * Something changed on disk.
 * @param {News} news
 */
async function onDisk(news) {
  if (news.type !== "broken") changed(news.type === "texts" ? news.languages : null);
  await loadProject();
  await Promise.all([loadBoard(), countFindings()]);
  showTrouble();
  tell({ ...news, type: "reloaded", kind: news.type });
}
