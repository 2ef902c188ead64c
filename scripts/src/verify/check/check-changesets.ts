import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { providerNames, publicPackages } from "../../workspace/packages.ts";
import { runProgram } from "../../workspace/run-program.ts";
import type { CheckContext } from "./check-context.ts";

/** Changesets itself reads the configuration and every changeset; what it does not know of, the umbrella, is asked here. */
export async function checkChangesets({ root }: CheckContext): Promise<string> {
  const pending = (await readdir(join(root, ".changeset"))).filter(
    (name) => name.endsWith(".md") && name !== "README.md",
  );
  const plan = await runProgram(root, ["changeset", "status", "--since", "HEAD"]);
  // That a change has a changeset is asked by `pnpm spec changeset --check`, which knows what the change means.
  if (plan.code !== 0 && !plan.output.includes("no changesets were found")) return plan.output;
  const texts = await Promise.all(pending.map((name) => readFile(join(root, ".changeset", name), "utf8")));
  const providers = providerNames(root).map((name) => `@purge/${name}`);
  const known = publicPackages(root).map(({ manifest }) => manifest.name);
  return pending.flatMap((name, index) => changesetProblems(name, texts[index] ?? "", providers, known)).join("\n");
}

/** Changesets would release the umbrella as a patch, or not at all, when a provider gets a minor or major release. */
export function changesetProblems(
  name: string,
  text: string,
  providers: readonly string[],
  known: readonly string[],
): string[] {
  const bumps = bumpsOf(text);
  const file = `.changeset/${name}`;
  const unknown = [...bumps.keys()].filter((one) => !known.includes(one));
  const highest = ["major", "minor", "patch"].find((bump) => providers.some((one) => bumps.get(one) === bump));
  const umbrella = bumps.get("@purge/all");
  return [
    ...unknown.map((one) => `${file}: \`${one}\` is no public package of this repository (${known.join(", ")}).`),
    ...(highest !== undefined && umbrella !== highest
      ? [
          `${file}: a provider's ${highest} is a ${highest} of \`@purge/all\` as well; it says ${umbrella ?? "nothing"}. Write \`"@purge/all": ${highest}\`.`,
        ]
      : []),
  ];
}

function bumpsOf(text: string): Map<string, string> {
  const front = /^---\n(.*?)^---/ms.exec(text)?.[1] ?? "";
  return new Map(
    [...front.matchAll(/^["']?([^"':]+)["']?:\s*(\w+)/gm)].map(([, name = "", bump = ""]) => [name, bump]),
  );
}
