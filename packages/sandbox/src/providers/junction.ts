import type { Behavior, Call } from "../behavior/behavior.ts";
import { validationErrors } from "../behavior/fast-api.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import { invented, json, type ProviderResponse, text } from "../http/provider-response.ts";
import type { Fields } from "../openapi/document.ts";
import { cancelOrder, listOrders } from "./junction/junction-orders.ts";
import { create, find, render, type State } from "./junction/junction-users.ts";

/** The `client_user_id` in the specification's examples. */
const EXAMPLE_OWN_ID = "7f2c9a";

const notFound = (detail: string): ProviderResponse => json(404, { detail });
const UNKNOWN = "The user does not or no longer exists in this team";

function deleteUser({ path, environment }: Call, state: State): ProviderResponse {
  const user = find(state, path.user_id, environment.now());
  if (!user) return notFound(UNKNOWN);
  if (user.deletedAt !== undefined) {
    return notFound("The user has been scheduled for deletion as per your previous request");
  }
  user.deletedAt = environment.now();
  user.fields.connected_sources = [];
  state.byClientId.delete(user.client_user_id);
  return json(200, { success: true });
}

function getUser({ path, environment }: Call, state: State): ProviderResponse {
  const user = find(state, path.user_id, environment.now());
  if (!user) return notFound("Not found");
  if (user.deletedAt !== undefined) return notFound("You have scheduled this user for deletion.");
  return json(200, render(state, user));
}

function resolveUser({ path }: Call, state: State): ProviderResponse {
  const user = state.users.get(state.byClientId.get(path.client_user_id ?? "") ?? "");
  return user ? json(200, render(state, user)) : notFound("User not found");
}

function listUsers({ query }: Call, state: State): ProviderResponse {
  const { offset = 0, limit = 100 } = query as { offset?: number; limit?: number };
  const present = [...state.users.values()].filter(({ deletedAt }) => deletedAt === undefined).reverse();
  const users = present.slice(offset, offset + limit).map((user) => render(state, user));
  return json(200, { users, total: users.length === 0 ? 0 : present.length, offset, limit });
}

function createUser({ body, environment }: Call, state: State): ProviderResponse {
  const wanted = body as Fields;
  const taken = state.users.get(state.byClientId.get(String(wanted.client_user_id)) ?? "");
  if (!taken) return json(200, render(state, create(state, environment, { ...wanted, user_id: undefined })));
  const { user_id, fields } = taken;
  const error_message = "Client user id already exists.";
  return json(400, {
    detail: { error_type: "INVALID_REQUEST", error_message, user_id, created_on: fields.created_on },
  });
}

/** No response to an impossible undo has been recorded, so this uses the declared 422 with our own text. */
function undoDeleteUser({ query, environment }: Call, state: State): ProviderResponse {
  const { user_id, client_user_id } = query;
  const cannot = (detail: string): ProviderResponse => invented(json(422, { detail }));
  if ((user_id === undefined) === (client_user_id === undefined)) {
    return cannot("Give either user_id or client_user_id.");
  }
  const last = [...state.users.values()].findLast((one) => one.client_user_id === client_user_id && one.deletedAt);
  const user = find(state, user_id ?? last?.user_id, environment.now());
  if (user?.deletedAt === undefined) return cannot("No user is scheduled for deletion.");
  if (state.byClientId.has(user.client_user_id)) return cannot("Another user has this client_user_id now.");
  delete user.deletedAt;
  state.byClientId.set(user.client_user_id, user.user_id);
  return json(200, { success: true });
}

/** Nothing is recorded for an unknown user, so this uses the declared 422. */
function getConnectedProviders({ path, environment }: Call, state: State): ProviderResponse {
  const user = find(state, path.user_id, environment.now());
  if (!user || user.deletedAt !== undefined) return invented(json(422, { detail: UNKNOWN }));
  const providers = user.fields.connected_sources.map(({ provider, created_on }) => ({
    ...provider,
    created_on,
    status: "connected",
    external_user_id: user.client_user_id,
    error_details: null,
    resource_availability: {},
  }));
  return json(200, { providers });
}

/** Nothing is recorded for an unknown user (here: the declared 422) or an unknown connection (here: a success). */
function deregisterProvider({ path, environment }: Call, state: State): ProviderResponse {
  const user = find(state, path.user_id, environment.now());
  if (!user || user.deletedAt !== undefined) return invented(json(422, { detail: UNKNOWN }));
  user.fields.connected_sources = user.fields.connected_sources.filter(
    ({ provider }) => provider.slug !== path.provider,
  );
  return json(200, { success: true });
}

function refuse(problems: { in: string; name: string; keyword: string }[], call: Call): ProviderResponse | undefined {
  const [first] = problems;
  const id = call.operation.id;
  if (first?.in === "query" && ["minimum", "maximum"].includes(first.keyword))
    return text(500, "Internal Server Error");
  if (first?.in === "path" && first.name === "user_id") {
    const given = call.path.user_id ?? "";
    const why = `error unmarshaling '${given}' text as *uuid.UUID: invalid UUID length: ${given.length}`;
    if (id === "deleteUser") return notFound(UNKNOWN);
    return json(422, { detail: `Invalid format for parameter user_id: ${why}` });
  }
  return first?.in === "body" ? json(422, { detail: validationErrors(problems as never, call) }) : undefined;
}

/**
 * A deletion is scheduled. A second one is a 404 that says so, and after seven days the user is unknown. Undo works
 * until then, unless the `client_user_id` is used again. Each key prefix belongs to a team of its own. The list has a
 * `total` of 0 on an empty page, and responds with 500 as plain text to an offset out of range. Initial users have a
 * connection and an open lab order, which a deletion leaves as it is.
 */
export const behavior: Behavior<State> = {
  server: "sandbox-us",
  state: ({ random }) => ({ team: random.uuid(), users: new Map(), byClientId: new Map(), orders: new Map() }),
  addUser: (state, environment, { id, ownId, index }) => {
    if (id !== undefined && find(state, id, environment.now())) {
      throw new SandboxError(`junction already has a user with this id, or one that is scheduled for deletion.`);
    }
    const own = ownId ?? (index === 0 ? EXAMPLE_OWN_ID : `customer-${environment.random.text(8)}`);
    if (state.byClientId.has(own)) throw new SandboxError("junction already has a user with this ownId.");
    return create(state, environment, { client_user_id: own, user_id: id }, true).user_id;
  },
  operations: {
    deleteUser,
    getUser,
    resolveUser,
    listUsers,
    createUser,
    undoDeleteUser,
    deregisterProvider,
    getConnectedProviders,
    listOrders: (call, { orders }) => listOrders(call, orders),
    cancelOrder: (call, { orders }) => cancelOrder(call, orders),
  },
  // Recorded for a wrong key. The response to a missing key is unknown.
  deny: ({ reason }) => {
    const response = json(401, { detail: "invalid token" });
    return reason === "missing" ? invented(response) : response;
  },
  refuse,
  // The server decodes slashes and resolves dots before routing, and accepts its list with a trailing slash (observed).
  route: (path) => new URL(`http://x${path.replace(/%2f/gi, "/")}`).pathname.replace(/(?<=user)\/$/, ""),
  idPointer: "/path/user_id",
};
