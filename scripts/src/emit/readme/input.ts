import { isObject, toJsonText } from "../../document/json.ts";
import type { Document, Operation, Parameter, Schema } from "../../document/openapi.ts";
import { schemaFacts } from "../../document/schema-facts.ts";
import { schemaName } from "../../document/schema-name.ts";
import { code, table } from "./markdown.ts";
import { typeWord } from "./type-word.ts";

interface Row {
  /** `body.request.userId` */
  where: string;
  required: boolean;
  schema: Schema | undefined;
  text: string;
}

/** So many rows of a body are shown with all that is inside; of a larger one, only its own members. */
const most = 30;

/** What an operation takes, a row for each parameter and each member of the body. */
export function describeInput(operation: Operation, document: Document, names: ReadonlyMap<string, string>): string {
  const rows = [
    ...(operation.parameters ?? []).map((parameter) => parameterRow(parameter, document)),
    ...bodyRows(operation.requestBody, document),
  ];
  const cells = rows.map(({ where, required, schema, text }) => [
    code(where),
    required ? "yes" : "",
    typeWord(schema, document, names),
    text,
  ]);
  return cells.length === 0 ? "" : table(["input", "required", "type", ""], cells);
}

function parameterRow(parameter: Parameter, document: Document): Row {
  const { in: place, name, schema } = parameter;
  const standard =
    isObject(schema) && schema.default !== undefined ? ` Default ${code(toJsonText(schema.default))}.` : "";
  const text = `${parameter.description ?? textOf(schema, document)}${standard}`;
  return { where: `${place}.${name}`, required: place === "path" || parameter.required === true, schema, text };
}

function bodyRows(body: Operation["requestBody"], document: Document): Row[] {
  const [media] = Object.values(body?.content ?? {});
  if (body === undefined || media === undefined) return [];
  const whole: Row = {
    where: "body",
    required: body.required === true,
    schema: media.schema,
    text: body.description ?? "",
  };
  const all = atMost(most + 1, memberRows("body", media.schema, document));
  const rows = all.length > most ? [...memberRows("body", media.schema, document, 1)] : all;
  return rows.length === 0 || whole.text !== "" ? [whole, ...rows] : rows;
}

function* memberRows(
  path: string,
  schema: Schema | undefined,
  document: Document,
  deepest = 4,
  above: readonly Schema[] = [],
): Generator<Row> {
  const facts = schemaFacts(schema, document);
  if (facts.items !== undefined) yield* memberRows(`${path}[]`, facts.items, document, deepest, above);
  if (facts.items !== undefined || facts.choice || above.length >= deepest) return;
  for (const [key, member] of facts.properties) {
    const where = `${path}.${key}`;
    yield { where, required: facts.required.has(key), schema: member, text: textOf(member, document) };
    if (!above.includes(member)) yield* memberRows(where, member, document, deepest, [...above, member]);
  }
}

// A large body has many thousands of rows, which are not all made only to be counted.
function atMost(count: number, rows: Iterable<Row>): Row[] {
  const first: Row[] = [];
  for (const row of rows) if (first.push(row) === count) break;
  return first;
}

// What a schema says of itself, or the one that it refers to.
function textOf(schema: Schema | undefined, document: Document): string {
  if (!isObject(schema)) return "";
  const target = document.components?.schemas?.[schemaName(schema.$ref) ?? ""];
  return schema.description ?? (isObject(target) ? target.description : undefined) ?? schema.title ?? "";
}
