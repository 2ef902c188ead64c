import type { Call } from "../../behavior/behavior.ts";
import type { Environment } from "../../environment/environment.ts";
import { json, type ProviderResponse } from "../../http/provider-response.ts";
import { notFound } from "./failures.ts";
import type { State, User } from "./konstantly-users.ts";

/** The group that every invited user is a member of. */
const GROUP = "1";
const COURSE = { id: 123, name: "Data protection" };

const seconds = (ms: number): number => Math.floor(ms / 1000);

/** What else names a user who was invited: the invitation and a membership. */
export function invite({ invites, groups }: State, { now, random }: Environment, { id, email }: User): void {
  const number = invites.size + 1;
  const inviteUrl = `https://yoursite.konstant.ly/signup/${random.text(16)}`;
  invites.set(String(number), { id: number, email, createdAt: seconds(now()), inviteUrl });
  groups.set(GROUP, (groups.get(GROUP) ?? new Set()).add(id));
}

export function listInvites(_: Call, { invites }: State): ProviderResponse {
  return json(200, { invites: [...invites.values()] });
}

/** No body is documented, so none is sent. */
export function deleteInvite({ path }: Call, { invites }: State): ProviderResponse {
  return invites.delete(String(path.inviteId)) ? { status: 200 } : notFound();
}

/** A 404 is documented for an unknown group or user; here also for a user who isn't a member. */
export function removeUserFromGroup({ path }: Call, { users, groups }: State): ProviderResponse {
  const { userId = "" } = path;
  const isRemoved = users.has(userId) && groups.get(String(path.groupId))?.delete(userId);
  return isRemoved ? json(200, {}) : notFound();
}

/** Every user has been assigned one course, and hasn't begun. */
export function getUserAssignments({ path, environment }: Call, { users }: State): ProviderResponse {
  if (!users.has(path.userId ?? "")) return notFound();
  const assignment = {
    assignedAt: seconds(environment.now()),
    startedAt: 0,
    finishedAt: 0,
    progressValue: 0,
    resultValue: 0,
    isCourseStarted: false,
    isCourseFinished: false,
    isExpired: false,
    course: COURSE,
  };
  return json(200, { assignments: [assignment] });
}
