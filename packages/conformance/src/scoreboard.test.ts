import { expect, test } from "vitest";
import type { Conformance } from "./conform.ts";
import type { ProbeResult } from "./probe/probe.ts";
import { problemsOf, toScoreboard, toText } from "./scoreboard.ts";
import { toMarkdown } from "./to-markdown.ts";

const result = (probe: string, reason?: string): ProbeResult => ({
  subject: "purge",
  provider: "acme",
  operation: "deleteUser",
  probe,
  ms: 1,
  ...(reason === undefined ? {} : { reason }),
});

const found: Conformance = {
  ours: [
    {
      runtime: "node-24",
      version: "24.1.0",
      problems: [],
      results: [result("ids/dot"), result("ids/empty"), result("ids/dot")],
    },
    { runtime: "bun", version: "1.4.0", problems: [], results: [result("ids/dot"), result("tokens/throws")] },
  ],
  peers: [
    {
      runtime: "node-24",
      version: "24.1.0",
      peer: "other",
      peerVersion: "other-sdk 2.0.0",
      problems: ["the process did not end by itself"],
      results: [result("ids/dot", "DELETE /users/{id} became DELETE /"), result("ids/empty")],
    },
  ],
  skipped: [{ what: "chromium", why: "none is installed" }],
};

test("a probe counts once, as passed where it passed everywhere", () => {
  expect(toText(toScoreboard(found))).toBe(
    [
      "                                           Purge  other",
      "An id that would bend the path is refused  all    1 of 2",
      "A token function is asked again once       all    –",
    ].join("\n"),
  );
});

test("the README's table names clients, runtimes, the date and what was not run", () => {
  expect(toMarkdown(found, "2026-11-22", "node run.mjs conformance")).toBe(
    [
      "|  | No id bends a request | No credential leaves | No false success | No hang, no storm | Opening does nothing | All |",
      "| --- | :-: | :-: | :-: | :-: | :-: | :-: |",
      "| **Purge** | ✅ 2 of 2 | ✅ 1 of 1 | – | – | – | ✅ 3 of 3 |",
      "| other 2.0.0 | 1 of 2 | – | – | – | – | 1 of 2 |",
      "",
      "Probes passed, of those asked. A client is asked only what it has an option for; a probe counts as passed where it",
      "passed on every operation and in every runtime.",
      "",
      "- Purge, every operation of every package: 3 of 3 cases on Node 24.1.0.",
      "- Purge, every operation of every package: 2 of 2 cases on Bun 1.4.0.",
      "- The others: one operation of each vendor they serve, on Node 24.1.0.",
      "- Not run: chromium (none is installed).",
      "- 2026-11-22, by `node run.mjs conformance`.",
    ].join("\n"),
  );
});

test("what is not green is told once a probe; a peer's failures are no problem", () => {
  expect(problemsOf(found)).toEqual([]);
  const bad: Conformance = {
    ...found,
    ours: [
      {
        runtime: "deno",
        version: "2",
        problems: ["it ended with 1"],
        results: [result("ids/dot", "x"), result("ids/dot", "y")],
      },
    ],
  };
  expect(problemsOf(bad)).toEqual(["deno: it ended with 1", "deno: purge ids/dot, acme.deleteUser: x (and 1 more)"]);
});
