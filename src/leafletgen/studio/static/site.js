/** What is known of the project, shared by all screens, and news of it. */

import { get } from "./api.js";

export const site = { project: null, board: null, findings: null, only: null, language: null, output: null, second: null, version: {}, lost: false, drawn: null };

const listeners = new Set();
/** Be told of news: ({type, ...}). Gives a function that stops it. */
export function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
export function tell(news) { for (const listener of [...listeners]) listener(news); }

export const kept = {
  get: (name, otherwise = null) => { try { return JSON.parse(localStorage.getItem(`leafletgen.${name}`)) ?? otherwise; } catch { return otherwise; } },
  set: (name, value) => { try { localStorage.setItem(`leafletgen.${name}`, JSON.stringify(value)); } catch { /* private window: not kept */ } },
};

export async function loadProject() {
  site.project = await get("/api/project");
  site.only = site.project.only ?? null;
  const tags = site.project.languages.map((one) => one.tag);
  const wished = [site.only, site.language, kept.get("language")];
  site.language = wished.find((tag) => tags.includes(tag)) ?? tags.find((tag) => tag !== site.project.source) ?? tags[0] ?? null;
  const outputs = site.project.outputs.map((one) => one.name);
  site.output = [site.output, kept.get("output")].find((name) => outputs.includes(name)) ?? outputs[0] ?? null;
}

export async function loadBoard() {
  if (site.only) return;
  site.board = await get("/api/board");
}

export const languageOf = (tag) => site.project.languages.find((one) => one.tag === tag);
export const outputOf = (name) => site.project.outputs.find((one) => one.name === name);
export const rowOf = (tag) => site.board?.languages.find((one) => one.tag === tag);

export function pick(tag) { if (tag) { site.language = tag; kept.set("language", tag); } }
export function pickOutput(name) { if (name) { site.output = name; kept.set("output", name); } }

/** The picture of a page, asked for anew whenever its language changed. */
export const version = (tag) => site.version[tag] ?? 0;
export function changed(tags) {
  const all = tags?.length ? tags : site.project.languages.map((one) => one.tag);
  for (const tag of all) site.version[tag] = version(tag) + 1;
}

/** News from the server; the browser reconnects by itself. */
export function follow() {
  const stream = new EventSource("/api/events");
  let revision = site.project.revision;
  stream.onmessage = ({ data }) => {
    const news = JSON.parse(data);
    const missed = site.lost; // what was asked for meanwhile had no answer
    if (missed) { site.lost = false; tell({ type: "back" }); }
    if (news.type === "hello") {
      const again = missed || revision !== news.revision;
      revision = news.revision;
      if (again) tell({ type: "project", languages: [] });
      else if (site.board?.pending || site.board?.checking) tell({ type: "board" }); // what was laid out before this line was open
      return;
    }
    if (news.revision) revision = news.revision;
    tell(news);
  };
  stream.onerror = () => { if (!site.lost) { site.lost = true; tell({ type: "lost" }); } };
}
