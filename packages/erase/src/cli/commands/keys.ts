import { randomBytes } from "node:crypto";
import type { Command } from "commander";
import { exportJWK, generateKeyPair } from "jose";
import { readSigningKeys, toPublicJwks } from "../../receipt/read-signing-keys.ts";
import { type GlobalOptions, print, printJson, UsageError } from "../terminal/io.ts";
import type { AddCommand } from "./add-command.ts";

interface KeysOptions extends GlobalOptions {
  readonly public?: boolean;
}

export const addKeys: AddCommand = (program, io) => {
  program
    .command("keys")
    .description("Make a new secret and a new signing key, or show the public keys to publish.")
    .option("--public", "the public keys of PURGE_SIGNING_KEY, as a JWK set for anyone who verifies receipts")
    .action(async (_: unknown, command: Command) => {
      const options = command.optsWithGlobals<KeysOptions>();
      if (options.public) {
        const keys = io.env.PURGE_SIGNING_KEY?.split(/\s*\n\s*/).filter((key) => key !== "");
        if (!keys?.length) throw new UsageError("PURGE_SIGNING_KEY is not set.");
        return printJson(io.stdout, await toPublicJwks(readSigningKeys(keys)));
      }
      const secret = randomBytes(32).toString("base64");
      const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
      const { kty, crv, x, d } = await exportJWK(privateKey);
      const signingKey = JSON.stringify({ kty, crv, x, d });
      if (options.json) return printJson(io.stdout, { PURGE_SECRET: secret, PURGE_SIGNING_KEY: signingKey });
      print(io.stdout, `PURGE_SECRET='${secret}'\nPURGE_SIGNING_KEY='${signingKey}'`);
      print(
        io.stderr,
        "Keep both as you keep your passwords. To rotate, put the new one on a line before the old one.",
      );
    });
};
