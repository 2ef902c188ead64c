/** Kept in `PRAGMA user_version`: a store that a newer version has written is refused. */
export const SCHEMA_VERSION = 1;

export const schema: readonly string[] = [
  `CREATE TABLE IF NOT EXISTS request (
    request TEXT PRIMARY KEY, received INTEGER NOT NULL, deadline INTEGER NOT NULL, people TEXT NOT NULL
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS target (
    request TEXT NOT NULL, provider TEXT NOT NULL, state TEXT NOT NULL, due INTEGER, lease INTEGER NOT NULL DEFAULT 0,
    written INTEGER NOT NULL, sealed TEXT, seq INTEGER NOT NULL, head TEXT NOT NULL, PRIMARY KEY (request, provider)
  ) WITHOUT ROWID`,
  "CREATE INDEX IF NOT EXISTS target_due ON target (provider, due) WHERE due IS NOT NULL",
  `CREATE TABLE IF NOT EXISTS entry (
    request TEXT NOT NULL, provider TEXT NOT NULL, seq INTEGER NOT NULL, body TEXT NOT NULL, hash TEXT NOT NULL,
    PRIMARY KEY (request, provider, seq)
  ) WITHOUT ROWID`,
  `CREATE TABLE IF NOT EXISTS tag (
    tag TEXT NOT NULL, request TEXT NOT NULL, provider TEXT NOT NULL, PRIMARY KEY (tag, request, provider)
  ) WITHOUT ROWID`,
  "CREATE INDEX IF NOT EXISTS tag_request ON tag (request)",
  `CREATE TABLE IF NOT EXISTS gate (
    provider TEXT PRIMARY KEY, closed_at INTEGER NOT NULL, opens_at INTEGER NOT NULL
  ) WITHOUT ROWID`,
];

/** The pragmas of a writer. A commit is on disk when it returns, and what is deleted is overwritten. */
export const pragmas: readonly string[] = [
  "PRAGMA journal_mode = WAL",
  "PRAGMA synchronous = FULL",
  "PRAGMA secure_delete = ON",
  "PRAGMA cache_size = -8000",
];
