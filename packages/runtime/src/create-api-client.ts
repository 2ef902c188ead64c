import type { Api, Operation } from "./api.ts";
import { splitPath } from "./build-request.ts";
import { CallError } from "./call-error.ts";
import { callOperation } from "./call-operation.ts";
import { copyOwn, copyOwnDeep } from "./copy-own.ts";
import { PurgeError } from "./purge-error.ts";
import { redactError } from "./redact-error.ts";
import { resolveSettings, type Settings } from "./resolve-settings.ts";

/**
 * Creates a client from a table: a plain object with one method per operation.
 * Throws a `PurgeError` of kind `refused` if an option is missing or cannot be used.
 */
export function createApiClient<Client>(api: Api, options: unknown): Client {
  const { settings, operations } = openApi(api, options);
  const methods = operations.map((operation) => {
    const method = (input?: unknown, more?: unknown) => callOperation(settings, operation, input, more);
    const name = operation.name.slice(api.name.length + 1);
    return [name, Object.defineProperty(method, "name", copyOwn({ value: name }))];
  });
  return Object.fromEntries(methods);
}

/** The settings of a client, and its operations with their names. */
export function openApi(given: Api, options: unknown): { settings: Settings; operations: Operation[] } {
  const api = copyOwnDeep(given);
  const rows = Object.entries(api.operations);
  const operations = rows.map(([id, row]) =>
    Object.assign(row, { name: `${api.name}.${id}`, pathParts: splitPath(row.path) }),
  );
  try {
    return { settings: resolveSettings(api, options), operations };
  } catch (error) {
    const { code, message } =
      error instanceof CallError ? error : { code: "caller-failed", message: "reading the options failed." };
    const cause = error instanceof CallError ? undefined : redactError(error, []);
    throw new PurgeError("refused", code, `${api.name}: ${message} [${code}]`, {}, { cause });
  }
}
