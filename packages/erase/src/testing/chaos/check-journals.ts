import type { Accounts, ChaosEraser } from "./create-chaos-eraser.ts";
import { forAll } from "./for-all.ts";

const PROOFS: ReadonlySet<string> = new Set(["confirmed", "inferred", "reported"]);

/** What the journals say: whole chains, no success without its evidence, and nothing that names a person. */
export async function checkJournals(
  eraser: ChaosEraser,
  people: readonly Accounts[],
  keys: readonly string[],
): Promise<string[]> {
  const found = await forAll(people, (accounts, index) =>
    checkJournal(eraser, `r${index}`, [...Object.values(accounts), ...keys]),
  );
  return found.flat();
}

async function checkJournal(eraser: ChaosEraser, request: string, secrets: readonly string[]): Promise<string[]> {
  const log = await eraser.log(request);
  if (log.broken !== undefined) return [`${request}: ${log.broken}`];
  const { targets } = await eraser.status(request);
  const unproven = targets.flatMap(({ provider, outcome, evidence }) => {
    const mine = log.entries.filter((one) => one.provider === provider).map(({ entry }) => entry);
    const asked = mine.some((entry) => entry.is === "sent" && entry.step === "delete");
    if (asked && outcome === "erased" && PROOFS.has(evidence)) return [];
    return [`${request}: ${provider} is ${outcome}/${evidence}${asked ? "" : ", and was never asked"}`];
  });
  const receipt = await eraser.receipt(request);
  const verified = await eraser.verify(receipt);
  const claims = Buffer.from(receipt.split(".")[1] ?? "", "base64url").toString();
  const written = JSON.stringify(log) + claims;
  return [
    ...unproven,
    ...(verified.ok ? [] : [`${request}: its receipt is not valid, ${verified.problem}`]),
    ...(secrets.some((secret) => written.includes(secret)) ? [`${request}: it names the person or a key`] : []),
  ];
}
