/** What is known of the project, shared by all screens, and news of it. */

/** @import { News, Project, Site } from "./types.d.ts" */

import { get } from "./api.js";
import { kept } from "./kept.js";

/** @type {Site} */
export const site = {
  project: /** @type {Project} */ (/** @type {unknown} */ (null)),
  board: null,
  findings: null,
  only: null,
  language: "",
  output: null,
  version: {},
  lost: false,
  row: null,
  drawn: null,
};

/** @typedef {(news: News) => void} Listener */

/** @type {Set<Listener>} */
const listeners = new Set();

/**
 * Be told of news. Gives a function that stops it.
 * @param {Listener} listener
 */
export function listen(listener) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** @param {News} news */
export function tell(news) {
  for (const listener of [...listeners]) listener(news);
}

export async function loadProject() {
  site.project = await get("/api/project");
  site.only = site.project.only ?? null;
  const tags = site.project.languages.map((one) => one.tag);
  const wished = [site.only, site.language, kept.get("language")].find((tag) => tags.includes(tag));
  site.language = wished ?? tags.find((tag) => tag !== site.project.source) ?? tags[0] ?? "";
  const outputs = site.project.outputs.map((one) => one.name);
  site.output = [site.output, kept.get("output")].find((name) => outputs.includes(name)) ?? outputs[0] ?? null;
}

export async function loadBoard() {
  if (site.only) return;
  site.board = await get("/api/board");
}

/** @param {string | null | undefined} tag */
export const knownLanguage = (tag) => site.project.languages.find((one) => one.tag === tag);

/**
 * A language of the project.
 * @param {string} tag
 */
export function languageOf(tag) {
  const found = knownLanguage(tag);
  if (!found) throw new Error(`no language ${tag}`);
  return found;
}

/** The tags of all languages. */
export const allTags = () => site.project.languages.map((one) => one.tag);

/** @param {string | null | undefined} name */
export const knownOutput = (name) => site.project.outputs.find((one) => one.name === name);

/**
 * An output of the project.
 * @param {string} name
 */
export function outputOf(name) {
  const found = knownOutput(name);
  if (!found) throw new Error(`no output ${name}`);
  return found;
}

/**
 * Whether an output is made in a language.
 * @param {string} tag
 * @param {string | null | undefined} name
 */
export const isMade = (tag, name) => knownOutput(name)?.languages.includes(tag) ?? false;

/**
 * The output that is looked at or, in a language in which that is not made, the first one that is.
 * @param {string} tag
 */
export const outputFor = (tag) =>
  isMade(tag, site.output) ? site.output : (site.project.outputs.find(({ name }) => isMade(tag, name))?.name ?? null);

/** @param {string | null | undefined} tag */
export const rowOf = (tag) => site.board?.languages.find((one) => one.tag === tag);

/** @param {string | null | undefined} tag */
export function pick(tag) {
  if (!tag) return;
  site.language = tag;
  kept.set("language", tag);
}

/** @param {string | null | undefined} name */
export function pickOutput(name) {
  if (!name) return;
  site.output = name;
  kept.set("output", name);
}

/**
 * The picture of a page, asked for anew whenever its language changed.
 * @param {string} tag
 */
export const version = (tag) => site.version[tag] ?? 0;

/** @param {string[] | null | undefined} tags */
export function changed(tags) {
  for (const tag of tags?.length ? tags : allTags()) site.version[tag] = version(tag) + 1;
}

/**
 * Whether news of texts are about a language.
 * @param {News} news
 * @param {string} tag
 */
export function isAbout(news, tag) {
  if (news.kind !== "texts" || !news.languages?.length) return true;
  return news.languages.includes(tag) || news.languages.includes(site.project.source);
}

/** News from the server; the browser reconnects by itself. */
export function follow() {
  const stream = new EventSource("/api/events");
  let { revision } = site.project;
  stream.onmessage = ({ data }) => {
    const news = JSON.parse(data);
    const missed = site.lost; // what was asked for meanwhile had no answer
    if (missed) {
      site.lost = false;
      tell({ type: "back" });
    }
    const again = missed || revision !== news.revision;
    if (news.revision) revision = news.revision;
    if (news.type === "hello") greeted(again);
    else tell(news);
  };
  stream.onerror = () => {
    if (site.lost) return;
    site.lost = true;
    tell({ type: "lost" });
  };
}

/** @param {boolean} again whether something may have changed that was not heard of */
function greeted(again) {
  if (again) tell({ type: "project", languages: [] });
  // What was laid out before this line was open:
  else if (site.board?.pending || site.board?.checking) tell({ type: "board" });
}
