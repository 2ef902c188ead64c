/** How a parameter is known: `path user_id`. Names of headers are compared in lower case. */
export function parameterKey(parameter: { name?: unknown; in?: unknown }): string {
  const name = String(parameter.name);
  return `${String(parameter.in)} ${parameter.in === "header" ? name.toLowerCase() : name}`;
}
