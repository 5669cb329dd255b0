/** The box meter: how a text stands in its box. The numbers are the engine's, never guessed here; where the engine is not at hand (offline/about.js) they say so. */

import { el, svgEl } from "./dom.js";
import { t } from "./words.js";
import { sizeBar } from "./marks.js";

/** A meter of `{percent, floor_percent, lines, free_chars, over_chars}`; `over`: lines past the edge; `printed`: whether the text is seen on a page, as labels of pictures are, which have no meter. */
export function meterOf(meter, over = 0, printed = false) {
  if (!meter) return el("div", { class: "meter" }, el("span", { class: "hint" }, t(printed ? "meter.label" : "meter.none")));
  if (meter.about) return aboutOf(meter);
  const tooMany = meter.over_chars > 0;
  const floor = meter.percent <= meter.floor_percent;
  const head = tooMany ? over ? t("meter.over", { n: over }) : t("meter.wide") : t(floor ? "meter.smallest" : "meter.fits", { n: meter.lines });
  const room = tooMany ? t("meter.chars-over", { n: meter.over_chars }) : meter.free_chars ? t("meter.chars-free", { n: meter.free_chars }) : "";
  return el("div", { class: `meter${tooMany ? " is-over" : ""}` }, picture(meter.lines, tooMany ? Math.max(1, over) : 0),
    el("div", { class: "meter-said" },
      el("div", {}, el("strong", { class: tooMany ? "too-long" : null }, head), el("span", { class: "small soft" }, room)),
      el("div", { class: "small" }, el("span", {}, t("text-size"), " ", el("strong", {}, `${meter.percent} %`)), sizeBar(meter.percent, meter.floor_percent, tooMany ? "over" : "fits"), el("span", { class: "soft" }, t("meter.floor", { percent: meter.floor_percent })))));
}

/** A meter that was not measured by the engine. */
function aboutOf(meter) {
  const [head, room] = aboutSaid(meter);
  return el("div", { class: `meter${meter.over_chars ? " is-over" : ""}` },
    el("div", { class: "meter-said" },
      el("div", {}, el("strong", { class: meter.over_chars ? "too-long" : null }, head), el("span", { class: "small soft" }, room)),
      el("div", { class: "small" }, el("span", { class: "filled", "aria-hidden": "true" }, el("i", { style: { width: `${Math.min(100, meter.filled)}%` } })), el("span", { class: "soft" }, t("about.what")))));
}

const aboutSaid = (meter) => (meter.over_chars ? [t("about.over"), t("meter.chars-over", { n: meter.over_chars })] : meter.smaller ? [t("about.smaller"), ""] : [t("about.fits"), t("meter.chars-free", { n: meter.free_chars })]);

/** Said once after a rest, never per key. */
export function sayMeter(meter, over) {
  if (!meter) return "";
  if (meter.about) return aboutSaid(meter).filter(Boolean).join(". ");
  if (meter.over_chars > 0) return `${over ? t("meter.over", { n: over }) : t("meter.wide")}. ${t("meter.chars-over", { n: meter.over_chars })}`;
  return `${t("meter.fits", { n: meter.lines })}. ${t("text-size")} ${meter.percent} %`;
}

function picture(lines, over) {
  const shown = Math.min(lines, 6);
  const inside = Math.max(0, shown - over);
  const bars = Array.from({ length: shown }, (_, at) => svgEl("rect", { x: 5, y: 5 + at * 8 + (at >= inside && over ? 2 : 0), width: at === shown - 1 ? 42 : 62 - (at % 2) * 4, height: 5, class: at >= inside && over ? "line over" : "line" }));
  const edge = Math.max(1, inside) * 8 + 5;
  return svgEl("svg", { class: "meter-picture", viewBox: `0 0 72 ${Math.max(34, shown * 8 + 8)}`, "aria-hidden": "true" }, svgEl("rect", { x: 1, y: 1, width: 70, height: over ? edge : Math.max(32, edge), class: "edge-line" }), bars);
}
