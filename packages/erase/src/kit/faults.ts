import type { Reply } from "./contract.ts";

/** Something that goes wrong with one request. */
export interface Fault {
  readonly name: string;
  /** The vendor does the work before it happens. */
  readonly processed?: boolean;
  /** What is sent instead of the vendor's reply. Absent: the reply itself, as far as it arrives. */
  readonly reply?: Reply;
  /** How the response is kept from arriving, whole. */
  readonly cut?: "before" | "silent" | "half" | "json";
  /** Whether `uncertain` has to be true: the vendor may have done the work. */
  readonly uncertain?: boolean;
  /** Whether the person has to be erased in the end. Otherwise somebody may be asked. */
  readonly recovers: boolean;
  /** It may go on for days, and is waited for without a count. */
  readonly lasts?: boolean;
  /** The steps that it happens to. Default: all. */
  readonly steps?: readonly string[];
  /** What to do in an adapter that can't deal with it. */
  readonly advice: string;
}

const page = "<!doctype html><title>Sign in</title><h1>Please sign in</h1>";
const lost =
  'Return { ok: false, kind: "network", attempts: 1, uncertain: true } from the request, and wait("outage").';
const outage = 'Return wait with the reason "outage" for every status from 500, and for 408.';
const html =
  "Before you take a response for a success, check that its status and its content type are the documented ones.";

/** What vendors and networks do, one request at a time. */
export const faults: readonly Fault[] = [
  { name: "the response is lost", processed: true, cut: "before", uncertain: true, recovers: true, advice: lost },
  { name: "the connection is reset", cut: "before", uncertain: true, recovers: true, lasts: true, advice: lost },
  {
    name: "there is no response",
    processed: true,
    cut: "silent",
    uncertain: true,
    recovers: true,
    advice: "Pass the `signal` of `send` to your request, so that it ends when the visit does.",
  },
  {
    name: "429 with Retry-After",
    reply: { status: 429, body: { error: "slow down" }, headers: { "retry-after": "60" } },
    recovers: true,
    advice: 'Return wait with the reason "rate-limit", and `retryAt` in what the request returns.',
  },
  { name: "500", reply: { status: 500, body: { error: "internal" } }, recovers: true, lasts: true, advice: outage },
  {
    name: "503 after the work was done",
    processed: true,
    reply: { status: 503, body: "unavailable" },
    recovers: true,
    advice: outage,
  },
  {
    name: "401",
    reply: { status: 401, body: { error: "unauthorized" } },
    recovers: true,
    lasts: true,
    advice: 'Return wait with the reason "credential": the key has to be replaced, and the person is still there.',
  },
  {
    name: "403",
    reply: { status: 403, body: { error: "forbidden" } },
    recovers: false,
    advice: 'Return wait with the reason "credential", or attention if the vendor means this person.',
  },
  {
    name: "a first 404",
    steps: ["delete"],
    reply: { status: 404, body: { error: "not found" } },
    recovers: false,
    advice: 'Return { is: "absent" } for a 404, and never "erased": a wrong server or key answers the same.',
  },
  {
    name: "an HTML page with status 200",
    reply: { status: 200, body: page, headers: { "content-type": "text/html" } },
    recovers: false,
    advice: html,
  },
  {
    name: "an HTML page with status 200 after the work was done",
    processed: true,
    reply: { status: 200, body: page, headers: { "content-type": "text/html" } },
    recovers: false,
    advice: html,
  },
  { name: "half a body", processed: true, cut: "half", recovers: false, advice: lost },
  {
    name: "JSON that ends too early",
    processed: true,
    cut: "json",
    recovers: false,
    advice: 'Return wait with the reason "unclear" for a body that cannot be parsed, and `uncertain: true`.',
  },
  {
    name: "a redirect",
    reply: { status: 307, headers: { location: "/elsewhere" } },
    recovers: false,
    advice: 'Pass redirect: "manual" to fetch, and return attention: the credential must not go anywhere else.',
  },
  {
    name: "a status that nobody has heard of",
    reply: { status: 418, body: { error: "teapot" } },
    recovers: false,
    advice: "Return attention for every status that the vendor does not document.",
  },
];
