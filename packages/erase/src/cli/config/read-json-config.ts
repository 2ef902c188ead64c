import type { Config } from "../../eraser/config.ts";
import type { Providers } from "../../model/people.ts";
import type { Provider } from "../../model/provider.ts";
import { type Io, UsageError } from "../terminal/io.ts";
import { adapterNames } from "./adapter-names.ts";
import { createProvider } from "./create-provider.ts";
import { describeClient, variableName } from "./describe-client.ts";
import { openConfiguredDelivery, openConfiguredStore } from "./open-configured-store.ts";

interface JsonConfig {
  readonly store?: unknown;
  readonly delivery?: unknown;
  readonly providers?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** A configuration in JSON: each provider's client options by name, its credentials from the environment. */
export async function readJsonConfig(value: unknown, path: string, env: Io["env"]): Promise<Config<Providers>> {
  const { providers, store, delivery, ...rest } = (
    typeof value === "object" && value !== null ? value : {}
  ) as JsonConfig;
  if (typeof providers !== "object" || providers === null) {
    throw new UsageError(`${path}: providers must be an object, such as { "klavis": { "server": "us" } }.`);
  }
  const made = Object.entries(providers).map(
    async ([name, options]) => [name, await readProvider(name, options, path, env)] as const,
  );
  const read = Object.fromEntries(await Promise.all(made));
  // Opened when everything else has been checked.
  const opened = (await openConfiguredStore(store, path, env)) ?? (store as string);
  const delivered = await openConfiguredDelivery(delivery, store, path, env);
  const others = rest as Omit<Config<Providers>, "providers" | "store">;
  return { ...others, providers: read, store: opened, ...(delivered && { delivery: delivered }) };
}

async function readProvider(name: string, options: object, path: string, env: Io["env"]): Promise<Provider<unknown>> {
  const known = adapterNames();
  if (!known.includes(name)) {
    throw new UsageError(
      `${path}: there is no adapter for the provider ${JSON.stringify(name)}; there are ${known.join(", ")}. Write one in purge.config.ts with \`ownProvider\`.`,
    );
  }
  const { credentials } = await describeClient(name);
  const written = credentials.find((option) => Object.hasOwn(options, option));
  if (written !== undefined) {
    throw new UsageError(
      `${path}: ${name}.${written} is a credential. Take it out of the file, and set ${variableName(name, written)} in the environment.`,
    );
  }
  const missing = credentials
    .filter((option) => !env[variableName(name, option)])
    .map((option) => variableName(name, option));
  if (missing.length > 0) throw new UsageError(`${path}: ${name} needs ${missing.join(" and ")} in the environment.`);
  const keys = Object.fromEntries(credentials.map((option) => [option, env[variableName(name, option)]]));
  return createProvider(name, { ...options, ...keys });
}
