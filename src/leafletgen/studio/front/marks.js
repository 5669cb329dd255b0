/** The small signs of the interface: badges, bars, keys, names of languages. State = glyph + word + tint. */

/** @import { Content, Need, Reader } from "./types.d.ts" */

import { glyph } from "./glyphs.js";
import { knownLanguage, knownOutput, site } from "./site.js";
import { html, live, nothing, styled, typed } from "./view.js";
import { has, reader, readers, t } from "./words.js";

/**
 * Words for those who do not see.
 * @param {Content} text
 */
export const unseen = (text) => html`<span class="unseen">${text}</span>`;

/**
 * Glyph and word on a tint. `kind` is a state or a need.
 * @param {string} kind
 * @param {Content} text
 */
export const badge = (kind, text) => html`<span class="badge ${kind}">${glyph(kind)}${text}</span>`;

/**
 * What a language needs, as a badge; `short` shows glyph and number only.
 * @param {Need} need
 */
export function need({ kind, count }, short = false) {
  const text = t(`need.${kind}`, { n: count });
  if (!short) return badge(kind, text);
  return html`
    <span class="badge ${kind} short" title=${text}>
      ${glyph(kind)}${kind === "unsigned" ? "" : String(count)}${unseen(text)}
    </span>`;
}

export const STATES = ["checked", "translated", "draft", "machine", "stale", "missing"];

/**
 * How many texts are in which state, as a bar.
 * @param {Record<string, number>} texts
 */
export function textsBar(texts) {
  const there = STATES.filter((state) => texts[state]);
  const said = there.map((state) => `${t(`state.${state}`)} ${texts[state]}`).join(", ");
  return html`
    <span class="bar" role="img" aria-label=${said}>
      ${there.map((state) => html`<i class="s-${state}" ${styled({ "flex-grow": texts[state] ?? 0 })}></i>`)}
    </span>`;
}

/**
 * The smallest text size against the design (100 %), with its floor.
 * @param {number} percent
 * @param {number} floor
 */
export function sizeBar(percent, floor, kind = "") {
  const low = Math.min(floor, percent) - 15;
  const at = (/** @type {number} */ value) => `${Math.max(0, Math.min(100, (100 * (value - low)) / (100 - low)))}%`;
  return html`
    <span class="size ${kind}" role="img" aria-label=${t("size.said", { percent, floor })}>
      <i ${styled({ width: at(percent) })}></i><b ${styled({ left: at(floor) })}></b>
    </span>`;
}

/**
 * A key of the keyboard.
 * @param {string} name
 */
export const key = (name) => html`<kbd aria-hidden="true">${name}</kbd>`;

/**
 * A language by its own name.
 * @param {string} tag
 */
export function autonym(tag) {
  const known = knownLanguage(tag);
  return html`
    <bdi
      class="autonym"
      lang=${known?.lang ?? tag}
      dir=${known?.rtl ? "rtl" : "ltr"}
      ${styled({ "--own": `"name-${tag}"` })}
    >${known?.autonym ?? tag}</bdi>`;
}

/**
 * A language by its own name and its code.
 * @param {string} tag
 */
export const named = (tag) => [autonym(tag), html`<span class="tag">${tag}</span>`];

/**
 * The same with spaces after each, where they run in a line.
 * @param {string} tag
 */
export const inLine = (tag) => named(tag).map((one) => [one, " "]);

/** @param {string | null | undefined} tag */
export const nameOf = (tag) => knownLanguage(tag)?.name[reader] ?? tag ?? "";

/**
 * An output as people call it: "Poster A2".
 * @param {string} name
 */
export function outputName(name) {
  const paper = knownOutput(name)?.paper ?? "";
  const said = has(`output.${name}`) ? t(`output.${name}`) : name.charAt(0).toUpperCase() + name.slice(1);
  return said.includes(paper) ? said : `${said} ${paper}`.trim();
}

/**
 * An output by its paper alone where that says which, else by its name alone.
 * @param {string} name
 */
export function shortOutput(name) {
  const paper = knownOutput(name)?.paper;
  const same = site.project.outputs.filter((one) => one.paper === paper);
  return paper && same.length === 1 ? paper : outputName(name).replace(` ${paper}`, "");
}

/**
 * A choice of one out of few: [[value, label]].
 * @template T
 * @param {string} label
 * @param {readonly (readonly [T, Content])[]} options
 * @param {T} chosen
 * @param {(value: T) => void} choose
 * @param {{ radio?: boolean, keys?: Record<string, string> }} how
 */
export function segments(label, options, chosen, choose, { radio = false, keys = {} } = {}) {
  return html`
    <div class="segments" role=${radio ? "radiogroup" : "group"} aria-label=${label}>
      ${options.map(([value, said]) => {
        const letter = keys[String(value)];
        return html`
          <button
            type="button"
            data-focus="${label}-${value}"
            role=${radio ? "radio" : nothing}
            aria-checked=${radio ? String(value === chosen) : nothing}
            aria-pressed=${radio ? nothing : String(value === chosen)}
            @click=${() => choose(value)}
          >${said}${letter ? key(letter) : null}</button>`;
      })}
    </div>`;
}

/**
 * A list to choose a language from.
 * @param {string} label
 * @param {string} chosen
 * @param {(tag: string) => void} choose
 * @param {string[]} tags
 */
export function languageSelect(label, chosen, choose, tags) {
  const faces = tags.map((tag) => `"name-${tag}"`).join(", ");
  const option = (/** @type {string} */ tag) => {
    const known = knownLanguage(tag);
    return html`
      <option value=${tag} lang=${known?.lang ?? nothing} .selected=${live(tag === chosen)}>
        ${`${known?.autonym ?? tag}   ${tag}`}
      </option>`;
  };
  return html`
    <select
      class="language-pick"
      aria-label=${label}
      data-focus=${label}
      @change=${typed(choose)}
      ${styled({ "font-family": `${faces}, var(--ui)` })}
    >${tags.map(option)}</select>`;
}

/**
 * The choice of the interface's language.
 * @param {(code: Reader) => void} choose
 */
export const readerChoice = (choose) => html`
  <select class="readers" aria-label=${t("reader")} title=${t("reader")} data-focus="reader" @change=${typed(choose)}>
    ${readers.map(
      ({ tag, name }) => html`<option value=${tag} lang=${tag} .selected=${live(tag === reader)}>${name}</option>`,
    )}
  </select>`;
