/** What this window is called to the server, so that it knows its own changes when it hears of them. */
export const own = crypto.getRandomValues(new Uint32Array(2)).join("-");
