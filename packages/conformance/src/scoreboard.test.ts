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
      covers: false,
      problems: [],
      results: [result("ids/dot"), result("ids/empty"), result("ids/dot")],
    },
    {
      runtime: "bun",
      version: "1.4.0",
      covers: true,
      problems: [],
      results: [result("ids/dot"), result("tokens/throws")],
    },
  ],
  peers: [
    {
      runtime: "node-24",
      version: "24.1.0",
      covers: false,
      peer: "other",
      peerVersion: "other-sdk 2.0.0",
      problems: ["the process did not exit on its own"],
      results: [result("ids/dot", "DELETE /users/{id} became DELETE /"), result("ids/empty")],
    },
  ],
  skipped: [{ what: "chromium", why: "not installed" }],
};

test("counts a probe once, as passed if it passed everywhere", () => {
  expect(toText(toScoreboard(found))).toBe(
    [
      "                                             Purge  other",
      "An id that would change the path is refused  all    1 of 2",
      "A token function is called again once        all    –",
    ].join("\n"),
  );
});

test("writes clients, runtimes, the date and skipped runs into the README's table", () => {
  expect(toMarkdown(found, "2026-11-22", "node run.mjs conformance")).toBe(
    [
      "|  | No id changes a request | No credential leaks | No false success | No hangs, no retry storms | No side effects | All |",
      "| --- | :-: | :-: | :-: | :-: | :-: | :-: |",
      "| **Purge** | ✅ 2 of 2 | ✅ 1 of 1 | – | – | – | ✅ 3 of 3 |",
      "| other 2.0.0 | 1 of 2 | – | – | – | – | 1 of 2 |",
      "",
      "Probes passed, of those that apply. A probe applies to a client that has the option it needs; it counts as passed if it",
      "passed on every operation and in every runtime where it ran.",
      "",
      "- Purge, every operation of every package: 3 of 3 cases on Node 24.1.0.",
      "- Purge, operations that have every trait between them: 2 of 2 cases on Bun 1.4.0.",
      "- Other clients: one operation of each vendor they serve, on Node 24.1.0.",
      "- Not run: chromium (not installed).",
      "- 2026-11-22, by `node run.mjs conformance`.",
    ].join("\n"),
  );
});

test("reports each failed probe once, and no failures of peers", () => {
  expect(problemsOf(found)).toEqual([]);
  const bad: Conformance = {
    ...found,
    ours: [
      {
        runtime: "deno",
        version: "2",
        covers: false,
        problems: ["it exited with 1"],
        results: [result("ids/dot", "x"), result("ids/dot", "y")],
      },
    ],
  };
  expect(problemsOf(bad)).toEqual(["deno: it exited with 1", "deno: purge ids/dot, acme.deleteUser: x (and 1 more)"]);
});
