import { describe, expect, it, test } from "vitest";
import { type Problem, ProblemError } from "../document/problem.ts";
import { importSource } from "./import-source.ts";

const origin = { provider: "acme", file: "page.md" };

function problemOf(text: string): Problem {
  try {
    importSource(text, origin);
  } catch (error) {
    if (error instanceof ProblemError) return error.problems[0] as Problem;
    throw error;
  }
  throw new Error("It was read.");
}

describe("versions", () => {
  test.each([
    ["openapi: 3.0.3", "3.0"],
    ["openapi: 3.1.0", "3.1"],
    ["openapi: '3.1'", "3.1"],
    ["openapi: 3.1", "3.1"],
    ["openapi: 3.2.0", "3.2"],
    ["swagger: '2.0'", "2.0"],
    ["swagger: 2.0", "2.0"],
    ['{"openapi": "3.0.0"}', "3.0"],
  ])("%s is %s", (text, want) => expect(importSource(text, origin).version).toBe(want));

  test.each([
    ["swagger: '1.2'", '`swagger: "1.2"`'],
    ["openapi: 4.0.0", '`openapi: "4.0.0"`'],
    ["openapi: 3.3.0", '`openapi: "3.3.0"`'],
    ["openapi: [3]", "`openapi: a list`"],
    ["info: {title: x}", "neither"],
    ["openapi: 3.1.0\nswagger: '2.0'", "both at once"],
    ["just a text", '"just a text"'],
    ["- a\n- b", "a list"],
    ["# only a comment", "nothing"],
  ])("refuses %s", (text, found) => {
    expect(problemOf(text)).toMatchObject({ ...origin, rule: "import-version", found });
  });
});

const page = [
  "> ## Index",
  "# Delete a user",
  "",
  "<RequestExample>",
  "  ```bash cURL theme={null}",
  "  curl https://api.example.com",
  "  ```",
  "</RequestExample>",
  "",
  "## OpenAPI",
  "",
  "````yaml DELETE /users/{id}",
  "openapi: 3.1.0",
  "info:",
  "  description: |",
  "    ```yaml",
  "    openapi: 1",
  "    ```",
  "paths: {}",
  "````",
];

describe("pages", () => {
  it("takes the OpenAPI block as it stands", () => {
    const source = importSource(`${page.join("\n")}\n`, origin);
    expect(source.text).toBe(`${page.slice(12, 19).join("\n")}\n`);
    expect(source.document).toMatchObject({ openapi: "3.1.0", paths: {} });
  });

  it("takes the one block of several that can be read", () => {
    const text = [...page, "```yaml", "openapi: 3.1.0", "paths: [", "```"].join("\n");
    expect(importSource(text, origin).document).toMatchObject({ paths: {} });
  });

  it("takes a block inside an indented component", () => {
    const text = ["<Tab>", "    ```json", '    {"openapi": "3.0.0",', '     "paths": {}}', "    ```", "</Tab>"].join(
      "\n",
    );
    expect(importSource(text, origin).text).toBe('{"openapi": "3.0.0",\n "paths": {}}\n');
  });

  it("is not misled by fences in a specification", () => {
    const text = "info:\n  description: |\n   ```\n   x\n   ```\nopenapi: 3.1.0\npaths: {}\n";
    expect(importSource(text, origin).text).toBe(text);
  });

  test.each<[string, string, Partial<Problem>]>([
    ["two blocks", [...page, ...page].join("\n"), { found: "2 blocks, at lines 12, 32, 2 of which can be read" }],
    ["no block", "# Title\n\n```bash\ncurl\n```\n", { found: "no such block" }],
    ["a broken block, by the page's line", ["# T", "```yaml", "openapi: 3.1.0", "a: [", "```"].join("\n"), { line: 5 }],
  ])("refuses %s", (_, text, want) => expect(problemOf(text)).toMatchObject(want));
});
