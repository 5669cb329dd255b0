/** The versions of a text, losers of conflicts too. */

import { get } from "./api.js";
import { el, show } from "./dom.js";
import { day, t } from "./words.js";
import { site } from "./site.js";
import { marked } from "./difference.js";

/** What stood on the screen before somebody changed the file by other means, of which no version was kept. */
const replaced = ({ elsewhere }, kept) => (elsewhere?.text && !kept.some((one) => one.text === elsewhere.text) ? [{ text: elsewhere.text, how: "replaced" }] : []);

/** Show them; `use(text)` puts one back into the field. */
export async function historyDialog(entry, language, use) {
  const { versions: kept = [] } = await get(`/api/history/${encodeURIComponent(language.tag)}/${encodeURIComponent(entry.key)}`);
  const versions = [...replaced(entry, kept), ...kept];
  const dialog = el("dialog", { class: "history", "aria-labelledby": "history-head" },
    el("div", { class: "row-of" }, el("h1", { id: "history-head" }, t("history.head", { n: entry.record.number })), el("span", { class: "fill" }), el("button", { type: "button", class: "button", on: { click: () => dialog.close() } }, t("close"))),
    versions.length ? el("ol", {}, versions.map((one) => el("li", {}, el("p", { class: "foreign", lang: language.lang, dir: language.rtl ? "rtl" : "ltr", style: { "font-family": `"text-${language.tag}", var(--ui)`, "line-height": Math.max(1.5, language.line_height) } }, marked(entry.value, one.text)),
      el("div", { class: "row-of small soft" }, [one.by, one.on && day(one.on), one.how && t(`history.${one.how}`)].filter(Boolean).join(" · "), el("span", { class: "fill" }), site.project.editable ? el("button", { type: "button", class: "button small", on: { click: () => { dialog.close(); use(one.text); } } }, t("history.use")) : null))))
      : el("p", { class: "soft" }, t("history.none")));
  show(dialog);
}
