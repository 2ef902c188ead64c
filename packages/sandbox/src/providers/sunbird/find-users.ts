import type { Call } from "../../behavior/behavior.ts";
import type { ProviderResponse } from "../../http/provider-response.ts";
import type { Fields } from "../../openapi/document.ts";
import { clientError, fail, notFound, succeed } from "./envelope.ts";
import { FORBIDDEN, isAllowed, request, unauthorized } from "./gate.ts";
import { profile, type State, type User, withoutPrefix } from "./users.ts";

const FORMATS: Record<string, RegExp> = { email: /^[^@\s]+@[^@\s]+$/, phone: /^\+?\d{5,15}$/ };

export function getUserByKey(call: Call, { users }: State): ProviderResponse {
  const { idType = "", id = "" } = call.path;
  const format = FORMATS[idType];
  if (!format && call.holders.userToken === undefined) return unauthorized(call);
  if (format && !format.test(id)) return clientError(call, "0009", "Invalid format for given {0}.");
  const key = idType === "loginId" ? "userName" : idType;
  const user = [...users.values()].find((one) => one[key as "email"] === id);
  if (!user) {
    const unknown = {
      status: 404,
      err: "USER_NOT_FOUND",
      errmsg: "user not found.",
      responseCode: "RESOURCE_NOT_FOUND",
    };
    return fail(call, unknown, "USER_NOT_FOUND");
  }
  return user.status === 1 ? succeed(call, { response: profile(user) }) : blocked(call);
}

function blocked(call: Call): ProviderResponse {
  return clientError(call, "0006", "User account has been blocked .");
}

export function readUser(call: Call, { users }: State): ProviderResponse {
  const id = call.path.userId;
  if (!isAllowed(call, id)) return FORBIDDEN;
  const user = users.get(withoutPrefix(id));
  if (!user) return notFound(call);
  return user.status === 1 ? succeed(call, { response: profile(user) }) : blocked(call);
}

function valuesOf(user: User, key: string): unknown[] {
  if (key === "roles.role" || key === "roles") return Object.keys(user.roles);
  return [key === "id" ? user.userId : user[key as "email"]];
}

export function searchUsers(call: Call, { index }: State): ProviderResponse {
  const { filters, limit = 250, offset = 0 } = request(call) as { filters?: Fields; limit?: number; offset?: number };
  const now = call.environment.now();
  const all = [...index.values()].map(({ user, stale, until }) => (stale && now < until ? stale : user));
  const found = all.filter((user) =>
    Object.entries(filters ?? {}).every(([key, value]) =>
      [value].flat().some((one) => valuesOf(user, key).includes(one)),
    ),
  );
  return succeed(call, {
    response: {
      count: found.length,
      content: found.slice(Number(offset), Number(offset) + Number(limit)).map(profile),
    },
  });
}
