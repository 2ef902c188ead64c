import { readFileSync } from "node:fs";

/** The providers that have an adapter: the package's own entries are the list. */
export function adapterNames(): string[] {
  const { exports } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as {
    exports: Readonly<Record<string, string | { default: string }>>;
  };
  return Object.entries(exports).flatMap(([entry, target]) =>
    typeof target === "object" && target.default.startsWith("./dist/providers/") ? [entry.slice("./".length)] : [],
  );
}
