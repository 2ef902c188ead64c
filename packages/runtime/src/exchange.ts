import { askKeys, authorize, chooseSchemes } from "./authorize.ts";
import { failure, type Running } from "./call.ts";
import { readBody } from "./read-body.ts";
import { codeOf } from "./redact.ts";
import { askedWait, backOff } from "./wait.ts";

/** A request without its credentials. */
export interface Unsigned {
  readonly url: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: RequestInit["body"] | undefined;
}

/** An answer that has been read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The sealed transport under every middleware: signs, sends, sends again where that is safe, and reads. */
export async function exchange(call: Running, unsigned: Unsigned): Promise<Answer> {
  const names = chooseSchemes(call);
  const renewable = names.some((name) => typeof call.options[name] === "function");
  for (let retries = 0, renewals = 0; ; ) {
    const keys = renewable ? await askKeys(call, names) : call.options;
    if (call.over) throw new Error("over");
    call.uncertain ||= call.open;
    const reply = await attempt(call, authorize(call, unsigned, names, keys), retries);
    if (typeof reply === "number") {
      retries++;
      await call.wait(reply);
    } else if (reply.status !== 401 || !renewable || renewals++ || call.over) {
      return reply;
    } else {
      call.open = false;
    }
  }
}

/** Sends once. A number: the milliseconds after which to send again. */
async function attempt(call: Running, signed: Unsigned, retries: number): Promise<Answer | number> {
  try {
    call.attempts++;
    call.open = true;
    const response = await call.fetch(signed.url, toInit(call, signed));
    checkResponse(call, response, signed.url);
    const { status, headers } = response;
    const wait = pause(call, retries, status, headers);
    if (wait !== undefined) {
      drop(response);
      call.open = status !== 429;
      return wait;
    }
    return { status, headers, bytes: await readBody(call, response) };
  } catch (error) {
    if (call.errors.includes(error)) throw error;
    const code = codeOf(error) ?? "network";
    call.open = !/REFUSED|NOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT/i.test(code);
    const wait = pause(call, retries);
    if (wait === undefined) throw failure(call, "network", code, `connection failed (${code})`, error);
    return wait;
  }
}

/** What a request is made with, whole and without a prototype: what is left out, fetch would take from a polluted one. */
export function toInit({ row, signal, init }: Running, { headers, body }: Unsigned): RequestInit {
  return {
    __proto__: null,
    method: row.method,
    headers,
    body: body ?? null,
    redirect: "manual",
    signal,
    ...init,
  } as object;
}

/** Milliseconds before the same request may be sent again, where it may. */
function pause({ row, retries, until }: Running, already: number, status = 0, headers?: Headers): number | undefined {
  const safe = row.idempotent || !/^P(OS|ATC)/.test(row.method);
  if (!safe || already >= retries || !/^(0|408|429|5..)$/.test(`${status}`)) return undefined;
  const asked = headers && askedWait(status, headers);
  const wait = asked ? Math.max(0, +asked - Date.now()) : backOff(already);
  return wait + Date.now() < until ? wait : undefined;
}

function checkResponse(call: Running, response: Response, asked: string): void {
  const { status, headers, type, redirected, url, bodyUsed } = response;
  if (type === "error" || !headers || bodyUsed) throw new TypeError("no response");
  // status 0 is a redirect that a browser hides
  if (redirected || (url && url.split(/[?#]/)[0] !== asked.split("?")[0]) || /^(0|30[12378])$/.test(`${status}`)) {
    call.open = redirected;
    drop(response);
    throw failure(call, "redirect", "redirect", "a redirect, check server or baseUrl", 0, status);
  }
}

function drop(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}
