import type { Provider } from "../../model/provider.ts";

/** Makes a client of an installed package, and its adapter. */
export async function createProvider(name: string, options: object): Promise<Provider<unknown>> {
  const [client, adapter] = [`@purge/${name}`, `@purge/erase/${name}`];
  const [{ createClient }, adapters] = await Promise.all([
    import(/* @vite-ignore */ client) as Promise<{ createClient(options: object): object }>,
    import(/* @vite-ignore */ adapter) as Promise<Record<string, (client: object) => Provider<unknown>>>,
  ]);
  const wrap = adapters[name];
  if (!wrap) throw new Error(`${adapter} has no export ${name}.`);
  return wrap(createClient(options));
}
