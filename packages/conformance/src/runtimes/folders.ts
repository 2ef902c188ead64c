import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of the repository. */
export const repository: string = fileURLToPath(new URL("../../../../", import.meta.url));

/** Where the generated packages are. */
export const packagesFolder: string = join(repository, "packages");

/** Runtimes, peers and bundles that are fetched or built on demand. Ignored by git. */
export const cache: string = join(repository, ".cache/conformance");
