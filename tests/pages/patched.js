// Replaces a function that every page has, before the planner's script runs.
const { fetch: original } = globalThis;
const { parse, stringify } = JSON;
class OldPromise extends Promise {}
// The driver of the tests needs it too.
const butForUs = (method) => (...given) => {
  if (/waymark|wasm/.test(new Error().stack)) throw new TypeError("of the host");
  return method(...given);
};
const ways = {
  "?fetch-throws": { fetch() { throw new TypeError("of the host"); } },
  "?fetch-lies": { fetch: async () => ({ ok: true, text: async () => "" }) },
  "?fetch-watches": { fetch: (...given) => original(...given).then((answer) => answer) },
  "?json": { JSON: { parse: butForUs(parse), stringify: butForUs(stringify) } },
  "?promise": { Promise: OldPromise },
};
Object.assign(globalThis, ways[new URL(document.currentScript.src).search]);
