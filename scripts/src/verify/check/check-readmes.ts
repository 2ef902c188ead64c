import { rm } from "node:fs/promises";
import { compile, compilers } from "../consumer/compile.ts";
import { createConsumer } from "../consumer/create-consumer.ts";
import { atReadme, readmeModules } from "../consumer/readmes.ts";
import type { CheckContext } from "./check-context.ts";

/** What a reader copies compiles, in a project that has nothing but the packed packages. */
export async function checkReadmes({ root, tarballs }: CheckContext): Promise<string> {
  const consumer = await createConsumer(root, await tarballs());
  const [compiler] = compilers.slice(-1);
  if (compiler === undefined) return "";
  try {
    const faults = await compile(root, consumer, compiler, "@types/node, no DOM", await readmeModules(root));
    return [...faults].flatMap(([file, messages]) => messages.map((message) => atReadme(file, message))).join("\n");
  } finally {
    await rm(consumer, { recursive: true, force: true });
  }
}
