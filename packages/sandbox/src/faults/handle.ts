import { type Answer, contentType, declaredFor } from "../check/check-answer.ts";
import type { Incoming } from "../check/check-request.ts";
import type { Call } from "../manners/manners.ts";
import { exampleAnswer, notDoneAnswer } from "../spec/example-answer.ts";
import type { Destination } from "../vendor/addresses.ts";
import { answer, deny, type Visit, visit } from "../vendor/answer.ts";
import { refusal } from "../vendor/refusal.ts";
import { count } from "../vendor/report.ts";
import type { FaultList } from "./fault-list.ts";
import { type Reply, type Scene, strike } from "./faults.ts";

/** One line of the access log. Nothing in it tells whose request it was. */
export interface LogEntry {
  provider: string;
  method: string;
  template: string | undefined;
  /** Absent where no answer was sent. */
  status: number | undefined;
  ms: number;
  faults: string[];
}

export interface Handling {
  faults: FaultList;
  /** Real time, not the vendors'. */
  wait(ms: number, signal: AbortSignal): Promise<void>;
  elsewhere: string;
  log: ((entry: LogEntry) => void) | undefined;
}

/** One request from its arrival at a vendor to the reply, with the faults that strike it. */
export async function handle(
  { vendor, server, path }: Destination,
  incoming: Omit<Incoming, "path">,
  signal: () => AbortSignal,
  handling: Handling,
): Promise<Reply> {
  const started = performance.now();
  const here = visit(vendor, { ...incoming, path }, server);
  vendor.report.requests += 1;
  const struck: string[] = [];
  const reply = await from(0, here, signal, handling, struck);
  handling.log?.({
    provider: vendor.name,
    method: incoming.method,
    template: here.operation?.template,
    status: reply.cut === undefined || reply.cut.endsWith("-body") ? reply.answer?.status : undefined,
    ms: performance.now() - started,
    faults: struck,
  });
  return reply;
}

async function from(
  place: number,
  here: Visit,
  signal: () => AbortSignal,
  handling: Handling,
  struck: string[],
): Promise<Reply> {
  const found = handling.faults.next(place, here.vendor, here.operation);
  if (!found) return { answer: answer(here) };
  count(here.vendor.report.faults, found.fault.kind);
  struck.push(found.fault.kind);
  // A slow vendor may have other faults besides; any other fault stands for the whole request.
  const slow = found.fault.kind === "latency";
  const process = async (): Promise<Reply> =>
    slow ? from(found.at + 1, here, signal, handling, struck) : { answer: answer(here) };
  return strike(found.fault, scene(process, here, signal, handling));
}

function scene(process: Scene["process"], here: Visit, signal: () => AbortSignal, handling: Handling): Scene {
  const { vendor, operation, team, incoming } = here;
  const call = (): Call | undefined =>
    operation && {
      path: {},
      query: {},
      headers: incoming.headers,
      body: undefined,
      operation,
      world: team.world,
      holders: {},
    };
  const withHeaders = (said: Answer, left?: number): Answer => ({
    ...said,
    headers: { ...team.limiter.headers(left), ...said.headers },
  });
  return {
    process,
    wait: (ms) => handling.wait(ms, signal()),
    elsewhere: handling.elsewhere,
    word: (status) => {
      const limit = vendor.manners?.limit?.answer;
      if (limit?.status === status) return withHeaders(limit, 0);
      const now = call();
      const own = now && vendor.manners?.word?.(status, now);
      if (own) return withHeaders(own);
      const declared = operation && declaredFor(operation, status);
      if (operation && declared && Object.keys(declared.media).length > 0) {
        return exampleAnswer(vendor.spec.document, operation, status);
      }
      return { status, text: status === 500 ? "Internal Server Error" : "" };
    },
    deny: () => {
      const now = call();
      const scheme = operation?.security[0]?.at(-1) ?? "";
      return now ? withHeaders(deny(vendor, now, { scheme, reason: "wrong", value: "" })) : { status: 401 };
    },
    notDone: () =>
      (operation && notDoneAnswer(vendor.spec.document, operation)) ??
      refusal(400, "No body of this operation can say that it was not done."),
    own: (kind) => {
      const now = call();
      const said = now && vendor.manners?.faults?.[kind]?.answer(now, team.state);
      return said && withHeaders(said);
    },
  };
}

/** The answer as the platform's `Response`. */
export function toResponse(reply: Reply): Response {
  const said = reply.answer ?? { status: 200 };
  const type = contentType(said);
  const headers = new Headers(said.headers);
  if (type !== undefined) headers.set("content-type", type);
  const bodiless = said.status === 204 || said.status === 304;
  const text = said.text ?? (said.body === undefined ? null : JSON.stringify(said.body));
  return new Response(bodiless ? null : text, { status: said.status, headers });
}
