/** In the page for translators: the answers stand in the page itself, and there is no server to send to. */

/** @import { Source } from "../api.js" */

import { Unreachable } from "../api.js";

/** @type {Record<string, any>} */
const recorded = JSON.parse(document.getElementById("answers")?.textContent ?? "{}");

/**
 * Who takes what would be sent: an answer, null where that cannot be done here.
 * @typedef {(method: string, path: string, body: any) => object | null} Taker
 */

/**
 * A page that was packed into the document.
 * @param {string} path /api/page/<tag>/<output>/<number>.svg
 */
function unpacked(path) {
  const [output = "", file = ""] = path.split("/").slice(-2).map(decodeURIComponent);
  const text = document.getElementById(`${output}-${file.replace(".svg", "")}`)?.textContent ?? "";
  const packed = Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}

/**
 * What the preview would have answered when the page was made.
 * @param {Taker} take
 * @returns {Source}
 */
export const recordedAnswers = (take) => ({
  get: async (path) => recorded[path.split("?")[0] ?? ""] ?? {},
  page: unpacked,
  async send(method, path, body) {
    const answer = take(method, path, body);
    if (!answer) throw new Unreachable("");
    return answer;
  },
});
