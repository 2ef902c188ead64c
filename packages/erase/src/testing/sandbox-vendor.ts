import { createSandbox, type Sandbox } from "@purge/sandbox";
import type { ArrivedRequest, ExpectedRequest, Person, ProviderContract, Reply, Vendor } from "../kit/contract.ts";
import { fillTemplate } from "../kit/fill-template.ts";

export interface SandboxVendorOptions {
  readonly provider: string;
  readonly steps: ProviderContract["steps"];
  /** The lookup of a user who was added with this id of our own; `read` returns the user as the vendor shows them. */
  lookup?(ownId: string, read: () => Promise<unknown>): Promise<Person["lookup"]> | Person["lookup"];
  /** The vendor's id of a deletion, from its response. */
  jobOf?(body: string): string;
  /** Milliseconds after which a deletion is done. Default: 30 days, which is past any grace period. */
  readonly removalMs?: number;
  /** Whether a response to the read-back, or to the question how far the deletion is, means that the person is there. Default: status 200. */
  isThere?(status: number, body: string): boolean;
}

/** A vendor of the sandbox, behind the kit's server, for one run after the other. */
export async function createSandboxVendor(options: SandboxVendorOptions): Promise<Vendor> {
  const { provider, steps, lookup, jobOf, removalMs = 30 * 86_400_000, isThere = (status) => status === 200 } = options;
  let [time, users] = [Date.now(), 0];
  let job: string | undefined;
  const sandbox = await createSandbox({ providers: [provider], users: 0, clock: () => time });
  const send = (request: ExpectedRequest, person: Person) => sendTo(sandbox, fillRequest(request, person));
  const readBack = [(steps["read-back"] ?? steps.status)?.request].flat()[0];
  if (!readBack) throw new Error("A vendor of the sandbox needs a read-back, or a status.");
  const noteJob = (step: string, reply: Reply): Reply => {
    if (step === "delete" && jobOf && reply.status < 300) job = jobOf(String(reply.body));
    return reply;
  };
  return {
    addPerson: async () => {
      sandbox.control.reset();
      time = Date.now();
      users += 1;
      job = undefined;
      const ownId = `own-${users}`;
      const id = sandbox.control.addUser(provider, { ownId });
      const named = await lookup?.(ownId, async () => JSON.parse(String((await send(readBack, { id })).body)));
      return { id, ...(named && { lookup: named }) };
    },
    remove: async ({ id }) => {
      for (const step of ["prepare", "delete"] as const) {
        const request = [steps[step]?.request].flat()[0];
        if (request) noteJob(step, await send(request, { id }));
      }
      time += removalMs;
    },
    respond: async (step, request, now) => {
      time = Math.max(time, now);
      return noteJob(step, await sendTo(sandbox, request));
    },
    job: () => job,
    isPresent: async (person, now) => {
      time = Math.max(time, now);
      if (jobOf && job === undefined) return true;
      const { status, body } = await send(readBack, { ...person, ...(job !== undefined && { job }) });
      return isThere(status, String(body));
    },
  };
}

function fillRequest({ method, path, query, headers = {}, body }: ExpectedRequest, person: Person): ArrivedRequest {
  const search = query ? `?${new URLSearchParams(fillTemplate(query, person))}` : "";
  const url = `${fillTemplate(path, encodePerson(person))}${search}`;
  const type = body === undefined ? {} : { "content-type": "application/json" };
  const text = body === undefined ? "" : JSON.stringify(fillTemplate(body, person));
  return { method, url, headers: { ...type, ...headers }, body: text };
}

/** A path is encoded already, as in `/accounts:delete`; what is filled in is not. */
function encodePerson({ id, job, lookup = {} }: Person): Person {
  const encoded = Object.entries(lookup).map(([name, value]) => [name, encodeURIComponent(value)] as const);
  return {
    id: encodeURIComponent(id),
    ...(job !== undefined && { job: encodeURIComponent(job) }),
    lookup: Object.fromEntries(encoded),
  };
}

/** Headers of the connection, which are not the sandbox's. */
const HOP = ["connection", "content-length", "host", "transfer-encoding", "accept-encoding", "keep-alive"];

async function sendTo(sandbox: Sandbox, { method, url, headers, body }: ArrivedRequest): Promise<Reply> {
  const sent = Object.entries(headers).filter(([name]) => !HOP.includes(name)) as [string, string][];
  const response = await sandbox.fetch(`${sandbox.providers[0]?.url}${url}`, {
    method,
    headers: sent,
    ...(body !== "" && { body }),
  });
  const type = response.headers.get("content-type");
  const text = await response.text();
  return {
    status: response.status,
    ...(text !== "" && { body: text }),
    ...(type && { headers: { "content-type": type } }),
  };
}
