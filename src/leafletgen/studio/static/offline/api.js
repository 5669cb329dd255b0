/** In place of api.js in the page for translators: the answers stand in the page itself, and there is no server to send to. */

const recorded = JSON.parse(document.getElementById("answers").textContent);

export class Refusal extends Error {}

/** What the preview would have answered when the page was made. */
export const get = async (path) => recorded[path.split("?")[0]] ?? {};
export async function getPage(tag, output, number) {
  const packed = Uint8Array.from(atob(document.getElementById(`${output}-${number}`).textContent), (one) => one.charCodeAt(0));
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}

let taker = () => null;
/** Who takes what would be sent: (method, path, body) to an answer, null where that cannot be done here. */
export function takeWith(own) { taker = own; }
export async function send(...asked) {
  const answer = taker(...asked);
  if (!answer) throw new Refusal("");
  return answer;
}
