import { existsSync, readdirSync } from "node:fs";
import { delimiter, join, relative, sep } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { serveFolder } from "./serve-folder.ts";

const dist = join(import.meta.dirname, "..", "dist");

/** The installed Chromium: `CHROMIUM`, or one on PATH. */
export function installedChromium(): string | undefined {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter).filter((folder) => !folder.includes("node_modules"));
  const files = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return process.env.CHROMIUM ?? files.find((file) => existsSync(file));
}

/** The built site in a browser. */
export interface OpenSite {
  origin: string;
  /** The path of every page: `/erasure/`. */
  paths: readonly string[];
  /** Opens a page in a tab of its own, or an empty tab. */
  open(path?: string, options?: BrowserContextOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  page: Page;
  /** Messages on the console, uncaught errors, failed requests, and requests to other hosts. */
  problems: string[];
  close(): Promise<void>;
}

const switches = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openSite(program: string): Promise<OpenSite> {
  const server = await serveFolder(dist);
  const browser = await chromium.launch({ executablePath: program, args: switches });
  return {
    origin: server.origin,
    paths: htmlFiles(dist),
    async open(path, options) {
      const opened = await openTab(browser, server.origin, options);
      if (path !== undefined) await opened.page.goto(`${server.origin}${path}`);
      return opened;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

async function openTab(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const problems: string[] = [];
  const report = (problem: string) => problems.push(`${page.url().slice(origin.length)}: ${problem}`);
  page.on("console", (message) => {
    // Browsers ask for this by themselves, for a page that names no icon.
    if (message.location().url.endsWith("/favicon.ico")) return;
    if (["error", "warning"].includes(message.type())) report(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => report(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) report(`request to ${url}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.url().endsWith("/favicon.ico"))
      report(`${response.status()} for ${response.url()}`);
  });
  return { page, problems, close: () => context.close() };
}

function htmlFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map(
      (file) =>
        `/${relative("", file)
          .split(sep)
          .join("/")
          .replace(/(^|\/)index\.html$/, "$1")}`,
    )
    .sort();
}
