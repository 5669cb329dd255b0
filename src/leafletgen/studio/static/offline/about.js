/**
 * How a text stands in its box, about: the engine is not here. When the page was made it measured how many characters more
 * (or fewer) the box holds; how much of that a new text takes is measured by its width in the same font.
 */

import { fillOf } from "../page.js";

const brush = document.createElement("canvas").getContext("2d");

/** A text without its marks; facts are as long as their values. */
const plain = (text, facts = {}) => text.replace(/\\([*{}《｜\\])/g, "$1").replace(/\*\*|｜|《[^《》]*》/g, "").replace(/\{([^{}\s]+)\}/g, (whole, name) => facts[name] ?? whole);
const length = (text) => [...plain(text)].length;

/** The width of a text in its font, at any one size. */
function width(text, tag, facts) {
  brush.font = `100px "text-${tag}", "UI", "UI JA", sans-serif`;
  return brush.measureText(plain(text, facts)).width;
}

/** What of a line is filled on average. */
const RAGGED = 0.92;

/**
 * How many times the width that a text has now its box could take, if all texts of the column were set as small as they may:
 * the lines that it has, those that shrinking leaves room for, each of them longer.
 */
function growth(meter, page, key, now) {
  const shrunk = Math.min(1, meter.floor_percent / meter.percent);
  const box = page.boxes.find((one) => one.messages.includes(key));
  if (!box) return now / shrunk;
  const high = Math.min(box.holder[3], box.zone[3]);
  const used = (high * fillOf(box, page)) / 100;
  const pitch = box.rect[3] / Math.max(1, box.lines ?? meter.lines);
  const spare = Math.max(0, Math.floor((high - used) / pitch));
  const more = Math.max(0, Math.floor((high - used * shrunk) / (pitch * shrunk)));
  const line = Math.max(1 / meter.lines, now / (meter.lines + spare));
  return Math.max(now / shrunk, more ? ((meter.lines + more) * line * RAGGED) / shrunk : 0);
}

/** The meter of a new text. `meter`: the engine's, of the text that was set (`set`, in the language `tag`) on `page`. */
export function about(meter, set, text, facts, page) {
  const whole = width(set.text, set.tag, facts) || 1;
  const each = whole / Math.max(1, length(set.text));
  const room = whole + (meter.free_chars - meter.over_chars) * each;
  const most = meter.over_chars ? room : whole * growth(meter, page, set.key, room / whole);
  const wide = width(text.text, text.tag, facts);
  const own = wide / Math.max(1, length(text.text)) || each;
  const over = wide > most ? Math.max(1, Math.round((wide - most) / own)) : 0;
  return { ...meter, about: true, smaller: !over && wide > room, filled: Math.round((100 * wide) / most), free_chars: over ? 0 : Math.max(0, Math.floor((most - wide) / own)), over_chars: over };
}
