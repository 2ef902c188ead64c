import { beforeAll, describe, expect, inject, test } from "vitest";
import { type Conformance, conform } from "./conform.ts";
import { readProviders } from "./openapi/read-operations.ts";
import { packagesFolder } from "./runtimes/folders.ts";
import { problemsOf } from "./scoreboard.ts";

const providers = readProviders(packagesFolder);
const unchanged = inject("unchanged")["packages/conformance/src/conformance.test.ts"] ?? [];
const changed = providers.filter((name) => !unchanged.includes(name));
const lines: string[] = [];
let found: Conformance = { ours: [], peers: [], skipped: [] };

// The workflow `conformance.yml` runs every runtime; here the oldest Node at hand is enough.
beforeAll(async () => {
  if (changed.length === 0) return;
  found = await conform(
    { runtimes: [], probes: [], providers: changed, peers: [], all: false, quick: true },
    { say: (line) => lines.push(line) },
  );
}, 300_000);

describe.each(providers)("%s", (name) => {
  test.runIf(changed.includes(name))("every probe passes", () => {
    expect(found.ours, lines.join("\n")).toHaveLength(1);
    const ours = found.ours.map((session) => ({
      ...session,
      results: session.results.filter(({ provider }) => provider === name),
    }));
    expect(ours.flatMap(({ results }) => results)).not.toEqual([]);
    expect(problemsOf({ ...found, ours })).toEqual([]);
  });
});
