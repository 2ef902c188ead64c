import { withoutFixedHeaders } from "../document/fixed-headers.ts";
import type { Document } from "../document/openapi.ts";
import type { Change } from "../overlay/apply-overlay.ts";
import { emitClient } from "./emit-client.ts";
import { emitEntry, emitFetchEntry } from "./emit-entry.ts";
import { builtEntry, emitManifest } from "./emit-manifest.ts";
import { emitOperations } from "./emit-operations.ts";
import { emitReadme } from "./emit-readme.ts";
import { emitTypes } from "./emit-types.ts";
import { toApi } from "./operations/to-api.ts";
import type { Described } from "./readme/described.ts";
import { emitProject, json, type Workspace } from "./tsconfig.ts";
import { typedDocument } from "./types/typed-document.ts";

/** All files of a provider's package: texts by their path in `packages/<name>/`. Throws a ProblemError. */
export function emitPackage(
  provider: Described,
  document: Document,
  changes: readonly Change[],
  workspace: Workspace,
): Map<string, string> {
  const { name, about } = provider;
  const banner = `// Generated from specs/${name}/openapi.yaml by \`node run.mjs generate\`. Do not edit.\n`;
  const passed = withoutFixedHeaders(document);
  const typed = typedDocument(passed);
  const module = (text: string) => `${banner}${text}`;
  return new Map([
    ["README.md", emitReadme(provider, passed, changes, workspace, typed)],
    ["openapi.json", json(document)],
    ["package.json", manifest(name, about.title, workspace)],
    ["src/client.ts", module(emitClient(name, about.title, passed))],
    ["src/index.ts", module(emitEntry(name, passed))],
    ["src/openapi-fetch.ts", module(emitFetchEntry(about.title, passed))],
    ["src/operations.ts", module(emitOperations(toApi(name, document)))],
    ["src/types.ts", module(emitTypes(passed, typed))],
    ["tsconfig.json", emitProject(["runtime"])],
  ]);
}

function manifest(name: string, title: string, workspace: Workspace): string {
  return emitManifest(
    {
      folder: name,
      description: `Typed client for deleting users at ${title}, generated from its OpenAPI specification`,
      keywords: [name, "api-client", "erasure", "gdpr", "openapi", "sdk", "typescript", "user-deletion"],
      exports: {
        ".": builtEntry("index"),
        "./openapi-fetch": builtEntry("openapi-fetch"),
        "./openapi.json": "./openapi.json",
      },
      files: ["openapi.json"],
      dependencies: ["runtime"],
    },
    workspace,
  );
}
