import { eachOperation } from "../document/openapi.ts";
import { type Member, memberOf } from "../emit/emit-umbrella.ts";
import type { Provider } from "../provider/parse-provider.ts";
import { isLockfileStale } from "./lockfile.ts";
import { type PlannedFiles, planProvider, planWorkspace } from "./plan-packages.ts";
import { planReadmes } from "./plan-readmes.ts";
import { type PlannedChange, plannedChanges } from "./planned-changes.ts";
import { forEachProvider, type Prepared, prepareProvider } from "./prepare-provider.ts";
import type { Repository } from "./read-repository.ts";

/** What a command writes. `applyPlan` is the only function that carries one out. */
export interface Plan {
  /** Every planned file, whether it changes or not. */
  files: PlannedFiles;
  /** The files that are not on the disk as planned. */
  changes: readonly PlannedChange[];
  /** Whether pnpm-lock.yaml has to follow the planned packages. */
  isLockfileStale: boolean;
}

/** A plan for generated files. */
export interface RepositoryPlan extends Plan {
  providers: readonly PlannedProvider[];
  /** Paths of the files that all providers share. */
  workspace: readonly string[];
}

export interface PlannedProvider extends Prepared {
  /** Number of operations. */
  operations: number;
  /** Paths of the generated files. */
  paths: readonly string[];
  files: PlannedFiles;
  /** Milliseconds that planning took. */
  ms: number;
}

/**
 * Plans every generated file: each provider is prepared (import → overlay → normalize → lint) and its package emitted,
 * then the umbrella over all of them. `prepare` is called for each provider in turn. Throws a ProblemError with the
 * problems of all providers.
 */
export async function planRepository(
  repository: Repository,
  prepare: (provider: Provider) => Prepared | Promise<Prepared> = prepareProvider,
): Promise<RepositoryPlan> {
  const providers = await forEachProvider(repository.providers, async (provider) => {
    const begun = performance.now();
    const prepared = await prepare(provider);
    const files = planProvider(prepared, repository);
    return { ...prepared, ...summarize(prepared, files), ms: performance.now() - begun };
  });
  const described = [...providers, ...repository.others];
  const workspace = new Map([
    ...planWorkspace(membersOf(described), repository, repository.unserved),
    ...planReadmes(
      described.map(({ provider }) => provider),
      repository.contents,
    ),
  ]);
  const files = new Map([...providers.flatMap((planned) => [...inputs(planned), ...planned.files]), ...workspace]);
  return {
    providers,
    workspace: [...workspace.keys()],
    files,
    changes: plannedChanges(repository.contents, files),
    isLockfileStale: isLockfileStale(repository.contents, files),
  };
}

function summarize({ document }: Prepared, files: PlannedFiles) {
  return { files, paths: [...files.keys()], operations: [...eachOperation(document)].length };
}

// A provider that is new or has a new source is not on the disk yet.
function inputs({ provider: { folder, files } }: Prepared): [string, string][] {
  return [...files].map(([name, text]) => [`${folder}/${name}`, text]);
}

function membersOf(providers: readonly Pick<Prepared, "provider" | "document">[]): Member[] {
  const members = providers.map(({ provider, document }) => memberOf(provider, document));
  return members.sort((a, b) => (a.name < b.name ? -1 : 1));
}
