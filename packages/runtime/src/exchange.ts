import { type Authorization, authorize } from "./authorize.ts";
import { type Answer, type Call, failure, refuser } from "./call.ts";
import { Ended } from "./deadline.ts";
import { isPurgeError } from "./purge-error.ts";
import { readBody, TooLarge } from "./read-body.ts";
import { codeOf, redact, textsOf } from "./redact.ts";
import { askedWait, backOff } from "./wait.ts";

/** The sealed transport under every middleware: checks, signs, sends, sends again where that is safe, and reads. */
export async function exchange(call: Call, request: Request): Promise<Answer> {
  const { row, url } = call;
  if (request.method !== row.method || request.url.split(/[?#]/)[0] !== url) {
    refuser(call)("bent-request", "a middleware changed the origin, the method or the path");
  }
  const body = row.body && request.body ? await request.arrayBuffer() : undefined;
  let authorization = await sign(call);
  for (let retries = 0, renewed = false; ; ) {
    const reply = await attempt(call, request, body, authorization, retries);
    if (typeof reply === "number") {
      retries++;
      await call.deadline.wait(reply);
    } else if (reply.status === 401 && authorization.renewable && !renewed) {
      renewed = true;
      authorization = await sign(call);
    } else {
      return reply;
    }
  }
}

async function sign(call: Call): Promise<Authorization> {
  const { api, options, server } = call.settings;
  const signed = await call.deadline.race(authorize(api, call.row, options, server, refuser(call)));
  call.secrets.push(...signed.secrets);
  return signed;
}

/** Sends once. A number: the milliseconds after which to send again. */
async function attempt(
  call: Call,
  request: Request,
  body: ArrayBuffer | undefined,
  authorization: Authorization,
  retries: number,
): Promise<Answer | number> {
  try {
    call.uncertain ||= call.open;
    const response = await send(call, request, body, authorization);
    const { status, headers } = response;
    const wait = pause(call, retries, status, headers);
    if (wait === undefined) {
      const bytes = await readBody(response, call.settings.maxBodyBytes, call.deadline);
      call.open = false;
      return { status, headers, bytes };
    }
    call.open = status !== 429;
    response.body?.cancel().catch(() => undefined);
    return wait;
  } catch (error) {
    if (error instanceof Ended || error instanceof TooLarge || isPurgeError(error)) throw error;
    const code = codeOf(error);
    call.open = !/^(E?CONN(ECTION)?_?REFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/i.test(code);
    const wait = pause(call, retries);
    if (wait !== undefined) return wait;
    const cause = redact(error, [...call.secrets, ...textsOf(call.input)]);
    throw failure(call, "network", code, "the connection failed before an answer was read", { cause });
  }
}

async function send(
  call: Call,
  request: Request,
  body: ArrayBuffer | undefined,
  authorization: Authorization,
): Promise<Response> {
  const { query } = authorization;
  const headers = new Headers(request.headers);
  for (const [name, value] of authorization.headers) headers.set(name, value);
  const url = query ? `${request.url}${request.url.includes("?") ? "&" : "?"}${query}` : request.url;
  const signed = new Request(url, {
    // fetch reads the members of an init through its prototype
    __proto__: null,
    method: call.row.method,
    headers,
    redirect: "manual",
    signal: call.deadline.signal,
    ...(body && { body }),
    ...(isBrowser() && { credentials: "omit", cache: "no-store" }),
  } as RequestInit);
  call.attempts++;
  call.open = true;
  const response = await call.deadline.race(call.settings.fetch(signed));
  const elsewhere = response.redirected || (response.url && response.url.split("#")[0] !== signed.url);
  if (elsewhere || response.type === "opaqueredirect" || /^30[12378]$/.test(`${response.status}`)) {
    call.open = false;
    response.body?.cancel().catch(() => undefined);
    const { status } = response;
    const message = "the server answered with a redirect, which is never followed; check the server or baseUrl";
    throw failure(call, "redirect", "redirect", message, { status });
  }
  return response;
}

/** How long to wait before sending again; nothing when it must not be, or the deadline does not allow it. */
function pause(call: Call, retries: number, status = 0, headers?: Headers): number | undefined {
  const { row, settings, deadline } = call;
  const safe = row.idempotent || !/^P(OS|ATC)/.test(row.method);
  const again = !status || status === 408 || status === 429 || status >= 500;
  if (!safe || !again || retries >= settings.retries) return undefined;
  const asked = headers && askedWait(status, headers);
  const wait = asked ? Math.max(0, asked.getTime() - Date.now()) : backOff(retries);
  return wait < deadline.left() ? wait : undefined;
}

/** Browsers and their workers: they say `Mozilla`, as no server runtime does. */
export function isBrowser(): boolean {
  return /^Mozilla/.test(globalThis.navigator?.userAgent);
}
