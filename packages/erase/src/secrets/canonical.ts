/** A value as JSON with its members sorted, and e-mail addresses in lower case: the same person is the same text. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (key, member: unknown) => {
    if (key === "email" && typeof member === "string") return member.toLowerCase();
    if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
