import { calculateJwkThumbprint, importJWK, type JWK, SignJWT } from "jose";
import { describeRequest } from "../request/describe-request.ts";
import { brokenJournal, type ReadChain, type ReadRequest } from "../request/read-request.ts";
import type { Engine } from "../target/engine.ts";
import { DOES_NOT_PROVE, PROVES, RECEIPT_TYPE, type ReceiptClaims, type ReceiptTarget } from "./claims.ts";
import type { PrivateJwk } from "./read-signing-keys.ts";

/** Signs a request as it stands (JWS, EdDSA). Throws when the journal is not what was written. */
export async function signReceipt(engine: Engine, read: ReadRequest, issuer: string, key: PrivateJwk): Promise<string> {
  if (read.broken) throw brokenJournal(read.row.request, read.broken);
  const { iss, jti, iat, ...claims } = toClaims(engine, read, issuer);
  const kid = await calculateJwkThumbprint({ kty: key.kty, crv: key.crv ?? "", x: key.x ?? "" });
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "EdDSA", typ: RECEIPT_TYPE, kid })
    .setIssuer(iss)
    .setJti(jti)
    .setIssuedAt(iat)
    .sign(await importJWK(key as JWK, "EdDSA"));
}

function toClaims(engine: Engine, read: ReadRequest, issuer: string): ReceiptClaims {
  const { request, targets, broken: _, ...status } = describeRequest(engine, read);
  return {
    receipt: 1,
    iss: issuer,
    jti: request,
    iat: Math.floor(engine.now() / 1000),
    ...status,
    targets: targets.map(({ next: _, ...target }, index): ReceiptTarget => {
      const { entries, target: row } = read.targets[index] as ReadChain;
      const asked = entries[0];
      const commitment = asked?.is === "asked" ? asked.commitment : "";
      return { ...target, commitment, head: row.head, records: row.seq };
    }),
    proves: PROVES,
    doesNotProve: DOES_NOT_PROVE,
  };
}
