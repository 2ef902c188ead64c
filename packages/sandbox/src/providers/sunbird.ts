import type { Answer } from "../check/check-answer.ts";
import { HOUR } from "../clock.ts";
import { json } from "../manners/answers.ts";
import type { Call, Denial, Manners, OwnFault } from "../manners/manners.ts";
import { assignRoles, createUser, deleteUser, setStatus } from "./sunbird/change-users.ts";
import { clientError, fail } from "./sunbird/envelope.ts";
import { getUserByKey, readUser, searchUsers } from "./sunbird/find-users.ts";
import { FORBIDDEN, guarded, mayTouch, request, unauthorized } from "./sunbird/gate.ts";
import { create, type State } from "./sunbird/users.ts";

const CONSUMER = "purge_sandbox_consumer";
const ADMIN = "purge_sandbox_admin";
/** Any user's own token: this and the id. */
const OWN = "purge_sandbox_user_";

function deny({ scheme, reason, value }: Denial, call: Call): Answer {
  if (scheme === "userToken") return guarded(call) ? FORBIDDEN : unauthorized(call);
  if (reason === "missing") return json(401, { message: "Unauthorized" });
  const looksLikeJwt = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value);
  return looksLikeJwt ? json(403, { message: "Invalid signature" }) : json(401, { message: "Bad token" });
}

function holder(scheme: string, value: string, { users }: State): string | undefined {
  if (scheme !== "userToken") return value === CONSUMER ? "consumer" : undefined;
  if (value === ADMIN) return "admin";
  const user = value.startsWith(OWN) ? users.get(value.slice(OWN.length)) : undefined;
  // A deletion takes the login away, and a block locks it.
  return user?.status === 1 ? user.userId : undefined;
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
  (call: Call): Answer =>
    fail(call, { status: 500, err: "0069", errmsg: "server error", responseCode });

function unhealthy(call: Call): Answer {
  return fail(call, { status: 503, err: null, errmsg: null, responseCode: "SERVICE_UNAVAILABLE" });
}

/** What the service and its gateway do on bad days. */
const faults: Record<string, OwnFault<State>> = {
  // The same code as a second deletion, and one letter less: half of the work is done, and must be done again.
  "partial-failure": {
    operations: ["deleteUser"],
    answer: (call) => clientError(call, "0008", "User is already delete."),
  },
  "nameless-token": {
    operations: ["deleteUser"],
    answer: (call) => clientError(call, "0030", "Mandatory parameter userId is missing."),
  },
  // No answer from the actor within 30 seconds: the work goes on all the same.
  "no-actor": { operations: EVERYWHERE, processed: true, answer: serverError("serverError") },
  exception: { operations: EVERYWHERE, answer: serverError("SERVER_ERROR") },
  unhealthy: { operations: EVERYWHERE, answer: unhealthy },
  acl: { operations: EVERYWHERE, answer: () => json(403, { message: "You cannot consume this service" }) },
};

const WORDS: Record<number, (call: Call) => Answer> = { 500: serverError("SERVER_ERROR"), 503: unhealthy };

export const manners: Manners<State> = {
  keys: { apiKey: CONSUMER, userToken: ADMIN },
  settings: { line: ["uos", "lern"], opa: ["on", "off"] },
  state: () => ({ users: new Map(), index: new Map() }),
  addUser: (state, world, { id, seed = 0 }) => {
    const userName = `user_${world.random.text(8)}`;
    const wanted = { userId: id, firstName: "Maria", userName, email: `${userName}@example.com` };
    return create(state, world, wanted, seed % 3 === 2 ? ["PUBLIC", "CONTENT_CREATOR"] : undefined).userId;
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
      // Without a userId the policy agent turns everybody away but an admin, whose case is not determined.
      return mayTouch(call, request(call).userId ?? "") ? undefined : FORBIDDEN;
    }
    const missing = problems.find(({ keyword, name }) => keyword === "required" && name.startsWith("/request"));
    return missing && clientError(call, "0030", `Mandatory parameter ${missing.name.split("/").at(-1)} is missing.`);
  },
  limit: {
    requests: 5000,
    ms: HOUR,
    headers: (left) => ({ "x-ratelimit-limit-hour": "5000", "x-ratelimit-remaining-hour": String(left) }),
    answer: json(429, { message: "API rate limit exceeded" }),
  },
  faults,
  word: (status, call) => WORDS[status]?.(call),
  erasure: (userId) => [{ operation: "deleteUser", input: { body: { request: { userId } } }, status: 200 }],
};
