/** How a database names its types, and what it writes after a table. */
export interface Dialect {
  readonly text: string;
  readonly integer: string;
  readonly table: string;
}

/** The tables, version by version; a store's version is how many of these it has seen. Later versions only add. */
export function migrations({ text, integer, table }: Dialect): readonly (readonly string[])[] {
  return [
    [
      `CREATE TABLE IF NOT EXISTS purge.request (
        request ${text} PRIMARY KEY, received ${integer} NOT NULL, deadline ${integer} NOT NULL, people ${text} NOT NULL
      )${table}`,
      `CREATE TABLE IF NOT EXISTS purge.target (
        request ${text} NOT NULL, provider ${text} NOT NULL, state ${text} NOT NULL, due ${integer},
        lease ${integer} NOT NULL DEFAULT 0, written ${integer} NOT NULL, sealed ${text}, seq ${integer} NOT NULL,
        head ${text} NOT NULL, PRIMARY KEY (request, provider)
      )${table}`,
      "CREATE INDEX IF NOT EXISTS target_due ON purge.target (provider, due) WHERE due IS NOT NULL",
      `CREATE TABLE IF NOT EXISTS purge.entry (
        request ${text} NOT NULL, provider ${text} NOT NULL, seq ${integer} NOT NULL, body ${text} NOT NULL,
        hash ${text} NOT NULL, PRIMARY KEY (request, provider, seq)
      )${table}`,
      `CREATE TABLE IF NOT EXISTS purge.tag (
        tag ${text} NOT NULL, request ${text} NOT NULL, provider ${text} NOT NULL,
        PRIMARY KEY (tag, request, provider)
      )${table}`,
      "CREATE INDEX IF NOT EXISTS tag_request ON purge.tag (request)",
      `CREATE TABLE IF NOT EXISTS purge.gate (
        provider ${text} PRIMARY KEY, closed_at ${integer} NOT NULL, opens_at ${integer} NOT NULL
      )${table}`,
    ],
  ];
}

/** The newest version: a store that a newer `@purge/erase` has written is refused. */
export const SCHEMA_VERSION: number = migrations({ text: "", integer: "", table: "" }).length;
