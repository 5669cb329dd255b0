/**
 * Asking the server. All answers are JSON; a refusal is an Error with `status` and `body`. A page without a server
 * answers by
 * itself (`answerFrom`, offline/recorded.js).
 */

import { reader } from "./words.js";

/**
 * @typedef {object} Source who answers
 * @property {(path: string) => Promise<any>} get
 * @property {(method: string, path: string, body: unknown, headers: Record<string, string>) => Promise<any>} send
 * @property {(path: string) => Promise<string>} page
 */

export class Refusal extends Error {
  /**
   * @param {number} status
   * @param {any} body
   */
  constructor(status, body) {
    super(body?.error?.text ?? `HTTP ${status}`);
    this.status = status;
    this.body = body ?? {};
  }
}

/** No server there: the bar says so, and all is asked for again when it is back. */
export class Unreachable extends Error {}

/** @param {Promise<Response>} asked */
const reached = (asked) =>
  asked.catch((error) => {
    throw new Unreachable(error.message);
  });

/** @param {Promise<Response>} asked */
async function answered(asked) {
  const response = await reached(asked);
  const json = response.headers.get("content-type")?.includes("json") ? await response.json() : null;
  if (!(response.ok || json)) throw new Unreachable(`HTTP ${response.status}`); // it stops, or stands in between
  if (!response.ok) throw new Refusal(response.status, json);
  return json;
}

/** @type {Source} */
const server = {
  get: (path) => answered(fetch(path, { headers: { accept: "application/json", "accept-language": reader } })),
  send: (method, path, body, headers) =>
    answered(
      fetch(path, {
        method,
        headers: { "content-type": "application/json", "accept-language": reader, ...headers },
        body: JSON.stringify(body),
      }),
    ),
  async page(path) {
    const response = await reached(fetch(path, { headers: { "accept-language": reader } }));
    if (!response.ok) throw new Refusal(response.status, await response.json().catch(() => null));
    return response.text();
  },
};

let source = server;

/**
 * Let another answer from now on.
 * @param {Source} other
 */
export function answerFrom(other) {
  source = other;
}

/**
 * GET, as JSON.
 * @param {string} path
 */
export const get = (path) => source.get(path);

/**
 * GET an answer that comes line by line, each of them JSON.
 * @param {string} path
 * @param {(line: any) => void} take
 * @param {AbortSignal | null} [signal] ends it
 */
export async function getLines(path, take, signal = null) {
  const response = await reached(fetch(path, { headers: { "accept-language": reader }, signal }));
  if (!response.ok) throw new Refusal(response.status, await response.json().catch(() => null));
  const reading = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  const decoder = new TextDecoder();
  let rest = "";
  for (let piece = await reading.read(); !piece.done; piece = await reading.read()) {
    const lines = (rest + decoder.decode(piece.value, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) take(JSON.parse(line));
  }
}

/**
 * POST or PUT JSON.
 * @param {string} method
 * @param {string} path
 * @param {unknown} body
 * @param {Record<string, string>} headers
 */
export const send = (method, path, body, headers = {}) => source.send(method, path, body, headers);

/**
 * The end of an address about the sheet of a row; nothing where no row is chosen.
 * @param {string} row its name
 */
export const rowQuery = (row) => (row ? `?row=${encodeURIComponent(row)}` : "");

/**
 * A page as SVG text.
 * @param {string} tag
 * @param {string} output
 * @param {number} number
 * @param {string} row whose sheet, where it differs from row to row
 */
export const getPage = (tag, output, number, row = "") =>
  source.page(`${pagePath(tag, output, number)}${rowQuery(row)}`);

/**
 * Where a page's picture is.
 * @param {string} tag
 * @param {string} output
 */
export const pagePath = (tag, output, number = 1) =>
  `/api/page/${encodeURIComponent(tag)}/${encodeURIComponent(output)}/${number}.svg`;

/**
 * The texts of a language.
 * @param {string} tag
 * @returns {Promise<import("./types.d.ts").TextRecord[]>}
 */
export const getTexts = async (tag) => (await get(`/api/texts/${encodeURIComponent(tag)}`)).texts;

/**
 * What to say of an error: the server's words, or that there is no connection.
 * @param {unknown} error
 * @param {string} lost
 */
export const reasonOf = (error, lost) => (error instanceof Refusal ? error.message : lost);

/**
 * @param {unknown} error
 * @returns {string}
 */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));
