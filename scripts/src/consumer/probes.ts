import type { ProbedApi, ProbedOperation } from "./read-api.ts";

/** A module and what a compiler has to say of it: nothing, or only messages that match. */
export interface Probe {
  name: string;
  code: string;
  want: "compiles" | RegExp;
}

const didYouMean = /Did you mean/;
const missing = /TS(2554|2345|2741|2739|2322)/;

/** What the types of one provider's package promise, probed for each of its operations. */
export function probesOf(api: ProbedApi): Probe[] {
  const named = [...probesOfOptions(api), ...api.operations.flatMap((operation) => probesOfOperation(api, operation))];
  return named.map((probe) => ({ ...probe, name: `${api.name}: ${probe.name}` }));
}

function probesOfOperation(api: ProbedApi, operation: ProbedOperation): Probe[] {
  const { id, path, required } = operation;
  const head = `import { unwrap, type Client, type Input } from "@purge/${api.name}";\ndeclare const client: Client;\ndeclare const input: Input<"${id}">;\n`;
  const misspelt = `${id.slice(0, -2)}${id.slice(-1)}`;
  return [
    { name: `${id} is called`, code: `${head}await client.${id}(input, { timeoutMs: 1 });`, want: "compiles" },
    { name: `${id} misspelt`, code: `${head}await client.${misspelt}(input);`, want: didYouMean },
    {
      name: `${id}, a misspelt call option`,
      code: `${head}await client.${id}(input, { timeoutMss: 1 });`,
      want: didYouMean,
    },
    { name: `${id}, every outcome`, code: head + exhaustive(operation), want: "compiles" },
    { name: `${id}, unwrap`, code: head + unwrapped(id), want: "compiles" },
    ...(required
      ? [
          { name: `${id} without input`, code: `${head}await client.${id}();`, want: missing },
          { name: `${id} with empty input`, code: `${head}await client.${id}({});`, want: missing },
        ]
      : [{ name: `${id} without input`, code: `${head}await client.${id}();`, want: "compiles" as const }]),
    ...path.flatMap((name) => [
      {
        name: `${id} without ${name}`,
        code: `${head}const { ${JSON.stringify(name)}: _, ...path } = input.path;\nawait client.${id}({ ...input, path });`,
        want: missing,
      },
      {
        name: `${id}, ${name} misspelt`,
        code: `${head}await client.${id}({ ...input, path: { ${JSON.stringify(`${name}s`)}: "1" } });`,
        want: didYouMean,
      },
      {
        name: `${id}, ${name} undefined`,
        code: `${head}await client.${id}({ ...input, path: { ...input.path, ${JSON.stringify(name)}: undefined } });`,
        want: missing,
      },
    ]),
  ];
}

/** A switch over all that a call can come to, in which the compiler finds nothing left over. */
function exhaustive({ id, statuses }: ProbedOperation): string {
  const cases = (wanted: (status: string) => boolean) =>
    statuses
      .filter((status) => /^\d+$/.test(status) && wanted(status))
      .map((status) => `      case ${status}: return result.status;\n`);
  const open = statuses.some((status) => !/^\d+$/.test(status));
  const rest = open ? "      default: return result.status;\n" : "      default: return none(result);\n";
  return `
function none(it: never): never { throw it; }
export function f(result: Awaited<ReturnType<Client["${id}"]>>): unknown {
  if (result.ok) {
    switch (result.status) {
${cases((status) => status < "300").join("")}${rest}    }
  }
  switch (result.kind) {
    case "http": switch (result.status) {
${cases((status) => status >= "300").join("")}${rest}    }
    case "not-done": case "unexpected-status": return result.error;
    case "decode": case "redirect": case "timeout": case "network": case "aborted": case "refused": return result.error.kind;
    default: return none(result);
  }
}
`;
}

function unwrapped(id: string): string {
  return `
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const result = await client.${id}(input);
const data = unwrap(result);
export const same: Equal<typeof data, Extract<typeof result, { ok: true }>["data"]> = true;
export const attempts: number = result.attempts;
export const uncertain: boolean = result.uncertain;
`;
}

function probesOfOptions(api: ProbedApi): Probe[] {
  const head = `import { createClient } from "@purge/${api.name}";\n`;
  const several = api.servers.length > 1;
  const needed = [
    ...[...api.credentials].map(([name, { basic }]) => [name, basic ? '{ username: "u", password: "p" }' : '"secret"']),
    ...api.variables.map((name) => [name, '"acme"']),
    ...(several ? [["server", JSON.stringify(api.servers[0])]] : []),
  ] as [string, string][];
  const create = (members: readonly [string, string][]) =>
    `${head}export const client = createClient({ ${members.map(([name, value]) => `${name}: ${value}`).join(", ")} });`;
  const without = (name: string) => needed.filter(([it]) => it !== name);
  return [
    { name: "all options", code: create(needed), want: "compiles" },
    {
      name: "base options",
      code: create([...needed, ["timeoutMs", "1"], ["retries", "0"], ["userAgent", '"a"']]),
      want: "compiles",
    },
    {
      name: "baseUrl replaces server",
      code: create(
        [...without("server"), ["baseUrl", '"http://127.0.0.1:1"']].filter(
          ([it]) => !api.variables.includes(`${it}`),
        ) as [string, string][],
      ),
      want: "compiles",
    },
    { name: "a misspelt option", code: create([...needed, ["timeoutMss", "1"]]), want: didYouMean },
    ...[...api.credentials.keys()].map((name) => ({
      name: `${name} misspelt`,
      code: create(needed.map(([it, value]) => (it === name ? [`${name}s`, value] : [it, value]))),
      want: didYouMean,
    })),
    ...api.variables.map((name) => ({ name: `without ${name}`, code: create(without(name)), want: missing })),
    ...(several
      ? [
          {
            name: "a misspelt server",
            code: create([...without("server"), ["server", JSON.stringify(`${api.servers[0]}s`)]]),
            want: didYouMean,
          },
          {
            name: "without server",
            code: create(without("server")),
            want: api.keyed ? ("compiles" as const) : missing,
          },
        ]
      : []),
  ];
}
