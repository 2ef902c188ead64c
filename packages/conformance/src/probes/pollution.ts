import { firstOf, nothingElsewhere, settled, succeeded, unbent } from "../probe/check.ts";
import type { Driver, Exchange } from "../probe/driver.ts";
import { drop } from "../probe/fill.ts";
import type { Probe } from "../probe/probe.ts";
import { sound } from "../probe/sound.ts";
import type { Answer, LabAddress } from "../script/answer.ts";
import { redirect } from "../script/respond.ts";
import type { Input, Operation } from "../spec/operation.ts";

/** What a hostile dependency might put on `Object.prototype`, by the name of the probe. */
const members: Readonly<Record<string, (lab: LabAddress, evil: () => Promise<Response>) => object>> = {
  "base-url": (lab) => ({ baseUrl: lab.b, server: lab.b, url: lab.b, host: "127.0.0.1" }),
  fetch: (_, evil) => ({ fetch: evil, Request: class Evil extends Request {} }),
  redirect: () => ({ redirect: "follow", credentials: "include", mode: "cors" }),
  // Not `query`: Node's own fetch takes that from the prototype, whatever it is given.
  path: () => ({ path: { polluted: "a" }, params: { query: { polluted: "a" } }, pathSerializer: () => "/polluted" }),
  headers: () => ({ headers: { "x-polluted": "a" } }),
  // Not `signal`: Node's own sockets take that from the prototype.
  "time-and-retries": () => ({ timeoutMs: 1, retries: 99, maxBodyBytes: 1 }),
  table: () => ({ done: {}, security: [], idempotent: true, basic: true, prefix: "polluted", members: {}, not: [""] }),
};

/** Opens and calls while `Object.prototype` holds the members; nothing else of this process runs meanwhile. */
async function polluted(
  driver: Driver,
  name: string,
  answers: readonly Answer[],
  input: Input,
): Promise<[Exchange, number]> {
  const { labs, operation } = driver;
  const lab = await labs.open({ a: answers });
  let used = 0;
  const evil = async (): Promise<Response> => {
    used += 1;
    return new Response("{}");
  };
  const added = members[name]?.(lab, evil) ?? {};
  for (const [key, value] of Object.entries(added)) {
    Object.defineProperty(Object.prototype, key, { value, configurable: true, writable: true });
  }
  try {
    const settings = driver.subject.abilities.has("kinds") ? { baseUrl: lab.a + operation.base } : undefined;
    const outcome = await driver.outcome(async () =>
      driver.open(settings ?? { baseUrl: lab.a + operation.base }).call(input, {}),
    );
    for (const key of Object.keys(added)) delete (Object.prototype as Record<string, unknown>)[key];
    const report = await labs.seen(lab);
    return [{ outcome, a: report.a.requests, b: report.b.requests, report }, used];
  } finally {
    for (const key of Object.keys(added)) delete (Object.prototype as Record<string, unknown>)[key];
    await labs.close(lab);
  }
}

const textPlace = (operation: Operation) =>
  operation.places.find((place) => place.required && place.type === "text" && place.at.length > 0);

export const pollutionProbes: readonly Probe[] = [
  ...Object.keys(members).map(
    (name): Probe => ({
      id: `pollution/${name}`,
      title: `a polluted Object.prototype (${name}) changes nothing`,
      promise: 2,
      alone: true,
      run: async (driver) => {
        const { operation } = driver;
        const [exchange, used] = await polluted(driver, name, [sound(operation)], operation.sample);
        const [seen] = exchange.a;
        return firstOf(
          nothingElsewhere(exchange),
          used > 0 ? "the prototype's fetch was used" : undefined,
          seen?.raw.includes("polluted") ? "the request holds what the prototype held" : undefined,
          unbent(operation, exchange.a),
          succeeded(exchange.outcome),
        );
      },
    }),
  ),
  {
    id: "pollution/redirect-followed",
    title: "a polluted Object.prototype does not make the client follow redirects",
    promise: 2,
    alone: true,
    run: async (driver) => {
      const answers = [redirect(307, "http://{{B}}/taken")];
      const [exchange] = await polluted(driver, "redirect", answers, driver.operation.sample);
      return firstOf(settled(exchange.outcome), nothingElsewhere(exchange));
    },
  },
  {
    id: "pollution/id",
    title: "an id that only Object.prototype holds is no id",
    promise: 1,
    alone: true,
    applies: (operation) => textPlace(operation) !== undefined,
    run: async (driver) => {
      const place = textPlace(driver.operation);
      if (place === undefined) return undefined;
      const name = place.at.at(-1) as string;
      Object.defineProperty(Object.prototype, name, { value: "polluted-id-0001", configurable: true, writable: true });
      try {
        const [exchange] = await polluted(driver, "", [sound(driver.operation)], drop(driver.operation, place));
        return exchange.a.length > 0 ? `a request left: ${exchange.a[0]?.target}` : settled(exchange.outcome);
      } finally {
        delete (Object.prototype as Record<string, unknown>)[name];
      }
    },
  },
];
