import { own } from "./own.ts";

interface Deno {
  createHttpClient?(options: object): { close(): void };
}

/** The global `fetch`, on a connection of its own: on one that was kept, Deno and Bun send again what got no answer. */
export async function fetchOnce(url: string, init: RequestInit): Promise<Response> {
  const client = (own(globalThis, "Deno") as Deno | undefined)?.createHttpClient?.({ poolMaxIdlePerHost: 0 });
  try {
    return await fetch(url, Object.assign(init, { keepalive: false, client }));
  } finally {
    client?.close();
  }
}
