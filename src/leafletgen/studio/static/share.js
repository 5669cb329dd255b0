/** Making a link by which one language can be edited, and nothing else. */

import { send } from "./api.js";
import { el, fill, show } from "./dom.js";
import { t } from "./words.js";
import { glyph, named, nameOf } from "./marks.js";

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Ask for how long, make the link, show it to be copied. */
export function shareDialog(tag) {
  const in30 = new Date(Date.now() + 30 * 86400000).toISOString().slice(0, 10);
  const until = el("input", { type: "date", value: in30, id: "share-until" });
  const result = el("div", { "aria-live": "polite" });
  const make = async () => {
    try {
      const made = await send("POST", "/api/links", { language: tag, edit: true, until: until.value || null });
      const url = `${location.origin}/${made.fragment}`;
      const field = el("input", { type: "text", readonly: true, value: url, "aria-label": t("share"), on: { focus: (event) => event.target.select() } });
      fill(result, el("p", { class: "row-of" }, field, el("button", { class: "button", type: "button", on: { click: async (event) => { await navigator.clipboard.writeText(url); event.target.textContent = t("copied"); } } }, t("copy"))),
        el("p", { class: "hint" }, t("share.hint")), LOCAL.test(location.hostname) ? el("p", { class: "finding small" }, glyph("warning"), el("span", {}, t("share.local"))) : null);
      field.focus();
    } catch (error) { fill(result, el("p", { class: "error" }, error.message)); }
  };
  const dialog = el("dialog", { class: "share", "aria-labelledby": "share-head" },
    el("h1", { id: "share-head" }, t("share.head", { language: nameOf(tag) }), " ", named(tag)),
    el("p", { class: "soft" }, t("share.what")),
    el("p", { class: "row-of" }, el("label", { for: "share-until" }, t("share.good")), until, el("button", { class: "button primary", type: "button", on: { click: make } }, t("share.make"))),
    result,
    el("p", { class: "row-of" }, el("span", { class: "fill" }), el("button", { class: "button", type: "button", on: { click: () => dialog.close() } }, t("close"))));
  show(dialog);
}
