/** The states of rows in words: glyph, word, tint. */

/** @import { Content } from "../types.d.ts" */
/** @import { Hanging, House } from "./rows.d.ts" */

import { badge } from "../marks.js";
import { html } from "../view.js";
import { has, t } from "../words.js";

/** So many names are told, tags of so many letters in all; of more, their number. */
const TOLD = 2;
const SHORT = 8;

/**
 * What changed, in short: columns by name, texts by number.
 * @param {Hanging} hanging
 */
export function changedShort({ changed }) {
  const facts = changed.filter((one) => one.startsWith("{")).map((one) => one.slice(1, -1));
  const texts = changed.length - facts.length;
  const named = facts.length > TOLD ? [t("rows.columns", { n: facts.length })] : facts;
  return [...named, ...(texts ? [t("rows.texts", { n: texts })] : [])].join(", ");
}

/** The first fault of a row, as its badge says it. @param {House} house */
function faultShort({ faults }) {
  const [first] = faults.filter((one) => one.severity === "error");
  if (!first) return t("rows.fault");
  const key = `rows.fault.${first.code}`;
  return has(key) ? t(key, { head: first.head ?? "" }) : t("rows.fault");
}

/**
 * @param {House} house
 * @returns {Content}
 */
export function stateBadge(house) {
  const [trouble] = house.troubles;
  switch (house.kind) {
    case "fault":
      return [
        badge("error", faultShort(house)),
        html`<small class="soft">${t("rows.line", { n: house.line })}</small>`,
      ];
    case "too-long":
    case "error":
      return [
        badge(house.kind, t(`need.${house.kind}`, { n: house.troubles.length })),
        html`<small class="soft">${trouble?.tag}${trouble?.key ? `: ${trouble.key}` : ""}</small>`,
      ];
    case "reprint":
      return badge("stale", t("rows.reprint", { what: house.hanging ? changedShort(house.hanging) : "" }));
    case "unsigned":
      return badge("unsigned", unsignedShort(house.unsigned));
    case "none":
      return badge("draft", t("rows.no-copies"));
    default:
      return badge("ok", t("rows.ready"));
  }
}

/** @param {string[]} tags */
export const unsignedShort = (tags) =>
  tags.join(", ").length > SHORT
    ? t("rows.unsigned.n", { n: tags.length })
    : t("rows.unsigned", { tags: tags.join(", ") });
