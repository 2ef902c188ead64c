import type { Api, Variable } from "./api.ts";
import { copyOwn } from "./copy-own.ts";
import { refuseValue } from "./refuse-value.ts";

const hostShape = /^([a-z\d][a-z\d-]*\.)*[a-z\d][a-z\d-]*(:\d+)?$/i;
const segmentShape = /^[a-z\d]([\w.-]*[a-z\d])?$/i;

/**
 * The URL of a server with its variables. A variable is one label of a host name; if it is the whole host, a host name
 * with or without a port; and in the path, one segment.
 */
export function fillServer(api: Api, template: string, options: Readonly<Record<string, unknown>>): string {
  return template.replace(/(:\/\/)?\{([^{}]+)\}(?=([^/]?))/g, (_, start = "", name, more, at) => {
    const { default: fallback, enum: values } = copyOwn<Variable>(api.variables?.[name]);
    const value = options[name] ?? fallback;
    const isHost = start && !more;
    const isSegment = template.slice(8, at).includes("/");
    const [shape, expected] = isHost
      ? [hostShape, 'a host name with an optional port ("learn.example.org:8443"), without a scheme or a path']
      : [segmentShape, isSegment ? "one path segment" : "one label of a host name, without a dot"];
    const isFit = typeof value === "string" && shape.test(value) && (isHost || isSegment || !value.includes("."));
    if (!isFit)
      refuseValue("invalid-variable", name, `${expected} (it fills ${template})`, value, "a string of another form");
    if (values?.includes(value) === false) {
      refuseValue("invalid-variable", name, `one of ${values.join(", ")}`, value, "another string");
    }
    return start + value;
  });
}
