import type { Driver, Exchange } from "../probe/driver.ts";
import { failed, firstOf, pathUnchanged, settled, succeeded } from "../probe/expectations.ts";
import type { Probe } from "../probe/probe.ts";
import { validResponse } from "../probe/valid-response.ts";
import type { ReceivedRequest } from "../script/script.ts";

type Where = "settings" | "call";

const withHeaders = (driver: Driver, where: Where, headers: Readonly<Record<string, unknown>>): Promise<Exchange> =>
  driver.exchange({
    script: { a: [validResponse(driver.operation)] },
    ...(where === "call"
      ? { call: { headers } }
      : { settings: (origins) => ({ baseUrl: origins.a + driver.operation.base, headers }) }),
  });

const valuesOf = (seen: ReceivedRequest | undefined, name: string): string[] =>
  (seen?.headers ?? []).filter(([key]) => key.toLowerCase() === name.toLowerCase()).map(([, value]) => value);

const spellings = [(name: string) => name, (name: string) => name.toLowerCase(), (name: string) => name.toUpperCase()];

/** Sets a header in both places with different spellings. `judge` checks each exchange. */
async function everySpelling(
  driver: Driver,
  names: readonly string[],
  values: readonly unknown[],
  judge: (exchange: Exchange, name: string) => string | undefined,
): Promise<string | undefined> {
  for (const where of ["settings", "call"] as const) {
    for (const [index, one] of names.entries()) {
      for (const [nth, value] of values.entries()) {
        const name = spellings[(index + nth) % spellings.length]?.(one) ?? one;
        const exchange = await withHeaders(driver, where, { [name]: value });
        const problem = settled(exchange.outcome) ?? judge(exchange, name);
        if (problem !== undefined) return `${name} in the ${where === "call" ? "call" : "client"}: ${problem}`;
      }
    }
  }
  return undefined;
}

export const headerProbes: readonly Probe[] = [
  {
    id: "headers/credential",
    title: "a caller's headers cannot set, remove or repeat a credential",
    promise: 2,
    needs: ["headers"],
    applies: (operation) => operation.needs.length > 0,
    run: (driver) => {
      const { schemes, needs } = driver.operation;
      const names = [...new Set(schemes.filter((one) => one.in === "header").map((one) => one.name))];
      return everySpelling(driver, names, ["attacker", "", undefined, null], ({ a, outcome }, name) => {
        if (a.length === 0) return failed(outcome);
        if (a[0]?.raw.includes("attacker")) return "the caller's value was sent";
        const own = needs.some((one) => one.in === "header" && one.name.toLowerCase() === name.toLowerCase());
        return own && valuesOf(a[0], name).length !== 1 ? "the credential was not sent exactly once" : undefined;
      });
    },
  },
  {
    id: "headers/framing",
    title: "a caller's headers cannot set Host, Content-Type or Content-Length",
    promise: 2,
    needs: ["headers"],
    run: (driver) => {
      const names = ["Host", "Content-Type", "Content-Length", "Transfer-Encoding"];
      return everySpelling(driver, names, ["7", "attacker.test"], ({ a, outcome }, name) => {
        const [seen] = a;
        if (seen === undefined) return failed(outcome);
        const values = valuesOf(seen, name).filter((value) => value === "attacker.test" || value === "7");
        const length = name.toLowerCase() === "content-length" && String(seen.body.length) === "7";
        return values.length > 0 && !length ? `the vendor received ${name}: ${values[0]}` : undefined;
      });
    },
  },
  {
    id: "headers/injection",
    title: "a header with a line break or an invalid name injects nothing",
    promise: 2,
    needs: ["headers"],
    run: async (driver) => {
      const bad = [
        { "x-note": "a\r\nx-evil: 1" },
        { "x-note": "a\nx-evil: 1" },
        { "x-evil: 1\r\nx": "a" },
        { "": "a" },
        { "a b": "c" },
      ];
      for (const where of ["settings", "call"] as const) {
        for (const [nth, headers] of bad.entries()) {
          const exchange = await withHeaders(driver, where, headers);
          const evil = exchange.a.some((one) => valuesOf(one, "x-evil").length > 0)
            ? "a header was injected"
            : undefined;
          const problem = firstOf(settled(exchange.outcome), evil, pathUnchanged(driver.operation, exchange.a));
          if (problem !== undefined) return `headers ${nth + 1}: ${problem}`;
        }
      }
      return undefined;
    },
  },
  {
    id: "headers/own",
    title: "a caller's own header is sent; the call's value overrides the client's",
    promise: 2,
    needs: ["headers"],
    run: async (driver) => {
      const exchange = await driver.exchange({
        script: { a: [validResponse(driver.operation)] },
        settings: (origins) => ({
          baseUrl: origins.a + driver.operation.base,
          headers: { "x-one": "client", "x-two": "client" },
        }),
        call: { headers: { "X-Two": "call" } },
      });
      const sent = [valuesOf(exchange.a[0], "x-one").join(), valuesOf(exchange.a[0], "x-two").join()].join("|");
      return firstOf(succeeded(exchange.outcome), sent === "client|call" ? undefined : `the headers sent are ${sent}`);
    },
  },
  {
    id: "headers/nothing-added",
    title: "only headers that the vendor requires and a User-Agent are sent",
    promise: 2,
    run: async (driver) => {
      const exchange = await driver.exchange({ script: { a: [validResponse(driver.operation)] } });
      const { fixedHeaders, needs, places } = driver.operation;
      const known = new Set([
        ...["host", "connection", "accept", "accept-encoding", "accept-language", "user-agent", "content-type"],
        ...[
          "content-length",
          "transfer-encoding",
          "origin",
          "referer",
          "cache-control",
          "pragma",
          "priority",
          "cf-worker",
        ],
        ...needs.map((one) => one.name.toLowerCase()),
        ...fixedHeaders,
        ...places.filter((one) => one.group === "header").map((one) => String(one.at[0]).toLowerCase()),
      ]);
      const extra = exchange.a[0]?.headers.find(([name]) => !known.has(name.toLowerCase()) && !/^sec-/i.test(name));
      const cookie = exchange.a[0]?.raw.toLowerCase().includes("cookie:") ? "a cookie was sent" : undefined;
      return firstOf(succeeded(exchange.outcome), extra && `${extra[0]} was sent as well`, cookie);
    },
  },
];
