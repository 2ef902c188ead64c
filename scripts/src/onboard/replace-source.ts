import { importSource } from "../import/import-source.ts";
import { type Provider, parseProvider } from "../provider/parse-provider.ts";
import type { GivenSource } from "./read-source.ts";
import { recordRetrieval } from "./record-retrieval.ts";

/** The provider with a vendor's new file; nothing where that is the file it has. */
export function replaceSource(provider: Provider, given: GivenSource, today: string): Provider | undefined {
  const source = importSource(given.text, { provider: provider.name, file: given.origin });
  if (source.text.trimEnd() === (provider.files.get("source.yaml") ?? "").trimEnd()) return undefined;
  const origin = /^https?:/i.test(given.origin) ? given.origin : undefined;
  const about = recordRetrieval(provider.files.get("provider.yaml") ?? "", { ...given, date: today, origin });
  const files: [string, string][] = [
    ["provider.yaml", about],
    ["source.yaml", source.text],
  ];
  return parseProvider(provider.name, new Map([...provider.files, ...files]));
}
