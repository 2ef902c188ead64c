import { createRequire } from "node:module";
import { EraseError } from "../../model/erase-error.ts";

/** An optional peer, and the oldest version that will do. */
export interface Peer {
  readonly name: string;
  readonly major: number;
  readonly minor: number;
}

/** Imports an optional peer. Its version is checked before: npm on an older Node quietly installs an older one. */
export async function importPeer<Module>(peer: Peer): Promise<Module> {
  checkVersion(peer, findVersion(peer));
  return import(/* @vite-ignore */ peer.name) as Promise<Module>;
}

function findVersion({ name, major }: Peer): string {
  const require = createRequire(import.meta.url);
  try {
    return (require(`${name}/package.json`) as { version: string }).version;
  } catch (cause) {
    throw new EraseError(
      "unsupported-package",
      `The package ${name} is needed, and it is not installed. Install it with \`npm install ${name}@${major}\`.`,
      { cause },
    );
  }
}

export function checkVersion({ name, major, minor }: Peer, version: string): void {
  const [foundMajor = 0, foundMinor = 0] = version.split(".").map(Number);
  if (foundMajor === major && foundMinor >= minor) return;
  throw new EraseError(
    "unsupported-package",
    `@purge/erase needs ${name} ${major}.${minor} or a later ${major}.x, and ${name} ${version} is installed. Install it with \`npm install ${name}@${major}\`.`,
  );
}
