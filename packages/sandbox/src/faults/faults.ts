import type { Answer } from "../check/check-answer.ts";

/** A misbehaviour to inject. Without `provider`, `operation` or `count` it is everywhere, and for ever. */
export interface Fault {
  kind: string;
  provider?: string;
  /** An operationId. */
  operation?: string;
  /** How many requests it strikes. */
  count?: number;
  /** How often it strikes, from 0 to 1. */
  rate?: number;
  /** `latency`: how long. */
  ms?: number;
  /** The status, where the kind has one. */
  status?: number;
  /** `429`, `500`: the header of that name, seconds or a date. */
  retryAfter?: number | string;
  /** `redirect`: where to. */
  location?: string;
  /** The vendor does its work before the fault strikes. */
  processed?: boolean;
}

/** How a reply is kept from arriving. */
export type Cut = "reset" | "drop" | "stall" | "stall-body" | "cut-body";

/** What comes back on the wire: an answer, no answer, or half of one. */
export interface Reply {
  answer?: Answer;
  cut?: Cut;
}

/** What a fault may call upon. */
export interface Scene {
  /** The vendor's answer; for a slow one, perhaps that of another fault. */
  process(): Promise<Reply>;
  wait(ms: number): Promise<void>;
  /** An answer of this status as the vendor would word it. */
  word(status: number): Answer;
  /** The answer to a credential that has expired. */
  deny(): Answer;
  /** A success whose body says that it is none. */
  notDone(): Answer;
  /** A fault that only this vendor has. */
  own(kind: string): Answer | undefined;
  /** An address on the sandbox that reports who comes along. */
  elsewhere: string;
}

type Kind = (fault: Fault, scene: Scene) => Reply | Promise<Reply>;

const status: Kind = (fault, scene) => {
  const said = scene.word(fault.status ?? Number(fault.kind));
  const header = fault.retryAfter === undefined ? {} : { "retry-after": String(fault.retryAfter) };
  return { answer: { ...said, headers: { ...said.headers, ...header } } };
};

const cutJson: Kind = async (_, scene) => {
  const { answer, cut } = await scene.process();
  if (!answer || cut) return { ...(answer && { answer }), ...(cut && { cut }) };
  const whole = answer.text ?? JSON.stringify(answer.body ?? {});
  const headers = { "content-type": "application/json", ...answer.headers };
  return { answer: { status: answer.status, text: whole.slice(0, Math.ceil(whole.length / 2)), headers } };
};

const PAGE = "<!doctype html><html><head><title>Sign in</title></head><body><h1>Sign in to go on</h1></body></html>";

/** Every kind of fault that any vendor may have. */
export const kinds: Record<string, Kind> = {
  latency: async (fault, scene) => {
    await scene.wait(fault.ms ?? 1000);
    return scene.process();
  },
  reset: () => ({ cut: "reset" }),
  stall: () => ({ cut: "stall" }),
  "stall-body": async (_, scene) => ({ ...(await scene.process()), cut: "stall-body" }),
  "lost-reply": async (_, scene) => {
    await scene.process();
    return { cut: "drop" };
  },
  "429": status,
  "500": status,
  html: (fault) => ({
    answer: { status: fault.status ?? 200, text: PAGE, headers: { "content-type": "text/html; charset=utf-8" } },
  }),
  "cut-json": cutJson,
  "cut-body": async (_, scene) => ({ ...(await scene.process()), cut: "cut-body" }),
  redirect: (fault, scene) => ({
    answer: { status: fault.status ?? 307, headers: { location: fault.location ?? scene.elsewhere } },
  }),
  "not-done": (_, scene) => ({ answer: scene.notDone() }),
  unauthorized: (_, scene) => ({ answer: scene.deny() }),
};

/** Lets one fault strike. */
export async function strike(fault: Fault, scene: Scene): Promise<Reply> {
  if (fault.processed) await scene.process();
  const kind = kinds[fault.kind];
  if (kind) return kind(fault, scene);
  const answer = scene.own(fault.kind);
  return answer ? { answer } : scene.process();
}
