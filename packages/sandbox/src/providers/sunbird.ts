import type { Behavior, Call, Denial, ProviderFault } from "../behavior/behavior.ts";
import { HOUR } from "../environment/clock.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import { json, type ProviderResponse } from "../http/provider-response.ts";
import { assignRoles, createUser, deleteUser, setStatus } from "./sunbird/change-users.ts";
import { clientError, fail } from "./sunbird/envelope.ts";
import { getUserByKey, readUser, searchUsers } from "./sunbird/find-users.ts";
import { FORBIDDEN, isAllowed, isGuarded, request, unauthorized } from "./sunbird/gate.ts";
import { create, type State } from "./sunbird/users.ts";

const CONSUMER = "purge_sandbox_consumer";
const ADMIN = "purge_sandbox_admin";
/** A user's own token is this prefix and the user's id. */
const OWN = "purge_sandbox_user_";

function deny({ scheme, reason, value }: Denial, call: Call): ProviderResponse {
  if (scheme === "userToken") return isGuarded(call) ? FORBIDDEN : unauthorized(call);
  if (reason === "missing") return json(401, { message: "Unauthorized" });
  const looksLikeJwt = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value);
  return looksLikeJwt ? json(403, { message: "Invalid signature" }) : json(401, { message: "Bad token" });
}

function holder(scheme: string, value: string, { users }: State): string | undefined {
  if (scheme !== "userToken") return value === CONSUMER ? "consumer" : undefined;
  if (value === ADMIN) return "admin";
  const user = value.startsWith(OWN) ? users.get(value.slice(OWN.length)) : undefined;
  // The policy agent checks a token's signature, expiry and roles, not whether its user is blocked or deleted (read in source).
  return user?.userId;
}

const EVERYWHERE = [
  "deleteUser",
  "blockUser",
  "unblockUser",
  "readUser",
  "getUserByKey",
  "searchUsers",
  "assignRoles",
  "createUser",
];

const serverError =
  (responseCode: string) =>
  (call: Call): ProviderResponse =>
    fail(call, { status: 500, err: "0069", errmsg: "server error", responseCode });

function unhealthy(call: Call): ProviderResponse {
  return fail(call, { status: 503, err: null, errmsg: null, responseCode: "SERVICE_UNAVAILABLE" });
}

/** Failures of the service and its gateway. */
const faults: Record<string, ProviderFault<State>> = {
  // Same code as a second deletion, but the text lacks one letter: the work is half done and must be repeated.
  "partial-failure": {
    operations: ["deleteUser"],
    response: (call) => clientError(call, "0008", "User is already delete."),
  },
  "nameless-token": {
    operations: ["deleteUser"],
    response: (call) => clientError(call, "0030", "Mandatory parameter userId is missing."),
  },
  // The actor didn't respond within 30 seconds; the work continues.
  "no-actor": { operations: EVERYWHERE, processed: true, response: serverError("serverError") },
  exception: { operations: EVERYWHERE, response: serverError("SERVER_ERROR") },
  unhealthy: { operations: EVERYWHERE, response: unhealthy },
  acl: { operations: EVERYWHERE, response: () => json(403, { message: "You cannot consume this service" }) },
};

const WORDS: Record<number, (call: Call) => ProviderResponse> = { 500: serverError("SERVER_ERROR"), 503: unhealthy };

/**
 * Needs two credentials. The user token `purge_sandbox_admin` belongs to an administrator, `purge_sandbox_user_<id>`
 * to that user. Roles can forbid deletion, other users get a 403 as plain text, a tombstone remains, and search is
 * updated a second later. `--set sunbird.line=lern` uses the codes of the newer servers, `--set sunbird.opa=off`
 * turns the policy check off.
 */
export const behavior: Behavior<State> = {
  keys: { apiKey: CONSUMER, userToken: ADMIN },
  settings: { line: ["uos", "lern"], opa: ["on", "off"] },
  state: () => ({ users: new Map(), index: new Map() }),
  addUser: (state, environment, { id, index }) => {
    if (id !== undefined && state.users.has(id)) throw new SandboxError("sunbird already has a user with this id.");
    const userName = index === 0 ? "maria" : `user_${environment.random.text(8)}`;
    const wanted = { userId: id, firstName: "Maria", userName, email: `${userName}@example.com` };
    const roles = (index ?? 0) % 3 === 2 ? ["PUBLIC", "CONTENT_CREATOR"] : undefined;
    return create(state, environment, wanted, roles).userId;
  },
  operations: {
    deleteUser,
    blockUser: setStatus(0, "User is already inactive."),
    unblockUser: setStatus(1, "User is already active."),
    getUserByKey,
    readUser,
    searchUsers,
    assignRoles,
    createUser,
  },
  holder,
  deny,
  refuse: (problems, call) => {
    if (call.operation.id === "deleteUser") {
      // Without a userId the policy agent refuses everyone but an admin. The response to an admin is unknown.
      return isAllowed(call, request(call).userId ?? "") ? undefined : FORBIDDEN;
    }
    const missing = problems.find(({ keyword, name }) => keyword === "required" && name.startsWith("/request"));
    return missing && clientError(call, "0030", `Mandatory parameter ${missing.name.split("/").at(-1)} is missing.`);
  },
  limit: {
    requests: 5000,
    ms: HOUR,
    headers: (left) => ({ "x-ratelimit-limit-hour": "5000", "x-ratelimit-remaining-hour": String(left) }),
    response: json(429, { message: "API rate limit exceeded" }),
    // Kong's jwt plugin runs before rate-limiting: both recorded 401s have no rate limit headers (observed).
    exempts: ({ scheme }) => scheme === "apiKey",
  },
  faults,
  errorResponse: (status, call) => WORDS[status]?.(call),
  idPointer: "/body/request/userId",
};
