import { failed, firstOf, settled, succeeded } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { validResponse } from "../probe/valid-response.ts";
import type { ReceivedRequest } from "../script/script.ts";

type Given = Readonly<Record<string, unknown>>;

const valuesOf = (seen: ReceivedRequest | undefined, name: string): string[] =>
  (seen?.headers ?? []).filter(([key]) => key.toLowerCase() === name).map(([, value]) => value);

/** The same header in every form that programs use for headers. */
const forms: Readonly<Record<string, () => unknown>> = {
  "a Headers": () => new Headers({ "X-Note": "one" }),
  "a Headers of the caller's": () => new (class extends Headers {})({ "x-note": "one" }),
  pairs: () => [["X-Note", "one"]],
  "an object without a prototype": () => Object.assign(Object.create(null) as object, { "X-Note": "one" }),
  "a frozen object": () => Object.freeze({ "X-NOTE": "one" }),
  "two spellings": () => ({ "x-note": "none", "X-Note": "one" }),
  "a key called __proto__": () =>
    Object.fromEntries([
      ["__proto__", "two"],
      ["x-note", "one"],
    ]),
};

/** Returns one name on the first read and another one afterwards. */
function turncoat(name: string): object {
  let looks = 0;
  const say = (): string => {
    looks += 1;
    return looks === 1 ? "x-note" : name;
  };
  return { toString: say, toLowerCase: say, [Symbol.toPrimitive]: say };
}

export const oddHeaderProbes: readonly Probe[] = [
  {
    id: "headers/forms",
    title: "every form of caller headers works the same, and names are case-insensitive",
    promise: 2,
    needs: ["headers", "kinds"],
    run: async (driver) => {
      for (const [form, make] of Object.entries(forms)) {
        for (const where of ["settings", "call"] as const) {
          const headers = make() as Given;
          const exchange = await driver.exchange({
            script: { a: [validResponse(driver.operation)] },
            ...(where === "call"
              ? { call: { headers } }
              : { settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, headers }) }),
          });
          const sent = valuesOf(exchange.a[0], "x-note").join();
          const problem = firstOf(succeeded(exchange.outcome), sent === "one" ? undefined : `it was sent as ${sent}`);
          if (problem !== undefined) return `${form} in the ${where}: ${problem}`;
        }
      }
      return undefined;
    },
  },
  {
    id: "headers/changed-later",
    title: "changes to the headers object after the client was created are not sent",
    promise: 2,
    needs: ["headers", "kinds"],
    run: async (driver) => {
      const headers: Record<string, string> = { "x-note": "before" };
      const origins = await driver.testOrigins.open({ a: [validResponse(driver.operation)] });
      try {
        const caller = driver.open({ baseUrl: origins.a + driver.operation.base, headers });
        Object.assign(headers, { "x-note": "after", host: "elsewhere.test", cookie: "a=later" });
        const outcome = await driver.outcome(() => caller.call(driver.operation.sample, {}));
        const [seen] = (await driver.testOrigins.seen(origins)).a.requests.filter((one) => !one.preflight);
        return firstOf(
          succeeded(outcome),
          valuesOf(seen, "x-note").join() === "before" ? undefined : "the later value was sent",
          /elsewhere\.test|a=later/.test(seen?.raw ?? "") ? "a later header was sent" : undefined,
        );
      } finally {
        await driver.testOrigins.close(origins);
      }
    },
  },
  {
    id: "headers/turncoat",
    title: "a name that changes between two reads cannot set a protected header",
    promise: 2,
    needs: ["headers", "kinds"],
    run: async (driver) => {
      for (const name of ["host", "cookie", "content-type", "x-http-method-override"]) {
        const headers = [[turncoat(name), "attacker"]] as unknown as Given;
        const exchange = await driver.exchange({ script: { a: [validResponse(driver.operation)] }, call: { headers } });
        const [seen] = exchange.a;
        const sent = seen?.raw.includes("attacker") && valuesOf(seen, name).join().includes("attacker");
        const problem = firstOf(settled(exchange.outcome), sent ? "it was sent" : undefined);
        if (problem !== undefined) return `${name}: ${problem}`;
        if (seen === undefined && failed(exchange.outcome) !== undefined)
          return `${name}: nothing was sent, and it is a success`;
      }
      return undefined;
    },
  },
];
