/**
 * How a text stands in its box, about: the engine is not here. When the page was made it measured how many characters more
 * (or fewer) the box holds; how much of that a new text takes is measured by its width in the same font.
 */

const brush = document.createElement("canvas").getContext("2d");

/** The width of a text in its font, at any one size; facts are as long as their values. */
function width(text, tag, facts) {
  brush.font = `100px "text-${tag}", "UI", "UI JA", sans-serif`;
  const plain = text.replace(/\\([*{}《｜\\])/g, "$1").replace(/\*\*|｜|《[^《》]*》/g, "").replace(/\{([^{}\s]+)\}/g, (whole, name) => facts[name] ?? whole);
  return brush.measureText(plain).width;
}

/**
 * The meter of a new text. `meter`: the engine's, of the text that was set (`set`, in the language `tag`). A text may be set smaller, down to the
 * floor: then a box of one line holds as much more as the letters are narrower, any other that squared.
 */
export function about(meter, set, text, facts) {
  const chars = [...set.text].length || 1;
  const whole = width(set.text, set.tag, facts) || 1;
  const each = whole / chars;
  const room = whole + (meter.free_chars - meter.over_chars) * each;
  const narrower = Math.max(1, meter.percent / meter.floor_percent);
  const most = room * (meter.lines > 1 ? narrower ** 2 : narrower);
  const wide = width(text.text, text.tag, facts);
  const own = wide / Math.max(1, [...text.text].length) || each;
  const over = wide > most ? Math.max(1, Math.round((wide - most) / own)) : 0;
  return { ...meter, about: true, smaller: !over && wide > room, filled: Math.round((100 * wide) / most), free_chars: over ? 0 : Math.max(0, Math.floor((most - wide) / own)), over_chars: over };
}
