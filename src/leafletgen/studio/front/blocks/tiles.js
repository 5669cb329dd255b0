/** The pictures of entries: small in groups, and one large. They are asked for as they come into view. */

/** @import { Entry, EntryGroup } from "./blocks.d.ts" */

import { html, nothing } from "../view.js";
import { t } from "../words.js";
import { marked } from "./finding.js";

/** Above this share of its height, a small picture shows its start alone. */
const WIDE = 4.5;

/** @param {Entry} entry */
export const idOf = ({ kind, name }) => `${kind}/${name}`;

/**
 * Where the picture of an entry is.
 * @param {Entry} entry
 * @param {string} language
 * @param {string} state what all pictures depend on
 */
export const picturePath = ({ kind, name }, language, state) => {
  const [folder, file, tag] = [kind, name, language].map(encodeURIComponent);
  return `/api/blocks/${folder}/${file}?language=${tag}&at=${state}`;
};

/**
 * A text with the hits of a search.
 * @param {string} text
 * @param {string} query
 */
export const lit = (text, query) =>
  query ? marked(text, query).map(([piece, hit]) => (hit ? html`<mark>${piece}</mark>` : piece)) : text;

/**
 * Whether a search has a hit in a text.
 * @param {string} text
 * @param {string} query
 */
const isHit = (text, query) => marked(text, query).some(([, hit]) => hit);

/**
 * A picture of an entry. One that cannot be drawn says so.
 * @param {Entry} entry
 * @param {string} src
 */
export function picture(entry, src, alt = "") {
  const ended = (/** @type {Event} */ event) => {
    const image = /** @type {HTMLImageElement} */ (event.currentTarget);
    const { naturalWidth: width, naturalHeight: height, parentElement: around } = image;
    around?.classList.toggle("is-missing", event.type === "error");
    around?.classList.toggle("is-wide", width > WIDE * height);
  };
  return html`
    <span class="block-picture is-${entry.kind}" data-missing=${t("blocks.no-picture")}>
      <img src=${src} alt=${alt} loading="lazy" decoding="async" draggable="false" @error=${ended} @load=${ended}>
    </span>`;
}

/**
 * @typedef {object} TileOptions
 * @property {string} language
 * @property {string} state
 * @property {string} query
 * @property {string} picked the id of the one that is shown large
 * @property {string} current the id of the one that the keys reach
 * @property {(entry: Entry) => void} pick
 */

/**
 * A group of small pictures.
 * @param {EntryGroup} group
 * @param {TileOptions} options
 */
export function groupOf({ name, title, entries }, options) {
  return html`
    <div class="block-group" role="group" aria-labelledby="group-${name}">
      <h2 id="group-${name}" role="presentation">
        ${title}${" "}<span class="hint">${entries.length}</span>
      </h2>
      <div class="block-tiles is-${name}" role="presentation">${entries.map((one) => tile(one, options))}</div>
    </div>`;
}

/**
 * @param {Entry} entry
 * @param {TileOptions} options
 */
function tile(entry, { language, state, query, picked, current, pick }) {
  const id = idOf(entry);
  return html`
    <div
      class="block-tile"
      role="option"
      data-id=${id}
      data-focus="tile-${id}"
      tabindex=${id === current ? "0" : "-1"}
      aria-selected=${String(id === picked)}
      title=${entry.about || nothing}
      @click=${() => pick(entry)}
    >
      ${picture(entry, picturePath(entry, language, state))}
      <span class="block-name">${lit(entry.name, query)}</span>
      ${query && !isHit(entry.name, query) ? html`<span class="block-why">${lit(entry.about, query)}</span>` : null}
      ${entry.own ? html`<span class="badge ok">${t("blocks.own")}</span>` : null}
    </div>`;
}
