import type { Attention, Provider, SendOptions, Sent, Wait } from "@purge/erase";

/** What PagerDuty answered, and the body if it is JSON. */
interface Reply extends Sent {
  readonly body?: unknown;
}

export interface PagerDutyOptions {
  readonly apiKey: string;
  /** The European region has another one. */
  readonly baseUrl?: string;
}

/** A user of PagerDuty: PagerDuty's id, such as `PXPGF42`, or `{ email }`. Their name stays in the history of incidents. */
export function pagerduty(options: PagerDutyOptions): Provider<{ readonly email: string }> {
  return {
    lookups: ["email"],
    // 960 requests a minute for each key.
    rate: { requests: 960, ms: 60_000 },
    async locate({ email }, { send }) {
      const path = `/users?query=${encodeURIComponent(email)}`;
      const reply = await send("locate", (call) => request(options, "GET", path, call));
      if (reply.status !== 200 || !isUserList(reply.body)) return judge(reply);
      // The search finds similar addresses as well.
      const found = reply.body.users.filter((user) => user.email.toLowerCase() === email.toLowerCase());
      const [user] = found;
      if (!user) return reply.body.more ? attention("too many users match the address") : { is: "absent" };
      return { is: "found", id: user.id };
    },
    async erase(id, { send }) {
      if (!isId(id)) return attention("this is no PagerDuty id");
      const reply = await send("delete", (call) => request(options, "DELETE", `/users/${id}`, call));
      if (reply.status === 204) return { is: "erased" };
      if (reply.status === 404) return { is: "absent" };
      // The documentation says so; the specification doesn't declare it.
      return reply.status === 400 ? attention("the user is on call, or has open incidents") : judge(reply);
    },
    async find(id, { send }) {
      if (!isId(id)) return attention("this is no PagerDuty id");
      const reply = await send("read-back", (call) => request(options, "GET", `/users/${id}`, call));
      if (reply.status === 200 && isUser(reply.body)) return { is: "present" };
      return reply.status === 404 ? { is: "absent" } : judge(reply);
    },
  };
}

/** `me` is a path of its own: it is the owner of the key. */
function isId(id: string): boolean {
  return /^[A-Za-z0-9]+$/.test(id) && id !== "me";
}

/** What every response means that is no answer to the question. */
function judge({ ok, status, retryAt }: Reply): Wait | Attention {
  if (status === undefined || status === 408 || status >= 500) return { is: "wait", reason: "outage" };
  if (status === 429) return { is: "wait", reason: "rate-limit", ...(retryAt && { until: retryAt }) };
  if (status === 401 || status === 403) return { is: "wait", reason: "credential" };
  return ok ? { is: "wait", reason: "unclear" } : attention(`status ${status}`);
}

function attention(reason: string): Attention {
  return { is: "attention", reason };
}

/** Sends one request, once. */
async function request(
  { apiKey, baseUrl = "https://api.pagerduty.com" }: PagerDutyOptions,
  method: string,
  path: string,
  { signal }: SendOptions,
): Promise<Reply> {
  const headers = {
    accept: "application/vnd.pagerduty+json;version=2",
    authorization: `Token token=${apiKey}`,
    "content-type": "application/json",
  };
  try {
    const response = await fetch(`${baseUrl}${path}`, { method, headers, signal, redirect: "manual" });
    const { ok, status } = response;
    const text = await response.text();
    const seconds = Number(response.headers.get("retry-after") ?? Number.NaN);
    const retryAt = Number.isNaN(seconds) ? undefined : new Date(Date.now() + seconds * 1_000);
    return { ok, status, attempts: 1, uncertain: false, body: parse(text), ...(retryAt && { retryAt }) };
  } catch {
    // It may have arrived: the answer is what is missing.
    return { ok: false, kind: "network", attempts: 1, uncertain: true };
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface User {
  readonly id: string;
  readonly email: string;
}

function isUserList(body: unknown): body is { readonly users: readonly User[]; readonly more?: boolean } {
  const { users } = (body ?? {}) as { users?: unknown };
  return Array.isArray(users) && users.every((user) => typeof user?.id === "string" && typeof user.email === "string");
}

function isUser(body: unknown): boolean {
  return typeof (body as { user?: { id?: unknown } } | undefined)?.user?.id === "string";
}
