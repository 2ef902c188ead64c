import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Script } from "../script/script.ts";
import { listen } from "./listen.ts";
import { openTestOrigins, type TestOrigins } from "./open-test-origins.ts";

/** The server through which probes control test origins, fetch their plan and send their results. */
export interface Control {
  readonly url: string;
  close(): void;
}

/** Other routes of the control server: pages to GET, and handlers of POST bodies. */
export interface ControlRoutes {
  readonly pages: Readonly<Record<string, { readonly type: string; readonly text: () => string }>>;
  readonly take: Readonly<Record<string, (text: string) => void>>;
}

export async function openControl(routes: ControlRoutes): Promise<Control> {
  const testOrigins = new Map<string, TestOrigins>();
  const server = createServer((request, response) => {
    handle(routes, testOrigins, request).then(
      ({ type, text }) => finish(response, 200, type, text),
      (error: unknown) => finish(response, 500, "text/plain", String(error)),
    );
  });
  server.keepAliveTimeout = 60_000;
  const port = await listen(server as Server);
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      for (const origins of testOrigins.values()) origins.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

function finish(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { "content-type": type, "cache-control": "no-store" }).end(text);
}

async function handle(routes: ControlRoutes, testOrigins: Map<string, TestOrigins>, request: IncomingMessage) {
  const [path = "", query] = (request.url ?? "").split("?");
  if (request.method === "GET") {
    const page = Object.hasOwn(routes.pages, path) ? routes.pages[path] : undefined;
    if (page === undefined) throw new Error(`No page at ${path}.`);
    return { type: page.type, text: page.text() };
  }
  const text = await readText(request);
  const take = Object.hasOwn(routes.take, path) ? routes.take[path] : undefined;
  if (take !== undefined) {
    take(text);
    return asJson({});
  }
  return asJson(await command(testOrigins, path, new URLSearchParams(query), text));
}

const asJson = (value: unknown) => ({ type: "application/json", text: JSON.stringify(value) });

async function command(
  testOrigins: Map<string, TestOrigins>,
  path: string,
  query: URLSearchParams,
  text: string,
): Promise<unknown> {
  if (path === "/test-origins") {
    const origins = await openTestOrigins(crypto.randomUUID(), JSON.parse(text) as Script);
    testOrigins.set(origins.address.id, origins);
    return origins.address;
  }
  const origins = testOrigins.get(query.get("origins") ?? "");
  if (origins === undefined) throw new Error(`There are no test origins ${query.get("origins")}.`);
  if (path === "/seen") return origins.report();
  if (path !== "/close") throw new Error(`Unknown command ${path}.`);
  const report = origins.report();
  testOrigins.delete(origins.address.id);
  origins.close();
  return report;
}

async function readText(request: IncomingMessage): Promise<string> {
  let text = "";
  request.setEncoding("utf8");
  for await (const chunk of request) text += chunk;
  return text;
}
