import type { Json } from "./json.ts";

const schemaReference = /^#\/components\/schemas\/([^/]+)$/;

/** The name in `#/components/schemas/User`; nothing for any other reference. */
export function schemaName(ref: Json | undefined): string | undefined {
  const token = typeof ref === "string" ? schemaReference.exec(ref)?.[1] : undefined;
  return token?.replaceAll("~1", "/").replaceAll("~0", "~");
}
