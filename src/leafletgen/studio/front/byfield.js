/** Asking for a name where something is about to be recorded under one: once, kept in this browser. */

import { kept } from "./kept.js";
import { html, typed } from "./view.js";
import { t } from "./words.js";

/** The field; nothing where the name is known. */
export const byField = () =>
  kept.get("name")
    ? null
    : html`
      <input
        type="text"
        class="by-field"
        maxlength="60"
        placeholder=${t("comment.name")}
        aria-label=${t("comment.name")}
        autocomplete="name"
        @change=${typed((name) => kept.set("name", name.trim()))}
      >`;
