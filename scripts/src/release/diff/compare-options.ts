import type { Document } from "../../document/openapi.ts";
import { compareCredentials, type OptionDiff } from "./compare-credentials.ts";
import { compareServers } from "./compare-servers.ts";
import { compareVariables } from "./compare-variables.ts";

/** What `createClient` takes: credentials, servers, key prefixes, server variables. */
export function compareOptions(old: Document, new_: Document): OptionDiff {
  const credentials = compareCredentials(old, new_);
  const changes = [...credentials.changes, ...compareServers(old, new_), ...compareVariables(old, new_)];
  return { changes, renamedCredentials: credentials.renamedCredentials };
}
