import { locate, locator } from "../import/locate.ts";
import { pointer } from "../json.ts";
import type { Normalized } from "../normalize/normalize.ts";
import type { Problem } from "../problem.ts";
import type { Exception, Provider } from "../provider/parse-provider.ts";
import { type Complaint, complaintsOf } from "./redocly.ts";

/**
 * What is wrong with a provider's normalized document, its exceptions taken into account; an exception that excuses
 * nothing is wrong too.
 */
export async function lint(
  provider: Provider,
  { document, text }: Pick<Normalized, "document" | "text">,
): Promise<Problem[]> {
  const complaints = await complaintsOf(document, text);
  const { lint: exceptions } = provider.about;
  const left = complaints.filter((complaint) => !exceptions.some((exception) => excuses(exception, complaint)));
  const file = `${provider.folder}/openapi.yaml`;
  const find = locator(text);
  return [
    ...left.map((complaint) => ({ provider: provider.name, file, ...complaint, ...find(complaint.pointer) })),
    ...exceptions.flatMap((exception, index) =>
      complaints.some((complaint) => excuses(exception, complaint)) ? [] : [idle(exception, index, provider)],
    ),
  ];
}

function excuses({ rule, at }: Exception, complaint: Complaint): boolean {
  if (rule !== complaint.rule) return false;
  return at === "#" || complaint.pointer === at || complaint.pointer.startsWith(`${at}/`);
}

function idle({ rule, at }: Exception, index: number, provider: Provider): Problem {
  const place = pointer("lint", index);
  return {
    provider: provider.name,
    file: `${provider.folder}/provider.yaml`,
    pointer: place,
    ...locate(provider.files.get("provider.yaml") ?? "", place),
    rule: "lint-exception",
    severity: "error",
    expected: `an exception that excuses something: \`${rule}\` at ${at}`,
    found: "no such complaint",
    next: "Delete the exception.",
  };
}
