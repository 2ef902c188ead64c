import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packAll, type Tarball } from "../../workspace/pack-all.ts";
import { type ProgramResult, runProgram } from "../../workspace/run-program.ts";
import { createConsumer } from "../consumer/create-consumer.ts";

/** A repository, and what several checks need of it. Each thing is made once, when it is first needed. */
export interface CheckContext {
  root: string;
  /** Normalizes and lints every specification, and compares the generated files; in a process, so that it has a core. */
  generated(): Promise<ProgramResult>;
  /** Compiles every package. */
  build(): Promise<ProgramResult>;
  /** As `build`; throws a NotBuiltError when a package does not compile. */
  mustBuild(): Promise<void>;
  /** Every public package, packed as it would be published. */
  tarballs(): Promise<Tarball[]>;
  /** The folder of a project outside the workspace that has these tarballs installed by npm. */
  consumer(): Promise<string>;
  /** Deletes the tarballs and the project. */
  close(): Promise<void>;
}

export const generateCheck = ["node", "scripts/src/cli/bin.ts", "generate", "--check", "--json"] as const;
export const buildCommand = ["turbo", "run", "build", "--output-logs=errors-only"] as const;

export function createCheckContext(root: string): CheckContext {
  const folders: string[] = [];
  const generated = once(() => runProgram(root, generateCheck));
  const build = once(() => runProgram(root, buildCommand));
  const mustBuild = async () => {
    if ((await build()).code !== 0) throw new NotBuiltError("The build fails.");
  };
  const tarballs = once(async () => {
    await mustBuild();
    const folder = await mkdtemp(join(tmpdir(), "purge-tarballs-"));
    folders.push(folder);
    return packAll(root, folder);
  });
  const consumer = once(async () => {
    const folder = await createConsumer(root, await tarballs());
    folders.push(folder);
    return folder;
  });
  const close = async () => {
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
  };
  return { root, generated, build, mustBuild, tarballs, consumer, close };
}

/** The build fails; the check `build` reports why. */
export class NotBuiltError extends Error {
  override readonly name = "NotBuiltError";
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
