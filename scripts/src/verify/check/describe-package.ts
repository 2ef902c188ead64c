import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, eachOperation } from "../../document/openapi.ts";
import { mainOperation } from "../../emit/client/main-operation.ts";

/** What measuring needs to know of a provider's package. */
export interface Described {
  name: string;
  /** The method that a reader came for: `deleteUser`, or what comes nearest to it. */
  method: string;
  operations: number;
  /** How much optional code of the runtime its table brings along. */
  codecs: number;
}

/** Reads it from the package's `openapi.json`. */
export function describePackage(root: string, name: string): Described {
  const text = readFileSync(join(root, "packages", name, "openapi.json"), "utf8");
  const document = JSON.parse(text) as Document;
  const method = mainOperation(document)?.operation.operationId ?? "";
  const table = readFileSync(join(root, "packages", name, "src/operations.ts"), "utf8");
  const codecs = /^ {2}codecs: \{ ?(.*?) ?\},$/m.exec(table)?.[1]?.split(",") ?? [];
  return { name, method, operations: [...eachOperation(document)].length, codecs: codecs.length };
}
