/** The page for translators: the Translate screen of the preview without the preview, in one file. */

import { get, takeWith } from "./api.js";
import { el, fill, isTyping, refill, show } from "../dom.js";
import { reader, t, useWords } from "../words.js";
import { kept, languageOf, loadProject, site } from "../site.js";
import { glyph, key, named, nameOf } from "../marks.js";
import { getBoxes } from "../page.js";
import { Translate } from "../screens/translate.js";
import { asLeft, fileName, keepBeside, store } from "./saving.js";
import { about } from "./about.js";

const main = document.getElementById("main");
const bar = document.getElementById("bar");
let screen = null;

class Kit extends Translate {
  entry(record) {
    const entry = super.entry(record);
    entry.sent = record;
    asLeft(entry);
    if (entry.value !== (record.target ?? "")) this.estimate(entry);
    return entry;
  }

  async load(name) {
    const pages = await Promise.all(site.project.outputs.map(async (one) => [one.name, await getBoxes(this.tag, one.name)]));
    this.boxes = new Map(pages);
    await super.load(name);
  }

  /** The meters of a text on all outputs, as far as can be told without the engine. */
  estimate(entry) {
    const { key: name, sent, value } = entry;
    const same = value === (sent.target ?? "");
    const set = sent.target ? { key: name, text: sent.target, tag: this.tag } : { key: name, text: sent.source, tag: site.project.source };
    const pageOf = (output) => this.boxes.get(output)[(sent.boxes.find((one) => one.output === output)?.page ?? 1) - 1];
    const told = same || !value ? sent.meter : Object.fromEntries(Object.entries(sent.meter).map(([output, meter]) => [output, about(meter, set, { text: value, tag: this.tag }, site.project.facts, pageOf(output))]));
    entry.meters = told;
    entry.meter = told[this.page?.output] ?? Object.values(told)[0] ?? null;
    entry.record = { ...entry.record, meter: told };
  }

  /** Lines past the edge can be told only of what was set. */
  measure(entry) {
    super.measure(entry);
    if (entry.meter?.about) entry.over = 0;
  }

  post(entry) {
    this.estimate(entry);
    this.measure(entry);
    if (this.opened?.entry === entry) this.opened.update({ findings: false });
  }

  /** Whether the picture of the open text is one of what it was. */
  outdated() {
    const { opened } = this;
    const changed = opened && opened.entry.value !== (opened.entry.sent.target ?? "");
    opened?.element.classList.toggle("is-changed", changed);
    if (changed) fill(opened.where, t("kit.before"));
  }

  async openText(name, options) {
    await super.openText(name, options);
    const { opened } = this;
    if (opened && !opened.element.querySelector(".back-field")) {
      const update = opened.update.bind(opened);
      opened.update = (what) => { update(what); this.outdated(); };
      this.outdated();
      const { entry } = opened;
      const source = languageOf(site.project.source);
      opened.element.querySelector(".tgt").append(el("details", { class: "back-field", open: Boolean(entry.record.back) }, el("summary", { class: "small soft" }, t("back")),
        el("textarea", { rows: 2, lang: source.lang, dir: source.rtl ? "rtl" : "ltr", "aria-label": t("kit.back", { language: nameOf(source.tag) }), placeholder: t("kit.back", { language: nameOf(source.tag) }), on: { input: (event) => { keepBeside(entry, { back: event.target.value.trim() }); this.line(); } } }, entry.record.back)));
    }
  }

  /** What is not in a file yet. */
  line() {
    const n = store.texts.size;
    const said = store.out && n ? ["ok", "ok", t("kit.saved", { file: fileName })]
      : n ? ["draft", "stale", t(store.remembers ? "kit.changed" : "kit.changed-unkept", { n })] : ["ok", "", t("kit.unchanged")];
    refill(this.foot, [...said, reader, this.undoable?.entry.key].join(), el("span", { class: `save-line ${said[1]}`, role: "status" }, glyph(said[0]), said[2]),
      this.undoable ? el("button", { type: "button", class: "link", "data-focus": "undo-done", on: { click: () => this.undoDone() } }, t("undo-done", { n: this.undoable.entry.record.number })) : null,
      el("span", { class: "fill" }),
      el("span", { class: "foot-keys" }, [["Alt ↓", "keys.next"], ["F8", "keys.finding"], ["F6", "keys.page-side"]].map(([name, what]) => el("span", {}, key(name), " ", t(what)))));
    topBar();
  }

  keyed(event) {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") super.keyed(event);
  }
}

function topBar() {
  const n = store.out ? 0 : store.texts.size;
  refill(bar, [reader, n, store.texts.size > 0, document.documentElement.dataset.theme].join(),
    el("span", { class: "name" }, el("span", {}, site.project.name)), el("span", { class: "kit-language row-of" }, named(site.language)),
    el("span", { class: "fill" }),
    el("div", { class: "segments readers", role: "group", "aria-label": t("reader") }, [["en", "EN"], ["ja", "日本語"]].map(([code, label]) =>
      el("button", { type: "button", lang: code, "data-focus": `reader-${code}`, "aria-pressed": String(code === reader), on: { click: () => setReader(code) } }, label))),
    el("button", { type: "button", class: "button square", "data-focus": "help", "aria-label": t("kit.what-head"), on: { click: explain } }, el("strong", {}, "?")),
    el("button", { type: "button", class: `button save-file${n ? " primary" : ""}`, "data-focus": "save-file", on: { click: saveDialog } }, t("kit.save"), n ? el("span", { class: "count" }, String(n)) : null, el("span", { class: "wide-only" }, key("Ctrl S"))));
}

/** What this page is, and going on with what was saved elsewhere. */
function explain() {
  const file = el("input", { type: "file", class: "unseen", accept: ".json,application/json", tabindex: -1, "aria-label": t("kit.open"), on: { change: () => goOn(file.files[0], told) } });
  const told = el("p", { role: "status", class: "small" });
  const dialog = el("dialog", { class: "kit-dialog", "aria-labelledby": "kit-head" }, el("h1", { id: "kit-head" }, t("kit.what-head")),
    ["kit.what.type", "kit.what.facts", "kit.what.meter", "kit.what.save"].map((said) => el("p", {}, t(said))),
    el("p", { class: "row-of small" }, [["Ctrl ↵", "done-next"], ["Alt ↓", "keys.next"], ["{", "facts"], ["/", "find.both"], ["Z", "page.box"], ["Ctrl S", "kit.save"]].map(([name, said]) => el("span", {}, key(name), " ", t(said)))),
    told, file,
    el("div", { class: "row-of" }, el("button", { type: "button", class: "button", on: { click: () => file.click() } }, t("kit.open")), el("span", { class: "fill" }),
      el("button", { type: "button", class: "button primary", autofocus: true, on: { click: () => dialog.close() } }, t("close"))));
  show(dialog);
}

async function goOn(file, told) {
  const texts = file && file.size < 16e6 ? store.read(await file.text()) : null;
  if (!texts) { told.textContent = t("kit.open.wrong"); return; }
  store.take(texts);
  told.textContent = t("kit.open.done", { n: texts.length });
  await anew();
}

/** Who translated, and the file; what to do with it. */
function saveDialog() {
  if (document.querySelector("dialog[open]")) return;
  screen.leave();
  const states = [...store.texts.values()].map((one) => one.state);
  const [done, begun] = ["translated", "draft"].map((wanted) => states.filter((state) => state === wanted).length);
  const name = el("input", { type: "text", id: "kit-name", autocomplete: "name", value: kept.get("name", ""), on: { input: () => kept.set("name", name.value.trim()) } });
  const told = el("div", { role: "status", class: "kit-told" });
  const dialog = el("dialog", { class: "kit-dialog", "aria-labelledby": "kit-head" }, el("h1", { id: "kit-head" }, states.length ? t("kit.save-head", { n: states.length }) : t("kit.unchanged")),
    el("form", { on: { submit: (event) => { event.preventDefault(); handOut(name.value.trim(), told); dialog.classList.add("is-out"); } } },
      states.length ? [el("p", { class: "soft" }, [done ? t("kit.done", { n: done }) : "", begun ? t("kit.begun", { n: begun }) : ""].filter(Boolean).join(" ")),
        el("label", { for: "kit-name" }, t("start.your-name")), name, el("p", { class: "hint" }, t("start.privacy")), told] : el("p", { class: "soft" }, t("kit.nothing")),
      el("div", { class: "row-of" }, el("span", { class: "fill" }), el("button", { type: "button", class: "button large", on: { click: () => dialog.close() } }, t("close")), states.length ? el("button", { type: "submit", class: "button primary large" }, t("kit.save")) : null)));
  show(dialog);
  (states.length ? name : dialog.querySelector("button")).focus();
}

function handOut(by, told) {
  kept.set("name", by);
  const text = store.file(new Map([...screen.entries].map(([name, entry]) => [name, entry.sent.source])));
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  el("a", { href: address, download: fileName }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  store.keep(true);
  screen.line();
  const whole = el("textarea", { readonly: true, rows: 3, "aria-label": fileName }, text);
  fill(told, el("p", { class: "finding fine" }, glyph("ok"), el("span", {}, t("kit.send", { file: fileName }))),
    el("details", {}, el("summary", { class: "small" }, t("kit.no-file")), whole, el("button", { type: "button", class: "button small", on: { click: (event) => { whole.select(); document.execCommand("copy"); event.target.textContent = t("copied"); } } }, t("copy"))));
}

/** The screen in the language chosen, at the text that was open. */
async function anew() {
  const at = screen?.opened?.entry.key ?? null;
  screen?.close();
  main.replaceChildren();
  document.body.classList.remove("row-open");
  screen = new Kit(main, site.language, () => {});
  await screen.load(at);
  document.title = `${site.project.name} · ${nameOf(site.language)}`;
}

async function setReader(code) {
  const words = await get("/words");
  kept.set("reader", code);
  useWords(code, words[code], words.en);
  document.getElementById("skip").textContent = t("skip");
  if (screen) await anew();
}

/** F6: the next of the areas; past the last it is the browser's again. */
function nextArea(event) {
  const areas = [bar, ...main.querySelectorAll("[data-area]")].filter((one) => one.offsetParent !== null || one === bar);
  const next = areas[areas.findLastIndex((one) => one.contains(document.activeElement)) + (event.shiftKey ? -1 : 1)];
  if (!next) return;
  event.preventDefault();
  next.querySelector('[tabindex="0"], textarea, a[href], button, select, input')?.focus();
}

function pressed(event) {
  if (event.isComposing || event.altKey) return;
  const letter = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) { if (letter === "s") { event.preventDefault(); saveDialog(); } return; }
  if (event.key === "F6") { nextArea(event); return; }
  if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
  const search = letter === "/" ? main.querySelector(".search input") : null;
  if (search) { event.preventDefault(); search.focus(); } else if (letter === "?") { event.preventDefault(); explain(); } else if ("zec".includes(letter)) screen.pressed(event, letter);
}

/** A comment is the one thing beside texts that can be written down here. */
function taken(method, path, { text }) {
  const entry = path.startsWith("/api/comments/") && method === "POST" ? screen.entries.get(decodeURIComponent(path.split("/").at(-1))) : null;
  return entry ? { comments: keepBeside(entry, { comment: text }).record.comments } : null;
}

async function begin() {
  takeWith(taken);
  const rewrite = history.replaceState.bind(history);
  history.replaceState = (...args) => { try { rewrite(...args); } catch { /* an address that may not change: a page out of a mail */ } };
  const theme = kept.get("theme");
  if (theme) document.documentElement.dataset.theme = theme;
  await loadProject();
  document.body.dataset.screen = "translate";
  document.getElementById("skip").addEventListener("click", (event) => { event.preventDefault(); main.focus(); });
  await setReader(kept.get("reader") ?? (navigator.language.startsWith("ja") ? "ja" : "en"));
  await Promise.all([site.language, site.project.source].map((tag) => document.fonts.load(`16px "text-${tag}"`).catch(() => {})));
  addEventListener("keydown", pressed);
  addEventListener("beforeunload", (event) => { if (!store.out) event.preventDefault(); });
  await anew();
}

await begin();
