// A worker whose vendor never answers; it says when it has asked. Arguments: the database's URL, and how it finds work.
import { createEraser } from "../../eraser/create-eraser.ts";
import { ownProvider } from "../../providers/own-provider.ts";
import { deliverWithPgBoss } from "../../store/postgres/deliver-with-pg-boss.ts";
import { openPostgresStore } from "../../store/postgres/open-postgres-store.ts";

const [, , connectionString = "", how = ""] = process.argv;
const slow = ownProvider({
  erase: () => {
    process.stdout.write("asked\n");
    return new Promise(() => undefined);
  },
});
const eraser = createEraser({
  providers: { slow },
  secret: new Uint8Array(32),
  store: await openPostgresStore({ connectionString, schema: `slow_${how.replace("-", "_")}` }),
  ...(how === "pg-boss" && { delivery: await deliverWithPgBoss({ connectionString }) }),
  leaseMs: 3_000,
});
await eraser.erase("r", { slow: "x" });
await eraser.run({ until: "stopped" });
