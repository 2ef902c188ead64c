import type { Answer } from "../check/check-answer.ts";
import type { Problem } from "../check/check-request.ts";
import { MINUTE } from "../clock.ts";
import { json } from "../manners/answers.ts";
import type { Call, Manners, World } from "../manners/manners.ts";
import type { Fields } from "../spec/document.ts";

interface User {
  id: string;
  name: string;
  email: string;
  isBanned: boolean;
  [field: string]: unknown;
}

type State = Map<string, User>;

const PAGE = 20;

function fail(status: number, message: string, more: Fields = {}): Answer {
  return json(status, { status, message, ...more });
}

const notFound = (): Answer => fail(404, "Not found");

function create(users: State, { random }: World, wanted: Fields): User {
  const { name, email, id, occupation, location, timezone, fromApi, attributes, roleAlias } = wanted;
  const user: User = {
    id: String(id ?? random.text(10, "0123456789")),
    name: String(name),
    language: "en",
    ...(occupation !== undefined && { occupation }),
    ...(location !== undefined && { location }),
    timezone: timezone ?? "Europe/London",
    email: String(email),
    isBanned: false,
    role: { alias: roleAlias ?? "student" },
    fromApi: fromApi ?? true,
    image: null,
    attributes: attributes ?? {},
  };
  users.set(user.id, user);
  return user;
}

function deleteUser({ path }: Call, users: State): Answer {
  const user = users.get(path.userId ?? "");
  if (!user) return notFound();
  if (!user.isBanned) return fail(422, "You should block users before deleting them");
  users.delete(user.id);
  // The body is documented nowhere, so there is none.
  return { status: 200 };
}

/** Blocking a blocked user is not documented: it stays blocked. */
function blockUser({ body }: Call, users: State): Answer {
  const user = users.get(String((body as Fields).id));
  if (!user) return notFound();
  user.isBanned = true;
  return json(200, user);
}

function unblockUser({ path }: Call, users: State): Answer {
  const user = users.get(path.userId ?? "");
  if (!user) return notFound();
  user.isBanned = false;
  return json(200, {});
}

/** Whether `query` must be the whole address is not said. Here a part is enough, so that callers have to compare. */
function listUsers({ query }: Call, users: State): Answer {
  const { query: wanted = "", offset = 0 } = query as { query?: string; offset?: number };
  const found = [...users.values()]
    .filter(({ email }) => email.toLowerCase().includes(wanted.toLowerCase()))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return json(200, { users: found.slice(offset, offset + PAGE), totalCount: found.length });
}

function createUser({ body, world }: Call, users: State): Answer {
  const wanted = body as Fields;
  const taken = [...users.values()].some(({ email }) => email === wanted.email);
  if (taken) return invalid({ email: ["This e-mail address is taken"] });
  if (wanted.id !== undefined && !/^[a-z0-9]+$/i.test(String(wanted.id)))
    return invalid({ id: ["Must be alphanumeric"] });
  if (users.has(String(wanted.id))) return invalid({ id: ["This id is taken"] });
  return json(200, create(users, world, wanted));
}

function invalid(errors: Record<string, string[]>): Answer {
  return fail(400, "Bad request", { errors });
}

function refuse(problems: Problem[], { operation }: Call): Answer | undefined {
  // It names what is wrong with each field; what it says to a body that is none is not known.
  if (!operation.answers["400"] || problems.some(({ name }) => name === "")) return undefined;
  const memberOf = ({ name }: Problem): string => name.split("/").at(-1) ?? "";
  const members = [...new Set(problems.map(memberOf))];
  const messages = (member: string): string[] =>
    problems.filter((problem) => memberOf(problem) === member).map(({ message }) => message);
  return invalid(Object.fromEntries(members.map((member) => [member, messages(member)])));
}

export const manners: Manners<State> = {
  keys: { apiKey: "1qaz2wsx-purge-sandbox" },
  state: () => new Map(),
  addUser: (users, world, { id }) => {
    const name = `User ${world.random.text(6)}`;
    const email = `${name.toLowerCase().replace(" ", ".")}@example.com`;
    return create(users, world, { name, email, fromApi: false, ...(id !== undefined && { id }) }).id;
  },
  operations: {
    deleteUser,
    blockUser,
    unblockUser,
    listUsers,
    createUser,
    getUser: ({ path }, users) => {
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
    answer: { status: 429 },
  },
  faults: {
    expert: {
      operations: ["blockUser"],
      answer: () => fail(422, "The user cannot be banned: assigned as an expert on courses"),
    },
    "no-seat": { operations: ["unblockUser"], answer: () => fail(402, "The licence limit is exceeded") },
  },
  erasure: (id) => [
    { operation: "blockUser", input: { body: { id } }, status: 200 },
    { operation: "deleteUser", input: { path: { userId: id } }, status: 200 },
  ],
};
