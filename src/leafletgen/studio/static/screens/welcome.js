/** The first thing seen: of a shared link, what is to be done; of a folder without a project, how to begin. */

import { get, pagePath, send } from "../api.js";
import { el, fill } from "../dom.js";
import { reader, t } from "../words.js";
import { kept, languageOf, listen, loadBoard, loadProject, site } from "../site.js";
import { glyph, named, nameOf } from "../marks.js";
import { called, offered, picker } from "../languages.js";

/** A text of a leaflet takes about so long to translate, half of it to read again. */
const MINUTES = 2;

export async function open(main, rest, { go }) {
  if (site.project.missing) return firstRun(main, go);
  const tag = site.only ?? (languageOf(rest[0]) ? rest[0] : site.language);
  const { texts } = await get(`/api/texts/${encodeURIComponent(tag)}`);
  const count = (name) => texts.filter((one) => one.state === name).length;
  const long = texts.filter((one) => Object.values(one.meter).some((meter) => meter.over_chars > 0)).length;
  const first = texts.filter((one) => ["missing", "stale", "machine", "draft"].includes(one.state)).map((one) => one.key).slice(0, 1);
  const done = count("checked") + count("translated");
  const rows = [["missing", count("missing"), "start.missing"], ["stale", count("stale"), "start.stale"], ["too-long", long, "start.too-long"], ["machine", count("machine"), "start.machine"], ["draft", count("draft"), "start.draft"]].filter(([, n]) => n);
  const minutes = Math.ceil(MINUTES * rows.reduce((sum, [kind, n]) => sum + n * (kind === "missing" ? 1 : 0.5), 0));
  const name = el("input", { type: "text", id: "name", maxlength: 60, value: kept.get("name", ""), autocomplete: "name", required: true });
  const start = (event) => { event.preventDefault(); kept.set("name", name.value.trim()); go("translate", tag, ...first); };
  main.append(el("div", { class: "start-page" }, el("form", { on: { submit: start } },
    el("p", { class: "start-name" }, named(tag, { code: false })),
    el("h1", {}, t(site.project.editable ? "start.head" : "start.look-head", { language: nameOf(tag) })), el("p", { class: "soft" }, t("start.what")),
    el("ul", {}, rows.map(([kind, n, said]) => el("li", {}, el("span", { class: kind }, glyph(kind)), t(said, { n }))), el("li", {}, el("span", { class: "ok" }, glyph("ok")), t("start.done", { n: done, all: texts.length }), minutes ? el("span", { class: "soft" }, t("start.minutes", { n: minutes })) : null)),
    site.project.editable ? [el("label", { for: "name" }, el("strong", { class: "small" }, t("start.your-name"))), name,
      el("p", { class: "row-of" }, el("button", { type: "submit", class: "button large primary" }, t("start.start")), el("button", { type: "button", class: "button large", on: { click: () => go("translate", tag) } }, t("start.look")), tag === site.project.source ? null : el("a", { class: "link plain", href: `/api/offline/${encodeURIComponent(tag)}.html`, download: "" }, t("start.away"))), el("p", { class: "hint" }, t("start.privacy"))]
      : el("p", {}, el("button", { type: "button", class: "button large primary", on: { click: () => go("translate", tag) } }, t("start.look")))),
  site.output ? el("img", { class: "paper-picture", src: pagePath(tag, site.output), alt: "" }) : null));
  name.focus();
  return {};
}

/** Nothing here yet: a project to begin with. One that is made elsewhere is seen at once. */
async function firstRun(main, go) {
  await offered();
  const root = el("div", { class: "first-run" });
  main.append(root);
  const deaf = listen((news) => { if (news.type === "reloaded" && !site.project.missing) go("board"); });
  const first = await get("/api/starter");
  const state = { name: first.name, tags: [...first.languages], said: null, shown: first.files, busy: false };
  const name = el("input", { type: "text", id: "first-name", maxlength: 60, value: state.name, spellcheck: "false", on: { input: () => { state.name = name.value.trim(); look(); } } });
  const field = picker({ id: "first-language", choose: (tag) => { state.tags.push(tag); look(); }, without: () => new Set(state.tags) });
  const [chips, written, foot] = [el("div", { class: "chips" }), el("aside", {}), el("div", {})];
  let turn = 0;

  /** What will be written, as the server says. */
  async function look() {
    const mine = ++turn;
    state.said = null;
    draw();
    const query = new URLSearchParams([["name", state.name], ...state.tags.map((tag) => ["language", tag])]);
    const { files } = await get(`/api/starter?${query}`);
    if (mine === turn) { state.shown = files; draw(); }
  }

  async function make() {
    if (state.busy) return;
    state.busy = true;
    try {
      await send("POST", `/api/starter?words=${reader}`, { name: state.name, languages: state.tags });
      await loadProject();
      await loadBoard();
      go("board");
    } catch (error) { state.busy = false; state.said = error.message; draw(); }
  }

  function draw() {
    fill(chips, state.tags.map((tag, at) => el("span", { class: "language-chip" }, called(tag), at ? el("button", { type: "button", "aria-label": t("first.without", { language: tag }), "data-focus": `without-${tag}`, on: { click: () => { state.tags.splice(at, 1); look(); } } }, "×") : el("span", { class: "small soft" }, t("first.source")))), field);
    fill(written, el("h2", {}, t("first.written")), manifest(state.shown["leaflet.yaml"]),
      el("ul", { class: "mono small" }, Object.entries(state.shown).filter(([path]) => path !== "leaflet.yaml").map(([path, text]) => el("li", {}, path, "  ", path.startsWith("locales/") ? el("span", { class: "soft" }, t(/: ""/.test(text) ? "first.empty" : "first.full")) : null))),
      el("p", { class: "hint" }, t("command"), el("br"), el("code", {}, `leafletgen init . --name ${state.name || "…"} --languages ${state.tags.join(",")}`)));
    const able = site.project.editable;
    fill(foot, state.said ? el("p", { class: "error", role: "alert" }, state.said) : null,
      el("p", { class: "row-of" }, el("button", { type: "button", class: "button large primary", "data-focus": "make", "aria-disabled": String(!able || state.busy), on: { click: () => able && make() } }, t("first.make")), el("span", { class: "hint" }, t(able ? "first.stays" : "first.read-only"))));
  }

  fill(root, el("div", {}, el("h1", {}, t("first.head")), el("p", { class: "soft" }, t("first.what")),
    el("div", { class: "starter" }, el("img", { class: "paper-picture", src: "/api/starter.svg", width: 190, height: 269, alt: t("first.picture") }),
      el("div", {}, el("h2", {}, t("first.card")), el("p", { class: "small soft" }, t("first.card-what")),
        el("label", { for: "first-name" }, el("strong", {}, t("first.name"))), name, el("p", { class: "hint" }, t("first.name-what")))),
    el("h2", {}, t("languages")), chips, foot), written);
  draw();
  foot.querySelector("button").focus({ preventScroll: true });
  return { close: deaf };
}

const TELLING = ["name", "source", "languages", "outputs", "facts"];

/** What a project file says in short, keys bold. */
function manifest(text) {
  let telling = false;
  const lines = text.split("\n").filter((line) => {
    if (/^[\w-]/.test(line)) telling = TELLING.includes(line.split(":")[0]);
    return telling && line.trim() && !/^\s*#/.test(line);
  });
  return el("pre", { class: "where-box mono", tabindex: 0, role: "region", "aria-label": "leaflet.yaml" }, el("span", { class: "soft" }, "# leaflet.yaml\n"), lines.map((line) => {
    const [, key, rest] = line.match(/^(\s*[\w-]+:)(.*)$/) ?? [null, "", line];
    return [el("b", {}, key), `${rest}\n`];
  }));
}
