import type { Call, Provider, Sent, Step } from "../model/provider.ts";
import { VisitStopped } from "../target/visit.ts";
import { hide } from "./match-request.ts";
import { note, type RunState, type Sending } from "./run-state.ts";

/** The words that each function of a provider may return. */
const words = {
  locate: ["found", "absent", "wait", "attention"],
  progress: ["done", "wait", "attention"],
  erase: ["erased", "scheduled", "absent", "wait", "attention"],
  find: ["present", "absent", "wait", "attention"],
  undo: ["restored", "wait", "attention"],
} as const;

type Method = keyof typeof words;

interface Said {
  readonly is?: string;
  readonly until?: Date;
}

/** The same provider; what it does in each call is noted. Its rate is left out: the eraser keeps it, not the adapter. */
export function watchProvider(provider: Provider<unknown>, run: RunState): Provider<unknown> {
  const { rate: _, ...watched } = provider;
  const methods = (Object.keys(words) as Method[]).filter((name) => typeof provider[name] === "function");
  const calls = methods.map((method) => {
    const inner = (provider[method] as (who: unknown, call: Call) => Promise<Said>).bind(provider);
    return [method, (who: unknown, call: Call) => watchCall(run, method, (watch) => inner(who, watch), call)];
  });
  return { ...watched, ...Object.fromEntries(calls) };
}

async function watchCall(
  run: RunState,
  method: Method,
  inner: (call: Call) => Promise<Said>,
  call: Call,
): Promise<Said> {
  let last: (Sending & { sent?: Sent }) | undefined;
  const watched: Call = {
    now: call.now,
    ...(call.job !== undefined && { job: call.job }),
    get lost() {
      return call.lost;
    },
    send: async (step, request) => {
      const sending: Sending & { sent?: Sent } = { step, requests: 0, abort: new AbortController() };
      last = sending;
      return call.send(step, async (options) => {
        run.sending = sending;
        try {
          const signal = AbortSignal.any([options.signal, sending.abort.signal]);
          const sent = await request({ ...options, signal });
          sending.sent = sent;
          return sent;
        } finally {
          run.sending = undefined;
          checkSent(run, step, sending);
        }
      });
    },
  };
  try {
    const said = await inner(watched);
    checkSaid(run, method, said, last);
    return said;
  } catch (error) {
    if (!(error instanceof VisitStopped) && !run.down) noteThrown(run, method, error);
    throw error;
  }
}

function checkSent(run: RunState, step: Step, { sent, status, fault, requests }: Sending & { sent?: Sent }): void {
  if (!sent || run.down) return;
  const source = 'What the request returns needs { ok, attempts, uncertain } and, where there is one, "status".';
  if (typeof sent.ok !== "boolean" || typeof sent.attempts !== "number" || typeof sent.uncertain !== "boolean")
    note(run, `returned something else from send("${step}")`, "{ ok, attempts, uncertain, status? }", source);
  else if (requests > 0 && sent.status !== undefined && status !== undefined && sent.status !== status)
    note(run, `recorded status ${sent.status} for a response with ${status}`, `status ${status}`, source);
  if (step === "delete" && fault?.uncertain && !sent.uncertain)
    note(
      run,
      `recorded \`uncertain: false\` where ${fault.name}`,
      "uncertain: true, since the vendor may have deleted the person",
      fault.advice,
    );
}

function checkSaid(run: RunState, method: Method, said: Said, last: (Sending & { sent?: Sent }) | undefined): void {
  const known: readonly string[] = words[method];
  if (!known.includes(said?.is ?? "")) {
    const found = hide(JSON.stringify(said) ?? "undefined", run.person);
    note(run, `returned ${found} from ${method}`, `{ is: ${known.join(" | ")} }`, "Return one of these.");
  }
  if (last?.status !== 429 || typeof said !== "object") return;
  const until = (last.sent?.retryAt ?? said.until)?.getTime() ?? 0;
  const isMinute = [Date.now(), run.now].some((now) => Math.abs(until - now - 60_000) < 30_000);
  if (isMinute || last.fault?.reply?.headers?.["retry-after"] === undefined) return;
  note(
    run,
    `forgot the Retry-After: 60 of a 429 in ${method}`,
    "nothing is sent to the vendor for a minute",
    "Return `retryAt` from the request, or `until` with the wait.",
  );
}

function noteThrown(run: RunState, method: Method, error: unknown): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  note(
    run,
    `threw ${hide(message, run.person)} from ${method}`,
    "a wait or attention, which say what has to happen next",
    'Catch it, and return { is: "wait", reason: "outage" }: what is thrown counts as unclear, and five times as attention.',
  );
}
