import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Script } from "../script/answer.ts";
import { listen } from "./listen.ts";
import { type Lab, openLab } from "./open-lab.ts";

/** The server by which probes in any runtime command their labs, fetch their plan and hand in their findings. */
export interface Control {
  readonly url: string;
  close(): void;
}

/** What a control server gives besides labs: text by path for GET, and what to do with a text handed in by POST. */
export interface Desk {
  readonly pages: Readonly<Record<string, { readonly type: string; readonly text: () => string }>>;
  readonly take: Readonly<Record<string, (text: string) => void>>;
}

export async function openControl(desk: Desk): Promise<Control> {
  const labs = new Map<string, Lab>();
  const server = createServer((request, response) => {
    answer(desk, labs, request).then(
      ({ type, text }) => finish(response, 200, type, text),
      (error: unknown) => finish(response, 500, "text/plain", String(error)),
    );
  });
  server.keepAliveTimeout = 60_000;
  const port = await listen(server as Server);
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      for (const lab of labs.values()) lab.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

function finish(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(text);
}

async function answer(desk: Desk, labs: Map<string, Lab>, request: IncomingMessage) {
  const [path = "", query] = (request.url ?? "").split("?");
  if (request.method === "GET") {
    const page = Object.hasOwn(desk.pages, path) ? desk.pages[path] : undefined;
    if (page === undefined) throw new Error(`There is no page ${path}.`);
    return { type: page.type, text: page.text() };
  }
  const text = await readText(request);
  const take = Object.hasOwn(desk.take, path) ? desk.take[path] : undefined;
  if (take !== undefined) {
    take(text);
    return asJson({});
  }
  return asJson(await command(labs, path, new URLSearchParams(query), text));
}

const asJson = (value: unknown) => ({ type: "application/json", text: JSON.stringify(value) });

async function command(labs: Map<string, Lab>, path: string, query: URLSearchParams, text: string): Promise<unknown> {
  if (path === "/labs") {
    const lab = await openLab(crypto.randomUUID(), JSON.parse(text) as Script);
    labs.set(lab.address.id, lab);
    return lab.address;
  }
  const lab = labs.get(query.get("lab") ?? "");
  if (lab === undefined) throw new Error(`There is no lab ${query.get("lab")}.`);
  if (path === "/seen") return lab.report();
  if (path !== "/close") throw new Error(`There is no command ${path}.`);
  const report = lab.report();
  labs.delete(lab.address.id);
  lab.close();
  return report;
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = "";
  request.setEncoding("utf8");
  for await (const chunk of request) text += chunk;
  return text;
}
