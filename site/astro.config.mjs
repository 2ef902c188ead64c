import { readFileSync } from "node:fs";
import { satteri } from "@astrojs/markdown-satteri";
import starlight from "@astrojs/starlight";
import { defineConfig } from "astro/config";
import starlightLinksValidator from "starlight-links-validator";
import { labelledTables } from "./src/markdown/labelled-tables.mjs";

// `node run.mjs site` sets both: where the site will be served from.
const { SITE_URL = "http://localhost:4321", SITE_BASE = "/" } = process.env;

export default defineConfig({
  site: SITE_URL,
  base: SITE_BASE,
  trailingSlash: "always",
  devToolbar: { enabled: false },
  markdown: { processor: satteri({ hastPlugins: [labelledTables] }) },
  integrations: [
    starlight({
      title: "Purge",
      description: "Typed clients for deleting a user at SaaS vendors, and one erasure at all of them, with evidence.",
      favicon: "favicon.svg",
      credits: false,
      sidebar: JSON.parse(readFileSync(new URL("./src/generated/sidebar.json", import.meta.url), "utf8")),
      customCss: ["theme", "reading", "tables", "home"].map((name) => `./src/styles/${name}.css`),
      components: {
        SiteTitle: "./src/components/site-title.astro",
        PageTitle: "./src/components/page-title.astro",
        Footer: "./src/components/site-footer.astro",
        SocialIcons: "./src/components/main-links.astro",
      },
      expressiveCode: {
        themes: ["github-dark-high-contrast", "github-light-high-contrast"],
        styleOverrides: {
          borderRadius: "3px",
          borderColor: "var(--sl-color-hairline)",
          codeBackground: "var(--code-background)",
          codeFontSize: "0.8125rem",
          frames: { shadowColor: "transparent", frameBoxShadowCssValue: "none" },
        },
        defaultProps: { frame: "none", wrap: true },
      },
      plugins: [starlightLinksValidator()],
    }),
  ],
});
