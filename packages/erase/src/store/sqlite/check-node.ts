import { EraseError } from "../../model/erase-error.ts";

const NEEDED = [22, 13] as const;

/** Throws a sentence, instead of the ERR_UNKNOWN_BUILTIN_MODULE that `node:sqlite` would be on an older Node. */
export function checkNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  throw new EraseError(
    "unsupported-node",
    `@purge/erase needs Node ${NEEDED.join(".")} or later, which has SQLite built in; this is Node ${version}.`,
  );
}
