import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { put, remove, run } from "../generate/generate.fixture.ts";
import { createCommitted, git, outside, status, text } from "./repository.fixture.ts";

let root = "";
let source = "";
beforeEach(async () => {
  root = await createCommitted();
  source = await text(root, "specs/acme/source.yaml");
});
afterEach(() => remove(root));

const bump = (...args: string[]) => run(root, "spec", "bump", "acme", ...args);
const given = (from: string, to: string) => outside("given.yaml", source.replaceAll(from, to));
const changesets = async () =>
  (await status(root)).map((line) => line.slice(3)).filter((path) => path.startsWith(".changeset/"));

test("a breaking file: specifications, packages and a changeset that says what to do", async () => {
  const { code, out } = await bump(await given("[removed]", "[]"), "--no-redocly");
  expect(code).toBe(0);
  expect(out).toContain("Acme: This is a major release.");
  const changed = (await status(root)).map((line) => line.slice(3));
  expect(changed).toEqual(
    expect.arrayContaining(["specs/acme/source.yaml", "specs/acme/openapi.yaml", "packages/acme/src/types.ts"]),
  );
  const [path = ""] = await changesets();
  expect((await text(root, path)).replaceAll(/\d{4}-\d\d-\d\d/g, "<day>").replace(/\(\w{12}\)/, "(<hash>)")).toBe(
    [
      "---\n# Generated (<hash>). If you edit this file, it is kept as you leave it.\n",
      '"@purge/acme": major\n"@purge/all": minor\n---\n\n',
      "Acme API 2.0.0 (<day>): `Removal`: property `removed` can now be missing. Handle its absence. ",
      "Affects code that reads responses of `deleteUser`.\n\n",
      "In `@purge/all`, the namespace `acme` is now `@purge/acme` 2.0.0 (Acme API 2.0.0).\n",
    ].join(""),
  );
  expect((await run(root, "generate", "--check")).code).toBe(0);
  expect((await run(root, "spec", "changeset", "--check")).code).toBe(0);
});

test("a renamed path parameter stops at the overlay, and goes through when the overlay follows", async () => {
  const path = await given("member_id", "id");
  const stopped = await bump(path, "--no-redocly");
  expect(stopped.code).toBe(1);
  expect(stopped.err).toMatch(/overlay\.yaml:6:5 #\/actions\/0 \(overlay-no-match\)/);
  expect(stopped.err).toContain("Its path moved. In line 6, write `target: $.paths['/members/{id}'].delete`.");
  expect(stopped.err).toMatch(/#\/actions\/1 \(overlay-no-match\)/);
  expect(stopped.err).toContain("run the command again with `--adapt`");
  expect(await status(root)).toEqual([]);
  const overlay = (await text(root, "specs/acme/overlay.yaml")).replaceAll("member_id", "id");
  await git(root, "checkout", "--quiet", "-b", "work");
  await put(root, "specs/acme/overlay.yaml", overlay);
  const { code, out } = await bump(path, "--no-redocly");
  expect(code).toBe(0);
  expect(out).toContain("`deleteUser`: path parameter `member_id` was renamed to `id`. Rename it at every call.");
});

test("an overlay action that the vendor has made unnecessary stops it", async () => {
  const path = await given(
    "operationId: remove_member",
    "operationId: deleteUser\n      x-purge-evidence: {grade: documented, source: https://docs.acme.example/reference/users, date: 2026-11-22}",
  );
  const { code, err } = await bump(path);
  expect(code).toBe(1);
  expect(err).toMatch(/action 1, target .*Every provider's operation .* a change/);
  expect(await status(root)).toEqual([]);
});

// A vendor who published one page first, and then the whole API.
function wholeApi(): string {
  const document = parse(source);
  const { delete: remove, parameters } = document.paths["/members/{member_id}"];
  const read = { operationId: "read", summary: "Read", security: [{ key: [] }], responses: remove.responses };
  document.paths = {
    "/v2/members/{member_id}": { parameters, delete: remove, get: { ...read, operationId: "read_member" } },
  };
  for (let index = 0; index < 12; index++) {
    document.paths[`/things${index}`] = { get: { ...read, operationId: `thing_${index}` } };
  }
  return stringify(document);
}

const ownOperation = `  - target: $.paths['/members/{member_id}']
    description: Adds \`getUser\`, to look before deleting.
    update:
      get:
        operationId: getUser
        summary: Get a member
        security: [{ key: [] }]
        responses:
          '200':
            description: The member.
            x-purge-evidence: { grade: documented, source: https://docs.acme.example/reference/users, date: 2026-11-22 }
          '404':
            description: There is no such member.
            x-purge-evidence: { grade: documented, source: https://docs.acme.example/reference/users, date: 2026-11-22 }
        x-purge-evidence: { grade: documented, source: https://docs.acme.example/reference/users, date: 2026-11-22 }
`;

test("a vendor's whole API: everything to change at once, and a second run that changes it", async () => {
  await put(root, "specs/acme/overlay.yaml", `${await text(root, "specs/acme/overlay.yaml")}${ownOperation}`);
  expect(await run(root, "generate")).toMatchObject({ code: 0 });
  await git(root, "add", "--all");
  await git(root, "commit", "--quiet", "--no-verify", "-m", "With getUser");
  const path = await outside("whole.yaml", wholeApi());
  const stopped = await bump(path, "--no-redocly");
  expect(stopped.code).toBe(1);
  expect(stopped.err).toContain("(bump-keep)");
  expect(stopped.err).toContain("- DELETE /v2/members/{member_id}");
  expect(stopped.err).toContain("In line 6, write `target: $.paths['/v2/members/{member_id}'].delete`.");
  expect(stopped.err).toMatch(
    /#\/actions\/4 \(overlay-superseded\)[\s\S]*now publishes `GET \/v2\/members\/\{member_id\}`/,
  );
  expect(stopped.err).toContain("- target: \"$.paths['/v2/members/{member_id}'].get\"");
  expect(await status(root)).toEqual([]);
  const { code, out } = await bump(path, "--no-redocly", "--adapt");
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining("This is a major release.") });
  expect(out).toContain("`getUser` is now `GET /v2/members/{member_id}` (was `GET /members/{member_id}`)");
  expect(out).not.toContain("thing");
  expect((await run(root, "generate", "--check")).code).toBe(0);
});

test("a URL is recorded as the origin without its query, and printed without it", async () => {
  const secret = "token-of-the-maintainer";
  const server = createServer((_, response) => response.end(source.replace("[removed]", "[]"))).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const { code, out, err } = await bump(`http://127.0.0.1:${port}/acme.yaml?token=${secret}#top`, "--no-redocly");
  const lost = await bump(`http://127.0.0.1:${port + 1}/acme.yaml?token=${secret}`, "--no-redocly");
  server.close();
  expect({ code, lost: lost.code }).toEqual({ code: 0, lost: 1 });
  expect(`${out}${err}${lost.out}${lost.err}`).not.toContain(secret);
  expect(await text(root, "specs/acme/provider.yaml")).toContain(`origin: http://127.0.0.1:${port}/acme.yaml\n`);
  expect(await git(root, "diff")).not.toContain(secret);
});

test("a changeset that somebody edited is kept, and named", async () => {
  await bump(await given("[removed]", "[]"), "--no-redocly");
  const [path = ""] = await changesets();
  const edited = (await text(root, path))
    .replace(/Acme API[\s\S]*$/, "Written by hand.\n")
    .replaceAll("major", "minor");
  await put(root, path, edited);
  const { out } = await bump(await given("[removed]", "[] # again"), "--no-redocly");
  expect(out).toContain("(changeset-edited)");
  expect(await text(root, path)).toBe(edited);
});

test("the same content changes nothing, whatever surrounds it", async () => {
  expect(await bump(await given("", ""))).toMatchObject({ code: 0, out: "Acme: nothing changed.\n" });
  const page = await outside("page.md", `# Users\n\nAll about it.\n\n\`\`\`yaml\n${source}\`\`\`\n`);
  expect(await bump(page)).toMatchObject({ code: 0, out: "Acme: nothing changed.\n" });
  expect(await status(root)).toEqual([]);
});

test("a dry run says all of it and writes nothing", async () => {
  const { code, out } = await bump(await given("[removed]", "[]"), "--dry-run", "--json");
  expect(code).toBe(0);
  const result = JSON.parse(out) as {
    bump: string;
    files: string[];
    written: string[];
    changeset: { path: string };
    changes: { what: string }[];
  };
  expect(result).toMatchObject({ ok: true, bump: "major", written: [] });
  expect(result.files).toContain(result.changeset.path);
  expect(await status(root)).toEqual([]);
});

test("the second opinion is shown where it differs", async () => {
  const { out } = await bump(
    await given("type: boolean", "type: boolean\n          readOnly: true"),
    "--dry-run",
    "--json",
  );
  const {
    bump: ours,
    disagreements,
    skipped,
  } = JSON.parse(out) as { bump: string; disagreements: unknown[]; skipped?: string };
  expect({ ours, skipped }).toEqual({ ours: "patch", skipped: undefined });
  expect(Array.isArray(disagreements)).toBe(true);
});

test("a provider that only the main branch of this machine holds is compared with that", async () => {
  const released = (await git(root, "commit-tree", "4b825dc642cb6eb9a060e54bf8d69288fbee4904", "-m", "Empty")).trim();
  await git(root, "replace", "--graft", "HEAD", released);
  await git(root, "update-ref", "refs/remotes/origin/main", released);
  await git(root, "branch", "--force", "-M", "main");
  expect((await bump(await given("[removed]", "[]"), "--no-redocly")).out).toContain('"@purge/acme": major');
  expect((await run(root, "spec", "changeset", "--check")).code).toBe(0);
});

test("a provider that is new on its branch has no release to change, and no changeset to take back", async () => {
  const first = (await git(root, "rev-parse", "HEAD")).trim();
  await git(root, "rm", "--quiet", "-r", "specs/acme");
  await git(root, "commit", "--quiet", "--no-verify", "-m", "Without Acme");
  await git(root, "branch", "--force", "-M", "main");
  await git(root, "checkout", "--quiet", "-b", "work");
  await git(root, "checkout", "--quiet", first, "--", "specs/acme");
  await git(root, "commit", "--quiet", "--no-verify", "-m", "With Acme");
  const { out } = await bump(await given("[removed]", "[]"), "--no-redocly");
  expect(out).toContain("has no release yet");
  expect(out).not.toContain(".changeset/");
});

test("an overlay that is edited is judged before and after it is generated from", async () => {
  const overlay = await text(root, "specs/acme/overlay.yaml");
  await put(root, "specs/acme/overlay.yaml", overlay.replace("operationId: deleteUser", "operationId: eraseUser"));
  const early = await run(root, "spec", "changeset", "--check");
  expect(early).toMatchObject({ code: 1, err: expect.stringContaining('"@purge/acme": major') });
  const { out } = await run(root, "spec", "changeset");
  expect(out).toContain("`deleteUser` was renamed to `eraseUser`");
  expect(out).toContain("run `node run.mjs generate`");
  expect((await run(root, "generate")).code).toBe(0);
  const late = await run(root, "spec", "changeset", "--check");
  expect(late).toMatchObject({ code: 0, out: expect.not.stringContaining("node run.mjs generate") });
});

test("a file that says the same in JSON is no release; what is kept is the vendor's text", async () => {
  const { code, out } = await bump(await outside("given.json", JSON.stringify(parse(source))));
  expect(code).toBe(0);
  expect(out).toContain("Nothing changed for callers: no release.");
  expect(await changesets()).toEqual([]);
  expect((await text(root, "specs/acme/source.yaml")).startsWith("{")).toBe(true);
});

test("back to the old file, the changeset is taken back", async () => {
  await bump(await given("[removed]", "[]"), "--no-redocly");
  expect(await changesets()).toHaveLength(1);
  await bump(await given("", ""), "--no-redocly");
  expect(await changesets()).toEqual([]);
  const left = (await status(root)).filter((line) => !line.endsWith("specs/acme/provider.yaml"));
  expect(left).toEqual([]);
});

test("OpenAPI 3.1 and 3.2 in place of 3.0 are taken", async () => {
  for (const version of ["3.1.0", "3.2.0"]) {
    const data = { ...parse(source), openapi: version };
    expect((await bump(await outside("given.yaml", stringify(data)), "--dry-run", "--no-redocly")).code).toBe(0);
  }
});

test("what fails leaves everything as it was", async () => {
  const files = [
    "openapi: 3.0.3\npaths: [",
    "openapi: 4.0.0\n",
    source.replace("description: There is no such member.", "$ref: '#/nowhere'"),
  ];
  for (const content of files) {
    const { code, err } = await bump(await outside("bad.yaml", content));
    expect(code).toBe(1);
    expect(err).toMatch(/expected .*\n.*found .*\n.*next /s);
  }
  expect(await bump("/no/such/file.yaml")).toMatchObject({ code: 1 });
  expect(await run(root, "spec", "bump", "acmee", "x.yaml")).toMatchObject({ code: 2 });
  expect(await status(root)).toEqual([]);
});

test("several bumps are one transaction: all are written, or none", async () => {
  await remove(root);
  root = await createCommitted("zeta");
  const changed = await given("[removed]", "[]");
  for (const name of ["source.yaml", "overlay.yaml", "provider.yaml"]) {
    await put(root, `specs/zeta/${name}`, await text(root, `specs/acme/${name}`));
  }
  expect(await run(root, "generate")).toMatchObject({ code: 0 });
  await git(root, "add", "--all");
  await git(root, "commit", "--quiet", "--no-verify", "-m", "With Zeta");
  const bad = await outside("bad.yaml", source.replace("type: boolean", "$ref: '#/nowhere'"));
  expect(await run(root, "spec", "bump", "acme", changed, "zeta", bad, "--no-redocly")).toMatchObject({ code: 1 });
  expect(await status(root)).toEqual([]);
  const { code, out } = await run(root, "spec", "bump", "acme", changed, "zeta", changed, "--no-redocly", "--json");
  expect(code).toBe(0);
  const { bumps } = JSON.parse(out) as { bumps: { provider: string; bump: string }[] };
  expect(bumps.map(({ provider, bump }) => [provider, bump])).toEqual([
    ["acme", "major"],
    ["zeta", "major"],
  ]);
  expect(await changesets()).toHaveLength(2);
  expect((await run(root, "generate", "--check")).code).toBe(0);
  expect(await run(root, "spec", "bump", "acme", changed, "zeta")).toMatchObject({ code: 2 });
  expect(await run(root, "spec", "bump", "acme", changed, "acme", changed)).toMatchObject({ code: 2 });
});
