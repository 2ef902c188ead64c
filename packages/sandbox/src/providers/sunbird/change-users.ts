import type { Answer } from "../../check/check-answer.ts";
import type { Call } from "../../manners/manners.ts";
import { clientError, notFound, succeed } from "./envelope.ts";
import { FORBIDDEN, mayTouch, request } from "./gate.ts";
import { bare, change, create, type State } from "./users.ts";

export function deleteUser(call: Call, state: State): Answer {
  const { userId } = request(call);
  if (!mayTouch(call, userId)) return FORBIDDEN;
  const user = state.users.get(bare(userId));
  if (user && Object.keys(user.roles).some((role) => role !== "PUBLIC")) {
    return clientError(call, "0083", "User is restricted from deleting account based on roles!");
  }
  if (!user) return notFound(call);
  if (user.status === 2) return clientError(call, "0008", "User is already deleted.");
  // A tombstone stays: the row without what could tell who it was.
  const gone = { firstName: "", userName: "", email: "", phone: "", status: 2 } as const;
  change(state, call.world, user, gone);
  return succeed(call, { response: "SUCCESS" });
}

/** Blocks (0) or unblocks (1). */
export function setStatus(wanted: 0 | 1, already: string): (call: Call, state: State) => Answer {
  return (call: Call, state: State): Answer => {
    const user = state.users.get(bare(request(call).userId));
    if (!user) return notFound(call);
    if (user.status === 2) return clientError(call, "0017", "User account has no login any more.");
    if (user.status === wanted) return clientError(call, "0008", already);
    change(state, call.world, user, { status: wanted });
    return succeed(call, { response: "SUCCESS" });
  };
}

interface RoleChange {
  role: string;
  operation: string;
  scope: { organisationId: string }[];
}

/** A role is gone when every organisation in which it holds has been named. */
export function assignRoles(call: Call, state: State): Answer {
  if (!mayTouch(call, undefined)) return FORBIDDEN;
  const { userId, roles = [] } = request(call) as { userId?: string; roles?: RoleChange[] };
  const user = state.users.get(bare(userId));
  // What an unknown user answers here is not recorded: the declared 400.
  if (!user) return clientError(call, "0013", "user");
  const next = { ...user.roles };
  for (const { role, operation, scope } of roles) {
    const named = scope.map(({ organisationId }) => organisationId);
    const left = (next[role] ?? []).filter((organisation) => !named.includes(organisation));
    next[role] = operation === "remove" ? left : [...left, ...named];
    if (next[role].length === 0) delete next[role];
  }
  change(state, call.world, user, { roles: next });
  return succeed(call, { response: "SUCCESS" });
}

export function createUser(call: Call, state: State): Answer {
  const wanted = request(call);
  if (wanted.email === undefined && wanted.phone === undefined) {
    return clientError(call, "0030", "Mandatory parameter email or phone is missing.");
  }
  const { userId } = create(state, call.world, { ...wanted, userId: undefined });
  return succeed(call, { userId, response: "SUCCESS", errors: [] });
}
