import { expect, test } from "vitest";
import { changelogOf } from "./changelog.ts";

const pending = `---
"@purge/acme": minor
"@purge/all": minor
---

Adds \`undoDeleteUser\`.
`;

test("what is not released yet comes first, then every release", () => {
  const changelog = "# @purge/acme\n\n## 1.1.0\n\n### Minor Changes\n\n- Adds a status.\n\n## 1.0.0\n\nFirst.\n";
  const files = new Map([
    [".changeset/one.md", pending],
    [".changeset/two.md", '---\n"@purge/other": patch\n---\n\nElsewhere.\n'],
    ["packages/acme/CHANGELOG.md", changelog],
  ]);
  const text = changelogOf("acme", files);
  expect(text).toMatch(/^## Not released yet\n\n### New\n\nAdds `undoDeleteUser`\.\n\n## 1\.1\.0\n/);
  expect(text).toContain("## 1.0.0\n\nFirst.");
  expect(text).not.toContain("Elsewhere");
});

test("before the first release", () => {
  expect(changelogOf("acme", new Map())).toBe("There has been no release yet.");
});
