export { deliverWithPgBoss, type PgBossOptions } from "./store/postgres/deliver-with-pg-boss.ts";
