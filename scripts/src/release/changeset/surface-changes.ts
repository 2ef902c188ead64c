import type { Bump, Change } from "../diff/verdict.ts";
import { code, joined } from "../diff/words.ts";

/** What a failed claim says about a name. */
export type Kind = "gone" | "value" | "type" | "parameters" | "new" | "members";

export interface SurfaceClaim {
  /** TypeScript that does not compile where it fails; empty: it has failed. */
  text: string;
  kind: Kind;
  name: string;
}

/** What can be imported from a package: `packages/junction/src/openapi-fetch.ts`. */
export interface Entry {
  folder: string;
  path: string;
}

const sentences: readonly [kind: Kind, bump: Bump, words: [one: string, more: string], todo: string][] = [
  ["gone", "major", ["was removed", "were removed"], "Stop importing it."],
  [
    "value",
    "major",
    ["can no longer be used as before", "can no longer be used as before"],
    "See the compiler's message.",
  ],
  ["parameters", "major", ["takes different type parameters", "take different type parameters"], "Pass those."],
  ["type", "major", ["is a different type", "are different types"], "See the compiler's message."],
  ["members", "minor", ["has new members", "have new members"], ""],
  ["new", "minor", ["was added", "were added"], ""],
];

/** One change a kind: one declaration may show in many names. */
export function surfaceChanges(broken: readonly SurfaceClaim[], { folder, path }: Entry): Change[] {
  const heavier = new Set<string>();
  return sentences.flatMap(([kind, bump, [one, more], todo]) => {
    const names = [...new Set(broken.filter((claim) => claim.kind === kind).map(({ name }) => name))];
    const left = names.filter((name) => !heavier.has(name));
    for (const name of names) heavier.add(name);
    if (left.length === 0) return [];
    const what = `${shown(left)} ${left.length === 1 ? one : more}`;
    return [
      {
        bump,
        place: path,
        what,
        who: `everyone who uses ${code(`@purge/${folder}`)}`,
        todo,
        rule: "surface",
      },
    ];
  });
}

function shown(names: readonly string[]): string {
  const listed = names.slice(0, 8).map(code);
  return joined(names.length > 8 ? [...listed, `${names.length - 8} more`] : listed);
}
