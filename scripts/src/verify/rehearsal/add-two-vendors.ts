import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { mustRun } from "../../workspace/run-program.ts";
import { commitAll } from "./copy-workspace.ts";

const gone = { "204": { description: "Gone" }, "404": { description: "Nobody" } };
const form = { type: "object", required: ["user"], properties: { user: { type: "string" } } };
const zeta = {
  openapi: "3.0.3",
  info: { title: "Zeta", version: "1.0.0" },
  servers: [{ url: "https://{tenant}.zeta.example", variables: { tenant: { default: "your-tenant" } } }],
  security: [{ oauth: [] }],
  paths: {
    "/users.remove": {
      post: {
        operationId: "users_remove",
        requestBody: { required: true, content: { "application/x-www-form-urlencoded": { schema: form } } },
        responses: gone,
      },
    },
    "/sessions/{id}": {
      delete: { servers: [{ url: "https://auth.zeta.example" }], responses: gone },
      get: { parameters: [{ name: "sid", in: "cookie", required: true, schema: { type: "string" } }], responses: gone },
    },
  },
  components: {
    securitySchemes: {
      oauth: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://zeta.example/t", scopes: {} } } },
    },
  },
};

/** Adds Acme by a folder and `generate`, and Zeta by `spec add`, as a newcomer would. Returns the files that this changed. */
export async function addTwoVendors(root: string, workspace: string): Promise<string[]> {
  await cp(join(import.meta.dirname, "acme"), join(workspace, "specs/acme"), { recursive: true });
  await commitAll(root, workspace, "Describe Acme");
  await mustRun(root, ["pnpm", "generate", "acme"], workspace);
  // Another way to authenticate, a form, and a server of its own.
  await writeFile(join(workspace, "zeta.json"), JSON.stringify(zeta));
  const origin = ["--origin", "https://zeta.example/openapi.json"];
  await mustRun(root, ["pnpm", "spec", "add", "zeta", "zeta.json", ...origin], workspace);
  await rm(join(workspace, "zeta.json"));
  const status = await mustRun(root, ["git", "status", "--porcelain", "--untracked-files=all"], workspace);
  return status.split("\n").flatMap((line) => (line === "" ? [] : [line.slice(3)]));
}

/** Installs what the lockfile says, and writes and commits the changeset. */
export async function finishVendors(root: string, workspace: string): Promise<void> {
  await mustRun(root, ["pnpm", "install", "--frozen-lockfile", "--prefer-offline", "--ignore-scripts"], workspace);
  await mustRun(root, ["pnpm", "spec", "changeset"], workspace);
  await commitAll(root, workspace, "Add two vendors");
}
