import { equalJson, type Json } from "../document/json.ts";
import { formatProblem, type Problem, ProblemError } from "../document/problem.ts";
import { decodeText } from "../document/read-text.ts";
import { readRepository } from "../generate/read-repository.ts";
import { importSource } from "../import/import-source.ts";
import type { Provider } from "../provider/parse-provider.ts";
import type { Bump, Change } from "../release/diff/verdict.ts";
import { bareAddress } from "./bare-address.ts";
import { describeBump } from "./describe-bump.ts";
import { type FetchedFile, fetchFile, fetchIfChanged } from "./fetch-file.ts";
import { missingOperations } from "./missing-operations.ts";
import { planBumps } from "./plan-bumps.ts";

/** How a provider's source stands beside the file at its origin. */
export interface RemoteState {
  provider: string;
  title: string;
  /** Without query and fragment. */
  origin: string;
  /**
   * `hand-written`: there is no vendor's file to compare with. `failed`: it could not be read. `blocked`: it changed, and
   * a person has to decide something before it can be taken.
   */
  state: "unchanged" | "changed" | "blocked" | "failed" | "hand-written";
  /** What taking the file would release. */
  bump?: Bump;
  changes?: readonly Change[];
  /** The verdict as CommonMark, for a pull request. */
  text?: string;
  problems?: readonly Problem[];
}

/** Asks the address of a provider's source whether it has another file, and what that would mean. */
export async function checkRemote(provider: Provider, root: string, today: string): Promise<RemoteState> {
  const { about, name } = provider;
  const { origin, published, excerpt, retrieved, etag, modified = startOf(retrieved) } = about.source;
  const known = { provider: name, title: about.title, origin: bareAddress(origin) };
  if (!published && excerpt !== true) return { ...known, state: "hand-written" };
  try {
    if (excerpt === true) return { ...known, ...(await whatIsGone(provider)) };
    const file = await fetchIfChanged(origin, { modified, ...(etag !== undefined && { etag }) });
    if (file === undefined || isSame(provider, file)) return { ...known, state: "unchanged" };
    return { ...known, ...(await whatItMeans(provider, file, root, today)) };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { ...known, state: "failed", problems: error.problems };
  }
}

// What the vendor's file says beside our words is for a person to read; that an operation is gone is for the build.
async function whatIsGone(provider: Provider): Promise<Pick<RemoteState, "state" | "problems">> {
  const origin = provider.about.source.origin;
  const file = bareAddress(origin);
  const { bytes } = await fetchFile(origin);
  const problems = missingOperations(provider, importSource(decodeText(bytes, { file }), { file }).document as Json);
  return problems.length === 0 ? { state: "unchanged" } : { state: "blocked", problems };
}

// Before the file was retrieved on that day, so that nothing since is missed.
function startOf(day: string): string {
  return new Date(`${day}T00:00:00Z`).toUTCString();
}

function isSame(provider: Provider, file: FetchedFile): boolean {
  const origin = bareAddress(provider.about.source.origin);
  const now = importSource(decodeText(file.bytes, { file: origin }), { file: origin });
  const present = importSource(provider.files.get("source.yaml") ?? "", { file: `${provider.folder}/source.yaml` });
  return equalJson(now.document as Json, present.document as Json);
}

async function whatItMeans(
  { name, about }: Provider,
  { bytes, ...validators }: FetchedFile,
  root: string,
  today: string,
): Promise<Pick<RemoteState, "state" | "bump" | "changes" | "text" | "problems">> {
  const origin = bareAddress(about.source.origin);
  const given = { text: decodeText(bytes, { file: origin }), origin, ...validators };
  const repository = await readRepository(root, [name]);
  const [provider] = repository.providers as readonly [Provider];
  const options = { root, today, since: undefined, redocly: false, adapt: true, whole: false };
  try {
    const { bumps } = await planBumps([{ provider, given }], repository, options);
    const [bump] = bumps;
    if (bump === undefined) return { state: "unchanged" };
    const { verdict, adapted } = bump;
    const { bump: size, changes } = verdict;
    return { state: "changed", bump: size, changes, text: describeBump(bump), problems: adapted };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const text = `The new file can't be taken yet:\n\n\`\`\`text\n${error.problems.map((one) => formatProblem(one)).join("\n")}\n\`\`\``;
    return { state: "blocked", text, problems: error.problems };
  }
}
