/** What a project file says in short. */

const TELLING = ["name", "source", "languages", "outputs", "facts"];

/**
 * The telling lines as [key, rest]; comments are left out.
 * @param {string} text
 * @returns {[key: string, rest: string][]}
 */
export function manifestLines(text) {
  let telling = false;
  const lines = text.split("\n").filter((line) => {
    if (/^[\w-]/.test(line)) telling = TELLING.includes(line.split(":")[0] ?? "");
    return telling && line.trim() && !/^\s*#/.test(line);
  });
  return lines.map((line) => {
    const [, key = "", rest = line] = line.match(/^(\s*[\w-]+:)(.*)$/) ?? [];
    return [key, rest];
  });
}
