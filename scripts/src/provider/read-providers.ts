import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { nearest } from "../document/nearest.ts";
import { type Problem, ProblemError } from "../document/problem.ts";
import { readText } from "../document/read-text.ts";

import { type Provider, parseProvider } from "./parse-provider.ts";

/** The names of all providers: the folders of `specs/`, sorted. */
export async function listProviders(root: string): Promise<string[]> {
  const entries = await readdir(join(root, "specs"), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}

/** Reads the named providers, or all of them. Throws a ProblemError with the problems of all. */
export async function readProviders(root: string, names: readonly string[] = []): Promise<Provider[]> {
  const all = await listProviders(root);
  for (const name of names) if (!all.includes(name)) throw new ProblemError(unknownProvider(name, all));
  const wanted = names.length === 0 ? all : all.filter((name) => names.includes(name));
  const settled = await Promise.allSettled(wanted.map((name) => readProvider(root, name)));
  const failures = settled.flatMap((result) => (result.status === "rejected" ? [result.reason as unknown] : []));
  const problem = failures.find((error) => !(error instanceof ProblemError));
  if (problem !== undefined) throw problem;
  if (failures.length > 0) throw new ProblemError((failures as ProblemError[]).flatMap((error) => error.problems));
  return settled.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
}

async function readProvider(root: string, name: string): Promise<Provider> {
  return parseProvider(name, await readFolder(root, name, ""));
}

async function readFolder(root: string, name: string, below: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const entries = await readdir(join(root, "specs", name, below), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    const origin = { provider: name, file: `specs/${name}/${path}` };
    if (entry.isDirectory()) for (const [key, text] of await readFolder(root, name, path)) files.set(key, text);
    else if (!/\.(ya?ml|json)$/.test(entry.name)) continue;
    else if (entry.isFile()) files.set(path, await readText(join(root, origin.file), origin));
    else throw new ProblemError(notPlain(origin));
  }
  return files;
}

function notPlain(origin: { provider: string; file: string }) {
  return {
    ...origin,
    rule: "provider-file",
    severity: "error" as const,
    expected: "a regular file in the provider's folder",
    found: "a link or a device",
    next: "Replace it with the file itself.",
  };
}

function unknownProvider(name: string, all: readonly string[]): Problem {
  const near = nearest(name, all, 1).map((found) => `Did you mean \`${found}\`? `);
  return {
    file: "specs",
    rule: "provider-unknown",
    severity: "error",
    expected: "the name of a provider",
    found: `\`${name}\``,
    next: `${near.join("")}Known providers: ${all.join(", ") || "none"}.`,
  };
}
