import type { Input, Operation } from "../openapi/operation.ts";
import type { Driver, Exchange } from "../probe/driver.ts";
import { firstOf, nothingSentElsewhere, pathUnchanged, settled, succeeded } from "../probe/expectations.ts";
import { drop } from "../probe/fill.ts";
import type { Probe } from "../probe/probe.ts";
import { validResponse } from "../probe/valid-response.ts";
import { redirect } from "../script/respond.ts";
import type { ScriptedResponse, TestOriginsAddress } from "../script/script.ts";

type MembersOf = (origins: TestOriginsAddress, evil: () => Promise<Response>) => object;

/** What a hostile dependency might put on `Object.prototype`, by probe name. */
const members = {
  "base-url": (origins) => ({ baseUrl: origins.b, server: origins.b, url: origins.b, host: "127.0.0.1" }),
  fetch: (_, evil) => ({ fetch: evil, Request: class Evil extends Request {} }),
  redirect: () => ({ redirect: "follow", credentials: "include", mode: "cors" }),
  // Not `query`: Node's fetch reads that from the prototype in any case.
  path: () => ({ path: { polluted: "a" }, params: { query: { polluted: "a" } }, pathSerializer: () => "/polluted" }),
  headers: () => ({ headers: { "x-polluted": "a" } }),
  // Not `signal`: Node's sockets read that from the prototype.
  "time-and-retries": () => ({ timeoutMs: 1, retries: 99, maxBodyBytes: 1 }),
  table: () => ({ done: {}, security: [], idempotent: true, basic: true, prefix: "polluted", members: {}, not: [""] }),
} satisfies Record<string, MembersOf>;

/** Creates a client and calls while these members are on `Object.prototype`. Nothing else may run meanwhile. */
async function polluted(
  driver: Driver,
  membersOf: MembersOf,
  responses: readonly ScriptedResponse[],
  input: Input,
): Promise<[Exchange, number]> {
  const { testOrigins, operation } = driver;
  const origins = await testOrigins.open({ a: responses });
  let used = 0;
  const evil = async (): Promise<Response> => {
    used += 1;
    return new Response("{}");
  };
  const added = membersOf(origins, evil);
  for (const [key, value] of Object.entries(added)) {
    Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });
  }
  try {
    const settings = driver.subject.abilities.has("kinds") ? { baseUrl: origins.a + operation.base } : undefined;
    const outcome = await driver.outcome(async () =>
      driver.open(settings ?? { baseUrl: origins.a + operation.base }).call(input, {}),
    );
    for (const key of Object.keys(added)) delete (Object.prototype as Record<string, unknown>)[key];
    const report = await testOrigins.seen(origins);
    return [{ outcome, a: report.a.requests, b: report.b.requests, report }, used];
  } finally {
    for (const key of Object.keys(added)) delete (Object.prototype as Record<string, unknown>)[key];
    await testOrigins.close(origins);
  }
}

const textPlace = (operation: Operation) =>
  operation.places.find((place) => place.required && place.type === "text" && place.at.length > 0);

export const pollutionProbes: readonly Probe[] = [
  ...Object.entries(members).map(
    ([name, membersOf]): Probe => ({
      id: `pollution/${name}`,
      title: `a polluted Object.prototype (${name}) changes nothing`,
      promise: 2,
      exclusive: true,
      run: async (driver) => {
        const { operation } = driver;
        const [exchange, used] = await polluted(driver, membersOf, [validResponse(operation)], operation.sample);
        const [seen] = exchange.a;
        return firstOf(
          nothingSentElsewhere(exchange),
          used > 0 ? "the fetch on the prototype was used" : undefined,
          seen?.raw.includes("polluted") ? "the request contains a value from the prototype" : undefined,
          pathUnchanged(operation, exchange.a),
          succeeded(exchange.outcome),
        );
      },
    }),
  ),
  {
    id: "pollution/redirect-followed",
    title: "a polluted Object.prototype does not make the client follow redirects",
    promise: 2,
    exclusive: true,
    run: async (driver) => {
      const responses = [redirect(307, "http://{{B}}/taken")];
      const [exchange] = await polluted(driver, members.redirect, responses, driver.operation.sample);
      return firstOf(settled(exchange.outcome), nothingSentElsewhere(exchange));
    },
  },
  {
    id: "pollution/id",
    title: "an id that exists only on Object.prototype is refused",
    promise: 1,
    exclusive: true,
    applies: (operation) => textPlace(operation) !== undefined,
    run: async (driver) => {
      const place = textPlace(driver.operation);
      if (place === undefined) return undefined;
      const name = place.at.at(-1) as string;
      const membersOf = () => ({ [name]: "polluted-id-0001" });
      const input = drop(driver.operation, place);
      const [exchange] = await polluted(driver, membersOf, [validResponse(driver.operation)], input);
      return exchange.a.length > 0 ? `a request was sent: ${exchange.a[0]?.target}` : settled(exchange.outcome);
    },
  },
];
