import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packAll, type Tarball } from "../../workspace/pack.ts";
import { type ProgramResult, runProgram } from "../../workspace/run-program.ts";

/** A repository, and what several checks need made of it, made once. */
export interface CheckContext {
  root: string;
  /** Compiles every package. */
  build(): Promise<ProgramResult>;
  /** As `build`, for what cannot go on without it. */
  mustBuild(): Promise<void>;
  /** Every public package, packed as it would be published. */
  tarballs(): Promise<Tarball[]>;
  /** Takes away what was packed. */
  close(): Promise<void>;
}

export function createCheckContext(root: string): CheckContext {
  let building: Promise<ProgramResult> | undefined;
  let packing: Promise<{ folder: string; packed: Tarball[] }> | undefined;
  const bench: CheckContext = {
    root,
    build: () => {
      building ??= runProgram(root, ["turbo", "run", "build", "--output-logs=errors-only"]);
      return building;
    },
    mustBuild: async () => {
      if ((await bench.build()).code !== 0) throw new NotBuiltError("Not looked at: the build fails.");
    },
    tarballs: async () => {
      packing ??= pack(bench);
      return (await packing).packed;
    },
    close: async () => {
      const packed = await packing?.catch(() => undefined);
      if (packed !== undefined) await rm(packed.folder, { recursive: true, force: true });
    },
  };
  return bench;
}

/** The build fails; what it says is told once, by the check of that name. */
export class NotBuiltError extends Error {
  override readonly name = "NotBuilt";
}

async function pack(bench: CheckContext): Promise<{ folder: string; packed: Tarball[] }> {
  await bench.mustBuild();
  const folder = await mkdtemp(join(tmpdir(), "purge-tarballs-"));
  return { folder, packed: await packAll(bench.root, folder) };
}
