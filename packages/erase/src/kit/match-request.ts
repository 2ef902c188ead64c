import { isDeepStrictEqual } from "node:util";
import type { ArrivedRequest, ExpectedRequest, Person } from "./contract.ts";
import { fillTemplate } from "./fill-template.ts";

/** How a request differs from what was expected, without the person's id; empty when it doesn't. */
export function matchRequest(arrived: ArrivedRequest, expected: ExpectedRequest, person: Person): string[] {
  const { pathname, searchParams } = new URL(arrived.url, "http://vendor");
  const { method, path, headers = {} } = expected;
  const query = fillTemplate(expected.query ?? {}, person);
  const body = fillTemplate(expected.body, person);
  const wrongHeaders = Object.entries(fillTemplate(headers, person)).filter(
    ([name, value]) => arrived.headers[name.toLowerCase()] !== value,
  );
  return [
    ...(arrived.method === method ? [] : [`the method ${arrived.method} instead of ${method}`]),
    ...(isSamePath(pathname, path, person) ? [] : [`the path ${hide(pathname, person)} instead of ${path}`]),
    ...(isDeepStrictEqual(sort([...searchParams]), sort(Object.entries(query)))
      ? []
      : [`the query ${hide(`?${searchParams}`, person)} instead of ?${new URLSearchParams(expected.query)}`]),
    ...wrongHeaders.map(
      ([name, value]) => `the header ${name}: ${arrived.headers[name.toLowerCase()] ?? "(none)"} instead of ${value}`,
    ),
    ...(isDeepStrictEqual(parse(arrived.body), body)
      ? []
      : [`the body ${hide(arrived.body, person) || "(none)"} instead of ${JSON.stringify(expected.body) ?? "(none)"}`]),
  ];
}

/** Segment by segment, so that an id with a slash in it is still one segment. */
function isSamePath(pathname: string, template: string, person: Person): boolean {
  const wanted = template.split("/").map((segment) => fillTemplate(segment, person));
  return isDeepStrictEqual(pathname.split("/").map(decode), wanted);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function sort(entries: readonly (readonly [string, string])[]): string[] {
  return entries.map((entry) => entry.join("=")).sort();
}

function parse(body: string): unknown {
  if (body === "") return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** A text without the person's id, job and lookups, also where they are percent-encoded. */
export function hide(text: string, { id, job = "", lookup = {} }: Person): string {
  return [["id", id], ["job", job], ...Object.entries(lookup)].reduce(
    (hidden, [name, value = ""]) =>
      [value, encodeURIComponent(value)].reduce(
        (one, form) => (form === "" ? one : one.replaceAll(form, `{${name}}`)),
        hidden,
      ),
    text,
  );
}
