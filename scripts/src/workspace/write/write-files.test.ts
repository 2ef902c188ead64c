import { spawn, spawnSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { ProblemError } from "../../document/problem.ts";
import { journalFolder } from "./journal.ts";
import { recover, writeFiles } from "./write-files.ts";

const child = join(import.meta.dirname, "write-once.fixture.ts");

const before = { "a.txt": "a1", "deep/b.txt": "b1", "deep/gone.txt": "g1", "old/only.txt": "o1", "same.txt": "s1" };
const plan: [string, string | null][] = [
  ["a.txt", "a2"],
  ["deep/b.txt", "b2"],
  ["deep/gone.txt", null],
  ["old/only.txt", null],
  ["same.txt", "s1"],
  ["new/er/c.txt", "c2"],
];
const after = { "a.txt": "a2", "deep/b.txt": "b2", "new/er/c.txt": "c2", "same.txt": "s1" };

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "purge-"));
  for (const [path, text] of Object.entries(before)) await put(path, text);
});
afterEach(() => rm(root, { recursive: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(join(root, path, ".."), { recursive: true });
  await writeFile(join(root, path), text);
}

/** Every file but the journal's, by path. */
async function tree(): Promise<{ [path: string]: string }> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
  const files = paths.filter((path) => !path.startsWith(journalFolder)).sort();
  return Object.fromEntries(
    await Promise.all(files.map(async (path) => [path, await readFile(join(root, path), "utf8")] as const)),
  );
}

/** Names of the steps of the plan. */
async function stepsOf(): Promise<string[]> {
  const steps: string[] = [];
  await writeFiles(root, new Map(plan), (step) => steps.push(step));
  return steps;
}

function killedAt(step: number): void {
  const { signal, stderr } = spawnSync(process.execPath, [child, root, JSON.stringify(plan), String(step)], {
    encoding: "utf8",
  });
  expect(stderr).toBe("");
  expect(signal).toBe("SIGKILL");
}

describe("writeFiles", () => {
  it("writes, removes with the folders it empties, and leaves the rest", async () => {
    expect(await writeFiles(root, new Map(plan))).toEqual({
      written: ["a.txt", "deep/b.txt", "new/er/c.txt"],
      removed: ["deep/gone.txt", "old/only.txt"],
    });
    expect(await tree()).toEqual(after);
    expect(await readdir(root)).not.toContain("old");
    expect(await readdir(join(root, journalFolder))).toEqual([]);
  });

  it("touches nothing that is equal already", async () => {
    await writeFiles(root, new Map(plan));
    const { mtimeNs } = await stat(join(root, "a.txt"), { bigint: true });
    expect(await writeFiles(root, new Map(plan))).toEqual({ written: [], removed: [] });
    expect((await stat(join(root, "a.txt"), { bigint: true })).mtimeNs).toBe(mtimeNs);
  });

  it("keeps a file's mode", async () => {
    await chmod(join(root, "a.txt"), 0o755);
    await writeFiles(root, new Map(plan));
    expect((await stat(join(root, "a.txt"))).mode & 0o777).toBe(0o755);
  });
});

describe("a run that is killed", () => {
  const steps = 11;

  it(`has ${steps} steps`, async () => {
    expect(await stepsOf()).toEqual([
      "stage a.txt",
      "stage deep/b.txt",
      "stage new/er/c.txt",
      "write plan",
      "commit plan",
      "remove deep/gone.txt",
      "remove old/only.txt",
      "replace a.txt",
      "replace deep/b.txt",
      "replace new/er/c.txt",
      "close plan",
    ]);
  });

  test.each(Array.from({ length: steps }, (_, step) => step))(
    "before step %i is forgotten or finished",
    async (step) => {
      killedAt(step);
      const isCommitted = step > 4;
      expect(await recover(root)).toBe(step === 0 ? "nothing" : isCommitted ? "finished" : "discarded");
      expect(await tree()).toEqual(isCommitted ? after : before);
      expect(await recover(root)).toBe("nothing");
      expect(await writeFiles(root, new Map(plan)).then(tree)).toEqual(after);
    },
  );

  it("may be killed again while it is finished", async () => {
    killedAt(7);
    killedAt(1);
    expect(await recover(root)).toBe("finished");
    expect(await tree()).toEqual(after);
  });

  it("does not overwrite what somebody has edited since", async () => {
    killedAt(7);
    await put("deep/b.txt", "mine");
    await expect(recover(root)).rejects.toThrow(/deep\/b\.txt.*Save a copy of your edit/s);
    expect((await tree())["deep/b.txt"]).toBe("mine");
    await rm(join(root, journalFolder), { recursive: true });
    expect(await recover(root)).toBe("nothing");
  });
});

describe("one run at a time", () => {
  const lock = () => join(root, journalFolder, "lock");

  it("keeps out of a living process's way", async () => {
    const sleeper = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
    try {
      await put(`${journalFolder}/lock`, String(sleeper.pid));
      await expect(writeFiles(root, new Map(plan))).rejects.toThrow(`found    process ${sleeper.pid} is writing`);
      expect(await tree()).toEqual(before);
    } finally {
      sleeper.kill();
    }
  });

  test.each(["4194305", "", "0", "nonsense"])("takes over the lock of a process that is gone: %j", async (owner) => {
    await put(`${journalFolder}/lock`, owner);
    await writeFiles(root, new Map(plan));
    expect(await tree()).toEqual(after);
    await expect(stat(lock())).rejects.toThrow("ENOENT");
  });

  it("lets one of several through at a time, and none half", async () => {
    const runs = Array.from({ length: 8 }, (_, index) =>
      writeFiles(
        root,
        new Map([
          ["a.txt", `run ${index}`],
          ["deep/b.txt", `run ${index}`],
        ]),
      ),
    );
    const settled = await Promise.allSettled(runs);
    const failed = settled.filter((run) => run.status === "rejected").map((run) => run.reason);
    expect(failed.every((reason) => reason instanceof ProblemError)).toBe(true);
    const { "a.txt": a, "deep/b.txt": b } = await tree();
    expect(a).toBe(b);
  });
});

describe("refuses, before anything is changed", () => {
  test.each([
    "../out.txt",
    "/etc/out.txt",
    "a/../../out.txt",
    "..",
    ".",
    "",
    "deep",
    "a\\..\\out.txt",
    "nul\0.txt",
    "deep/",
  ])("%j", async (path) => {
    await expect(
      writeFiles(
        root,
        new Map([
          ["a.txt", "a2"],
          [path, "x"],
        ]),
      ),
    ).rejects.toThrow(ProblemError);
    expect(await tree()).toEqual(before);
  });

  it("a link that leaves the repository", async () => {
    await symlink(tmpdir(), join(root, "link"));
    await expect(writeFiles(root, new Map([["link/out.txt", "x"]]))).rejects.toThrow(
      "a link that leaves the repository",
    );
  });
});
