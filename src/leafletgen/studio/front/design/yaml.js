/** Lines of YAML cut for the eye: by what their words are, and where faults begin and end. Pure. */

/** A comment, a key, a number with its unit. */
const WORDS = new RegExp(
  [
    "(?<note>(?<=^|\\s)#.*$)",
    "(?<key>[\\p{L}_][\\w.-]*(?=:(\\s|$)))",
    "(?<number>(?<![\\w.-])-?\\d+(\\.\\d+)?(u|mm|pt|%|cm|in)?(?![\\w.-]))",
  ].join("|"),
  "gu",
);

/**
 * A piece of a line cut where faults begin and end.
 * @param {string} own
 * @param {number} start
 * @param {number[][]} ranges
 * @returns {[text: string, isFaulty: boolean][]}
 */
export function pieces(own, start, ranges) {
  const cuts = ranges.flat().map((one) => one - start);
  const inside = [...new Set([0, ...cuts.filter((one) => one > 0 && one < own.length), own.length])].sort(
    (a, b) => a - b,
  );
  return inside.slice(1).map((to, n) => {
    const from = inside[n] ?? 0;
    const isFaulty = ranges.some(([a = 0, b = 0]) => a <= from + start && to + start <= b);
    return [own.slice(from, to), isFaulty];
  });
}

/**
 * The words of a line of YAML by what they are: keys, lengths and numbers, comments, the rest.
 * @param {string} text
 * @returns {{ text: string, kind: "yaml-key" | "yaml-number" | "yaml-comment" | "yaml" }[]}
 */
export function tokens(text) {
  const found = text.matchAll(WORDS);
  const all = [];
  let at = 0;
  for (const { index, 0: own, groups } of found) {
    if (index > at) all.push({ text: text.slice(at, index), kind: /** @type {const} */ ("yaml") });
    all.push({ text: own, kind: kindOf(groups) });
    at = index + own.length;
  }
  if (at < text.length) all.push({ text: text.slice(at), kind: /** @type {const} */ ("yaml") });
  return all;
}

/** @param {Record<string, string | undefined> | undefined} groups */
function kindOf(groups) {
  if (groups?.note) return /** @type {const} */ ("yaml-comment");
  return groups?.key ? /** @type {const} */ ("yaml-key") : /** @type {const} */ ("yaml-number");
}
