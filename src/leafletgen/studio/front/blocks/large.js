/** One entry large: what it is, its picture, its YAML to copy, every key. */

/** @import { Content } from "../types.d.ts" */
/** @import { Entry, EntryKey } from "./blocks.d.ts" */

import { tokens } from "../design/yaml.js";
import { speak } from "../dom.js";
import { glyph } from "../glyphs.js";
import { key } from "../marks.js";
import { html } from "../view.js";
import { t } from "../words.js";
import { lit, picture } from "./tiles.js";

/**
 * The YAML of an entry into the clipboard, and a word of it; where there is none (no secure address), it is selected.
 * @param {Entry} entry
 * @param {HTMLElement} side
 * @returns {Promise<string>} what happened, in words
 */
export async function copied(entry, side) {
  let said = t("blocks.copied");
  try {
    await navigator.clipboard.writeText(`${entry.yaml}\n`);
  } catch {
    const shown = side.querySelector(".block-yaml code");
    if (shown) getSelection()?.selectAllChildren(shown);
    said = t("blocks.not-copied");
  }
  speak(said);
  return said;
}

/**
 * @typedef {object} LargeOptions
 * @property {string} src of its picture
 * @property {string} query
 * @property {string} said what happened last, such as "Copied"
 * @property {readonly EntryKey[]} around
 * @property {Content} languages the choice of the language that it is drawn in
 * @property {() => void} copy
 * @property {() => void} back
 */

/**
 * All of an entry.
 * @param {Entry} entry
 * @param {LargeOptions} options
 */
export function large(entry, { src, query, said, around, languages, copy, back }) {
  const isBlock = entry.kind === "block" || entry.kind === "component";
  return html`
    <button type="button" class="button block-back" data-focus="block-back" @click=${back}>
      ${`← ${t("blocks.back")}`}
    </button>
    <div class="row-of">
      <h2 class="block-title" tabindex="-1">${entry.name}</h2>
      <span class="tag">${entry.title}</span>
      ${entry.own ? html`<span class="badge ok">${glyph("ok")}${t("blocks.own")}</span>` : null}
      <span class="fill"></span>${languages}
    </div>
    <p>${lit(entry.about, query)}</p>
    <div class="block-large">${picture(entry, src, t("blocks.picture", { name: entry.name }))}</div>
    <h3>${t("blocks.yaml")}</h3>
    <pre class="block-yaml" tabindex="0" aria-label="YAML"><code>${colored(entry.yaml)}</code></pre>
    <div class="row-of">
      <button type="button" class="button primary" data-focus="block-copy" @click=${copy}>
        ${glyph("copy")}${t("blocks.copy")}${key("C")}
      </button>
      <span class="ok" aria-hidden="true">${said}</span>
    </div>
    ${entry.keys.length ? [html`<h3>${t("blocks.keys")}</h3>`, table(entry.keys)] : null}
    ${isBlock ? html`<details><summary>${t("blocks.around")}</summary>${table(around)}</details>` : null}`;
}

/** @param {string} yaml */
const colored = (yaml) =>
  yaml
    .split("\n")
    .map((line, n) => [
      n ? "\n" : "",
      tokens(line).map(({ text, kind }) => (kind === "yaml" ? text : html`<span class=${kind}>${text}</span>`)),
    ]);

/** @param {readonly EntryKey[]} keys */
const table = (keys) => html`
  <dl class="block-keys">
    ${keys.map(
      (one) => html`
        <div>
          <dt>
            <code>${one.name}</code>
            ${one.required ? html`<span class="block-must">${t("blocks.required")}</span>` : null}
          </dt>
          <dd>
            ${one.about ? html`<p>${one.about}</p>` : null}
            <p class="hint">${one.what}${one.unit ? ` (${t("blocks.unit", { unit: one.unit })})` : null}</p>
            ${one.default ? html`<p class="hint">${t("blocks.default")}: <code>${one.default}</code></p>` : null}
          </dd>
        </div>`,
    )}
  </dl>`;
