import type { Provider } from "../../model/provider.ts";

/** How a person is named in a cell or on the command line: `none`, `<lookup>:<value>`, or the provider's own id. */
export function parseWho({ lookups = [] }: Provider<unknown>, text: string): unknown {
  if (text === "none") return null;
  const lookup = lookups.find((name) => text.startsWith(`${name}:`));
  return lookup === undefined ? text : { [lookup]: text.slice(lookup.length + 1) };
}
