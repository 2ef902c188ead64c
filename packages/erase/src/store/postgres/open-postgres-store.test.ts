import { expect, test } from "vitest";
import { checkVersion, importPeer } from "./import-peer.ts";
import { isUnavailable } from "./is-unavailable.ts";
import { openPostgresStore } from "./open-postgres-store.ts";
import { toPostgres } from "./to-postgres.ts";

test("statements are written the way PostgreSQL wants them", () => {
  const statement = "UPDATE purge.target SET due = :due WHERE provider = :provider AND due < :due";
  expect(toPostgres(statement, "acme")).toEqual({
    text: 'UPDATE "acme".target SET due = $1 WHERE provider = $2 AND due < $1',
    names: ["due", "provider"],
  });
});

test.each(["10.4.2", "12.0.9", "13.1.0"])("pg-boss %s is refused with a sentence", (version) => {
  expect(() => checkVersion({ name: "pg-boss", major: 12, minor: 18 }, version)).toThrow(
    `@purge/erase needs pg-boss 12.18 or a later 12.x, and pg-boss ${version} is installed. Install it with \`npm install pg-boss@12\`.`,
  );
});

test("a package that is not installed is named", async () => {
  await expect(importPeer({ name: "pg-nowhere", major: 8, minor: 0 })).rejects.toThrow(
    "The package pg-nowhere is needed, and it is not installed. Install it with `npm install pg-nowhere@8`.",
  );
});

test.each([
  [{ code: "57P01" }, true],
  [{ code: "08006" }, true],
  [{ code: "ECONNREFUSED" }, true],
  [new Error("Connection terminated unexpectedly"), true],
  [{ code: "42P01" }, false],
  [{ code: "28P01" }, false],
  [new TypeError("x is not a function"), false],
])("%o is a PostgreSQL that is away: %s", (error, want) => {
  expect(isUnavailable(error)).toBe(want);
});

test.each([
  [{ connectionString: "" }, /must be a PostgreSQL URL/],
  [{ connectionString: "mysql://host/database" }, /must be a PostgreSQL URL/],
  [{ connectionString: "postgres://host/database", schema: 'a"; DROP' }, /lower-case letters/],
])("%o is refused", async (options, message) => {
  await expect(openPostgresStore(options)).rejects.toThrow(message);
});
