import type { Call } from "../../behavior/behavior.ts";
import { invented, type ProviderResponse } from "../../http/provider-response.ts";
import { clientError, notFound, succeed } from "./envelope.ts";
import { FORBIDDEN, isAllowed, request } from "./gate.ts";
import { change, create, type State, type User, withoutPrefix } from "./users.ts";

export function deleteUser(call: Call, state: State): ProviderResponse {
  const { userId } = request(call);
  if (!isAllowed(call, userId)) return FORBIDDEN;
  const user = state.users.get(withoutPrefix(userId));
  if (user && Object.keys(user.roles).some((role) => role !== "PUBLIC")) {
    return clientError(call, "0083", "User is restricted from deleting account based on roles!");
  }
  if (!user) return notFound(call);
  if (user.status === 2) return clientError(call, "0008", "User is already deleted.");
  // A tombstone remains: the row without the fields that identify the person.
  const gone = { firstName: "", userName: "", email: "", phone: "", status: 2 } as const;
  change(state, call.environment, user, gone);
  return succeed(call, { response: "SUCCESS" });
}

/** The service formats this text with the wrong function, so the placeholders remain (read in source, KeyCloakServiceImpl). */
const NO_LOGIN = "Invalid value {0} for parameter {1}. Please provide a valid value.";

/** Blocks (0) or unblocks (1). */
export function setStatus(wanted: 0 | 1, already: string): (call: Call, state: State) => ProviderResponse {
  return (call: Call, state: State): ProviderResponse => {
    const user = state.users.get(withoutPrefix(request(call).userId));
    if (!user) return notFound(call);
    if (user.status === 2) return clientError(call, "0017", NO_LOGIN);
    if (user.status === wanted) return clientError(call, "0008", already);
    change(state, call.environment, user, { status: wanted });
    return succeed(call, { response: "SUCCESS" });
  };
}

interface RoleChange {
  role: string;
  operation: string;
  scope: { organisationId: string }[];
}

/** A role is removed once all of its organisations have been named. */
export function assignRoles(call: Call, state: State): ProviderResponse {
  if (!isAllowed(call, undefined)) return FORBIDDEN;
  const { userId, roles = [] } = request(call) as { userId?: string; roles?: RoleChange[] };
  const user = state.users.get(withoutPrefix(userId));
  // No response for an unknown user has been recorded here, so this uses the declared 400.
  if (!user) return invented(clientError(call, "0013", "user"));
  const next = { ...user.roles };
  for (const { role, operation, scope } of roles) {
    const named = scope.map(({ organisationId }) => organisationId);
    const left = (next[role] ?? []).filter((organisation) => !named.includes(organisation));
    next[role] = operation === "remove" ? left : [...left, ...named];
    if (next[role].length === 0) delete next[role];
  }
  change(state, call.environment, user, { roles: next });
  return succeed(call, { response: "SUCCESS" });
}

export function createUser(call: Call, state: State): ProviderResponse {
  const wanted = request(call);
  if (wanted.email === undefined && wanted.phone === undefined) {
    return invented(clientError(call, "0030", "Mandatory parameter email or phone is missing."));
  }
  // Read in source: UserLookUpServiceImpl.checkEmailUniqueness. A deletion frees the address.
  const isTaken = ({ email }: User): boolean =>
    email !== "" && email.toLowerCase() === String(wanted.email).toLowerCase();
  if ([...state.users.values()].some(isTaken)) return clientError(call, "0002", "email already exists");
  const { userId } = create(state, call.environment, { ...wanted, userId: undefined });
  return succeed(call, { userId, response: "SUCCESS", errors: [] });
}
