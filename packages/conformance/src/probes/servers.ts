import type { Operation, SpecServer, Variable } from "../openapi/operation.ts";
import { canary } from "../probe/canary.ts";
import { capture, eachSendsNothing } from "../probe/capture.ts";
import type { Probe } from "../probe/probe.ts";
import type { Settings } from "../probe/subject.ts";

const labels = [
  "",
  ".",
  "..",
  "a.b",
  "a/b",
  "a@b",
  "a:1",
  "a#",
  "a?",
  "a b",
  "a\n",
  "-a",
  "a-",
  "%2e",
  "ä",
  "a\\b",
  "{site}",
];
const hosts = [
  "",
  "a/b",
  "u@a",
  "a?",
  "a#",
  "a b",
  "a:port",
  "a:99999",
  "a\n",
  "..",
  "%2e%2e",
  "a\\b",
  "http://a",
  "a:80:90",
  "a..b",
];
const nonText = [undefined, null, {}, [], ["a"], 7, { toString: () => "a" }];

/** The servers with a variable, and values for their other variables. */
function* variables(operation: Operation): Generator<{ server: SpecServer; variable: Variable; host: boolean }> {
  for (const server of operation.servers) {
    for (const variable of server.variables) {
      const host = new RegExp(`^https?://\\{${variable.name}\\}(/|$)`).test(server.url);
      if (host || /^https?:\/\/[^/]*$/.test(server.url.split(`{${variable.name}}`)[0] ?? ""))
        yield { server, variable, host };
    }
  }
}

const values = (server: SpecServer, name: string, value: unknown): Settings => ({
  server: server.name,
  variables: { ...Object.fromEntries(server.variables.map((one) => [one.name, one.default])), [name]: value },
});

const keyedServers = (operation: Operation): SpecServer[] =>
  operation.servers.filter((server) => server.prefixes.length > 0);

function keyFor(operation: Operation, server: SpecServer): Record<string, unknown> {
  return Object.fromEntries(
    operation.needs.map((scheme) => [
      scheme.option,
      scheme.prefix === "" ? `${server.prefixes[0]}c4n4ry` : canary(operation, scheme),
    ]),
  );
}

const hasKeys = (operation: Operation): boolean =>
  keyedServers(operation).length > 1 && operation.needs.some((scheme) => scheme.prefix === "");

export const serverProbes: readonly Probe[] = [
  {
    id: "addresses/variable",
    title: "a server variable that would change the host is refused",
    promise: 2,
    needs: ["fetch", "servers"],
    applies: (operation) => !variables(operation).next().done,
    run: (driver) => {
      const hostile = [...variables(driver.operation)].flatMap(({ server, variable, host }) =>
        [...(host ? hosts : labels), ...nonText]
          .filter((value) => value !== undefined || variable.placeholder)
          .map((value, nth): [string, Settings] => [
            `${variable.name} (value ${nth + 1})`,
            values(server, variable.name, value),
          ]),
      );
      return eachSendsNothing(driver, hostile);
    },
  },
  {
    id: "addresses/variable-used",
    title: "a valid server variable appears in the host, and only there",
    promise: 2,
    needs: ["fetch", "servers"],
    applies: (operation) => !variables(operation).next().done,
    run: async (driver) => {
      for (const { server, variable, host } of variables(driver.operation)) {
        const value = variable.enum?.[0] ?? (host ? "vendor.example.test:8443" : "my-site-1");
        const { captured } = await capture(driver, values(server, variable.name, value));
        const want = server.url.replace(`{${variable.name}}`, value);
        if (!want.includes("{") && !captured[0]?.url.startsWith(want)) return `${want} became ${captured[0]?.url}`;
      }
      return undefined;
    },
  },
  {
    id: "addresses/no-server",
    title: "with several servers and nothing that selects one, no server is guessed",
    promise: 2,
    needs: ["fetch", "servers"],
    applies: (operation) => operation.servers.length > 1,
    run: (driver) => {
      const credentials = Object.fromEntries(
        driver.operation.needs.map((scheme) => [
          scheme.option,
          scheme.basic ? { username: "u", password: "p" } : "zz_key",
        ]),
      );
      const unknown = ["", "constructor", "__proto__", "toString", "no-such-server"];
      return eachSendsNothing(driver, [
        ["no server", { credentials }],
        ...unknown.map((server): [string, Settings] => [server, { credentials, server }]),
      ]);
    },
  },
  {
    id: "addresses/key-chooses",
    title: "a key's prefix selects the server it belongs to",
    promise: 2,
    needs: ["fetch", "servers"],
    applies: hasKeys,
    run: async (driver) => {
      for (const server of keyedServers(driver.operation)) {
        const { captured } = await capture(driver, { credentials: keyFor(driver.operation, server) });
        if (!captured[0]?.url.startsWith(server.url)) return `the key of ${server.name} went to ${captured[0]?.url}`;
      }
      return undefined;
    },
  },
  {
    id: "addresses/key-contradicts",
    title: "a key of one server is refused for another, also if a function returns it",
    promise: 2,
    needs: ["fetch", "servers"],
    applies: hasKeys,
    run: (driver) => {
      const [one, ...others] = keyedServers(driver.operation);
      const keys = one === undefined ? {} : keyFor(driver.operation, one);
      const asked = Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, async () => key]));
      const pairs = others.flatMap((other): [string, Settings][] => [
        [`a key of ${one?.name} at ${other.name}`, { server: other.name, credentials: keys }],
        [`a function's key of ${one?.name} at ${other.name}`, { server: other.name, credentials: asked }],
      ]);
      return eachSendsNothing(driver, pairs);
    },
  },
];
