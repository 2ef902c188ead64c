import { join } from "node:path";
import type { Document } from "../document/openapi.ts";
import { parseData } from "../document/parse-data.ts";
import type { PlannedFiles } from "../generate/plan-packages.ts";
import { normalizeProvider } from "../normalize/normalize-provider.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { changesetPath } from "../release/changeset/missing-changesets.ts";
import { isVisibleChange } from "../release/changeset/visible-change.ts";
import { basesOf, hasGit, textAt } from "../workspace/git.ts";
import { readIfThere } from "../workspace/read-if-there.ts";

/** What a bump is compared with. */
export interface Base {
  document: Document;
  text: string;
  /** False if the provider is not in the base commit: it has no release yet that could break. */
  isReleased: boolean;
  /** Where the changeset for a change since this base is written. */
  changesetPath: string;
  /** Whether callers can tell the planned package from the one that is compared with. */
  isPackageChanged(name: string, files: PlannedFiles): Promise<boolean>;
}

/** The provider's normalized document in the base commit, or the present one if it is not there. */
export async function baseDocument(root: string, provider: Provider, since: string | undefined): Promise<Base> {
  const path = `${provider.folder}/openapi.yaml`;
  const commits = (await hasGit(root)) ? await basesOf(root, since) : [];
  const texts = await Promise.all(commits.map((commit) => textAt(root, commit, path)));
  const commit = commits[texts.findIndex((text) => text !== undefined)] ?? commits[0];
  const released = texts.find((text) => text !== undefined);
  const text = released ?? provider.files.get("openapi.yaml") ?? normalizeProvider(provider).text;
  const document = parseData(text, { provider: provider.name, file: path }) as unknown as Document;
  const before = (file: string) => (commit === undefined ? readIfThere(join(root, file)) : textAt(root, commit, file));
  const isPackageChanged = async (name: string, files: PlannedFiles) => {
    const own = [...files].filter(([file]) => file.startsWith(`packages/${name}/`));
    const visible = own.map(async ([file, want]) => isVisibleChange(file, await before(file), want ?? undefined));
    return (await Promise.all(visible)).includes(true);
  };
  return {
    document,
    text,
    isReleased: released !== undefined || commit === undefined,
    changesetPath: changesetPath({ folder: provider.name, before: text }),
    isPackageChanged,
  };
}
