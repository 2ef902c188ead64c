import type { Problem } from "../document/problem.ts";
import type { PlannedProvider } from "../generate/plan-repository.ts";
import type { Provider } from "../provider/parse-provider.ts";
import type { EditedChangeset } from "../release/changeset/edited-changesets.ts";
import type { Verdict } from "../release/diff/verdict.ts";
import type { BumpChangeset } from "./bump-changeset.ts";
import type { GivenSource } from "./read-source.ts";

export interface BumpOptions {
  root: string;
  /** ISO date, for `provider.yaml`. */
  today: string;
  since: string | undefined;
  /** Ask `redocly diff` for a second opinion. */
  redocly: boolean;
  /** Change overlay.yaml and provider.yaml as advised, instead of failing with the advice. */
  adapt: boolean;
  /** Take every operation of the new file. */
  whole: boolean;
}

/** A provider and its vendor's new file. */
export interface GivenBump {
  provider: Provider;
  given: GivenSource;
}

/** A provider, its vendor's new file, and the provider with that file, changed so that it fits. */
export interface AdaptedBump extends GivenBump {
  adapted: Provider;
  /** One problem for each place that didn't fit. */
  advice: readonly Problem[];
}

/** What a new file means for a provider. */
export interface PlannedBump {
  provider: PlannedProvider;
  verdict: Verdict;
  /** Why `redocly diff` gave no second opinion. */
  skipped?: string;
  changeset?: BumpChangeset;
  /** The source came from a URL, which is recorded as its origin. */
  isRemote: boolean;
  /** What didn't fit the new file, and was changed. */
  adapted: readonly Problem[];
  /** The changeset's file where somebody edited it: it stays as it is. */
  edited?: EditedChangeset;
}
