/**
 * Putting a finding aside: a false alarm, with the reason. It is written into the project file, and can be taken back.
 */

/** @import { Finding, Waiver, Waivers } from "./types.d.ts" */

import { get, reasonOf, send } from "./api.js";
import { Modal } from "./dom.js";
import { key, nameOf } from "./marks.js";
import { site } from "./site.js";
import { html, styled } from "./view.js";
import { reader, t } from "./words.js";

/** @typedef {Pick<Finding, "code" | "key" | "language" | "message">} Alarm */

/** @type {Waivers | null} */
let known = null;

/**
 * Waivers, and of each code why it matters and whether it may be waived.
 * @returns {Promise<Waivers>}
 */
export async function waivers() {
  known = /** @type {Waivers} */ (site.only ? { waivers: [], codes: {} } : await get(`/api/waivers?words=${reader}`));
  return known;
}

/**
 * Whether this person may waive a finding.
 * @param {{ code: string, key: string | null }} finding
 */
export const isWaivable = ({ code, key: text }) =>
  Boolean(text && site.project.editable && !site.only && known?.codes?.[code]?.waivable);

/**
 * Ask for the reason; `done()` when it is written.
 * @param {Alarm} alarm
 * @param {() => void} done
 */
export function waiveDialog({ code, key: text, language, message }, done) {
  let problem = "";
  const refuse = (/** @type {string} */ said) => {
    problem = said;
    dialog.draw();
  };
  const write = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const reason = dialog.find("#waive-reason");
    const every = dialog.find('[name="waive-scope"]:checked').value === "all";
    if (!reason.value.trim()) {
      refuse(t("waive.needs-reason"));
      reason.focus();
      return;
    }
    try {
      const waiver = { code, key: text, language: every ? null : language, reason: reason.value.trim() };
      await send("POST", `/api/waivers?words=${reader}`, waiver);
      dialog.close();
      done();
    } catch (error) {
      refuse(reasonOf(error, t("comment.lost")));
    }
  };
  const dialog = new Modal(
    { name: "waive", head: "waive-head" },
    () => html`
      <form method="dialog" @submit=${write}>
        <h1 id="waive-head">${t("waive.head")}</h1>
        <p ${styled({ "font-family": language ? `var(--ui), "text-${language}"` : null })}>
          ${message}${" "}<span class="tag">${code}</span>
        </p>
        <p class="soft small">${t("waive.what")}</p>
        <label for="waive-reason"><strong class="small">${t("waive.reason")}</strong></label>
        <input type="text" id="waive-reason" maxlength="300" required placeholder=${t("waive.example")} autofocus>
        <fieldset>
          <legend class="small">${t("waive.where")}</legend>
          ${scope("one", t("waive.one", { language: nameOf(language), key: text }), true)}
          ${scope("all", t("waive.every", { key: text }), false)}
        </fieldset>
        <p class="error" role="alert">${problem}</p>
        <div class="row-of">
          <span class="fill"></span>
          <button type="button" class="button" @click=${() => dialog.close()}>${t("cancel")}${key("Esc")}</button>
          <button type="submit" class="button primary">${t("waive.do")}${key("↵")}</button>
        </div>
      </form>`,
  );
  dialog.open();
}

/**
 * @param {string} value
 * @param {string} said
 * @param {boolean} first
 */
const scope = (value, said, first) => html`
  <label class="check"><input type="radio" name="waive-scope" value=${value} ?checked=${first}>${said}</label>`;

/**
 * Take a waiver back.
 * @param {Waiver} waiver
 * @returns {Promise<{ waivers: Waiver[] }>}
 */
export const unwaive = ({ code, key: text, language }) =>
  send("DELETE", `/api/waivers?words=${reader}`, { code, key: text, language });
