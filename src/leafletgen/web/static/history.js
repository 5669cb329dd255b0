/** The versions of a text, losers of conflicts too. */

import { get } from "./api.js";
import { el, show } from "./dom.js";
import { day, t } from "./words.js";
import { marked } from "./difference.js";

/** Show them; `use(text)` puts one back into the field. */
export async function historyDialog(entry, language, use) {
  const { versions = [] } = await get(`/api/history/${encodeURIComponent(language.tag)}/${encodeURIComponent(entry.key)}`);
  const dialog = el("dialog", { class: "history", "aria-labelledby": "history-head" },
    el("div", { class: "row-of" }, el("h1", { id: "history-head" }, t("history.head", { n: entry.record.number })), el("span", { class: "fill" }), el("button", { type: "button", class: "button", on: { click: () => dialog.close() } }, t("close"))),
    versions.length ? el("ol", {}, versions.map((one) => el("li", {}, el("p", { class: "foreign", lang: language.lang, dir: language.rtl ? "rtl" : "ltr" }, marked(entry.value, one.text)),
      el("div", { class: "row-of small soft" }, [one.by, one.on && day(one.on), one.how && t(`history.${one.how}`)].filter(Boolean).join(" · "), el("span", { class: "fill" }), el("button", { type: "button", class: "button small", on: { click: () => { dialog.close(); use(one.text); } } }, t("history.use"))))))
      : el("p", { class: "soft" }, t("history.none")));
  show(dialog);
}
