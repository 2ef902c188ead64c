import { expect, test } from "vitest";
import { namesPerson } from "./names-person.ts";

const place = (path: string, operationId: string, summary = "", tags: string[] = []) => ({
  method: "delete" as const,
  path,
  pointer: "#",
  operation: { operationId, summary, tags, responses: {} },
});

test.each([
  place("/v2/users/{id}", "remove"),
  place("/contacts/gdpr-delete", "purge"),
  place("/jobs", "request_profile_deletion"),
  place("/members/{id}", "deleteMemberById"),
  place("/forget", "call1Purge", "Delete a customer by its email address."),
  place("/admin/identities/{id}", "deleteIdentity"),
  place("/delete", "delete", "Delete", ["Users"]),
])("$path $operation.operationId is about a person", (one) => expect(namesPerson(one)).toBe(true));

test.each([
  place("/tasks/{task_gid}", "deleteTask", "Delete a task", ["Tasks"]),
  place("/users/{id}/avatar", "deleteUserAvatar", "Delete a user's avatar", ["Users"]),
  place("/teams/{id}", "removeTeam", "Delete a team for all users"),
  place("/webhooks/{id}", "deleteWebhook", "Delete a webhook", ["Contacts"]),
])("$path $operation.operationId is not", (one) => expect(namesPerson(one)).toBe(false));
