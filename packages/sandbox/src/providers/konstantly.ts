import type { Behavior, Call } from "../behavior/behavior.ts";
import { MINUTE } from "../environment/clock.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import { invented, json, type ProviderResponse } from "../http/provider-response.ts";
import type { Fields } from "../openapi/document.ts";
import type { Problem } from "../validation/check-request.ts";
import { fail, notFound } from "./konstantly/failures.ts";
import { create, type State } from "./konstantly/konstantly-users.ts";
import { deleteInvite, getUserAssignments, invite, listInvites, removeUserFromGroup } from "./konstantly/traces.ts";

const PAGE = 20;

function deleteUser({ path }: Call, { users }: State): ProviderResponse {
  const user = users.get(path.userId ?? "");
  if (!user) return notFound();
  if (!user.isBanned) return fail(422, "You should block users before deleting them");
  users.delete(user.id);
  // No body is documented, so none is sent.
  return { status: 200 };
}

/** Blocking a user twice is not documented; here it has no further effect. */
function blockUser({ body }: Call, { users }: State): ProviderResponse {
  const user = users.get(String((body as Fields).id));
  if (!user) return notFound();
  user.isBanned = true;
  return json(200, user);
}

function unblockUser({ path }: Call, { users }: State): ProviderResponse {
  const user = users.get(path.userId ?? "");
  if (!user) return notFound();
  user.isBanned = false;
  return json(200, {});
}

/** The documentation doesn't say whether `query` must be the whole address. Here a part is enough, so callers must compare. */
function listUsers({ query }: Call, { users }: State): ProviderResponse {
  const { query: wanted = "", offset = 0 } = query as { query?: string; offset?: number };
  const found = [...users.values()]
    .filter(({ email }) => email.toLowerCase().includes(wanted.toLowerCase()))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return json(200, { users: found.slice(offset, offset + PAGE), totalCount: found.length });
}

function createUser({ body, environment }: Call, state: State): ProviderResponse {
  const wanted = body as Fields;
  const { users } = state;
  const taken = [...users.values()].some(({ email }) => email === wanted.email);
  if (taken) return invalid({ email: ["This e-mail address is taken"] });
  if (wanted.id !== undefined && !/^[a-z0-9]+$/i.test(String(wanted.id)))
    return invalid({ id: ["Must be alphanumeric"] });
  if (users.has(String(wanted.id))) return invalid({ id: ["This id is taken"] });
  return json(200, create(state, environment, wanted));
}

function invalid(errors: Record<string, string[]>): ProviderResponse {
  return invented(fail(400, "Bad request", { errors }));
}

function refuse(problems: Problem[], { operation }: Call): ProviderResponse | undefined {
  // The vendor reports problems by field. Its response to a missing or malformed body is unknown.
  if (!operation.responses["400"] || problems.some(({ name }) => name === "")) return undefined;
  const memberOf = ({ name }: Problem): string => name.split("/").at(-1) ?? "";
  const members = [...new Set(problems.map(memberOf))];
  const messages = (member: string): string[] =>
    problems.filter((problem) => memberOf(problem) === member).map(({ message }) => message);
  return invalid(Object.fromEntries(members.map((member) => [member, messages(member)])));
}

/**
 * A deletion is a 422 until the user is blocked. Rate limits are sent in headers. Each user that the sandbox adds was invited: the
 * invitation, with the e-mail address, outlives the user.
 */
export const behavior: Behavior<State> = {
  keys: { apiKey: "1qaz2wsx-purge-sandbox" },
  state: () => ({ users: new Map(), invites: new Map(), groups: new Map() }),
  addUser: (state, environment, { id, index }) => {
    if (id !== undefined && state.users.has(id)) throw new SandboxError("konstantly already has a user with this id.");
    const name = index === 0 ? "Maria Example" : `User ${environment.random.text(6)}`;
    const email = index === 0 ? "maria@example.com" : `${name.toLowerCase().replace(" ", ".")}@example.com`;
    const user = create(state, environment, { name, email, fromApi: false, ...(id !== undefined && { id }) });
    invite(state, environment, user);
    return user.id;
  },
  operations: {
    deleteUser,
    blockUser,
    unblockUser,
    listUsers,
    createUser,
    getUserAssignments,
    removeUserFromGroup,
    listInvites,
    deleteInvite,
    getUser: ({ path }, { users }) => {
      const user = users.get(path.userId ?? "");
      return user ? json(200, user) : notFound();
    },
  },
  refuse,
  limit: {
    requests: 100,
    ms: MINUTE,
    headers: (left, resetAt) => ({
      "x-ratelimit-limit": "100",
      "x-ratelimit-remaining": String(left),
      "x-ratelimit-reset": String(Math.ceil(resetAt / 1000)),
    }),
    response: { status: 429 },
  },
  faults: {
    expert: {
      operations: ["blockUser"],
      response: () => invented(fail(422, "The user cannot be banned: assigned as an expert on courses")),
    },
    "no-seat": { operations: ["unblockUser"], response: () => invented(fail(402, "The licence limit is exceeded")) },
  },
  idPointer: "/path/userId",
  erasure: (id) => [
    { operation: "blockUser", input: { body: { id } }, status: 200 },
    { operation: "deleteUser", input: { path: { userId: id } }, status: 200 },
  ],
};
