/** Asking the server. All answers are JSON; a refusal is an Error with `status` and `body`. */

export class Refusal extends Error {
  constructor(status, body) {
    super(body?.error?.text ?? `HTTP ${status}`);
    this.status = status;
    this.body = body ?? {};
  }
}

/** No server there: the bar says so, and all is asked for again when it is back. */
export class Unreachable extends Error {}

const reached = (asked) => asked.catch((error) => { throw new Unreachable(error.message); });

async function answered(asked) {
  const response = await reached(asked);
  const json = response.headers.get("content-type")?.includes("json") ? await response.json() : null;
  if (!response.ok && !json) throw new Unreachable(`HTTP ${response.status}`); // a server that stops, or one in between
  if (!response.ok) throw new Refusal(response.status, json);
  return json;
}

/** GET, as JSON. */
export const get = async (path) => answered(fetch(path, { headers: { accept: "application/json" } }));

/** POST or PUT JSON. */
export async function send(method, path, body, headers = {}) {
  return answered(fetch(path, { method, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) }));
}

/** A page as SVG text, and how long it took. */
export async function getPage(tag, output, number) {
  const response = await reached(fetch(pagePath(tag, output, number)));
  if (!response.ok) throw new Refusal(response.status, await response.json().catch(() => null));
  return response.text();
}

/** Where a page's picture is. */
export const pagePath = (tag, output, number = 1) => `/api/page/${encodeURIComponent(tag)}/${encodeURIComponent(output)}/${number}.svg`;
