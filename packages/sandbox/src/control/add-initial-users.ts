import { SandboxError } from "../errors/sandbox-error.ts";
import { valueAt } from "../openapi/document.ts";
import { exampleStep } from "../openapi/example-step.ts";
import type { Service } from "../service/service.ts";
import { addUser } from "./add-user.ts";
import { MAX_USERS } from "./max-users.ts";

/** The users that each vendor starts with. */
export interface InitialUsers {
  /** Number of users each vendor starts with, at most 100,000. Default: 3. */
  users?: number;
  /** Called from time to time while users are added. */
  onSeed?: (made: number, of: number) => void;
}

/** Users between two calls of `onSeed`. */
const STRIDE = 1000;

/** Adds the initial users. Returns the id of each vendor's first user, which is the one in the specification's example. */
export function addInitialUsers(services: Service[], { users = 3, onSeed }: InitialUsers): Map<string, string> {
  if (!(Number.isInteger(users) && users >= 0 && users <= MAX_USERS)) {
    throw new SandboxError(`The number of users must be a whole number from 0 to ${MAX_USERS}, not ${users}.`);
  }
  const withUsers = services.filter(({ behavior }) => behavior !== undefined);
  const total = users * withUsers.length;
  const firstIds = new Map<string, string>();
  let made = 0;
  for (const service of withUsers) {
    for (let index = 0; index < users; index++) {
      const id = index === 0 ? exampleId(service) : undefined;
      const added = addUser(service, { index, ...(id !== undefined && { id }) });
      if (index === 0) firstIds.set(service.name, added);
      made += 1;
      if (made % STRIDE === 0 || made === total) onSeed?.(made, total);
    }
  }
  return firstIds;
}

/** The user's id in the specification's example of a deletion, which READMEs show as well. */
function exampleId({ behavior, operations, spec }: Service): string | undefined {
  const operation = operations.find(({ id }) => id === "deleteUser");
  if (!behavior || !operation) return undefined;
  const id = valueAt(exampleStep(spec.document, operation).input, behavior.idPointer);
  return (typeof id === "string" && id !== "") || typeof id === "number" ? String(id) : undefined;
}
