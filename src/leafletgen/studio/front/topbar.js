/** The bar at the top: name, screens, language, what the server is doing, settings. */

/** @import { Content, Reader } from "./types.d.ts" */

import { byId, Modal } from "./dom.js";
import { glyph } from "./glyphs.js";
import { keyboardHelp } from "./help.js";
import { languageSelect, named, readerChoice } from "./marks.js";
import { go, route, tabs as screens, WITH_LANGUAGE } from "./routes.js";
import { allTags, site } from "./site.js";
import { isDark, switchTheme } from "./theme.js";
import { awaited } from "./trouble.js";
import { html, nothing, render } from "./view.js";
import { day, t } from "./words.js";

/** @typedef {(code: Reader) => void} SetReader */

/** @param {SetReader} setReader */
export function topBar(setReader) {
  const { screen } = route();
  const tabs = site.project && !site.project.missing && !site.only && screen !== "welcome";
  const { project } = site;
  render(
    html`
      ${nameLink()}${site.only ? onlyOne(site.only) : null}${tabs ? navigation(screen) : null}
      ${screen === "translate" && project ? html`<span class="phone-language">${named(site.language)}</span>` : null}
      <span class="fill"></span>
      ${tabs && WITH_LANGUAGE.includes(screen) ? languageChoice(screen) : null}
      ${watchLine()}
      ${project && !project.editable ? readOnly() : null}
      ${readerChoice(setReader)}${settings(setReader)}`,
    byId("bar"),
  );
}

function nameLink() {
  const name = site.project?.name ?? "leafletgen";
  return html`
    <a class="name" href=${site.only ? `#/translate/${site.only}` : "#/board"} data-focus="name" aria-label=${name}>
      <img src="/static/icon.svg" alt=""><span>${name}</span>
    </a>`;
}

/** @param {string} tag */
const onlyOne = (tag) => html`
  ${named(tag)}<span class="badge unsigned">${glyph("lock")}${t("share.only")}</span>`;

const readOnly = () => html`<span class="badge draft read-only">${glyph("lock")}${t("read-only")}</span>`;

/** @param {string} screen */
function navigation(screen) {
  const count = site.findings?.length;
  const tab = (/** @type {string} */ name) => html`
    <a href="#/${name}" data-focus=${name} aria-current=${name === screen ? "page" : nothing}>
      ${t(`tab.${name}`)}${name === "findings" && count ? html`<span class="count">${count}</span>` : null}
    </a>`;
  return html`<nav aria-label=${t("screens")}>${screens().map(tab)}</nav>`;
}

/** @param {string} screen */
const languageChoice = (screen) => html`
  <div class="wide-only">${languageSelect(t("language"), site.language, (tag) => go(screen, tag), allTags())}</div>`;

/** @param {SetReader} setReader */
function settings(setReader) {
  const theme = () => {
    switchTheme();
    topBar(setReader);
  };
  return html`
    <button
      type="button"
      class="button square theme"
      data-focus="theme"
      aria-label=${t("theme")}
      title=${t("theme")}
      @click=${theme}
    >${glyph(isDark() ? "sun" : "moon")}</button>
    <button
      type="button"
      class="button square help-button"
      data-focus="help"
      aria-label=${t("help")}
      title=${t("help")}
      @click=${keyboardHelp}
    ><strong>?</strong></button>
    <button
      type="button"
      class="button square quiet menu-button"
      data-focus="menu"
      aria-label=${t("menu")}
      @click=${() => phoneMenu(setReader)}
    >${glyph("menu")}</button>`;
}

/** What the server is doing: [class, words]. @returns {[kind: string, said: string]} */
function watched() {
  if (site.lost) return ["lost", t("watch.lost")];
  if (site.project?.broken) return ["broken", t("watch.broken", { file: awaited() })];
  if (site.project?.missing) return ["", t("watch.folder")];
  if (site.board?.pending) return ["", t("board.pending", { n: site.board.pending })];
  return ["", site.drawn ? t("watch.drawn", { ms: site.drawn }) : t("watch")];
}

/** @returns {Content} */
function watchLine() {
  if (site.only && !site.lost) {
    const { until } = site.project;
    return html`
      <span class="watch"><span>${until ? t("share.until", { day: day(until) }) : t("share.link")}</span></span>`;
  }
  const [kind, said] = watched();
  return html`<span class="watch ${kind}" title=${said}><i></i><span>${said}</span></span>`;
}

/**
 * On a phone the screens are behind a button.
 * @param {SetReader} setReader
 */
function phoneMenu(setReader) {
  const button = (/** @type {Content} */ said, /** @type {() => void} */ act, looks = "", label = "") => html`
    <button
      class="button large ${looks}"
      type="button"
      aria-label=${label || nothing}
      @click=${() => {
        dialog.close();
        act();
      }}
    >${said}</button>`;
  const language = () =>
    languageSelect(
      t("language"),
      site.language,
      (tag) => {
        dialog.close();
        go("translate", tag);
      },
      allTags(),
    );
  const theme = () => {
    switchTheme();
    topBar(setReader);
  };
  const whole = !site.only && !site.project?.missing;
  const dialog = new Modal({ name: "phone-menu", label: t("menu") }, () => [
    whole ? screens().map((tab) => button(t(`tab.${tab}`), () => go(tab))) : null,
    whole ? language() : null,
    html`
      <div class="row-of">
        ${readerChoice((code) => {
          dialog.close();
          setReader(code);
        })}
        ${button(glyph(isDark() ? "sun" : "moon"), theme, "", t("theme"))}
      </div>`,
    button(t("close"), () => {}, "primary"),
  ]);
  dialog.open();
}
