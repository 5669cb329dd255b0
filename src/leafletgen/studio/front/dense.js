/**
 * Templates are laid out as in JSX: white space with a line end in it separates attributes, and is nothing between
 * elements.
 */

/**
 * The strings of a template without the white space of its lay-out.
 * @param {readonly string[]} strings
 * @returns {string[]}
 */
export function dense(strings) {
  let inTag = false;
  const space = () => (inTag ? " " : "");
  return strings.map((piece) =>
    piece
      .split(/([<>]|\s*\n\s*)/)
      .map((one) => {
        if (one === "<" || one === ">") inTag = one === "<";
        return one.includes("\n") ? space() : one;
      })
      .join(""),
  );
}
