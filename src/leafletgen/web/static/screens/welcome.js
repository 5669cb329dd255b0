/** The first thing seen: of a shared link, what is to be done; of a folder without a project, how to begin. */

import { get, pagePath } from "../api.js";
import { el, fill } from "../dom.js";
import { t } from "../words.js";
import { kept, languageOf, listen, loadBoard, loadProject, site } from "../site.js";
import { glyph, named, nameOf } from "../marks.js";

export async function open(main, rest, { go }) {
  if (site.project.missing) return firstRun(main, go);
  const tag = site.only ?? (languageOf(rest[0]) ? rest[0] : site.language);
  const { texts } = await get(`/api/texts/${encodeURIComponent(tag)}`);
  const count = (name) => texts.filter((one) => one.state === name).length;
  const long = texts.filter((one) => Object.values(one.meter).some((meter) => meter.over_chars > 0)).length;
  const first = texts.filter((one) => ["missing", "stale", "machine", "draft"].includes(one.state)).map((one) => one.key).slice(0, 1);
  const done = count("checked") + count("translated");
  const rows = [["missing", count("missing"), "start.missing"], ["stale", count("stale"), "start.stale"], ["too-long", long, "start.too-long"], ["machine", count("machine"), "start.machine"], ["draft", count("draft"), "start.draft"]].filter(([, n]) => n);
  const name = el("input", { type: "text", id: "name", maxlength: 60, value: kept.get("name", ""), autocomplete: "name", required: true });
  const start = (event) => { event.preventDefault(); kept.set("name", name.value.trim()); go("translate", tag, ...first); };
  main.append(el("div", { class: "start-page" }, el("form", { on: { submit: start } },
    el("p", { class: "start-name" }, named(tag, { code: false })),
    el("h1", {}, t(site.project.editable ? "start.head" : "start.look-head", { language: nameOf(tag) })), el("p", { class: "soft" }, t("start.what")),
    el("ul", {}, rows.map(([kind, n, said]) => el("li", {}, el("span", { class: kind }, glyph(kind)), t(said, { n }))), el("li", {}, el("span", { class: "ok" }, glyph("ok")), t("start.done", { n: done, all: texts.length }))),
    site.project.editable ? [el("label", { for: "name" }, el("strong", { class: "small" }, t("start.your-name"))), name,
      el("p", { class: "row-of" }, el("button", { type: "submit", class: "button large primary" }, t("start.start")), el("button", { type: "button", class: "button large", on: { click: () => go("translate", tag) } }, t("start.look"))), el("p", { class: "hint" }, t("start.privacy"))]
      : el("p", {}, el("button", { type: "button", class: "button large primary", on: { click: () => go("translate", tag) } }, t("start.look")))),
  site.output ? el("img", { class: "paper-picture", src: pagePath(tag, site.output), alt: "" }) : null));
  name.focus();
  return {};
}

/** Nothing here yet; it is seen at once when there is. */
function firstRun(main, go) {
  const root = el("div", { class: "start-page" });
  main.append(root);
  fill(root, el("div", {}, el("h1", {}, t("first.head")), el("p", { class: "soft" }, t("first.what")), el("pre", { class: "where-box mono" }, "leafletgen init ."), el("p", { class: "hint" }, t("first.then"))));
  const deaf = listen(async (news) => {
    if (news.type !== "reloaded") return;
    await loadProject();
    if (!site.project.missing) { await loadBoard(); go("board"); }
  });
  return { close: deaf };
}
