import type { Row, Sql, Value } from "../sql.ts";
import type { PostgresClient } from "./pool.ts";

/** A statement as PostgreSQL takes it, and the names of its values in their order. */
interface Statement {
  readonly text: string;
  readonly names: readonly string[];
}

/** The store's statements on PostgreSQL: `:name` becomes `$1`, and `purge.table` a table of the schema. */
export function createTranslator(schema: string): (client: PostgresClient) => Sql {
  const statements = new Map<string, Statement>();
  const translate = (statement: string): Statement => {
    const known = statements.get(statement) ?? toPostgres(statement, schema);
    statements.set(statement, known);
    return known;
  };
  return (client) => ({
    clock: "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)",
    skipLocked: " FOR UPDATE SKIP LOCKED",
    all: async (statement, values = {}): Promise<Row[]> => {
      const { text, names } = translate(statement);
      const { rows } = await client.query(
        text,
        names.map((name) => toBigint(values[name])),
      );
      return rows;
    },
  });
}

export function toPostgres(statement: string, schema: string): Statement {
  const names: string[] = [];
  const text = statement.replaceAll("purge.", `"${schema}".`).replace(/:(\w+)/g, (_, name: string) => {
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  return { text, names };
}

/** Every number is a count or a time, and a caller's clock may have fractions. */
function toBigint(value: Value | undefined): Value | undefined {
  return typeof value === "number" ? Math.round(value) : value;
}
