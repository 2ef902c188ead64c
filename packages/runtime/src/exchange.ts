import { type Authorization, authorize } from "./authorize.ts";
import { type Call, failure, refuser } from "./call.ts";
import type { Deadline } from "./deadline.ts";
import { isPurgeError } from "./purge-error.ts";
import { readBody } from "./read-body.ts";
import { codeOf } from "./redact.ts";
import { askedWait, backOff } from "./wait.ts";

/** An answer that has been read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A request before it is signed. */
export interface Unsigned {
  readonly url: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | undefined;
}

/** The sealed transport under every middleware: signs, sends, sends again where that is safe, and reads. */
export async function exchange(call: Call, deadline: Deadline, request: Unsigned): Promise<Answer> {
  const { row, settings } = call;
  for (let retries = 0, renewals = 0; ; ) {
    const authorization = await deadline.race(authorize(settings, row, refuser(call)));
    call.secrets.push(...authorization.secrets);
    const reply = await attempt(call, deadline, request, authorization, retries);
    if (typeof reply === "number") {
      retries++;
      await deadline.wait(reply);
    } else if (reply.status !== 401 || !authorization.renewable || renewals++) {
      return reply;
    }
  }
}

/** Sends once. A number: the milliseconds after which to send again. */
async function attempt(
  call: Call,
  deadline: Deadline,
  request: Unsigned,
  authorization: Authorization,
  retries: number,
): Promise<Answer | number> {
  const { row, settings } = call;
  const pause = (status: number, headers?: Headers): number | undefined => {
    const again = !status || status === 408 || status === 429 || status > 499;
    const asked = headers && askedWait(status, headers);
    const wait = asked ? Math.max(0, +asked - Date.now()) : backOff(retries);
    const safe = row.idempotent || !/^P(OS|ATC)/.test(row.method);
    return safe && again && retries < settings.retries && wait < deadline.left() ? wait : undefined;
  };
  try {
    call.uncertain ||= call.open;
    const response = await send(call, deadline, request, authorization);
    const { status, headers } = response;
    const wait = pause(status, headers);
    if (wait !== undefined) {
      drop(response);
      call.open = status !== 429;
      return wait;
    }
    const bytes = await readBody(response, settings.maxBodyBytes, deadline);
    if (!bytes) throw failure(call, "decode", "body-too-large", "the body is larger than maxBodyBytes", { status });
    call.open = false;
    return { status, headers, bytes };
  } catch (error) {
    if (isPurgeError(error)) throw error;
    const code = codeOf(error) ?? "network";
    call.open = !/REFUSED|NOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT/i.test(code);
    return pause(0) ?? Promise.reject(failure(call, "network", code, "the connection failed", { cause: error }));
  }
}

async function send(
  call: Call,
  { signal, race }: Deadline,
  { url, headers, body }: Unsigned,
  { query, headers: signed }: Authorization,
): Promise<Response> {
  const address = query ? url + (url.includes("?") ? query : `?${query.slice(1)}`) : url;
  const init = {
    // whole and without a prototype: what is left out, fetch would take from a polluted one
    __proto__: null,
    method: call.row.method,
    headers: { ...headers, ...signed },
    redirect: "manual",
    signal,
    body: body ?? null,
    ...(isBrowser() && { credentials: "omit", cache: "no-store" }),
  } as RequestInit;
  call.attempts++;
  call.open = true;
  const response = await race(call.settings.fetch(address, init));
  const { status, type, redirected, url: from } = response;
  if (type === "error" || !response.headers.get) throw new TypeError("fetch gave no response");
  if (
    redirected ||
    (from && from.split(/[?#]/)[0] !== url.split("?")[0]) ||
    type === "opaqueredirect" ||
    /^30[12378]/.test(`${status}`)
  ) {
    call.open = false;
    drop(response);
    throw failure(call, "redirect", "redirect", "a redirect is never followed, check server or baseUrl", { status });
  }
  return response;
}

function drop(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}

/** Browsers and their workers: they say `Mozilla`, as no server runtime does. */
export function isBrowser(): boolean {
  return /^Mozilla/.test(globalThis.navigator?.userAgent);
}
