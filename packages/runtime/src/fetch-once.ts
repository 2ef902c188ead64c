import { getOwn } from "./copy-own.ts";
import type { FetchInit, FetchResponse } from "./options.ts";

interface Deno {
  createHttpClient?(options: object): { close(): void };
}

/** The global `fetch`, on a connection of its own: on one that was kept, Deno and Bun send again what got no answer. */
export async function fetchOnce(url: string, init: FetchInit): Promise<FetchResponse> {
  const client = (getOwn(globalThis, "Deno") as Deno | undefined)?.createHttpClient?.({ poolMaxIdlePerHost: 0 });
  try {
    return (await fetch(url, Object.assign(init, { keepalive: false, client }))) as FetchResponse;
  } finally {
    client?.close();
  }
}
