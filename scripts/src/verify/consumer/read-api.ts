import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { withoutFixedHeaders } from "../../document/fixed-headers.ts";
import type { Document as FullDocument } from "../../document/openapi.ts";
import { credentialOptions } from "../../emit/client/credentials.ts";
import { mainOperation } from "../../emit/client/main-operation.ts";

/** What the probes need to know of a provider, read from the `openapi.json` of its packed package. */
export interface ProbedApi {
  name: string;
  /** The method that readers came for: `deleteUser`, or what comes nearest to it. */
  main: string;
  operations: ProbedOperation[];
  /** The values of `server`, when there are several and no key prefix decides. */
  servers: string[];
  keyed: boolean;
  /** The names of the first alternative's credentials, and whether each is `{ username, password }`. */
  credentials: Map<string, { basic: boolean }>;
  /** Server variables that callers must give, and a value that each takes. */
  variables: Map<string, string>;
}

export interface ProbedOperation {
  id: string;
  /** Required path parameters. */
  path: string[];
  required: boolean;
  /** Declared statuses, as in the specification: `200`, `4XX`, `default`. */
  statuses: string[];
}

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
}
interface Operation {
  operationId: string;
  parameters?: (Parameter | { $ref: string })[];
  requestBody?: { required?: boolean; $ref?: string };
  responses: Record<string, unknown>;
}
interface Document {
  servers: {
    "x-purge-name": string;
    "x-purge-key-prefix"?: unknown;
    variables?: Record<string, { enum?: string[] }>;
  }[];
  paths: Record<string, Record<string, Operation>>;
  components: {
    parameters?: Record<string, Parameter>;
    requestBodies?: Record<string, { required?: boolean }>;
  };
}

export async function readApi(consumer: string, name: string): Promise<ProbedApi> {
  const path = join(consumer, "node_modules/@purge", name, "openapi.json");
  const whole = withoutFixedHeaders(JSON.parse(await readFile(path, "utf8")) as FullDocument);
  const document = whole as unknown as Document;
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item));
  const { alternatives, schemes } = credentialOptions(whole);
  const isBasic = (key: string) => (schemes.get(key) as { scheme?: string } | undefined)?.scheme === "basic";
  const variables = document.servers.flatMap((server) => Object.entries(server.variables ?? {}));
  return {
    name,
    main: mainOperation(whole)?.operation.operationId ?? "",
    operations: operations.map((operation) => readOperation(document, operation)),
    servers: document.servers.map((server) => server["x-purge-name"]),
    keyed: document.servers.some((server) => server["x-purge-key-prefix"] !== undefined),
    credentials: new Map((alternatives[0]?.schemes ?? []).map((key) => [key, { basic: isBasic(key) }])),
    variables: new Map(
      variables.flatMap(([key, variable]) =>
        "x-purge-placeholder" in variable ? [[key, variable.enum?.[0] ?? "acme"]] : [],
      ),
    ),
  };
}

function readOperation({ components }: Document, operation: Operation): ProbedOperation {
  const target = (ref: string) => ref.split("/").at(-1) ?? "";
  const parameters = (operation.parameters ?? []).map((it) =>
    "$ref" in it ? components.parameters?.[target(it.$ref)] : it,
  );
  const ref = operation.requestBody?.$ref;
  const body = ref === undefined ? operation.requestBody : components.requestBodies?.[target(ref)];
  return {
    id: operation.operationId,
    path: parameters.flatMap((it) => (it?.in === "path" ? [it.name] : [])),
    required: parameters.some((it) => it?.required === true) || body?.required === true,
    statuses: Object.keys(operation.responses),
  };
}
