import { leak } from "../probe/canary.ts";
import type { Driver } from "../probe/driver.ts";
import {
  expectKind,
  failed,
  firstOf,
  nothingSent,
  nothingSentElsewhere,
  requestCount,
  succeeded,
} from "../probe/expectations.ts";
import { reachable } from "../probe/expose.ts";
import type { Probe } from "../probe/probe.ts";
import { validResponse } from "../probe/valid-response.ts";
import { redirect } from "../script/respond.ts";
import type { TestOriginsAddress } from "../script/script.ts";

type Bend = (request: Request, origins: TestOriginsAddress) => Request;

const to = (request: Request, url: string): Request => new Request(url, request);
const other = (method: string): string => (method === "GET" ? "DELETE" : "GET");

/** Changes by a middleware that turn a request into one of another operation. */
const bends: Readonly<Record<string, { title: string; bend: Bend }>> = {
  origin: {
    title: "its origin",
    bend: (request, origins) => to(request, request.url.replace(origins.a, origins.b)),
  },
  "host-case-and-port": {
    title: "its host, to another name of the same machine",
    bend: (request) => to(request, request.url.replace("127.0.0.1", "localhost")),
  },
  path: {
    title: "its path",
    bend: (request) => to(request, request.url.replace(/\/[^/?]*(\?|$)/, "/other$1")),
  },
  "path-tail": {
    title: "the end of its path",
    bend: (request) => to(request, request.url.replace(/(\?|$)/, "/more$1")),
  },
  "path-slash": {
    title: "its path, with a trailing slash",
    bend: (request) => {
      const url = new URL(request.url);
      url.pathname = url.pathname.endsWith("/") ? url.pathname.slice(0, -1) : `${url.pathname}/`;
      return to(request, url.href);
    },
  },
  "path-dots": {
    title: "its path, with dot segments",
    bend: (request) => to(request, request.url.replace(/(\?|$)/, "/..$1")),
  },
  method: {
    title: "its method",
    bend: (request) => new Request(request.url, { method: other(request.method), headers: request.headers }),
  },
};

const bent: readonly Probe[] = Object.entries(bends).map(([name, { title, bend }]) => ({
  id: `middleware/${name}`,
  title: `a request for which a middleware changed ${title} is not sent`,
  promise: 1,
  needs: ["middleware"],
  run: async (driver) => {
    let same = false;
    const exchange = await driver.exchange({
      script: { a: [validResponse(driver.operation)] },
      middleware: (origins) => ({
        onRequest: (request) => {
          const bent = bend(request, origins);
          same = bent.url === request.url && bent.method === request.method;
          return bent;
        },
      }),
    });
    if (same) return undefined; // A path that ends with a slash is itself again after `/..`.
    return firstOf(
      nothingSentElsewhere(exchange),
      nothingSent(exchange),
      failed(exchange.outcome),
      expectKind(driver, exchange.outcome, "refused"),
    );
  },
}));

/** Everything a middleware can access in requests and responses. */
async function seenByMiddleware(
  driver: Driver,
  status: number,
): Promise<{ seen: string; problem: string | undefined }> {
  const held: unknown[] = [];
  const note = (request: Request): void => {
    held.push(request, [...request.headers].join("\n"), request.url);
  };
  const response = status === 307 ? redirect(307, "http://{{B}}/taken") : validResponse(driver.operation);
  const exchange = await driver.exchange({
    script: { a: [response] },
    middleware: () => ({
      onRequest: (request) => {
        note(request);
        return undefined;
      },
      onResponse: (response, request) => {
        note(request);
        held.push(response, response.url, [...response.headers].join("\n"));
        return undefined;
      },
    }),
  });
  const problem = status === 307 ? failed(exchange.outcome) : succeeded(exchange.outcome);
  return { seen: await reachable(held), problem: held.length === 0 ? "the middleware was not called" : problem };
}

export const middlewareProbes: readonly Probe[] = [
  ...bent,
  {
    id: "middleware/credential",
    title: "a middleware sees no credential in any request or response",
    promise: 2,
    needs: ["middleware"],
    applies: (operation) => operation.needs.length > 0,
    run: async (driver) => {
      for (const status of [200, 307]) {
        const { seen, problem } = await seenByMiddleware(driver, status);
        if (leak(seen) !== undefined) return "the middleware can see the key";
        if (problem !== undefined) return problem;
      }
      return undefined;
    },
  },
  {
    id: "middleware/throws",
    title: "a middleware that throws ends the call, and nothing is sent",
    promise: 1,
    needs: ["middleware"],
    run: async (driver) => {
      const exchange = await driver.exchange({
        script: { a: [validResponse(driver.operation)] },
        middleware: () => ({
          onRequest: () => {
            throw new Error("the middleware's own");
          },
        }),
      });
      return firstOf(nothingSent(exchange), failed(exchange.outcome), expectKind(driver, exchange.outcome, "refused"));
    },
  },
  {
    id: "middleware/redirect-mode",
    title: "a middleware cannot make the client follow redirects",
    promise: 2,
    needs: ["middleware"],
    run: async (driver) => {
      const exchange = await driver.exchange({
        script: { a: [redirect(307, "http://{{B}}/taken")] },
        middleware: () => ({ onRequest: (request) => new Request(request, { redirect: "follow" }) }),
      });
      return firstOf(nothingSentElsewhere(exchange), failed(exchange.outcome), requestCount(driver, exchange, 0, 1));
    },
  },
  {
    id: "middleware/overrides-credential",
    title: "a middleware cannot set or remove a credential",
    promise: 2,
    needs: ["middleware"],
    applies: (operation) => operation.needs.some((scheme) => scheme.in === "header"),
    run: async (driver) => {
      const names = driver.operation.needs.filter((scheme) => scheme.in === "header").map((scheme) => scheme.name);
      const exchange = await driver.exchange({
        script: { a: [validResponse(driver.operation)] },
        middleware: () => ({
          onRequest: (request) => {
            for (const name of names) request.headers.set(name, "attacker");
            return undefined;
          },
        }),
      });
      const [sent] = exchange.a;
      if (sent === undefined) return failed(exchange.outcome);
      return sent.raw.includes("attacker") ? "the vendor was sent the middleware's credential" : undefined;
    },
  },
];
