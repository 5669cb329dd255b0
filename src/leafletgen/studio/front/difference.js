/** What differs between two texts, word by word; in scripts without spaces letter cluster by letter cluster. */

/** @typedef {[kind: "same" | "gone" | "new", text: string]} Piece */

const words = new Intl.Segmenter(undefined, { granularity: "word" });
const split = (/** @type {string} */ text) => [...words.segment(text)].map((one) => one.segment);

/**
 * Lengths of the longest common subsequences of all ends of two lists.
 * @param {string[]} a
 * @param {string[]} b
 */
function common(a, b) {
  const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (/** @type {number} */ i, /** @type {number} */ j) => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row = /** @type {Uint16Array} */ (table[i]);
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}

/**
 * Longest common subsequence. Texts are short: quadratic is quick enough.
 * @param {string} before
 * @param {string} after
 * @returns {Piece[]}
 */
export function difference(before, after) {
  const [a, b] = [split(before), split(after)];
  const at = common(a, b);
  /** @type {Piece[]} */
  const found = [];
  const put = (/** @type {Piece[0]} */ kind, /** @type {string | undefined} */ text = "") => {
    const last = found.at(-1);
    if (last?.[0] === kind) last[1] += text;
    else if (text) found.push([kind, text]);
  };
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      put("same", a[i]);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) put("gone", a[i++]);
    else put("new", b[j++]);
  }
  put("gone", a.slice(i).join(""));
  put("new", b.slice(j).join(""));
  return found;
}

/**
 * The earlier text with what was lost, a few words around each; null where nothing was.
 * @param {string} before
 * @param {string} after
 * @returns {Piece[] | null}
 */
export function lost(before, after) {
  const all = difference(before, after).filter(([kind]) => kind !== "new");
  if (!all.some(([kind]) => kind === "gone")) return null;
  return all.map(([kind, text], at) => [
    kind,
    kind === "gone" ? text : shortened(text, at === 0, at === all.length - 1),
  ]);
}

/**
 * @param {string} text
 * @param {boolean} first
 * @param {boolean} last
 */
function shortened(text, first, last) {
  if (text.length < 40) return text;
  if (first) return `… ${text.slice(-24)}`;
  return last ? `${text.slice(0, 24)} …` : `${text.slice(0, 18)} … ${text.slice(-18)}`;
}
