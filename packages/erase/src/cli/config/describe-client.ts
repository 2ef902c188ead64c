import { UsageError } from "../terminal/io.ts";

/** What a client needs to be made, as its specification says. */
export interface ClientNeeds {
  /** Options that hold a credential: `apiKey`. */
  readonly credentials: readonly string[];
  /** Options to write into a new configuration, with an example. */
  readonly options: Readonly<Record<string, string>>;
}

interface Document {
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly paths?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly servers?: readonly {
    readonly "x-purge-name"?: string;
    readonly "x-purge-key-prefix"?: unknown;
    readonly variables?: Readonly<
      Record<string, { readonly "x-purge-placeholder"?: boolean; readonly default?: string }>
    >;
  }[];
}

/** Reads an installed client's specification. Names the package to install when there is none. */
export async function describeClient(name: string): Promise<ClientNeeds> {
  const document = await readDocument(name);
  const operations = Object.values(document.paths ?? {}).flatMap((path) => Object.values(path)) as Document[];
  // The first alternative of each operation is the one that clients prefer.
  const needed = [document, ...operations].flatMap(({ security }) => Object.keys(security?.[0] ?? {}));
  return { credentials: [...new Set(needed)], options: readOptions(document) };
}

function readOptions({ servers = [] }: Document): Record<string, string> {
  const chosenByKey = servers.every((server) => server["x-purge-key-prefix"] !== undefined);
  const [first] = servers;
  const name = first?.["x-purge-name"];
  const variables = Object.entries(first?.variables ?? {}).filter(([, variable]) => variable["x-purge-placeholder"]);
  return {
    ...(servers.length > 1 && !chosenByKey && name !== undefined && { server: name }),
    ...Object.fromEntries(variables.map(([variable, { default: example = "" }]) => [variable, example])),
  };
}

async function readDocument(name: string): Promise<Document> {
  try {
    const module = (await import(`@purge/${name}/openapi.json`, { with: { type: "json" } })) as { default: Document };
    return module.default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError(`The client of ${name} is not installed. Install it with \`npm install @purge/${name}\`.`);
  }
}

/** `sunbird` and `userToken` are `SUNBIRD_USER_TOKEN`. */
export function variableName(provider: string, option: string): string {
  return `${provider}_${option}`
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/-/g, "_")
    .toUpperCase();
}
