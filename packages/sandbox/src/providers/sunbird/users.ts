import type { World } from "../../manners/manners.ts";
import type { Fields } from "../../spec/document.ts";

export interface User {
  userId: string;
  firstName: string;
  userName: string;
  email: string;
  phone: string;
  /** By role, the organisations in which it holds. */
  roles: Record<string, string[]>;
  /** 1 active, 0 blocked, 2 deleted. */
  status: 0 | 1 | 2;
}

export interface State {
  users: Map<string, User>;
  /** The search index hears of a change later. */
  index: Map<string, { user: User; stale?: User; until: number }>;
}

const LAG_MS = 1000;
const ORGANISATION = "0130107621805015045";

/** The id as the service reads it: a federated one without its prefix. The policy agent compares it as it came. */
export function bare(id: unknown): string {
  return String(id ?? "").replace(/^f:[^:]+:/, "");
}

export function create(
  { users, index }: State,
  { random }: World,
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

export function change({ users, index }: State, { now }: World, before: User, changes: Partial<User>): void {
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
