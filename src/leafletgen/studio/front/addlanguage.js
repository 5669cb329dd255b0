/** The dialog of the Board: one language more. */

import { messageOf, send } from "./api.js";
import { Modal } from "./dom.js";
import { called, offered, offerOf, Picker } from "./languages.js";
import { allTags, loadBoard, loadProject, pick, tell } from "./site.js";
import { html } from "./view.js";
import { reader, t } from "./words.js";

/** Ask which, and add it. */
export function addLanguage() {
  /** @type {string | null} */
  let chosen = null;
  let problem = "";
  const field = new Picker({
    choose: (tag) => {
      chosen = tag;
      problem = "";
      dialog.draw();
      dialog.find('[data-focus="do-add"]').focus();
    },
    without: () => new Set(allTags()),
  });
  const dialog = new Modal({ name: "add-language", head: "add-head" }, () => [
    html`<h1 id="add-head">${t("add.head")}</h1>`,
    field.element,
    html`<p class="error" role="alert">${problem}</p>`,
    html`<div class="add-what">${chosen ? whatOf(chosen) : hint()}${acts()}</div>`,
  ]);
  const acts = () => html`
    <p class="row-of">
      <span class="fill"></span>
      <button class="button" type="button" @click=${() => dialog.close()}>${t("cancel")}</button>
      <button
        class="button primary"
        type="button"
        data-focus="do-add"
        aria-disabled=${String(!chosen)}
        @click=${() => chosen && add(chosen)}
      >${t("add.do")}</button>
    </p>`;
  const add = async (/** @type {string} */ tag) => {
    try {
      await send("POST", `/api/languages?words=${reader}`, { tag });
      dialog.close();
      await Promise.all([loadProject(), loadBoard()]);
      pick(tag);
      tell({ type: "reloaded", kind: "project" });
    } catch (error) {
      problem = messageOf(error);
      dialog.draw();
    }
  };
  dialog.open();
  field.input.focus();
  offered().then(() => field.look()); // what was typed meanwhile is looked for, too
}

const hint = () => html`<p class="small soft">${t("add.hint")}</p>`;

/** @param {string} tag */
const whatOf = (tag) => html`
  <p class="row-of chosen">${called(tag)}<span class="soft">${offerOf(tag)?.name[reader] ?? ""}</span></p>
  <p class="small soft">${t("add.what", { file: `locales/${tag}.yaml` })}</p>
  <p class="hint">${t("command")}<br><code>leafletgen add-language ${tag}</code></p>`;
