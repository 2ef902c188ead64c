import { execFileSync, spawnSync } from "node:child_process";
import { createPublicKey } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { decodeJwt } from "jose";
import { afterAll, expect, test } from "vitest";
import type { Verdict } from "../model/provider.ts";
import { commit } from "../secrets/create-keyring.ts";
import { createTestEraser, DAY } from "../testing/memory/create-test-eraser.ts";
import { fakeProvider } from "../testing/memory/fake-provider.ts";
import { verifyReceipt } from "./verify-receipt.ts";

const folder = mkdtempSync(join(tmpdir(), "purge-receipt-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// RFC 8032, section 7.1, test 1.
const signingKey = {
  kty: "OKP",
  crv: "Ed25519",
  d: "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A",
  x: "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
};
const other = {
  kty: "OKP",
  crv: "Ed25519",
  d: "TM0Imyj_ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U-4pvs",
  x: "PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw",
};
const schema = JSON.parse(readFileSync(new URL("../../receipt.schema.json", import.meta.url), "utf8")) as object;
const ajv = new Ajv2020({ strict: true });
(addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
const validate = ajv.compile(schema);

const finalAt = new Date(Date.UTC(2026, 0, 22));
const verdicts: Readonly<Record<string, Verdict>> = {
  erased: { is: "erased" },
  scheduled: { is: "scheduled", finalAt, undoUntil: finalAt },
  absent: { is: "absent" },
  waiting: { is: "wait", reason: "outage" },
};
const names = [...Object.keys(verdicts), "none", "held", "closed"];

async function createMixed() {
  const providers = Object.fromEntries(names.map((name) => [name, fakeProvider([verdicts[name] ?? { is: "erased" }])]));
  const made = createTestEraser({ providers, signingKey: [signingKey, other], issuer: "https://shop.example" });
  const people = Object.fromEntries(
    names.map((name) => [
      name,
      name === "none" ? null : name === "held" ? { hold: "<b>litigation</b>" } : "ann@example.com",
    ]),
  );
  await made.eraser.erase("T-1042", people);
  await made.eraser.close("T-1042", "closed", "by hand", "Maria & Co");
  await made.eraser.extend("T-1042", "<time >many requests");
  await made.eraser.run();
  return { ...made, receipt: await made.eraser.receipt("T-1042") };
}

test("a receipt of every state is what the published schema says, and holds no id", async () => {
  const { receipt } = await createMixed();
  const claims = decodeJwt(receipt);
  expect(validate(claims), JSON.stringify(validate.errors)).toBe(true);
  expect((claims.targets as { outcome: string }[]).map(({ outcome }) => outcome)).toEqual([
    "attention",
    "closed",
    "erased",
    "held",
    "no-account",
    "scheduled",
    "waiting",
  ]);
  expect(JSON.stringify(claims)).not.toContain("ann@");
  expect(validate({ ...claims, surprise: 1 })).toBe(false);
});

test("a forged receipt, another issuer's, an unsigned one and nonsense are refused", async () => {
  const { eraser, receipt } = await createMixed();
  const keys = await eraser.keys();
  const [header, payload = "", signature] = receipt.split(".");
  const forged = Buffer.from(Buffer.from(payload, "base64url").toString().replace('"erased"', '"closed"')).toString(
    "base64url",
  );
  const unsigned = Buffer.from('{"alg":"none","typ":"purge-receipt+jwt"}').toString("base64url");
  expect(await verifyReceipt(receipt, { keys, issuer: "https://shop.example" })).toMatchObject({ ok: true });
  expect(await verifyReceipt(`${header}.${forged}.${signature}`, { keys })).toMatchObject({
    ok: false,
    problem: expect.stringContaining("signature"),
  });
  expect(await verifyReceipt(`${unsigned}.${payload}.`, { keys })).toMatchObject({ ok: false });
  expect(await verifyReceipt(receipt, { keys, issuer: "https://other.example" })).toMatchObject({
    ok: false,
    problem: expect.stringContaining("iss"),
  });
  expect(await verifyReceipt(receipt, { keys: { keys: keys.keys.slice(1) } })).toMatchObject({ ok: false });
  for (const text of ["", "x", "a.b.c", "{}"]) expect(await verifyReceipt(text, { keys })).toMatchObject({ ok: false });
});

test("the salt ties a receipt to its person, and to nobody else", async () => {
  const { eraser, receipt } = await createMixed();
  const salts = (await eraser.disclose("T-1042")) as Record<string, string>;
  const salt = salts.erased ?? "";
  expect(await eraser.verify(receipt, { people: { erased: { who: "ann@example.com", salt } } })).toMatchObject({
    ok: true,
  });
  expect(await eraser.verify(receipt, { people: { erased: { who: "ben@example.com", salt } } })).toMatchObject({
    ok: false,
  });
  expect(
    await eraser.verify(receipt, { people: { erased: { who: "ann@example.com", salt: salts.absent ?? "" } } }),
  ).toMatchObject({ ok: false });
  expect(commit(salt, "ann@example.com")).toMatch(/^[\w-]{43}$/);
});

test("an old key verifies what it signed after a rotation", async () => {
  const { receipt, eraser } = await createMixed();
  const rotated = createTestEraser({
    providers: { v: fakeProvider([{ is: "erased" }]) },
    signingKey: [other, signingKey],
  });
  expect((await verifyReceipt(receipt, { keys: await rotated.eraser.keys() })).ok).toBe(true);
  expect((await eraser.keys()).keys).toHaveLength(2);
});

test("the page is static, says every outcome, and escapes what people wrote", async () => {
  const { eraser, receipt, clock } = await createMixed();
  const page = await eraser.receiptPage(receipt);
  expect(page).toContain('<html lang="en">');
  expect(page).not.toMatch(/<script|src=|href=|url\(|<b>litigation|ann@/);
  expect(page).toContain("&#60;b&#62;litigation");
  expect(page.match(/<th scope="row">/g)).toHaveLength(names.length);
  expect(page).toContain("What it does not prove");
  expect(page).toContain("<dd>&#60;time &#62;many requests</dd>");
  clock.advance(DAY);
  await expect(eraser.receiptPage(`${receipt}x`)).rejects.toMatchObject({ code: "invalid-option" });
});

const has = (command: string, ...args: string[]) => spawnSync(command, args).status === 0;

test.runIf(has("openssl", "version"))("openssl verifies it with nothing of ours", async () => {
  const { eraser, receipt } = await createMixed();
  const [header, payload, signature = ""] = receipt.split(".");
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const jwk = { ...(await eraser.keys()).keys[0] };
  const pem = createPublicKey({ key: jwk, format: "jwk" }).export({ format: "pem", type: "spki" });
  const files = ["-inkey", file("key.pem", pem), "-sigfile", file("signature", Buffer.from(signature, "base64url"))];
  const verify = (signed: string) =>
    spawnSync("openssl", ["pkeyutl", "-verify", "-pubin", "-rawin", ...files, "-in", file("signed", signed)]).status;
  expect(verify(`${header}.${payload}`)).toBe(0);
  expect(verify(`${header}.${payload}x`)).not.toBe(0);
});

const PYTHON = `
import json, jwt, sys
given = json.load(sys.stdin)
key = jwt.PyJWK(given["jwk"]).key
claims = jwt.decode(given["receipt"], key, algorithms=["EdDSA"], issuer="https://shop.example")
print(claims["jti"])
try:
    jwt.decode(given["receipt"][:-4] + "AAAA", key, algorithms=["EdDSA"])
    print("accepted")
except jwt.InvalidSignatureError:
    print("refused")
`;

test.runIf(has("python3", "-c", "import jwt, cryptography"))(
  "PyJWT verifies it, and refuses a forged one",
  async () => {
    const { eraser, receipt } = await createMixed();
    const input = JSON.stringify({ jwk: (await eraser.keys()).keys[0], receipt });
    expect(execFileSync("python3", ["-c", PYTHON], { input, encoding: "utf8" })).toBe("T-1042\nrefused\n");
  },
);
