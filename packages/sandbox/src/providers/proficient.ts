import type { Behavior, Call } from "../behavior/behavior.ts";
import type { Environment } from "../environment/environment.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import { invented, json, type ProviderResponse } from "../http/provider-response.ts";
import type { Fields } from "../openapi/document.ts";

interface User {
  id: string;
  object: "user";
  created_at: number;
  external_id: string;
  first_name: string;
  last_name: string;
  live_mode: boolean;
  updated_at: number;
}

type State = Map<string, User>;

function create(users: State, { now, random }: Environment, wanted: Fields): User {
  const at = now();
  const user: User = {
    id:
      typeof wanted.id === "string"
        ? wanted.id
        : `u_${random.text(24, "0123456789ABCDEFGHJKMNPQRSTVWXYZabcdefghjkmnpqrstvwxyz")}`,
    object: "user",
    created_at: at,
    external_id: String(wanted.external_id),
    first_name: String(wanted.first_name ?? ""),
    last_name: String(wanted.last_name ?? ""),
    live_mode: wanted.live_mode !== false,
    updated_at: at,
  };
  users.set(user.id, user);
  return user;
}

/** The codes are documented, the messages are not. */
function fail(status: number, code: string, message: string): ProviderResponse {
  return invented(json(status, { error: { code, message } }));
}

const notFound = (): ProviderResponse => fail(404, "resource_not_found", "No such user.");

/**
 * All users in one page, newest first. Without the filter only live users are returned: the documentation doesn't say, and
 * this is the reading that surprises callers more.
 */
function listUsers({ query }: Call, users: State): ProviderResponse {
  const live = query.live_mode !== "false" && query.live_mode !== false;
  return json(200, { data: [...users.values()].filter(({ live_mode }) => live_mode === live).reverse() });
}

/** No response to a second user with the same `external_id` has been recorded, so this uses the declared 400. */
function createUser({ body, environment }: Call, users: State): ProviderResponse {
  const wanted = body as Fields;
  const taken = [...users.values()].some(({ external_id }) => external_id === wanted.external_id);
  if (taken) return fail(400, "invalid_request", "A user with this external_id exists.");
  return json(200, create(users, environment, { ...wanted, id: undefined }));
}

/** The error code of each status. */
const CODES: Record<number, string> = {
  400: "invalid_request",
  401: "invalid_credentials",
  403: "forbidden",
  404: "resource_not_found",
  409: "conflict",
  500: "unknown",
  503: "unavailable",
};

/** The response to a deletion is the user. Lists have no pages, and test users are returned only on request. */
export const behavior: Behavior<State> = {
  keys: { apiKey: "sk_purge_sandbox" },
  state: () => new Map(),
  addUser: (users, environment, { id, ownId = `customer-${environment.random.text(8)}`, index = 0 }) => {
    if (id !== undefined && users.has(id)) throw new SandboxError("proficient already has a user with this id.");
    const name = { first_name: "Sam", last_name: "Example" };
    return create(users, environment, { ...name, id, external_id: ownId, live_mode: index % 2 === 0 }).id;
  },
  operations: {
    deleteUser: ({ path }, users) => {
      const user = users.get(path.user_id ?? "");
      if (!user) return notFound();
      users.delete(user.id);
      return json(200, user);
    },
    getUser: ({ path }, users) => {
      const user = users.get(path.user_id ?? "");
      return user ? json(200, user) : notFound();
    },
    updateUser: ({ path, body, environment }, users) => {
      const user = users.get(path.user_id ?? "");
      if (!user) return notFound();
      const { first_name, last_name } = body as Fields;
      if (first_name !== undefined) user.first_name = String(first_name ?? "");
      if (last_name !== undefined) user.last_name = String(last_name ?? "");
      user.updated_at = environment.now();
      return json(200, user);
    },
    listUsers,
    createUser,
  },
  deny: () => fail(401, "invalid_credentials", "The secret key is missing or wrong."),
  refuse: (problems, { operation }) =>
    operation.responses["400"] &&
    fail(400, "invalid_request", `${problems[0]?.name || "The body"} ${problems[0]?.message}.`),
  errorResponse: (status) => {
    const code = CODES[status];
    return code === undefined ? undefined : fail(status, code, "Something went wrong.");
  },
  idPointer: "/path/user_id",
};
