import type { Refuse } from "./check-input.ts";
import type { Api } from "./table.ts";

/**
 * The URL of a server with its variables. A variable is one label; where it is the whole host, a host name with or
 * without a port; and in the path, one segment.
 */
export function fillServer(
  api: Api,
  template: string,
  options: Readonly<Record<string, unknown>>,
  refuse: Refuse,
): string {
  return template.replace(/(:\/\/)?\{([^{}]+)\}(?=([^/]?))/g, (_, start = "", name, more, at) => {
    const { default: fallback, enum: values } = api.variables?.[name] ?? {};
    const value = options[name] ?? fallback;
    const isHost = start && !more;
    const isSegment = template.slice(8, at).includes("/");
    const shape = isHost ? /^([a-z\d][a-z\d-]*\.)*[a-z\d][a-z\d-]*(:\d+)?$/i : /^[a-z\d]([\w.-]*[a-z\d])?$/i;
    const isFit = typeof value === "string" && shape.test(value) && (isHost || isSegment || !/\./.test(value));
    if (!isFit || values?.includes(value) === false) {
      refuse("invalid-variable", `the option ${name} in ${template}`);
    }
    return start + value;
  });
}
