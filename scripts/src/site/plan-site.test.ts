import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { eachOperation } from "../document/openapi.ts";
import { anchorsIn } from "./markdown-sections.ts";
import { material, run } from "./material.fixture.ts";
import { kebabCase } from "./page.ts";
import { planSite } from "./plan-site.ts";
import type { Material } from "./read-material.ts";

const base = "/purge/";
const probes = [{ id: "ids/empty", title: "an empty id is refused", promise: 1 }];
let repository: Material;
let files: Map<string, string>;

beforeAll(async () => {
  repository = await material;
  files = planSite(repository, { probes, promises: { 1: "No id changes a request" }, run }, base);
});

const read = (path: string) => files.get(path) ?? "";
const pages = () => [...files].filter(([path]) => path.startsWith("src/content/docs/"));

test("every operation of every vendor has a page, with the README's example beside curl", () => {
  for (const { name, document } of repository.vendors) {
    const readme = repository.files.get(`packages/${name}/README.md`) ?? "";
    for (const { operation } of eachOperation(document)) {
      const page = read(`src/content/docs/reference/${name}/${kebabCase(operation.operationId)}.md`);
      const [, typescript = "", curl = ""] = /```ts\n(.*?)```.*?```sh\n(.*?)```/s.exec(page) ?? [];
      expect(readme).toContain(typescript);
      expect(typescript).toContain(operation.operationId);
      expect(curl).toMatch(/^curl .*"https:/);
      for (const status of Object.keys(operation.responses)) expect(page).toContain(`| \`${status}\` |`);
    }
  }
});

test("every statement about erasing is in the table, and every grade but unknown leads to its source", () => {
  const { vendors } = JSON.parse(read("src/generated/erasure.json")) as Table;
  for (const { name, erasure } of repository.vendors) {
    const shown = vendors.find((vendor) => vendor.name === name)?.facts ?? {};
    const { answers, ...topics } = erasure ?? {};
    for (const [topic, facts] of Object.entries(topics)) {
      expect(shown[topic]?.map(({ says, grade }) => [says, grade])).toEqual(
        facts.map(({ says, grade }) => [says, grade]),
      );
    }
    for (const { grade, evidence } of Object.values(shown).flat()) {
      const [, number] = /^\/purge\/reference\/[\w-]+\/evidence\/#source-(\d+)$/.exec(evidence ?? "") ?? [];
      expect(grade === "unknown").toBe(number === undefined);
      if (number) expect(read(`src/content/docs/reference/${name}/evidence.md`)).toContain(`id="source-${number}"`);
    }
  }
});

test("a vendor without a client is in the table, with its sources and without a page", () => {
  const { vendors } = JSON.parse(read("src/generated/erasure.json")) as Table;
  expect(repository.unserved.map(({ name }) => name)).toEqual(["sentry", "slack"]);
  for (const { name, why } of repository.unserved) {
    const row = vendors.find((vendor) => vendor.name === name);
    expect(row).toMatchObject({ why });
    expect(row).not.toHaveProperty("address");
    for (const { grade, evidence } of Object.values(row?.facts ?? {}).flat()) {
      if (grade === "documented" || grade === "read in source") expect(evidence).toMatch(/^https:/);
    }
  }
});

interface Table {
  vendors: {
    name: string;
    why?: string;
    facts: Record<string, { says: string; grade: string; evidence?: string }[]>;
  }[];
}

test("every link between pages leads to a page and to a heading of it", () => {
  const byAddress = new Map(pages().map(([path, text]) => [`${base}${path.slice(17, -3)}/`, text]));
  const written = ["", "erasure/", "run/"].map((slug) => `${base}${slug}`);
  const broken = pages().flatMap(([path, text]) =>
    [...text.matchAll(/\]\((\/[^)#]*)(?:#([^)]*))?\)/g)].flatMap(([, address = "", anchor]) => {
      const target = byAddress.get(address);
      const isThere =
        anchor === undefined || target === undefined || [...anchorsIn(target), ...idsIn(target)].includes(anchor);
      return (target !== undefined || written.includes(address)) && isThere ? [] : [`${path}: ${address}#${anchor}`];
    }),
  );
  expect(broken).toEqual([]);
  expect(pages().filter(([, text]) => /\]\((?!\/|#|https?:)/.test(text))).toEqual([]);
});

function idsIn(text: string): string[] {
  return [...text.matchAll(/ id="([^"]+)"/g)].map(([, id = ""]) => id);
}

test("every page of the navigation is there, and every page but those written by hand is in it", () => {
  const slugs = [...read("src/generated/sidebar.json").matchAll(/"slug": "([^"]*)"/g)].map(([, slug = ""]) => slug);
  const planned = pages().map(([path]) => path.slice(17, -3));
  expect(slugs.filter((slug) => !["erasure", "run"].includes(slug)).sort()).toEqual(planned.sort());
});

test("every page has a title, a description and a twin in Markdown that llms.txt names", () => {
  for (const [path, text] of pages()) {
    const matter = parse(text.split("---\n")[1] ?? "") as { title: string; description: string };
    const slug = path.slice(17, -3);
    expect(matter.title, path).not.toBe("");
    expect(matter.description, path).not.toBe("");
    expect(read(`public/${slug}.md`)).toMatch(/^# /);
    expect(read("public/llms.txt")).toContain(`(${base}${slug}.md)`);
  }
});

describe("what is repeated from the README", () => {
  test.each(["lead", "commands", "example", "scoreboard"])("the home page has its %s", (part) => {
    const withoutTargets = (text: string) => text.replaceAll(/\]\([^)]*\)/g, "]").trim();
    const readme = (repository.files.get("README.md") ?? "").replaceAll("✅ ", "");
    const shown = read(`src/generated/${part}.md`);
    expect(withoutTargets(readme)).toContain(withoutTargets(shown));
    expect(shown).not.toMatch(/\]\((?!\/|https?:)/);
  });

  test("a section that is gone is an error that names it", () => {
    const gone = new Map(repository.files).set("CONTRIBUTING.md", "# Contributing\n");
    expect(() => planSite({ ...repository, files: gone }, { probes, promises: {}, run }, base)).toThrow(
      /`## Add a vendor`/,
    );
  });
});
