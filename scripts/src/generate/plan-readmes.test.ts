import { expect, test } from "vitest";
import { planReadmes } from "./plan-readmes.ts";

const provider = (name: string, title: string) => ({
  name,
  about: { title, source: { origin: "here", retrieved: "2026-11-22", published: true }, keep: [], lint: [] },
});
const zeta = { ...provider("zeta", "Zeta"), behavior: { summary: "Deletes at once.\n" } };
const providers = [zeta, provider("acme", "Acme")];
const adapter = `const x = 1;
/**
 * A user of Acme: Acme's id (\`a|…\`), or
 * \`{ email }\`.
 */
export function acme(client: Client): Provider {}
`;

test("what stands between the comments is about all vendors, and about the adapters and behaviors that there are", () => {
  const contents = new Map([
    ["README.md", "# Purge\n\n<!-- vendors -->\n| stale |\n<!-- /vendors -->\n\nMore.\n"],
    ["packages/erase/README.md", "<!-- vendors -->\n<!-- /vendors -->\n"],
    ["packages/erase/src/providers/acme.ts", adapter],
    ["packages/sandbox/README.md", "<!-- vendors -->\n<!-- /vendors -->\n"],
    ["packages/sandbox/src/providers/acme.ts", "/** Needs a block first. */\nexport const behavior: Behavior = {\n"],
  ]);
  const planned = planReadmes(providers, contents);
  expect(planned.get("README.md")).toBe(`# Purge

<!-- vendors -->
| vendor | package | really erases | needs several calls | can come back | proof by reading back |
| --- | --- | --- | --- | --- | --- |
| Acme | [\`@purge/acme\`](packages/acme/README.md) | unknown | unknown | unknown | unknown |
| Zeta | [\`@purge/zeta\`](packages/zeta/README.md) | unknown | unknown | unknown | unknown |
<!-- /vendors -->

More.
`);
  expect(planned.get("packages/erase/README.md")).toBe(`<!-- vendors -->
| adapter | erases |
| --- | --- |
| \`@purge/erase/acme\` | A user of Acme: Acme's id (\`a\\|…\`), or \`{ email }\`. |
<!-- /vendors -->
`);
  expect(planned.get("packages/sandbox/README.md")).toBe(`<!-- vendors -->
- **Acme**: Needs a block first.
- **Zeta**: Deletes at once.
<!-- /vendors -->
`);
});

test("a README without the comments stays as it is, and one that is not there is not written", () => {
  const planned = planReadmes(providers, new Map([["README.md", "# Purge\n"]]));
  expect([...planned]).toEqual([["README.md", "# Purge\n"]]);
});
