import type { Place } from "../document/openapi.ts";

const person =
  /^(user|person|people|contact|customer|member|profile|subscriber|identity|identitie|individual|recipient|lead|visitor|patient|employee|guest|student|attendee|candidate|player|subject)s?$/;
const verb = /^(delet|eras|remov|purg|forget|anonymi|disabl|deactivat|destroy|gdpr|request|admin|api|v\d+$|one$)/;

/** Whether what an operation is about is a person, as its path, operationId, summary or, without a noun, tag says. */
export function namesPerson({ path, operation: { operationId, summary, tags = [] } }: Place): boolean {
  const segments = path.split("/").filter((segment) => !segment.includes("{"));
  const nouns = segments.map(nounsOf).filter((words) => words.length > 0);
  const route = nouns.at(-1) ?? [];
  const name = nounsOf(operationId);
  if ([route, name, nounsOf(summary ?? "")].some((words) => person.test(words.at(-1) ?? ""))) return true;
  return route.length === 0 && name.length === 0 && tags.some((tag) => person.test(nounsOf(tag).at(-1) ?? ""));
}

// `deleteUserById`, `Delete a user from the site.` and `request_profile_deletion` are about `user` and `profile`.
function nounsOf(text: string): string[] {
  const words = text
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");
  const end = words.findIndex((word) => /^(by|from|for|in|with|at|to|and|or|using|if|that|which)$/.test(word));
  return (end === -1 ? words : words.slice(0, end)).filter((word) => !verb.test(word));
}
