/** Finding things by what somebody typed: no case, no accents. */

/** @param {string} text */
export const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();

/**
 * How near names are to a word: 0 the same, 1 begins so, 2 a part of it begins so, 3 only inside; null: not at all.
 * Both folded.
 * @param {string[]} names
 * @param {string} wanted
 */
export function nearness(names, wanted) {
  if (names.includes(wanted)) return 0;
  if (names.some((name) => name.startsWith(wanted))) return 1;
  if (names.some((name) => name.split(/[\s.]+/).some((part) => part.startsWith(wanted)))) return 2;
  return names.some((name) => name.includes(wanted)) ? 3 : null;
}

/**
 * Those that a word may mean, the nearest first. `namesOf`: what one is found by; `rank`: how near, null not at all.
 * @template T
 * @param {T[]} all
 * @param {(one: T) => number | null} rank
 * @param {number} most
 */
export function nearestOf(all, rank, most) {
  return all
    .map((one) => ({ one, near: rank(one) }))
    .filter(({ near }) => near !== null)
    .sort((a, b) => Number(a.near) - Number(b.near))
    .slice(0, most)
    .map(({ one }) => one);
}

/**
 * Where the choice goes in a list of so many: one down, one up, round at the ends; null where the key is another.
 * @param {string} name of the key
 * @param {number} at
 * @param {number} count
 */
export function stepped(name, at, count) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[name];
  return step && count ? (at + step + count) % count : null;
}
