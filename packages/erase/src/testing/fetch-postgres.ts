// Fetches PostgreSQL's programs into the cache: `node run.mjs test:postgres` does, and nothing else.
import { fetchPostgres, postgresVersion } from "./postgres/postgres-programs.ts";

process.stdout.write(`PostgreSQL ${postgresVersion} is in ${await fetchPostgres()}\n`);
