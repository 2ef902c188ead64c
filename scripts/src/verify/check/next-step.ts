import { providerNames } from "../../workspace/packages.ts";

/** What to do about a problem in a file: generated files are corrected where they come from. */
export function nextStep(root: string, file: string, check: string): string {
  const again = `\`node run.mjs check ${check}\``;
  const [folder, name = ""] = file.split("/");
  if (folder !== "packages" || ![...providerNames(root), "all"].includes(name)) {
    return `Correct ${file}, then run ${again}.`;
  }
  const source = name === "all" ? "scripts/src/emit/emit-umbrella.ts" : `specs/${name} or scripts/src/emit`;
  return `This file is generated. Correct ${source}, then run \`node run.mjs generate\` and ${again}.`;
}
