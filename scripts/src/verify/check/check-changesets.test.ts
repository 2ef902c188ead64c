import { expect, test } from "vitest";
import { changesetProblems } from "./check-changesets.ts";

const providers = ["@purge/acme"];
const known = ["@purge/acme", "@purge/all", "@purge/runtime"];
const text = (...lines: string[]) => `---\n${lines.join("\n")}\n---\n\nWords.\n`;

test.each([
  ["a provider and the umbrella", text('"@purge/acme": minor', '"@purge/all": minor')],
  ["a provider's major as a minor of the umbrella", text('"@purge/acme": major', '"@purge/all": minor')],
  ["the runtime alone", text("'@purge/runtime': patch")],
])("takes %s", (_, given) => {
  expect(changesetProblems("one.md", given, providers, known)).toEqual([]);
});

test.each([
  {
    given: text('"@purge/acme": major', '"@purge/all": patch'),
    found: '"@purge/all": patch',
    next: 'Write `"@purge/all": minor` in .changeset/one.md.',
  },
  {
    given: text('"@purge/acme": patch'),
    found: "nothing about @purge/all",
    next: 'Write `"@purge/all": patch` in .changeset/one.md.',
  },
  {
    given: text('"@purge/other": patch'),
    found: "@purge/other",
    next: "Correct or delete the line of @purge/other in .changeset/one.md.",
  },
  {
    given: text('"@purge/acme": minr'),
    found: expect.stringContaining('invalid version type "minr" for package "@purge/acme"'),
    next: expect.stringContaining(".changeset/one.md"),
  },
  {
    given: "Words.\n",
    found: expect.stringContaining("missing or invalid frontmatter"),
    next: expect.stringContaining("node run.mjs spec changeset"),
  },
])("$found", ({ given, found, next }) => {
  expect(changesetProblems("one.md", given, providers, known)).toMatchObject([
    { file: ".changeset/one.md", found, next },
  ]);
});
