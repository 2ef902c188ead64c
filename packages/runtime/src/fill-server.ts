import type { Refuse } from "./check-input.ts";
import type { Api } from "./table.ts";

/** The URL of a server with its variables. A variable is one label, or where it is the whole host, a host name with or without a port. */
export function fillServer(
  api: Api,
  template: string,
  options: Readonly<Record<string, unknown>>,
  refuse: Refuse,
): string {
  return template.replace(/(:\/\/)?\{([^{}]+)\}(?=([^/]?))/g, (_, start = "", name, more) => {
    const { default: fallback, enum: values } = api.variables?.[name] ?? {};
    const value = options[name] ?? fallback;
    const shape = start && !more ? /^([a-z\d][a-z\d-]*\.)*[a-z\d][a-z\d-]*(:\d+)?$/i : /^[a-z\d]([\w-]*[a-z\d])?$/i;
    if (typeof value !== "string" || !shape.test(value) || values?.includes(value) === false) {
      refuse("invalid-variable", `the option ${name} in ${template}`);
    }
    return start + value;
  });
}
