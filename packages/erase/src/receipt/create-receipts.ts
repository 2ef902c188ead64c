import { EraseError } from "../model/erase-error.ts";
import { readRequest } from "../request/read-request.ts";
import type { Engine } from "../target/engine.ts";
import { matchJournal } from "./match-journal.ts";
import { type PublicJwks, readSigningKeys, type SigningKey, toPublicJwks } from "./read-signing-keys.ts";
import { renderPage } from "./render-page.ts";
import { signReceipt } from "./sign-receipt.ts";
import { type DisclosedPerson, type Verified, verifyReceipt } from "./verify-receipt.ts";

export interface ReceiptOptions {
  readonly signingKey?: SigningKey | readonly SigningKey[];
  readonly issuer?: string;
}

/** What an eraser offers about receipts. */
export interface Receipts {
  receipt(request: string): Promise<string>;
  receiptPage(receipt: string): Promise<string>;
  disclose(request: string): Promise<Record<string, string>>;
  verify(receipt: string, options?: { readonly people?: Readonly<Record<string, DisclosedPerson>> }): Promise<Verified>;
  keys(): Promise<PublicJwks>;
}

export function createReceipts(engine: Engine, { signingKey, issuer = "purge" }: ReceiptOptions): Receipts {
  const keys = readSigningKeys(signingKey);
  return {
    receipt: async (request) => {
      const [key] = keys;
      if (key) return signReceipt(engine, await readRequest(engine, request), issuer, key);
      throw new EraseError(
        "no-signing-key",
        "Receipts need the option signingKey. Make a key with `npx @purge/erase keys`.",
      );
    },
    receiptPage: async (receipt) => {
      const verified = await verifyReceipt(receipt, { keys: await toPublicJwks(keys) });
      if (verified.ok) return renderPage(verified.claims, receipt);
      throw new EraseError("invalid-option", `The receipt cannot be shown: ${verified.problem}.`);
    },
    disclose: async (request) => {
      const { targets } = await readRequest(engine, request);
      return Object.fromEntries(
        targets.map(({ target: { provider }, entries: [asked] }) => {
          const secret = asked?.is === "asked" ? asked.secret : undefined;
          return [provider, engine.keyring.salt(request, provider, secret)];
        }),
      );
    },
    verify: async (receipt, { people } = {}) => {
      const verified = await verifyReceipt(receipt, { keys: await toPublicJwks(keys), ...(people && { people }) });
      if (!verified.ok) return verified;
      const problem = matchJournal(verified.claims, await readRequest(engine, verified.claims.jti));
      return problem === undefined ? verified : { ok: false, problem };
    },
    keys: () => toPublicJwks(keys),
  };
}
