import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { SandboxError } from "../sandbox-error.ts";
import type { Document, Spec } from "./document.ts";

const UMBRELLA = "@purge/all/package.json";

/** The specifications that the installed clients carry. The umbrella's dependencies are the list. */
export function readSpecs(): Spec[] {
  const umbrella = createRequire(import.meta.url).resolve(UMBRELLA);
  const resolve = createRequire(umbrella).resolve;
  const { dependencies = {} } = JSON.parse(readFileSync(umbrella, "utf8")) as { dependencies?: Record<string, string> };
  const specs = Object.keys(dependencies).flatMap((client) => {
    const file = specOf(client, resolve);
    return file === undefined ? [] : [{ name: client.replace(/^.*\//, ""), document: JSON.parse(file) as Document }];
  });
  if (specs.length === 0) throw new SandboxError("@purge/all depends on no client that carries a specification.");
  return specs;
}

function specOf(client: string, resolve: (id: string) => string): string | undefined {
  try {
    return readFileSync(resolve(`${client}/openapi.json`), "utf8");
  } catch (error) {
    // The runtime is a dependency too, and carries none.
    if ((error as NodeJS.ErrnoException).code === "ERR_PACKAGE_PATH_NOT_EXPORTED") return undefined;
    throw error;
  }
}
