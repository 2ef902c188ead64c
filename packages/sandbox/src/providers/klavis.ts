import type { Behavior, Call, UserSeed } from "../behavior/behavior.ts";
import { slashRedirect, validationErrors } from "../behavior/fast-api.ts";
import type { Environment } from "../environment/environment.ts";
import { invented, json, type ProviderResponse } from "../http/provider-response.ts";

interface User {
  createdAt: string;
  lastUsedAt: string | null;
  integrations: Map<string, boolean>;
}

type State = Map<string, User>;

/** The kinds of id that callers choose in practice: e-mail addresses, names, anything their own database holds. */
const IDS = ["ann+news@example.com", "Zoë Ångström", "user 3?", "日本-太郎", "c0ffee-%41"];

/** Klavis has no call that creates a user: one appears, or reappears, when an agent uses the id. */
function appear(users: State, { now, random }: Environment, { id, index }: UserSeed): string {
  const name = id ?? (index === undefined ? undefined : IDS[index]) ?? `customer-${random.text(10)}@example.com`;
  const at = new Date(now()).toISOString();
  const known = users.get(name);
  if (known) known.lastUsedAt = at;
  else
    users.set(name, {
      createdAt: at,
      lastUsedAt: null,
      integrations: new Map([
        ["Gmail", true],
        ["GitHub", true],
      ]),
    });
  return name;
}

/** The vendor's general table documents a 404 for an unknown user, but no body (FastAPI's usual one is inferred). */
const NOT_FOUND: ProviderResponse = invented(json(404, { detail: "User not found" }));

const NO_INTEGRATION: ProviderResponse = invented(json(404, { detail: "Integration not found" }));

function withUser(handle: (user: User, id: string, call: Call, users: State) => ProviderResponse) {
  return (call: Call, users: State): ProviderResponse => {
    const id = call.path.userId ?? "";
    const user = users.get(id);
    return user ? handle(user, id, call, users) : NOT_FOUND;
  };
}

function listUsers({ query }: Call, users: State): ProviderResponse {
  const { page_size: pageSize = 50, page_number: page = 1 } = query as { page_size?: number; page_number?: number };
  const all = [...users].map(([userId, { createdAt }]) => ({ userId, createdAt }));
  return json(200, {
    users: all.slice((page - 1) * pageSize, page * pageSize),
    totalCount: all.length,
    page,
    pageSize,
    totalPages: Math.ceil(all.length / pageSize),
  });
}

/**
 * Callers choose the ids. No call creates a user; a user appears when an agent runs, and reappears after an erasure.
 * The list's path ends with a slash. The operations on server instances and Stratas respond with the specification's
 * examples.
 */
export const behavior: Behavior<State> = {
  state: () => new Map(),
  addUser: appear,
  operations: {
    deleteUser: withUser((_user, id, _call, users) => {
      users.delete(id);
      return json(200, { success: true, message: "User deleted successfully" });
    }),
    getUser: withUser(({ createdAt, lastUsedAt }, userId) => json(200, { userId, createdAt, lastUsedAt })),
    listUsers,
    getUserIntegrations: withUser(({ integrations }) =>
      json(200, { integrations: [...integrations].map(([name, is_authenticated]) => ({ name, is_authenticated })) }),
    ),
    // The form of the credentials is not documented.
    getUserAuth: withUser(({ integrations }, userId, { path }) => {
      const serverName = path.serverName ?? "";
      const isAuthenticated = integrations.get(serverName);
      if (isAuthenticated === undefined) return NO_INTEGRATION;
      const authData = isAuthenticated ? { access_token: "purge-sandbox" } : null;
      return invented(json(200, { success: true, userId, serverName, authData, isAuthenticated, message: null }));
    }),
    deleteUserAuth: withUser(({ integrations }, _id, { path }) => {
      if (!integrations.has(path.serverName ?? "")) return NO_INTEGRATION;
      integrations.set(path.serverName ?? "", false);
      return json(200, { success: true, message: null });
    }),
  },
  // The statuses are documented, the bodies are not.
  deny: ({ reason }) =>
    invented(
      reason === "missing" ? json(401, { detail: "API key missing" }) : json(403, { detail: "API key invalid" }),
    ),
  refuse: (problems, call) => json(422, { detail: validationErrors(problems, call) }),
  // FastAPI decodes the path before routing, so an id with a slash matches no route, or another one (inferred).
  route: (path) => path.replace(/%2f/gi, "/"),
  notFound: ({ path }, isOperation) => {
    const location = slashRedirect(path, isOperation);
    return location === undefined ? json(404, { detail: "Not Found" }) : { status: 307, headers: { location } };
  },
  limit: { requests: 2, ms: 1000, response: invented(json(429, { detail: "Rate limit exceeded" })) },
  idPointer: "/path/userId",
};
