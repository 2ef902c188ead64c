import { authorize } from "./authorize.ts";
import { failure, type Running } from "./call.ts";
import { isPurgeError } from "./purge-error.ts";
import { readBody } from "./read-body.ts";
import { codeOf } from "./redact.ts";
import { askedWait, backOff } from "./wait.ts";

/** A request without its credentials. */
export interface Unsigned {
  readonly url: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: BodyInit | undefined;
}

/** An answer that has been read whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The sealed transport under every middleware: signs, sends, sends again where that is safe, and reads. */
export async function exchange(call: Running, unsigned: Unsigned): Promise<Answer> {
  for (let retries = 0, renewals = 0; ; ) {
    const [signed, renewable] = await call.race(authorize(call, unsigned));
    call.uncertain ||= call.open;
    const reply = await attempt(call, signed, retries);
    if (typeof reply === "number") {
      retries++;
      await call.wait(reply);
    } else if (reply.status !== 401 || !renewable || renewals++) {
      return reply;
    }
  }
}

/** Sends once. A number: the milliseconds after which to send again. */
async function attempt(call: Running, signed: Unsigned, retries: number): Promise<Answer | number> {
  const { row } = call;
  const pause = (status: number, headers = new Headers()): number | undefined => {
    const safe = row.idempotent || !/^P(OS|ATC)/.test(row.method);
    const asked = askedWait(status, headers);
    const wait = asked ? +asked - Date.now() : backOff(retries);
    return safe && /^(0|408|429|5..)$/.test(status as never) && retries < call.retries && wait + Date.now() < call.until
      ? wait
      : undefined;
  };
  try {
    const response = await send(call, signed);
    const { status, headers } = response;
    const wait = pause(status, headers);
    if (wait !== undefined) {
      drop(response);
      call.open = status !== 429;
      return wait;
    }
    const bytes = await readBody(call, response);
    call.open = false;
    return { status, headers, bytes };
  } catch (error) {
    if (isPurgeError(error)) throw error;
    const code = codeOf(error) ?? "network";
    call.open = !/REFUSED|NOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT/i.test(code);
    const wait = pause(0);
    if (wait === undefined) throw failure(call, "network", code, "the connection failed", error);
    return wait;
  }
}

async function send(call: Running, { url, headers, body }: Unsigned): Promise<Response> {
  const init = {
    // whole and without a prototype: what is left out, fetch would take from a polluted one
    __proto__: null,
    method: call.row.method,
    headers,
    body: body ?? null,
    redirect: "manual",
    signal: call.signal,
    ...call.init,
  } as RequestInit;
  call.attempts++;
  call.open = true;
  const response = await call.race(call.fetch(url, init));
  const { status, headers: received, type, redirected, url: from } = response;
  if (type === "error" || !received) throw new TypeError("no response");
  // status 0 is a redirect that a browser hides
  if (redirected || (from && from.split(/[?#]/)[0] !== url.split("?")[0]) || /^(0|30[12378])$/.test(status as never)) {
    call.open = false;
    drop(response);
    throw failure(call, "redirect", "redirect", "redirects are not followed, check server or baseUrl", 0, status);
  }
  return response;
}

function drop(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}
