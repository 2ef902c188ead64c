import { join } from "node:path";
import { withoutFixedHeaders } from "../document/fixed-headers.ts";
import type { Document } from "../document/openapi.ts";
import { readPackages } from "../generate/read-packages.ts";
import { type Lifecycle, readLifecycle } from "../lint/arazzo/read-lifecycle.ts";
import { normalizeProvider } from "../normalize/normalize-provider.ts";
import type { Change } from "../overlay/apply-overlay.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { readProviders } from "../provider/read-providers.ts";
import { readUnserved, type UnservedVendor } from "../provider/read-unserved.ts";
import { readIfThere } from "../workspace/read-if-there.ts";
import { mustRun } from "../workspace/run-program.ts";

/** What the site is made of. */
export interface Material {
  vendors: readonly Vendor[];
  /** Vendors that have no client, and so no pages. */
  unserved: readonly UnservedVendor[];
  /** The repository's Markdown files by path, changesets and changelogs included. */
  files: ReadonlyMap<string, string>;
  /** The repository's web address, if it has one. */
  repository?: string;
}

/** A provider and what its pages are made of. */
export interface Vendor extends Provider {
  /** The normalized document without the headers that the client sends by itself, as its package is made from it. */
  document: Document;
  /** The normalized document: what is sent. */
  sent: Document;
  changes: readonly Change[];
  leftOut: readonly string[];
  lifecycle?: Lifecycle;
}

export async function readMaterial(root: string): Promise<Material> {
  const { repository } = await readPackages(root);
  const providers = await readProviders(root);
  const listed = await mustRun(root, ["git", "ls-files", "--cached", "--others", "--exclude-standard", "*.md"]);
  const paths = listed.split("\n").filter((path) => path !== "" && !path.startsWith("specs/"));
  const texts = await Promise.all(paths.map(async (path) => [path, await readIfThere(join(root, path))] as const));
  return {
    vendors: providers.map(toVendor),
    unserved: await readUnserved(root),
    files: new Map(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text]]))),
    ...(repository !== undefined && { repository }),
  };
}

function toVendor(provider: Provider): Vendor {
  const { document, changes, leftOut } = normalizeProvider(provider);
  const lifecycle = readLifecycle(provider);
  return {
    ...provider,
    document: withoutFixedHeaders(document),
    sent: document,
    changes,
    leftOut,
    ...(lifecycle && { lifecycle }),
  };
}
