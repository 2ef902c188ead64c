import { basename } from "node:path/posix";

/** Files of one package that have the same name, apart from `index.ts`, which names an entry. */
export function sharedNames(files: readonly string[]): string[][] {
  const named = files.filter((file) => basename(file) !== "index.ts");
  const groups = Map.groupBy(named, (file) => `${packageOf(file)} ${basename(file)}`);
  return [...groups.values()].filter((group) => group.length > 1);
}

function packageOf(file: string): string {
  return file.slice(0, file.indexOf("/src/"));
}
