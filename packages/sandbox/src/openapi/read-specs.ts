import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { SandboxError } from "../errors/sandbox-error.ts";
import type { Document, Spec } from "./document.ts";

const UMBRELLA = "@purge/all/package.json";

/** The specifications of the installed clients, which are the umbrella package's dependencies. */
export function readSpecs(): Spec[] {
  const umbrella = createRequire(import.meta.url).resolve(UMBRELLA);
  const resolve = createRequire(umbrella).resolve;
  const { dependencies = {} } = JSON.parse(readFileSync(umbrella, "utf8")) as { dependencies?: Record<string, string> };
  const specs = Object.keys(dependencies).flatMap((client) => {
    const file = specOf(client, resolve);
    return file === undefined ? [] : [{ name: client.replace(/^.*\//, ""), document: JSON.parse(file) as Document }];
  });
  if (specs.length === 0) throw new SandboxError("None of the dependencies of @purge/all has an openapi.json.");
  return specs;
}

function specOf(client: string, resolve: (id: string) => string): string | undefined {
  try {
    return readFileSync(resolve(`${client}/openapi.json`), "utf8");
  } catch (error) {
    // The runtime is also a dependency and has no specification.
    if ((error as NodeJS.ErrnoException).code === "ERR_PACKAGE_PATH_NOT_EXPORTED") return undefined;
    throw error;
  }
}
