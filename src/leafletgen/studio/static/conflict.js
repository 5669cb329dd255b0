/** Two people, one text: nothing is lost, one chooses or writes the result. Typing is never interrupted by this dialog. */

import { el, show } from "./dom.js";
import { day, t } from "./words.js";
import { site } from "./site.js";
import { badge, glyph, key } from "./marks.js";
import { marked, struck, withFacts } from "./difference.js";
import { Field } from "./field.js";
import { meterOf } from "./meter.js";

/** How a version stands in its box, as a badge. */
const roomOf = (meter) => (meter.over_chars > 0 ? badge("too-long", t("meter.chars-over", { n: meter.over_chars })) : badge("ok", t("conflict.fits", { n: meter.lines, percent: meter.percent })));

/**
 * Ask; `resolve(text)` is called with the result, `later()` when it is put off. `draw(text)` sets a text, as on the page; `crop` shows it.
 * `measure(text)` gives the meter of a version, or null.
 */
export function conflictDialog(entry, language, { resolve, later, draw, crop, measure }) {
  const { theirs, base, by, on } = entry.conflict;
  const facts = site.project.facts;
  const way = { lang: language.lang, dir: language.rtl ? "rtl" : "ltr", class: "foreign", style: { "font-family": `"text-${language.tag}", var(--ui)` } };
  const field = new Field({ language, value: entry.value, label: t("conflict.result"), facts, own: entry.record.facts, oninput: (text) => draw(text) });
  const meter = el("div", {});
  let settled = false;
  const take = (text) => { settled = true; dialog.close(); resolve(text); };
  const side = (head, who, text, other, action) => {
    const room = el("span", {});
    if (text) measure(text).then((found) => found && room.append(roomOf(found))).catch(() => { /* no connection: the words are there */ });
    return el("section", {}, el("h2", {}, head, el("span", { class: "small soft" }, who)), el("p", way, text ? marked(other, text, facts) : el("span", { class: "hint" }, t("conflict.empty"))),
      el("div", { class: "row-of" }, room, el("span", { class: "fill" }), el("button", { type: "button", class: "button", on: { click: () => take(text) } }, action)));
  };
  const before = struck(base, theirs || entry.value);
  const dialog = el("dialog", { class: "conflict", role: "alertdialog", "aria-labelledby": "conflict-head", "aria-describedby": "conflict-what", "data-stays": "yes" },
    el("div", { class: "conflict-head" }, el("span", { class: "warning" }, glyph("warning")), el("div", {}, el("h1", { id: "conflict-head" }, t("conflict.head")), el("p", { id: "conflict-what", class: "soft" }, t("conflict.what", { n: entry.record.number, key: entry.key })))),
    el("div", { class: "two" }, side(t("conflict.theirs"), [by, on && day(on)].filter(Boolean).join(" · "), theirs, entry.value, t("conflict.take")), side(t("conflict.mine"), t("conflict.here"), entry.value, theirs, t("conflict.keep"))),
    base ? el("p", { class: "small was" }, el("strong", {}, t("conflict.before")), el("bdi", way, before ?? withFacts(base, facts))) : null,
    el("div", { class: "result" }, el("div", {}, el("h2", {}, t("conflict.result")), field.element), el("div", {}, el("p", { class: "small soft" }, t("crop")), crop.element, meter)),
    el("div", { class: "row-of" }, el("span", { class: "small soft fill" }, t("conflict.others")),
      el("button", { type: "button", class: "button", on: { click: () => dialog.close() } }, t("conflict.later"), key("Esc")),
      el("button", { type: "button", class: "button primary", on: { click: () => take(field.value) } }, t("conflict.save"), key("Ctrl ↵"))));
  dialog.addEventListener("keydown", (event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); event.stopPropagation(); take(field.value); } });
  dialog.addEventListener("close", () => { if (!settled) later?.(); });
  show(dialog);
  field.focus();
  draw(field.value);
  /** The engine has set the result. */
  return (drawn, over) => meter.replaceChildren(meterOf(drawn, over, entry.record.boxes.length > 0));
}
