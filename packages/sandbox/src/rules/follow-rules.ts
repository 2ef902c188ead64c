import { createHash } from "node:crypto";
import type { Behavior, UserSeed } from "../behavior/behavior.ts";
import type { Environment } from "../environment/environment.ts";
import type { Random } from "../environment/random.ts";
import { SandboxError } from "../errors/sandbox-error.ts";
import type { Fields } from "../openapi/document.ts";
import type { Step } from "../openapi/example-step.ts";
import { applyRules, toResponse } from "./apply-rules.ts";
import { evaluate } from "./evaluate.ts";
import { newId } from "./new-id.ts";
import type { Records, StoredRecord } from "./records.ts";
import type { Rules } from "./rules.ts";

/** The behavior of a vendor whose rules are data. */
export function followRules(name: string, rules: Rules): Behavior<Records> {
  const { denied } = rules;
  return {
    idPointer: rules.idPointer,
    state: () => new Set(),
    addUser: (records, environment, seed) => {
      const user = createUser(rules, environment, seed);
      const isTaken = [...records].some((record) => record.kind === "user" && record.id === user.id);
      if (isTaken) throw new SandboxError(`${name} already has a user with this id.`);
      records.add(user);
      return user.id;
    },
    ...(denied && { deny: (_, { operation }) => toResponse(denied, operation, {}) }),
    erasure: (id) => rules.erasure.map((step) => evaluate(step, { id, idNumber: Number(id) }) as Step),
    operations: Object.fromEntries(
      Object.entries(rules.operations).map(([operation, its]) => [
        operation,
        (call, records) => applyRules(its, call, records, () => newId(rules.user.id, call.environment.random)),
      ]),
    ),
  };
}

/** The first user is the one of the specification's examples. */
function createUser({ user }: Rules, { random, now }: Environment, seed: UserSeed): StoredRecord {
  const person = seed.index === 0 ? "maria" : `user-${random.text(6)}`;
  const email = `${person}@example.com`;
  const id = seed.id ?? idOf(user.id, email, random);
  const scope = {
    id,
    idNumber: Number(id),
    ownId: seed.ownId ?? `own-${person}`,
    email,
    now: new Date(now()).toISOString(),
  };
  return { kind: "user", id, value: evaluate(user.value, scope) as Fields, pending: [] };
}

function idOf(form: Rules["user"]["id"], email: string, random: Random): string {
  return form.hash ? createHash(form.hash).update(email).digest("hex") : newId(form, random);
}
