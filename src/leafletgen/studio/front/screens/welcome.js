/**
 * The first thing seen: of a shared link, what is to be done; of a folder without a project, how to begin
 * (firstrun.js).
 */

/** @import { Go, ScreenModule, TextRecord } from "../types.d.ts" */

import { getTexts, pagePath } from "../api.js";
import { glyph } from "../glyphs.js";
import { kept } from "../kept.js";
import { autonym, nameOf } from "../marks.js";
import { knownLanguage, site } from "../site.js";
import { built, html } from "../view.js";
import { t } from "../words.js";
import { firstRun } from "./firstrun.js";
import { UNDONE, workIn } from "./work.js";

/** @type {ScreenModule["open"]} */
export async function open(main, rest, { go }) {
  if (site.project.missing) return firstRun(main, go);
  const tag = site.only ?? knownLanguage(rest[0])?.tag ?? site.language;
  const texts = await getTexts(tag);
  main.append(built(page(tag, texts, go)));
  main.querySelector("input")?.focus();
  return {};
}

/**
 * @param {string} tag
 * @param {TextRecord[]} texts
 * @param {Go} go
 */
function page(tag, texts, go) {
  const { editable } = site.project;
  const first = texts.find((one) => UNDONE.includes(one.state));
  const start = (/** @type {Event} */ event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.currentTarget);
    kept.set("name", /** @type {HTMLInputElement} */ (form.querySelector("#name")).value.trim());
    go("translate", tag, ...(first ? [first.key] : []));
  };
  return html`
    <div class="start-page">
      <form @submit=${start}>
        <p class="start-name">${autonym(tag)}</p>
        <h1>${t(editable ? "start.head" : "start.look-head", { language: nameOf(tag) })}</h1>
        <p class="soft">${t("start.what")}</p>
        ${whatIsToDo(texts)}${editable ? begin(tag, () => go("translate", tag)) : look(() => go("translate", tag))}
      </form>
      ${site.output ? html`<img class="paper-picture" src=${pagePath(tag, site.output)} alt="">` : null}
    </div>`;
}

/** @param {TextRecord[]} texts */
function whatIsToDo(texts) {
  const { rows, done, minutes } = workIn(texts);
  return html`
    <ul>
      ${rows.map(([kind, n]) => html`<li><span class=${kind}>${glyph(kind)}</span>${t(`start.${kind}`, { n })}</li>`)}
      <li>
        <span class="ok">${glyph("ok")}</span>${t("start.done", { n: done, all: texts.length })}
        ${minutes ? html`<span class="soft">${t("start.minutes", { n: minutes })}</span>` : null}
      </li>
    </ul>`;
}

/**
 * @param {string} tag
 * @param {() => void} looks
 */
function begin(tag, looks) {
  const away = html`
    <a class="link plain" href="/api/offline/${encodeURIComponent(tag)}.html" download>${t("start.away")}</a>`;
  return html`
    <label for="name"><strong class="small">${t("start.your-name")}</strong></label>
    <input type="text" id="name" maxlength="60" value=${kept.get("name", "")} autocomplete="name" required>
    <p class="row-of">
      <button type="submit" class="button large primary">${t("start.start")}</button>
      <button type="button" class="button large" @click=${looks}>${t("start.look")}</button>
      ${tag === site.project.source ? null : away}
    </p>
    <p class="hint">${t("start.privacy")}</p>`;
}

/** @param {() => void} looks */
const look = (looks) => html`
  <p><button type="button" class="button large primary" @click=${looks}>${t("start.look")}</button></p>`;
