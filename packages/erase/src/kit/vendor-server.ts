import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { ArrivedRequest, Reply } from "./contract.ts";
import type { Fault } from "./faults.ts";
import { fillTemplate } from "./fill-template.ts";
import { identifyStep } from "./identify-step.ts";
import { note, passBoundary, type RunState } from "./run-state.ts";

/** How long a client may wait for a response that never comes, after its signal was aborted. */
const PATIENCE_MS = 1_000;

/** A server for one run after the other. */
export interface VendorServer {
  readonly baseUrl: string;
  begin(run: RunState): void;
  /** Breaks off the responses that the run has left open. */
  end(): void;
}

/** The vendor on loopback: records what arrives, injects faults, and asks the vendor behind it for the response. */
export async function openVendorServer(): Promise<VendorServer> {
  let current: RunState | undefined;
  const open = new Set<ServerResponse>();
  const server = createServer((incoming, outgoing) => {
    const run = current;
    if (!run) return void outgoing.destroy();
    open.add(outgoing);
    outgoing.on("close", () => open.delete(outgoing));
    serve(run, incoming, outgoing).catch((error: Error) => {
      note(run, `the kit's vendor failed: ${error.message}`, "a response for each step", "Correct the contract.");
      outgoing.destroy();
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  // No test runner says when the last run is over: the process may end all the same.
  server.unref().on("connection", (socket) => socket.unref());
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    begin: (run) => {
      current = run;
    },
    end: () => {
      current = undefined;
      for (const outgoing of open) outgoing.destroy();
    },
  };
}

async function serve(run: RunState, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const { method = "", url = "", headers } = incoming;
  const arrived: ArrivedRequest = { method, url, headers, body: await text(incoming) };
  const step = identifyStep(run, arrived);
  if (step === undefined) return sendReply(outgoing, { status: 400, body: "not the documented request" });
  run.requested.push(step);
  const fault = run.faultFor(step);
  if (step === "prepare") run.prepared = fault === undefined;
  const works = fault === undefined || fault.processed === true;
  const reply = works ? await run.vendor.respond(step, arrived, run.now) : undefined;
  const job = run.vendor.job?.();
  if (job !== undefined) run.person = { ...run.person, job };
  if (!survives(run)) return void outgoing.destroy();
  const sent = fillTemplate(fault?.reply, run.person) ?? reply ?? { status: 200 };
  if (run.sending) Object.assign(run.sending, { fault, ...(fault?.cut === undefined && { status: sent.status }) });
  if (fault?.cut === undefined) return sendReply(outgoing, sent);
  cutReply(run, outgoing, sent, fault.cut);
}

/** False if the process of the adapter dies when the vendor has done its work. */
function survives(run: RunState): boolean {
  try {
    passBoundary(run);
    return true;
  } catch {
    return false;
  }
}

function sendReply(outgoing: ServerResponse, { status, body, headers = {} }: Reply): void {
  const type = typeof body === "string" ? "text/plain" : "application/json";
  outgoing.writeHead(status, { ...(body !== undefined && { "content-type": type }), ...headers });
  outgoing.end(body === undefined || typeof body === "string" ? body : JSON.stringify(body));
}

function cutReply(run: RunState, outgoing: ServerResponse, { status }: Reply, cut: NonNullable<Fault["cut"]>): void {
  const readable = status === 204 ? 200 : status;
  if (cut === "before") outgoing.destroy();
  else if (cut === "json")
    sendReply(outgoing, { status: readable, body: '{"id": "x', headers: { "content-type": "application/json" } });
  else if (cut === "half") {
    outgoing.writeHead(readable, { "content-type": "application/json", "content-length": "100" });
    outgoing.write('{"id": "x', () => outgoing.destroy());
  } else {
    run.sending?.abort.abort();
    const timer = setTimeout(() => {
      const expected = "the request ends with the visit";
      const change = "Pass the `signal` of `send`'s options to your request.";
      note(run, "kept waiting for a response after `signal` was aborted", expected, change);
      outgoing.destroy();
    }, PATIENCE_MS);
    outgoing.on("close", () => clearTimeout(timer));
  }
}
