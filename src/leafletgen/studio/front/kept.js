/** What this browser remembers. In a private window: nothing, and nobody is troubled. */

export const kept = {
  /**
   * @param {string} name
   * @param {any} otherwise
   */
  get(name, otherwise = null) {
    try {
      return JSON.parse(localStorage.getItem(`leafletgen.${name}`) ?? "null") ?? otherwise;
    } catch {
      return otherwise;
    }
  },

  /**
   * @param {string} name
   * @param {unknown} value
   */
  set(name, value) {
    try {
      localStorage.setItem(`leafletgen.${name}`, JSON.stringify(value));
    } catch {
      /* not kept */
    }
  },
};
