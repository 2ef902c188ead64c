import { nextVersion } from "./next-version.ts";
import type { Comparing } from "./package-verdict.ts";
import type { Subject } from "./summary.ts";

/** The namespace of a provider that is released as a new major, and its next version. */
export async function newMajorOf(folder: string, now: Comparing["now"]): Promise<Subject["newMajor"]> {
  const manifest = await now(`packages/${folder}/package.json`);
  const { version } = JSON.parse(manifest ?? "{}") as { version?: string };
  return version === undefined ? undefined : { namespace: folder, version: nextVersion(version, "major") };
}
