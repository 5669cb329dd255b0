/** The keyboard, shown. */

import { el, show } from "./dom.js";
import { t } from "./words.js";
import { kept } from "./site.js";
import { key } from "./marks.js";

const PARTS = [
  ["anywhere", [[["g b"], "go"], [["/"], "find"], [["Ctrl K"], "goto"], [["?"], "help"], [["F6"], "area"], [["Esc"], "leave"]]],
  ["translate", [[["Ctrl ↵"], "done"], [["Alt ↓", "Alt ↑"], "step"], [["{"], "facts"], [["Ctrl B"], "bold"], [["Ctrl S"], "save"], [["Ctrl Z", "Ctrl Y"], "undo"], [["F8"], "finding"]]],
  ["page", [[["B", "G", "O"], "overlays"], [["D"], "distance"], [["1", "0"], "sizes"], [["+", "−"], "zoom"], [["L"], "second"], [["Z"], "box"], [["Tab"], "next"], [["↵"], "edit"], [["M", "1–9"], "diagram"]]],
  ["lists", [[["↑", "↓"], "move"], [["Space"], "enlarge"], [["↵"], "open"], [["T", "S", "P"], "screens"], [["W"], "waive"], [["C"], "comment"], [["O"], "file"]]],
];

/** A key as this computer calls it. */
const here = (name) => (/Mac|iPhone|iPad/.test(navigator.platform) ? name.replace("Ctrl ", "⌘ ").replace("Alt ", "⌃⌥ ") : name);

/** Open the help; Esc or Close ends it. */
export function keyboardHelp() {
  if (document.querySelector("dialog.help")) return;
  const dialog = el("dialog", { class: "help", "aria-labelledby": "help-head" },
    el("div", { class: "row-of" }, el("h1", { id: "help-head" }, t("keys")), el("span", { class: "hint" }, t("keys.hint")), el("span", { class: "fill" }),
      el("label", { class: "row-of" }, el("input", { type: "checkbox", checked: kept.get("letters", true), on: { change: (event) => kept.set("letters", event.target.checked) } }), t("keys.letters")),
      el("button", { class: "button", type: "button", autofocus: true, on: { click: () => dialog.close() } }, t("close"), key("Esc"))),
    el("div", { class: "keys" }, PARTS.map(([part, rows]) => el("section", {}, el("h2", {}, t(`keys.${part}`)),
      el("dl", {}, rows.map(([names, said]) => [el("dt", {}, names.map((name) => el("kbd", {}, here(name)))), el("dd", {}, t(`keys.${part}.${said}`))]))))));
  show(dialog);
}
