import { isObject } from "../../document/json.ts";
import type { Document } from "../../document/openapi.ts";
import { parseData } from "../../document/parse-data.ts";
import { textAt } from "../../workspace/git.ts";
import { diffDocuments } from "../diff/diff-documents.ts";
import type { Comparing, PackageVerdict } from "./package-verdict.ts";
import type { Subject } from "./summary.ts";

/** Judges a provider by its normalized specification; nothing where that says the same. */
export async function judgeSpec(
  { root, base, changed, now }: Comparing,
  folder: string,
): Promise<PackageVerdict | undefined> {
  const path = `specs/${folder}/openapi.yaml`;
  if (!changed.includes(path)) return undefined;
  const [before, after] = [await textAt(root, base, path), await now(path)];
  if (before === undefined || after === undefined) return undefined;
  const [old, new_] = [before, after].map((text) => parseData(text, { file: path }) as unknown as Document) as [
    Document,
    Document,
  ];
  const verdict = diffDocuments(old, new_);
  if (verdict.bump === "none") return undefined;
  const about = (await now(`specs/${folder}/provider.yaml`)) ?? "{}";
  return { folder, subject: subjectOf(folder, about, old, new_), verdict, before, provider: true };
}

function subjectOf(folder: string, text: string, old: Document, new_: Document): Subject {
  const about = parseData(text, { file: `specs/${folder}/provider.yaml` });
  const title = isObject(about) && typeof about.title === "string" ? about.title : folder;
  const date = isObject(about) && isObject(about.source) ? about.source.retrieved : undefined;
  return {
    title,
    versions: { old: old.info.version, new: new_.info.version, ...(typeof date === "string" && { date }) },
  };
}
