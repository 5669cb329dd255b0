/** Opening a file of the project in the editor of whoever sits at this computer. Off until they choose one; kept in this browser. */

import { el, show } from "./dom.js";
import { t } from "./words.js";
import { kept, site } from "./site.js";
import { key } from "./marks.js";

/** The addresses by which editors are asked, as they document them. */
const EDITORS = {
  vscode: ["Visual Studio Code", (path, line, column) => `vscode://file${path}:${line}:${column}`],
  codium: ["VSCodium", (path, line, column) => `vscodium://file${path}:${line}:${column}`],
  cursor: ["Cursor", (path, line, column) => `cursor://file${path}:${line}:${column}`],
  windsurf: ["Windsurf", (path, line, column) => `windsurf://file${path}:${line}:${column}`],
  zed: ["Zed", (path, line, column) => `zed://file${path}:${line}:${column}`],
  idea: ["IntelliJ IDEA", (path, line, column) => `idea://open?file=${path}&line=${line}&column=${column}`],
  pycharm: ["PyCharm", (path, line, column) => `pycharm://open?file=${path}&line=${line}&column=${column}`],
  textmate: ["TextMate, BBEdit", (path, line, column) => `txmt://open?url=file://${path}&line=${line}&column=${column}`],
};

/** Whether files can be opened from here at all: by the owner, on the computer where they are. */
export const canOpen = () => Boolean(site.project.folder);

/** The address that opens a place; null where no editor was chosen. */
export function editorHref({ file, line, column }) {
  const chosen = EDITORS[kept.get("editor")];
  if (!chosen || !canOpen() || !file) return null;
  const folder = site.project.folder.replaceAll("\\", "/");
  const path = `${folder.startsWith("/") ? "" : "/"}${folder}/${file}`.split("/").map(encodeURIComponent).join("/").replace(/^\/([A-Za-z])%3A/, "/$1:");
  return chosen[1](path, line ?? 1, column ?? 1);
}

/** Ask which editor; `done()` when one was chosen or put off. */
export function editorDialog(done) {
  const chosen = kept.get("editor", "");
  const dialog = el("dialog", { class: "editor", "aria-labelledby": "editor-head" }, el("h1", { id: "editor-head" }, t("editor.head")), el("p", { class: "soft" }, t("editor.what")),
    el("fieldset", {}, [["", t("editor.none")], ...Object.entries(EDITORS).map(([name, [said]]) => [name, said])].map(([name, said]) => el("label", { class: "check" }, el("input", { type: "radio", name: "editor", value: name, checked: name === chosen }), said))),
    el("div", { class: "row-of" }, el("span", { class: "fill" }), el("button", { type: "button", class: "button", on: { click: () => dialog.close() } }, t("cancel"), key("Esc")),
      el("button", { type: "button", class: "button primary", on: { click: () => { kept.set("editor", dialog.querySelector("input:checked").value); dialog.close(); done(); } } }, t("editor.do"))));
  show(dialog);
}
