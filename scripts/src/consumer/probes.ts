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

type Options = Readonly<Record<string, unknown>>;

/** The least that `createClient` takes: a value for every credential, placeholder and choice of server. */
export function neededOptions({ credentials, variables, servers }: ProbedApi): Options {
  const secrets = [...credentials].map(([name, { basic }]) => [name, basic ? { username: "u", password: "p" } : "k"]);
  return {
    ...Object.fromEntries(secrets),
    ...Object.fromEntries(variables.map((name) => [name, "acme"])),
    ...(servers.length > 1 ? { server: servers[0] } : {}),
  };
}

function probesOfOptions(api: ProbedApi): Probe[] {
  const needed = neededOptions(api);
  const probe = (name: string, options: Options, want: Probe["want"]): Probe => ({
    name,
    code: `import { createClient } from "@purge/${api.name}";\nexport const client = createClient(${JSON.stringify(options)});`,
    want,
  });
  const atBaseUrl = { ...without(needed, "server", ...api.variables), baseUrl: "http://127.0.0.1:1" };
  return [
    probe("all options", needed, "compiles"),
    probe("base options", { ...needed, timeoutMs: 1, retries: 0, userAgent: "a", headers: { a: "b" } }, "compiles"),
    probe("baseUrl replaces the server", atBaseUrl, "compiles"),
    probe("a misspelt option", { ...needed, timeoutMss: 1 }, didYouMean),
    ...[...api.credentials.keys()].flatMap((name) => [
      probe(`${name} misspelt`, { ...without(needed, name), [`${name}s`]: needed[name] }, didYouMean),
      probe(`without ${name}`, without(needed, name), missing),
    ]),
    ...api.variables.map((name) => probe(`without ${name}`, without(needed, name), missing)),
    ...(api.servers.length > 1 ? probesOfServer(api, needed, probe) : []),
  ];
}

function probesOfServer(
  api: ProbedApi,
  needed: Options,
  probe: (name: string, options: Options, want: Probe["want"]) => Probe,
): Probe[] {
  return [
    ...api.servers.map((server) => probe(`server ${server}`, { ...needed, server }, "compiles")),
    probe("a misspelt server", { ...needed, server: `${api.servers[0]}s` }, didYouMean),
    probe("without server", without(needed, "server"), api.keyed ? "compiles" : missing),
  ];
}

function without(options: Options, ...names: readonly string[]): Options {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name)));
}
