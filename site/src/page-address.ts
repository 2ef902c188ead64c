const base = import.meta.env.BASE_URL.replace(/\/?$/, "/");

/** The address of a page, wherever the site is served from. */
export function page(slug: string, end = "/"): string {
  return `${base}${slug}${slug === "" ? "" : end}`;
}

/** The address of a page's Markdown. */
export function markdown(slug: string): string {
  return `${base}${slug.replace(/\/$/, "")}.md`;
}
