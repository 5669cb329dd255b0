/** Ctrl K: to any screen, language or text, and what can be done, by its name. */

import { get } from "./api.js";
import { el, fill, show } from "./dom.js";
import { t } from "./words.js";
import { site } from "./site.js";
import { glyph, key, named, nameOf } from "./marks.js";

const MOST = 9;
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/** One line of the list: what it says, the words it is found by, what it does. */
const entry = (kind, said, words, act, more = null) => ({ kind, said, words: words.map(folded), act, more });

/** Texts of the language at hand: by number, key, or words of the source or translation. */
async function texts(go) {
  if (!site.language) return [];
  const { texts: all } = await get(`/api/texts/${encodeURIComponent(site.language)}`);
  return all.map((one) => entry("text", [el("b", {}, String(one.number)), " ", el("code", {}, one.key)], [String(one.number), one.key, one.source, one.target ?? ""],
    () => go("translate", site.language, one.key), el("bdi", { class: "cut small soft" }, one.source.replaceAll("**", ""))));
}

function languages(go, screen) {
  if (site.only) return [];
  return site.project.languages.map(({ tag, autonym, name }) => entry("language", named(tag), [tag, autonym, ...Object.values(name)], () => go(screen, tag), el("span", { class: "small soft" }, nameOf(tag))));
}

/** How near an entry is to what was typed: 0 the same, 3 only inside, null not at all. */
function nearness(one, wanted) {
  if (one.words.includes(wanted)) return 0;
  if (one.words.some((word) => word.startsWith(wanted))) return 1;
  if (one.words.some((word) => word.split(/[\s.]+/).some((part) => part.startsWith(wanted)))) return 2;
  return one.words.some((word) => word.includes(wanted)) ? 3 : null;
}

/** Open it. `screens`: names of those there are; `withLanguage`: those that take one; `commands`: [[words, act, key]]. */
export function palette({ go, screens, screen, withLanguage, commands }) {
  if (document.querySelector("dialog[open]")) return;
  let at = 0;
  let shown = [];
  let all = [
    ...screens.map((name) => entry("screen", t(`tab.${name}`), [t(`tab.${name}`), name], () => (withLanguage.includes(name) && site.language ? go(name, site.language) : go(name)))),
    ...languages(go, withLanguage.includes(screen) ? screen : "translate"),
    ...commands.map(([said, act, letter]) => entry("command", said, [said], act, letter ? key(letter) : null)),
  ];
  const list = el("ul", { id: "palette-list", role: "listbox", "aria-label": t("palette") });
  const input = el("input", { type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", maxlength: 80, "aria-expanded": "true", "aria-controls": "palette-list", "aria-autocomplete": "list", "aria-label": t("palette"), placeholder: t("palette.placeholder") });
  const dialog = el("dialog", { class: "palette", "aria-label": t("palette") }, el("div", { class: "row-of" }, glyph("search"), input, key("Esc")), list);
  const take = (one) => { dialog.close(); one.act(); };
  function draw() {
    const wanted = folded(input.value.trim());
    shown = all.map((one) => [wanted ? nearness(one, wanted) : one.kind === "text" ? null : 0, one]).filter(([near]) => near !== null).sort(([a], [b]) => a - b).slice(0, MOST).map(([, one]) => one);
    at = Math.max(0, Math.min(at, shown.length - 1));
    if (shown.length) input.setAttribute("aria-activedescendant", `palette-${at}`); else input.removeAttribute("aria-activedescendant");
    fill(list, shown.map((one, n) => el("li", { id: `palette-${n}`, role: "option", "aria-selected": String(n === at), on: { click: () => take(one), pointermove: () => { if (at !== n) { at = n; draw(); } } } },
      el("span", { class: "kind small" }, t(`palette.${one.kind}`)), el("span", { class: "said" }, one.said), one.more)),
    shown.length ? null : el("li", { class: "hint" }, t("nothing")));
  }
  input.addEventListener("input", () => { at = 0; draw(); });
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && shown.length) { event.preventDefault(); at = (at + step + shown.length) % shown.length; draw(); }
    else if (event.key === "Enter" && shown[at] && !event.isComposing) { event.preventDefault(); take(shown[at]); }
  });
  draw();
  show(dialog);
  input.focus();
  texts(go).then((found) => { all = [...all, ...found]; draw(); });
}

