import type { Readable } from "node:stream";
import { type CsvError, parse } from "csv-parse";
import type { Providers } from "../../model/people.ts";
import type { Provider } from "../../model/provider.ts";
import { UsageError } from "../terminal/io.ts";
import { parseWho } from "./parse-who.ts";
import type { PersonRow } from "./person-row.ts";

interface Column {
  readonly name: string;
  readonly provider: string;
  readonly lookup?: string;
}

/**
 * People from CSV, as they come. The first line names the columns: `request`, and one for each provider, such as
 * `klavis` or, for a lookup, `konstantly.email`.
 */
export async function* readCsv(providers: Providers, input: Readable): AsyncGenerator<PersonRow> {
  const parser = input.pipe(
    parse({ bom: true, info: true, relax_column_count: true, skip_empty_lines: true, trim: true }),
  );
  input.on("error", (error) => parser.destroy(error));
  let columns: readonly (Column | "request")[] | undefined;
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (columns) yield tryRow(providers, columns, record, info.lines);
      else columns = readHeader(providers, record);
    }
  } catch (error) {
    if ((error as CsvError).code?.startsWith("CSV_"))
      throw new UsageError(`The CSV cannot be read (${(error as CsvError).code}, line ${(error as CsvError).lines}).`);
    throw error;
  }
  if (!columns) throw new UsageError("The CSV is empty; its first line names the columns.");
}

function readHeader(providers: Providers, header: readonly string[]): (Column | "request")[] {
  const columns = header.map((name): Column | "request" => {
    if (name === "request") return name;
    const [provider = "", lookup] = name.split(".");
    const adapter = Object.hasOwn(providers, provider) ? providers[provider] : undefined;
    if (!adapter || (lookup !== undefined && !adapter.lookups?.includes(lookup))) {
      throw new UsageError(
        `The CSV has a column that is neither request nor a provider; the columns are ${expected(providers)}.`,
      );
    }
    return { name, provider, ...(lookup !== undefined && { lookup }) };
  });
  const named = columns.map((column) => (column === "request" ? column : column.provider));
  const missing = ["request", ...Object.keys(providers)].find((name) => !named.includes(name));
  if (missing !== undefined)
    throw new UsageError(`The CSV has no column ${missing}; the columns are ${expected(providers)}.`);
  if (new Set(named).size < named.length) throw new UsageError("The CSV has a column twice.");
  return columns;
}

function expected(providers: Providers): string {
  const names = Object.entries(providers).map(([name, { lookups = [] }]) =>
    [name, ...lookups.map((lookup) => `${name}.${lookup}`)].join(" or "),
  );
  return ["request", ...names].join(", ");
}

/** A cell that cannot be read is a problem of its line. */
function tryRow(...given: Parameters<typeof readRow>): PersonRow {
  try {
    return readRow(...given);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { line: given[3], problem: error.message.replace(/\.$/, "") };
  }
}

function readRow(
  providers: Providers,
  columns: readonly (Column | "request")[],
  record: readonly string[],
  line: number,
): PersonRow {
  if (record.length !== columns.length)
    return { line, problem: `it has ${record.length} cells, and the first line ${columns.length}` };
  const people: Record<string, unknown> = {};
  let request = "";
  for (const [index, column] of columns.entries()) {
    const cell = record[index] ?? "";
    const name = column === "request" ? column : column.name;
    if (cell === "")
      return {
        line,
        problem: `${name} is empty${column === "request" ? "" : "; write none if the person has no account there"}`,
      };
    if (column === "request") request = cell;
    else people[column.provider] = readCell(providers[column.provider] as Provider<unknown>, column, cell);
  }
  return { line, request, people };
}

function readCell(adapter: Provider<unknown>, { provider, lookup }: Column, cell: string): unknown {
  if (cell === "none") return null;
  return lookup === undefined ? parseWho(provider, adapter, cell) : { [lookup]: cell };
}
