/** Light or dark: as the system is, until somebody chose. */

import { kept } from "./kept.js";

/** What was chosen before. */
export function keptTheme() {
  const theme = kept.get("theme");
  if (theme) document.documentElement.dataset.theme = theme;
}

export function isDark() {
  const chosen = document.documentElement.dataset.theme;
  if (chosen) return chosen === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
}

export function switchTheme() {
  const theme = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = theme;
  kept.set("theme", theme);
}
