import type { Answer } from "../check/check-answer.ts";
import { json } from "../manners/answers.ts";
import { slashRedirect, validationErrors } from "../manners/fast-api.ts";
import type { Call, Manners, Wish, World } from "../manners/manners.ts";

interface User {
  createdAt: string;
  lastUsedAt: string | null;
  integrations: Map<string, boolean>;
}

type State = Map<string, User>;

/** Ids that callers really choose: addresses, names, whatever their own database holds. */
const IDS = ["ann+news@example.com", "Zoë Ångström", "user 3?", "日本-太郎", "c0ffee-%41"];

/** There is no call that creates: a user appears, or appears again, when somebody's agent uses the id. */
function appear(users: State, { now, random }: World, { id, seed }: Wish): string {
  const name = id ?? (seed === undefined ? undefined : IDS[seed]) ?? `customer-${random.text(10)}@example.com`;
  const at = new Date(now()).toISOString();
  const known = users.get(name);
  if (known) known.lastUsedAt = at;
  else
    users.set(name, {
      createdAt: at,
      lastUsedAt: null,
      integrations: new Map([
        ["Gmail", true],
        ["Slack", false],
      ]),
    });
  return name;
}

/** That a user who is not there is a 404 is in the vendor's general table; its body is nowhere (FastAPI's is inferred). */
const NOT_FOUND: Answer = json(404, { detail: "User not found" });

function withUser(answer: (user: User, id: string, call: Call, users: State) => Answer) {
  return (call: Call, users: State): Answer => {
    const id = call.path.userId ?? "";
    const user = users.get(id);
    return user ? answer(user, id, call, users) : NOT_FOUND;
  };
}

function listUsers({ query }: Call, users: State): Answer {
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

export const manners: Manners<State> = {
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
    deleteUserAuth: withUser(({ integrations }, _id, { path }) => {
      if (!integrations.has(path.serverName ?? "")) return json(404, { detail: "Integration not found" });
      integrations.set(path.serverName ?? "", false);
      return json(200, { success: true, message: null });
    }),
  },
  deny: ({ reason }) =>
    reason === "missing" ? json(401, { detail: "API key missing" }) : json(403, { detail: "API key invalid" }),
  refuse: (problems, call) => json(422, { detail: validationErrors(problems, call) }),
  // FastAPI decodes the path before it routes, so that an id with a slash reaches nobody, or another operation (inferred).
  route: (path) => path.replace(/%2f/gi, "/"),
  stray: ({ path }, isOperation) => {
    const location = slashRedirect(path, isOperation);
    return location === undefined ? json(404, { detail: "Not Found" }) : { status: 307, headers: { location } };
  },
  limit: { requests: 2, ms: 1000, answer: json(429, { detail: "Rate limit exceeded" }) },
  erasure: (userId) => [{ operation: "deleteUser", input: { path: { userId } }, status: 200 }],
};
