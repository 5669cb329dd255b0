/**
 * The box meter: how a text stands in its box. The numbers are the engine's, never guessed here; where the engine is
 * not at
 * hand (offline/about.js) they say so.
 */

/** @import { Meter } from "./types.d.ts" */

import { sizeBar } from "./marks.js";
import { html, styled, svg } from "./view.js";
import { t } from "./words.js";

/**
 * A meter; `over`: lines past the edge; `printed`: whether the text is seen on a page, as labels of pictures are, which
 * have no
 * meter.
 * @param {Meter | null} meter
 */
export function meterOf(meter, over = 0, printed = false) {
  if (!meter) {
    return html`<div class="meter"><span class="hint">${t(printed ? "meter.label" : "meter.none")}</span></div>`;
  }
  return meter.about ? aboutOf(meter) : measuredOf(meter, over);
}

/**
 * What a meter of the engine says: [how it stands, what room there is].
 * @param {Meter} meter
 * @param {number} over
 */
export function said(meter, over) {
  if (meter.over_chars > 0) {
    const head = over ? t("meter.over", { n: over }) : t("meter.wide");
    return [head, t("meter.chars-over", { n: meter.over_chars })];
  }
  const head = t(meter.percent <= meter.floor_percent ? "meter.smallest" : "meter.fits", { n: meter.lines });
  return [head, meter.free_chars ? t("meter.chars-free", { n: meter.free_chars }) : ""];
}

/**
 * @param {Meter} meter
 * @param {number} over
 */
function measuredOf(meter, over) {
  const tooMany = meter.over_chars > 0;
  return html`
    <div class="meter${tooMany ? " is-over" : ""}">
      ${picture(meter.lines, tooMany ? Math.max(1, over) : 0)}
      <div class="meter-said">
        ${headOf(said(meter, over), tooMany)}
        <div class="small">
          <span>${t("text-size")}${" "}<strong>${`${meter.percent} %`}</strong></span>
          ${sizeBar(meter.percent, meter.floor_percent, tooMany ? "over" : "fits")}
          <span class="soft">${t("meter.floor", { percent: meter.floor_percent })}</span>
        </div>
      </div>
    </div>`;
}

/**
 * @param {string[]} said_
 * @param {boolean} tooMany
 */
const headOf = ([head, room], tooMany) => html`
  <div><strong class=${tooMany ? "too-long" : ""}>${head}</strong><span class="small soft">${room}</span></div>`;

/**
 * A meter that was not measured by the engine.
 * @param {Meter} meter
 */
function aboutOf(meter) {
  return html`
    <div class="meter${meter.over_chars ? " is-over" : ""}">
      <div class="meter-said">
        ${headOf(aboutSaid(meter), meter.over_chars > 0)}
        <div class="small">
          <span class="filled" aria-hidden="true">
            <i ${styled({ width: `${Math.min(100, meter.filled ?? 0)}%` })}></i>
          </span>
          <span class="soft">${t("about.what")}</span>
        </div>
      </div>
    </div>`;
}

/** @param {Meter} meter */
function aboutSaid(meter) {
  if (meter.over_chars) return [t("about.over"), t("meter.chars-over", { n: meter.over_chars })];
  return meter.smaller ? [t("about.smaller"), ""] : [t("about.fits"), t("meter.chars-free", { n: meter.free_chars })];
}

/**
 * Said once after a rest, never per key.
 * @param {Meter | null} meter
 * @param {number} over
 */
export function sayMeter(meter, over) {
  if (!meter) return "";
  if (meter.about) return aboutSaid(meter).filter(Boolean).join(". ");
  if (meter.over_chars > 0) return said(meter, over).join(". ");
  return `${t("meter.fits", { n: meter.lines })}. ${t("text-size")} ${meter.percent} %`;
}

/**
 * @param {number} lines
 * @param {number} over
 */
function picture(lines, over) {
  const shown = Math.min(lines, 6);
  const inside = Math.max(0, shown - over);
  const line = (/** @type {unknown} */ _, /** @type {number} */ at) => {
    const out = at >= inside && over > 0;
    const width = at === shown - 1 ? 42 : 62 - (at % 2) * 4;
    return svg`
      <rect x="5" y=${5 + at * 8 + (out ? 2 : 0)} width=${width} height="5" class="line${out ? " over" : ""}"></rect>`;
  };
  const edge = Math.max(1, inside) * 8 + 5;
  return html`
    <svg class="meter-picture" viewBox="0 0 72 ${Math.max(34, shown * 8 + 8)}" aria-hidden="true">
      <rect x="1" y="1" width="70" height=${over ? edge : Math.max(32, edge)} class="edge-line"></rect>
      ${Array.from({ length: shown }, line)}
    </svg>`;
}
