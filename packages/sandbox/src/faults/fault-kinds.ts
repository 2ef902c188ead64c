import type { ProviderResponse } from "../http/provider-response.ts";

/** A fault to inject. Without `provider`, `operation` and `count` it applies to every request until it is removed. */
export interface Fault {
  kind: string;
  provider?: string;
  /** An operationId. */
  operation?: string;
  /** How many requests it applies to. */
  count?: number;
  /** The share of requests it applies to, from 0 to 1. */
  rate?: number;
  /** `latency`: milliseconds. */
  ms?: number;
  /** The response's status, for kinds that send one. */
  status?: number;
  /** `429`, `500`: the `Retry-After` header, in seconds or as a date. */
  retryAfter?: number | string;
  /** `redirect`: the `Location` header. */
  location?: string;
  /** The vendor does the work before the fault happens. */
  processed?: boolean;
}

/** How a response is kept from arriving. */
export type Interruption = "reset" | "drop" | "stall" | "stall-body" | "cut-body";

/** What the caller gets: a response, no response, or part of one. */
export interface Outcome {
  response?: ProviderResponse;
  interruption?: Interruption;
}

/** What a fault can use. */
export interface FaultContext {
  /** The vendor's response. For `latency` this can be the result of another fault. */
  process(): Promise<Outcome>;
  wait(ms: number): Promise<void>;
  /** A response with this status, in the vendor's format. */
  errorResponse(status: number): ProviderResponse;
  /** The response to an expired credential. */
  deny(): ProviderResponse;
  /** A response with a success status whose body says that nothing was done. */
  notDone(): ProviderResponse;
  /** The response of a fault that only this vendor has. */
  providerFault(kind: string): ProviderResponse | undefined;
  /** An address of the sandbox that records which credentials arrive there. */
  redirectTarget: string;
}

type Kind = (fault: Fault, context: FaultContext) => Outcome | Promise<Outcome>;

const errorStatus: Kind = (fault, context) => {
  const response = context.errorResponse(fault.status ?? Number(fault.kind));
  const header = fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) };
  return { response: { ...response, headers: { ...response.headers, ...header } } };
};

const cutJson: Kind = async (_, context) => {
  const { response, interruption } = await context.process();
  if (!response || interruption) return { ...(response && { response }), ...(interruption && { interruption }) };
  const whole = response.text ?? JSON.stringify(response.body ?? {});
  const headers = { "content-type": "application/json", ...response.headers };
  return { response: { status: response.status, text: whole.slice(0, Math.ceil(whole.length / 2)), headers } };
};

const PAGE = "<!doctype html><html><head><title>Sign in</title></head><body><h1>Please sign in</h1></body></html>";

/** The kinds of fault that apply to every vendor. */
export const faultKinds: Record<string, Kind> = {
  latency: async (fault, context) => {
    await context.wait(fault.ms ?? 1000);
    return context.process();
  },
  reset: () => ({ interruption: "reset" }),
  stall: () => ({ interruption: "stall" }),
  "stall-body": async (_, context) => ({ ...(await context.process()), interruption: "stall-body" }),
  "lost-response": async (_, context) => {
    await context.process();
    return { interruption: "drop" };
  },
  "429": errorStatus,
  "500": errorStatus,
  html: (fault) => ({
    response: { status: fault.status ?? 200, text: PAGE, headers: { "content-type": "text/html; charset=utf-8" } },
  }),
  "cut-json": cutJson,
  "cut-body": async (_, context) => ({ ...(await context.process()), interruption: "cut-body" }),
  redirect: (fault, context) => ({
    response: { status: fault.status ?? 307, headers: { location: fault.location ?? context.redirectTarget } },
  }),
  "not-done": (_, context) => ({ response: context.notDone() }),
  unauthorized: (_, context) => ({ response: context.deny() }),
};

/** Injects one fault. */
export async function inject(fault: Fault, context: FaultContext): Promise<Outcome> {
  if (fault.processed) await context.process();
  const kind = faultKinds[fault.kind];
  if (kind) return kind(fault, context);
  const response = context.providerFault(fault.kind);
  return response ? { response } : context.process();
}
