import { expect, test } from "vitest";
import type { Member } from "../emit/emit-umbrella.ts";
import { planTables } from "./plan-tables.ts";

const member = (name: string, title: string): Member => ({
  name,
  title,
  version: "1",
  operations: [],
  create: () => "",
});
const members = [member("acme", "Acme"), member("zeta", "Zeta")];
const adapter = `const x = 1;
/**
 * A user of Acme: Acme's id (\`a|…\`), or
 * \`{ email }\`.
 */
export function acme(client: Client): Provider {}
`;

test("the rows between the comments are those of all vendors, and of the adapters that there are", () => {
  const contents = new Map([
    ["README.md", "# Purge\n\n<!-- vendors -->\n| stale |\n<!-- /vendors -->\n\nMore.\n"],
    ["packages/erase/README.md", "<!-- vendors -->\n<!-- /vendors -->\n"],
    ["packages/erase/src/providers/acme.ts", adapter],
  ]);
  const planned = planTables(members, contents);
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
});

test("a README without the comments stays as it is, and one that is not there is not written", () => {
  const planned = planTables(members, new Map([["README.md", "# Purge\n"]]));
  expect([...planned]).toEqual([["README.md", "# Purge\n"]]);
});
