export { deliverWithPgBoss, type PgBossInstance, type PgBossOptions } from "./store/postgres/deliver-with-pg-boss.ts";
