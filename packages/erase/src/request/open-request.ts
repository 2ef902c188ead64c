import { linkEntries } from "../journal/link-entries.ts";
import type { Entry, NewEntry } from "../model/entry.ts";
import { EraseError } from "../model/erase-error.ts";
import { commit } from "../secrets/create-keyring.ts";
import type { NewTarget } from "../store/store.ts";
import type { Engine } from "../target/engine.ts";
import { addMonths } from "./add-months.ts";
import { checkPeople, type Instruction } from "./check-people.ts";
import { checkRequestId } from "./check-text.ts";

/** GDPR art. 12(3): within one month of receipt. */
const MONTHS_TO_ANSWER = 1;

/** Writes a request with all its targets, or finds it. The same id is the same request; other people under it are refused. */
export async function openRequest(engine: Engine, request: string, people: unknown, deadline?: Date): Promise<void> {
  checkRequestId(request);
  const instructions = checkPeople(engine.providers, people);
  const now = engine.now();
  const until = deadline ? checkDeadline(deadline, now) : addMonths(now, MONTHS_TO_ANSWER);
  const digest = engine.keyring.tag(instructions);
  const providers = instructions.map(({ provider }) => provider);
  const opened: NewEntry = { is: "opened", request, deadline: until, people: digest, providers };
  const own = toTarget(engine, request, "", "closed", [opened]);
  const targets = await Promise.all(instructions.map((instruction) => createTarget(engine, request, instruction)));
  const row = { request, received: now, deadline: until, people: digest };
  if (await engine.store.open(row, [own, ...targets])) {
    for (const { target, links } of [own, ...targets]) {
      for (const { body } of links)
        engine.notify({ request, provider: target.provider, entry: JSON.parse(body) as Entry });
    }
    return;
  }
  const known = await engine.store.request(request);
  if (known && !engine.keyring.matches(known.people, instructions)) {
    throw new EraseError(
      "request-conflict",
      `Request ${request} exists already, with another person or other holds. Use a new id.`,
    );
  }
}

function checkDeadline(deadline: Date, now: number): number {
  if (deadline.getTime() > now) return deadline.getTime();
  throw new EraseError("invalid-option", "The deadline must be a date in the future.");
}

async function createTarget(engine: Engine, request: string, { provider, hold, who }: Instruction): Promise<NewTarget> {
  const { keyring } = engine;
  const named = who !== undefined;
  const tag = named ? keyring.tag([provider, who]) : null;
  const secret = keyring.current;
  const commitment = commit(keyring.salt(request, provider, secret), who ?? null);
  const asked: NewEntry = { is: "asked", request, provider, ...(tag !== null && { who: tag }), commitment, secret };
  const sealed = named ? await keyring.seal({ who }) : null;
  if (hold !== undefined) {
    return toTarget(
      engine,
      request,
      provider,
      "held",
      [asked, { is: "held", evidence: "none", reason: hold }],
      tag,
      sealed,
    );
  }
  if (!named) return toTarget(engine, request, provider, "no-account", [asked, { is: "no-account", evidence: "none" }]);
  return toTarget(engine, request, provider, "waiting", [asked], tag, sealed);
}

function toTarget(
  engine: Engine,
  request: string,
  provider: string,
  state: NewTarget["target"]["state"],
  entries: readonly NewEntry[],
  tag: string | null = null,
  sealed: string | null = null,
): NewTarget {
  const now = engine.now();
  const links = linkEntries(
    "",
    entries.map((entry) => ({ at: now, ...entry })),
  );
  const head = links.at(-1)?.hash ?? "";
  // Due immediately, even if the clock is set back later.
  const due = state === "waiting" ? 0 : null;
  return { target: { request, provider, state, due, written: now, sealed, seq: links.length, head }, links, tag };
}
