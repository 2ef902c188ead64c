import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Config } from "../../eraser/config.ts";
import type { Providers } from "../../model/people.ts";
import { type Io, UsageError } from "../terminal/io.ts";
import { configFiles } from "./config-files.ts";
import { readJsonConfig } from "./read-json-config.ts";

/** Finds and reads the configuration. Paths in it are relative to its own folder. */
export async function loadConfig(given: string | undefined, io: Io): Promise<Config<Providers>> {
  const path = given === undefined ? findConfig(io.cwd()) : resolve(io.cwd(), given);
  if (!existsSync(path)) throw new UsageError(`There is no configuration at ${path}.`);
  const config =
    extname(path) === ".json" ? await readJsonConfig(parseJson(path), path, io.env) : await importConfig(path);
  const key = ["secret", "signingKey"].find((name) => Object.hasOwn(config ?? {}, name));
  if (key !== undefined)
    throw new UsageError(
      `${path}: take ${key} out of the file; keys come from the environment, as PURGE_SECRET and PURGE_SIGNING_KEY.`,
    );
  const store = config?.store;
  if (typeof store === "object" && store !== null) return config;
  if (typeof store !== "string" || /^postgres(ql)?:/.test(store)) throw invalidStore(path);
  return { ...config, store: store === ":memory:" ? store : resolve(dirname(path), store) };
}

function invalidStore(path: string): UsageError {
  const postgres =
    extname(path) === ".json"
      ? '{ "postgres": { "urlFromEnv": "DATABASE_URL" } }'
      : "`await openPostgresStore({ connectionString })` from @purge/erase/postgres";
  return new UsageError(`${path}: store must be the path of a file, such as "purge.db", or ${postgres}.`);
}

function findConfig(folder: string): string {
  const found = configFiles.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (found) return found;
  throw new UsageError(
    `There is no configuration in ${folder} (${configFiles.join(", ")}). Make one with \`purge init\`, or try \`purge demo\`.`,
  );
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new UsageError(`${path} is not JSON: ${(error as Error).message}`);
  }
}

async function importConfig(path: string): Promise<Config<Providers>> {
  try {
    const module = (await import(pathToFileURL(path).href)) as { default?: Config<Providers> };
    if (module.default !== undefined) return module.default;
  } catch (error) {
    throw new UsageError(`${path} cannot be loaded: ${explain(error as NodeJS.ErrnoException, path)}`);
  }
  throw new UsageError(`${path} has no default export; write \`export default defineConfig({ … })\`.`);
}

function explain({ code, message, stack = "" }: NodeJS.ErrnoException, path: string): string {
  if (code === "ERR_UNKNOWN_FILE_EXTENSION")
    return `Node ${process.versions.node} does not read TypeScript. Use Node 22.18 or later, or write purge.config.js.`;
  if (/Unexpected token 'export'|import statement outside a module/.test(message))
    return `the nearest package.json says that the file is CommonJS. Rename it to purge.config.m${extname(path).slice(1)}.`;
  // Node puts the place of a syntax error in front of its name, as file:line.
  const line = /^file:.*:(\d+)\n/.exec(stack)?.[1];
  return line === undefined ? message : `${message} (line ${line})`;
}
