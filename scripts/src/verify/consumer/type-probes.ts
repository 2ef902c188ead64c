import type { ProbedApi, ProbedOperation } from "./read-api.ts";

/** A module, and what the compiler must report for it: nothing, or only messages that match. */
export interface Probe {
  name: string;
  code: string;
  want: "compiles" | RegExp;
}

const didYouMean = /Did you mean/;
const missing = /TS(2554|2345|2353|2375|2379|2741|2739|2322)/;

/** The types of an API's operations are made alike: these many show what there is to see. */
const mostOperations = 12;

/** What the types of one provider's package promise, probed for each of its operations. */
export function probesOf(api: ProbedApi): Probe[] {
  const some = api.operations.filter(({ id }, index) => index < mostOperations || id === api.main);
  const named = [...probesOfOptions(api), ...some.flatMap((operation) => probesOfOperation(api, operation))];
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
        code: `${head}const { ${key(name)}: _, ...path } = input.path;\nawait client.${id}({ ...input, path });`,
        want: missing,
      },
      {
        name: `${id}, ${name} misspelt`,
        code: `${head}await client.${id}({ ...input, path: { ${key(`${name}s`)}: "1" } });`,
        want: isGuessable(name) ? didYouMean : missing,
      },
      {
        name: `${id}, ${name} undefined`,
        code: `${head}await client.${id}({ ...input, path: { ...input.path, ${key(name)}: undefined } });`,
        want: missing,
      },
    ]),
  ];
}

/** Names of one or two letters are too short for a compiler to guess what was meant. */
const isGuessable = (name: string) => name.length > 2;

/** An exhaustive switch over a result: nothing may be left for its default case. */
function exhaustive({ id, statuses }: ProbedOperation): string {
  const isSuccess = (status: string) => status.startsWith("2");
  const successes = casesOf(statuses.filter(isSuccess));
  const declared = statuses.filter((status) => /^[345]/.test(status) && !/^30[12378]$/.test(status));
  // Where no error is declared by its status, none comes as "http".
  const http = declared.length === 0 ? "" : `case "http": switch (result.status) {\n${casesOf(declared)}    }`;
  return `
function none(it: never): never { throw it; }
export function f(result: Awaited<ReturnType<Client["${id}"]>>): unknown {
  if (result.ok) {
    switch (result.status) {
${successes}    }
  }
  switch (result.kind) {
    ${http}
    case "not-done": case "unexpected-status": return result.error;
    case "decode": case "redirect": case "timeout": case "network": case "aborted": case "refused": return result.error.code;
    default: return none(result);
  }
}
`;
}

/** A case for each declared status; what is declared by its class (`5XX`) is left for the default. */
function casesOf(statuses: readonly string[]): string {
  const exact = statuses.filter((status) => /^\d+$/.test(status));
  const cases = exact.map((status) => `      case ${status}: return result.status;\n`);
  return `${cases.join("")}      default: return ${exact.length < statuses.length ? "result.status" : "none(result)"};\n`;
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

/** A property's name as people write it: quoted only where it must be, for quoted ones nothing is guessed. */
function key(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}

function literal(options: Options): string {
  return `{ ${Object.entries(options)
    .map(([name, value]) => `${key(name)}: ${JSON.stringify(value)}`)
    .join(", ")} }`;
}

type Options = Readonly<Record<string, unknown>>;

/** The least that `createClient` takes: a value for every credential, placeholder and choice of server. */
export function neededOptions({ credentials, variables, servers }: ProbedApi): Options {
  const secrets = [...credentials].map(([name, { basic }]) => [name, basic ? { username: "u", password: "p" } : "k"]);
  return {
    ...Object.fromEntries(secrets),
    ...Object.fromEntries(variables),
    ...(servers.length > 1 ? { server: servers[0] } : {}),
  };
}

function probesOfOptions(api: ProbedApi): Probe[] {
  const needed = neededOptions(api);
  const probe = (name: string, options: Options, want: Probe["want"]): Probe => ({
    name,
    code: `import { createClient } from "@purge/${api.name}";\nexport const client = createClient(${literal(options)});`,
    want,
  });
  const atBaseUrl = { ...without(needed, "server", ...api.variables.keys()), baseUrl: "http://127.0.0.1:1" };
  return [
    probe("all options", needed, "compiles"),
    probe("base options", { ...needed, timeoutMs: 1, retries: 0, userAgent: "a", headers: { a: "b" } }, "compiles"),
    probe("baseUrl replaces the server", atBaseUrl, "compiles"),
    probe("a misspelt option", { ...needed, timeoutMss: 1 }, didYouMean),
    ...[...api.credentials.keys()].flatMap((name) => [
      probe(`${name} misspelt`, { ...without(needed, name), [`${name}s`]: needed[name] }, didYouMean),
      probe(`without ${name}`, without(needed, name), missing),
    ]),
    ...[...api.variables.keys()].map((name) => probe(`without ${name}`, without(needed, name), missing)),
    ...(api.servers.length > 1 ? probesOfServer(api, needed, probe) : []),
  ];
}

function probesOfServer(
  api: ProbedApi,
  needed: Options,
  probe: (name: string, options: Options, want: Probe["want"]) => Probe,
): Probe[] {
  const longest = api.servers.toSorted((a, b) => b.length - a.length)[0] ?? "";
  return [
    ...api.servers.map((server) => probe(`server ${server}`, { ...needed, server }, "compiles")),
    probe("a misspelt server", { ...needed, server: `${longest}s` }, isGuessable(longest) ? didYouMean : missing),
    probe("without server", without(needed, "server"), api.keyed ? "compiles" : missing),
  ];
}

function without(options: Options, ...names: readonly string[]): Options {
  return Object.fromEntries(Object.entries(options).filter(([name]) => !names.includes(name)));
}
