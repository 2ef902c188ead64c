import type { Environment } from "../../environment/environment.ts";
import type { Fields } from "../../openapi/document.ts";

export interface User {
  userId: string;
  firstName: string;
  userName: string;
  email: string;
  phone: string;
  /** Organisations by role. */
  roles: Record<string, string[]>;
  /** 1 active, 0 blocked, 2 deleted. */
  status: 0 | 1 | 2;
}

export interface State {
  users: Map<string, User>;
  /** What search returns. It is updated with a delay. */
  index: Map<string, { user: User; stale?: User; until: number }>;
}

const LAG_MS = 1000;
const ORGANISATION = "0130107621805015045";

/** The service strips the prefix of a federated id; the policy agent compares the id as it was sent. */
export function withoutPrefix(id: unknown): string {
  return String(id ?? "").replace(/^f:[^:]+:/, "");
}

export function create(
  { users, index }: State,
  { random }: Environment,
  wanted: Fields,
  roles: readonly string[] = ["PUBLIC"],
): User {
  const userId = String(wanted.userId ?? random.uuid());
  const user: User = {
    userId,
    firstName: String(wanted.firstName ?? ""),
    userName: String(wanted.userName ?? `user_${random.text(6)}`),
    email: String(wanted.email ?? ""),
    phone: String(wanted.phone ?? ""),
    roles: Object.fromEntries(roles.map((role) => [role, [ORGANISATION]])),
    status: 1,
  };
  users.set(userId, user);
  index.set(userId, { user, until: 0 });
  return user;
}

export function change({ users, index }: State, { now }: Environment, before: User, changes: Partial<User>): void {
  const user = { ...before, ...changes };
  users.set(user.userId, user);
  index.set(user.userId, { user, stale: before, until: now() + LAG_MS });
}

export function profile(user: User): Fields {
  const { userId, firstName, userName, email, phone, status } = user;
  return {
    id: userId,
    userId,
    firstName,
    userName,
    status,
    isDeleted: status === 2,
    roles: Object.entries(user.roles).map(([role, in_]) => ({
      role,
      scope: in_.map((organisationId) => ({ organisationId })),
    })),
    maskedEmail: email.replace(/(?<=^..).*(?=@)/, "****"),
    rootOrgId: ORGANISATION,
    maskedPhone: phone.replace(/.(?=.{4})/g, "*"),
  };
}
