/** The tools above six languages: which they are, and what is magnified. */

/** @import { Sheet } from "../screens/sheet.js" */

import { autonym, segments } from "../marks.js";
import { allTags } from "../site.js";
import { html } from "../view.js";
import { t } from "../words.js";
import { MOST } from "./verdict.js";

/** @param {Sheet} screen */
export function sixTools({ six }) {
  const parts = /** @type {const} */ ([
    [false, t("six.whole")],
    [true, t("six.part")],
  ]);
  return html`
    ${choice(six)}
    ${segments(t("six.view"), parts, six.near, (near) => six.setNear(near), { keys: { true: "Z" } })}`;
}

/** @param {Sheet["six"]} six */
function choice(six) {
  const one = (/** @type {string} */ tag) => html`
    <label>
      <input
        type="checkbox"
        .checked=${six.tags.includes(tag)}
        ?disabled=${!six.tags.includes(tag) && six.tags.length >= MOST}
        @change=${() => six.toggle(tag)}
      >${autonym(tag)}<span class="tag">${tag}</span>
    </label>`;
  return html`
    <details class="six-choice">
      <summary class="button small" data-focus="six-choice">${six.tags.join(" ")}</summary>
      <div class="six-list" role="group" aria-label=${t("six.languages")}>
        <button type="button" class="button small" @click=${() => six.choosing([])}>${t("six.worst")}</button>
        ${allTags().map(one)}
      </div>
    </details>`;
}
