import { authorize, type Signed } from "./authorize.ts";
import { failure, type Running } from "./call.ts";
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

/** The sealed transport under every middleware: signs, sends, sends again where that is safe, and reads. */
export async function exchange(
  call: Running,
  url: string,
  headers: Signed["headers"],
  body: BodyInit | undefined,
): Promise<Answer> {
  for (let retries = 0, renewals = 0; ; ) {
    const signed = await call.race(authorize(call, url, headers));
    call.uncertain ||= call.open;
    const reply = await attempt(call, signed, body, retries);
    if (typeof reply === "number") {
      retries++;
      await call.wait(reply);
    } else if (reply.status !== 401 || !signed.renewable || renewals++) {
      return reply;
    }
  }
}

/** Sends once. A number: the milliseconds after which to send again. */
async function attempt(
  call: Running,
  signed: Signed,
  body: BodyInit | undefined,
  retries: number,
): Promise<Answer | number> {
  const { row, settings } = call;
  const pause = (status: number, headers: Headers): number | undefined => {
    const safe = row.idempotent || !/^P(OS|ATC)/.test(row.method);
    const again = !status || status === 408 || status === 429 || status > 499;
    const asked = askedWait(status, headers);
    const wait = asked ? +asked - Date.now() : backOff(retries);
    return safe && again && retries < settings.retries && wait + Date.now() < call.until ? wait : undefined;
  };
  try {
    const response = await send(call, signed, body);
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
    return (
      pause(0, new Headers()) ??
      Promise.reject(failure(call, "network", code, "the connection failed", { cause: error }))
    );
  }
}

async function send(call: Running, { url, headers }: Signed, body: BodyInit | undefined): Promise<Response> {
  const init = {
    // whole and without a prototype: what is left out, fetch would take from a polluted one
    __proto__: null,
    method: call.row.method,
    headers,
    body: body ?? null,
    redirect: "manual",
    signal: call.signal,
    ...call.settings.init,
  } as RequestInit;
  call.attempts++;
  call.open = true;
  const response = await call.race(call.settings.fetch(url, init));
  const { status, type, redirected, url: from } = response;
  if (type === "error") throw new TypeError(type);
  // status 0 is a redirect that a browser hides
  if (redirected || (from && from.split(/[?#]/)[0] !== url.split("?")[0]) || /^(0|30[12378])$/.test(`${status}`)) {
    call.open = false;
    drop(response);
    throw failure(call, "redirect", "redirect", "redirects are not followed, check server or baseUrl", { status });
  }
  return response;
}

function drop(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}
