/**
 * Opening a file of the project in the editor of whoever sits at this computer. Off until they choose one; kept in this
 * browser.
 */

/** @import { Place } from "./types.d.ts" */

import { Modal } from "./dom.js";
import { kept } from "./kept.js";
import { key } from "./marks.js";
import { site } from "./site.js";
import { html } from "./view.js";
import { t } from "./words.js";

/** @typedef {(path: string, line: number, column: number) => string} Address */

/** The addresses by which editors are asked, as they document them. @type {Record<string, [name: string, Address]>} */
const EDITORS = {
  vscode: ["Visual Studio Code", (path, line, column) => `vscode://file${path}:${line}:${column}`],
  codium: ["VSCodium", (path, line, column) => `vscodium://file${path}:${line}:${column}`],
  cursor: ["Cursor", (path, line, column) => `cursor://file${path}:${line}:${column}`],
  windsurf: ["Windsurf", (path, line, column) => `windsurf://file${path}:${line}:${column}`],
  zed: ["Zed", (path, line, column) => `zed://file${path}:${line}:${column}`],
  idea: ["IntelliJ IDEA", (path, line, column) => `idea://open?file=${path}&line=${line}&column=${column}`],
  pycharm: ["PyCharm", (path, line, column) => `pycharm://open?file=${path}&line=${line}&column=${column}`],
  textmate: [
    "TextMate, BBEdit",
    (path, line, column) => `txmt://open?url=file://${path}&line=${line}&column=${column}`,
  ],
};

/** Whether files can be opened from here at all: by the owner, on the computer where they are. */
export const canOpen = () => Boolean(site.project.folder);

/**
 * The address that opens a place; null where no editor was chosen.
 * @param {Place} place
 */
export function editorHref({ file, line, column }) {
  const chosen = EDITORS[kept.get("editor")];
  if (!(chosen && site.project.folder && file)) return null;
  return chosen[1](pathOf(site.project.folder, file), line ?? 1, column ?? 1);
}

/**
 * A file below a folder as the path of a URL; a drive of Windows keeps its colon.
 * @param {string} folder
 * @param {string} file
 */
export function pathOf(folder, file) {
  const slashed = folder.replaceAll("\\", "/");
  const whole = `${slashed.startsWith("/") ? "" : "/"}${slashed}/${file}`;
  return whole
    .split("/")
    .map(encodeURIComponent)
    .join("/")
    .replace(/^\/([A-Za-z])%3A/, "/$1:");
}

/**
 * Ask which editor; `done()` when one was chosen or put off.
 * @param {() => void} done
 */
export function editorDialog(done) {
  const chosen = kept.get("editor", "");
  const choose = () => {
    kept.set("editor", dialog.find("input:checked").value);
    dialog.close();
    done();
  };
  const option = (/** @type {string[]} */ [name, said]) => html`
    <label class="check"><input type="radio" name="editor" value=${name} .checked=${name === chosen}>${said}</label>`;
  const names = Object.entries(EDITORS).map(([name, [said]]) => [name, said]);
  const dialog = new Modal({ name: "editor", head: "editor-head" }, () => [
    html`<h1 id="editor-head">${t("editor.head")}</h1>`,
    html`<p class="soft">${t("editor.what")}</p>`,
    html`<fieldset>${[["", t("editor.none")], ...names].map(option)}</fieldset>`,
    html`
      <div class="row-of">
        <span class="fill"></span>
        <button type="button" class="button" @click=${() => dialog.close()}>${t("cancel")}${key("Esc")}</button>
        <button type="button" class="button primary" @click=${choose}>${t("editor.do")}</button>
      </div>`,
  ]);
  dialog.open();
}
