import type { Environment } from "../../environment/environment.ts";
import type { Fields } from "../../openapi/document.ts";

export interface User {
  id: string;
  name: string;
  email: string;
  isBanned: boolean;
  [field: string]: unknown;
}

export interface Invite {
  id: number;
  email: string;
  createdAt: number;
  inviteUrl: string;
}

export interface State {
  users: Map<string, User>;
  /** By id. They outlive the users. */
  invites: Map<string, Invite>;
  /** The ids of the members, by the group's id. */
  groups: Map<string, Set<string>>;
}

export function create({ users }: State, { random }: Environment, wanted: Fields): User {
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
