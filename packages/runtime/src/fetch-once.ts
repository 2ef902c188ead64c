import { copyOwn, getOwn } from "./copy-own.ts";
import type { FetchInit, FetchResponse } from "./options.ts";

interface Deno {
  createHttpClient?(options: object): { close(): void };
}

/**
 * The global `fetch`, on a connection of its own. On a kept connection, Deno and Bun repeat a request that got no
 * response, and Node takes surplus bytes of one response for the response to the next request.
 */
export async function fetchOnce(url: string, init: FetchInit): Promise<FetchResponse> {
  const client = (getOwn(globalThis, "Deno") as Deno | undefined)?.createHttpClient?.({ poolMaxIdlePerHost: 0 });
  const headers = copyOwn({ ...init.headers, ...(isNode() && { connection: "close" }) });
  try {
    return (await fetch(url, Object.assign(init, { headers, keepalive: false, client }))) as FetchResponse;
  } finally {
    client?.close();
  }
}

/** Node itself: Deno, Bun and workerd imitate its `process`. */
function isNode(): boolean {
  const versions = getOwn(getOwn(globalThis, "process"), "versions");
  const isOther = ["Deno", "Bun"].some((name) => getOwn(globalThis, name) !== undefined);
  return getOwn(versions, "undici") !== undefined && !isOther;
}
