/** Putting a finding aside: a false alarm, with the reason. It is written into the project file, and can be taken back. */

import { get, send } from "./api.js";
import { el, fill, show } from "./dom.js";
import { reader, t } from "./words.js";
import { site } from "./site.js";
import { key, nameOf } from "./marks.js";

let known = null;

/** Waivers, and of each code why it matters and whether it may be waived: {waivers, codes}. */
export async function waivers() {
  known = site.only ? { waivers: [], codes: {} } : await get(`/api/waivers?words=${reader}`);
  return known;
}

/** Whether this person may waive a finding. */
export const isWaivable = ({ code, key: text }) => Boolean(text && site.project.editable && !site.only && known?.codes[code]?.waivable);

/** Ask for the reason; `done()` when it is written. */
export function waiveDialog({ code, key: text, language, message }, done) {
  const reason = el("input", { type: "text", id: "waive-reason", maxlength: 300, required: true, placeholder: t("waive.example"), autofocus: true });
  const scope = (every, said) => el("label", { class: "check" }, el("input", { type: "radio", name: "waive-scope", value: every ? "all" : "one", checked: !every }), said);
  const problem = el("p", { class: "error", role: "alert" });
  const dialog = el("dialog", { class: "waive", "aria-labelledby": "waive-head" },
    el("form", { method: "dialog", on: { submit: (event) => { event.preventDefault(); write(); } } },
      el("h1", { id: "waive-head" }, t("waive.head")), el("p", { style: language ? { "font-family": `var(--ui), "text-${language}"` } : {} }, message, " ", el("span", { class: "tag" }, code)), el("p", { class: "soft small" }, t("waive.what")),
      el("label", { for: "waive-reason" }, el("strong", { class: "small" }, t("waive.reason"))), reason,
      el("fieldset", {}, el("legend", { class: "small" }, t("waive.where")), scope(false, t("waive.one", { language: nameOf(language), key: text })), scope(true, t("waive.every", { key: text }))),
      problem,
      el("div", { class: "row-of" }, el("span", { class: "fill" }), el("button", { type: "button", class: "button", on: { click: () => dialog.close() } }, t("cancel"), key("Esc")), el("button", { type: "submit", class: "button primary" }, t("waive.do"), key("↵")))));
  const write = async () => {
    const every = dialog.querySelector('[name="waive-scope"]:checked').value === "all";
    if (!reason.value.trim()) { fill(problem, t("waive.needs-reason")); reason.focus(); return; }
    try {
      await send("POST", `/api/waivers?words=${reader}`, { code, key: text, language: every ? null : language, reason: reason.value.trim() });
      dialog.close();
      done?.();
    } catch (error) { fill(problem, error.status ? error.message : t("comment.lost")); }
  };
  show(dialog);
}

/** Take a waiver back. */
export const unwaive = ({ code, key: text, language }) => send("DELETE", `/api/waivers?words=${reader}`, { code, key: text, language });
