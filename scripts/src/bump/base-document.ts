import { baseOf, hasGit, textAt } from "../changeset/git.ts";
import { parseData } from "../import/parse-data.ts";
import { normalize } from "../normalize/normalize.ts";
import type { Document } from "../openapi.ts";
import type { Provider } from "../provider/parse-provider.ts";

/** What a bump is compared with. */
export interface Base {
  document: Document;
  text: string;
  /** False where the provider is not in the commit that is compared with: then it has no release that could break. */
  isReleased: boolean;
}

/** The provider's normalized document where main was left, or as it stands where there is none. */
export async function baseDocument(root: string, provider: Provider, since: string | undefined): Promise<Base> {
  const path = `${provider.folder}/openapi.yaml`;
  const inGit = await hasGit(root);
  const released = inGit ? await textAt(root, await baseOf(root, since), path) : undefined;
  const text = released ?? provider.files.get("openapi.yaml") ?? normalize(provider).text;
  const document = parseData(text, { provider: provider.name, file: path }) as unknown as Document;
  return { document, text, isReleased: released !== undefined || !inGit };
}
