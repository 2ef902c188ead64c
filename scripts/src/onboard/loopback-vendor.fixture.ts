import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import {
  type AnyResult,
  createApiClient,
  fillServer,
  signQuery,
  writeBasic,
  writeBody,
  writeStyled,
} from "@purge/runtime";
import { stringify } from "yaml";
import type { JsonObject } from "../document/json.ts";
import { toApi } from "../emit/operations/to-api.ts";
import { remove } from "../generate/generate.fixture.ts";
import { type PlannedAddition, planAddition } from "./add-provider.ts";
import { createCommitted } from "./repository.fixture.ts";

/** A request as it arrived. */
export interface Received {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage["headers"];
  body: string;
}

interface Reply {
  status: number;
  body?: string;
}

type Method = (input: object) => Promise<AnyResult>;

/** A repository to add vendors to, and a server on loopback that they are called at. */
export interface LoopbackVendor {
  readonly received: readonly Received[];
  /** What the next requests get; 204 without a body once there is none. */
  reply(...replies: Reply[]): void;
  /** Adds a specification as `spec add zeta` does, but writes nothing. */
  add(specification: JsonObject, overlay?: string, keep?: string[]): Promise<PlannedAddition>;
  clientOf(added: PlannedAddition, options: object): { [operation: string]: Method };
  /** Calls the first operation. */
  call(added: PlannedAddition, options: object, input?: object): Promise<{ result?: AnyResult; request?: Received }>;
  close(): Promise<void>;
}

export async function startLoopbackVendor(): Promise<LoopbackVendor> {
  const root = await createCommitted();
  const received: Received[] = [];
  const replies: Reply[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    received.push({ method: request.method, url: request.url, headers: request.headers, body });
    const { status, body: text } = replies.shift() ?? { status: 204 };
    response.writeHead(status, text === undefined ? {} : { "content-type": "application/json" }).end(text);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const clientOf = ({ document }: PlannedAddition, options: object): { [operation: string]: Method } => {
    const codecs = { fillServer, signQuery, writeBasic, writeBody, writeStyled };
    return createApiClient({ ...toApi("zeta", document), codecs }, { baseUrl, ...options });
  };
  return {
    received,
    reply: (...more) => void replies.push(...more),
    add: (specification, overlay, keep = []) => {
      const source = { text: stringify(specification), origin: "acme.yaml" };
      return planAddition("zeta", source, { root, keep, today: "2026-11-28", overlay });
    },
    clientOf,
    call: async (added, options, input = { path: { id: "1" } }) => {
      const [name = ""] = Object.keys(toApi("zeta", added.document).operations);
      const result = await clientOf(added, options)[name]?.(input);
      const request = received.at(-1);
      return { ...(result && { result }), ...(request && { request }) };
    },
    close: async () => {
      server.close();
      await remove(root);
    },
  };
}
