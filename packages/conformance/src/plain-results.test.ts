import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isReactive, reactive } from "@vue/reactivity";
import { produce } from "immer";
import { expect, test, vi } from "vitest";
import { packagesFolder } from "./runtimes/folders.ts";

type Call = (input: object) => Promise<{ readonly ok: boolean }>;
interface Module {
  createClient(options: object): { deleteUser: Call };
  unwrap(result: object): unknown;
  isPurgeError(error: unknown): boolean;
}

const built = pathToFileURL(join(packagesFolder, "junction/dist/index.js")).href;
const { createClient, unwrap, isPurgeError } = (await import(built)) as Module;
const path = { user_id: "4a29dbc7-6db3-4c83-bfac-70a20a4be1b2" };
const clientOf = (response: () => Response) => createClient({ apiKey: "sk_us_key", fetch: async () => response() });
const json = { "content-type": "application/json" };

const responses: [name: string, response: () => Response, id?: string][] = [
  ["a success", () => new Response('{"success":true}', { headers: json })],
  ["an error of the API", () => new Response('{"detail":"no such user"}', { status: 404, headers: json })],
  ["a wait", () => new Response("", { status: 429, headers: { "retry-after": "3600" } })],
  ["a page", () => new Response("<html>", { headers: { "content-type": "text/html" } })],
  ["a refusal", () => new Response(""), ".."],
];

test.each(responses)("%s is plain data to Vue, Immer, structuredClone, JSON, spread and toEqual", async (...given) => {
  const [, response, user_id = path.user_id] = given;
  const result = await clientOf(response).deleteUser({ path: { user_id } });
  const state = reactive({ result });
  expect(isReactive(state.result)).toBe(true);
  expect(state.result).toEqual(result);
  const seen = produce(result, (draft) => Object.assign(draft, { seen: true }));
  expect(seen).toEqual({ ...result, seen: true });
  expect(produce({ all: [] as unknown[] }, (draft) => void draft.all.push(result)).all).toEqual([result]);
  expect(structuredClone(result)).toEqual(result);
  expect(JSON.parse(JSON.stringify(result))).toMatchObject({ ok: result.ok });
  for (const copy of [{ ...result }, structuredClone(result)]) expect(unwrapped(copy)).toEqual(unwrapped(result));
});

function unwrapped(result: object): unknown {
  try {
    return { data: unwrap(result) };
  } catch (error) {
    if (!isPurgeError(error)) throw error;
    return { message: (error as Error).message };
  }
}

test("a method can be spied on, replaced and called on its own", async () => {
  const client = clientOf(() => new Response('{"success":true}', { headers: json }));
  const spy = vi.spyOn(client, "deleteUser");
  await client.deleteUser({ path });
  expect(spy).toHaveBeenCalledWith({ path });
  spy.mockResolvedValue({ ok: false });
  expect(await client.deleteUser({ path })).toEqual({ ok: false });
  spy.mockRestore();
  const { deleteUser } = client;
  expect(await deleteUser({ path })).toMatchObject({ ok: true });
  expect(deleteUser.name).toBe("deleteUser");
});
