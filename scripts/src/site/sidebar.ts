import type { GuidePage } from "./guide-pages.ts";
import type { Page } from "./page.ts";
import type { VendorPages } from "./vendor-pages.ts";

/** An entry of the navigation, as Starlight takes it. */
export type SidebarItem = { label: string; slug: string } | { label: string; collapsed: boolean; items: SidebarItem[] };

/** The pages that are written by hand, in the folder of the site. */
const glance: SidebarItem[] = [
  { label: "Erasure side by side", slug: "erasure" },
  { label: "One erasure, step by step", slug: "run" },
];

/** The navigation: what to look at, guides, a group for each vendor, and the project. */
export function sidebar(guides: readonly GuidePage[], vendors: readonly VendorPages[]): SidebarItem[] {
  const inFolder = (folder: string) => guides.filter(({ slug }) => slug.startsWith(`${folder}/`)).map(toItem);
  return [
    { label: "At a glance", collapsed: false, items: glance },
    { label: "Guides", collapsed: false, items: inFolder("guides") },
    { label: "Reference", collapsed: false, items: vendors.map(toGroup) },
    { label: "Project", collapsed: false, items: inFolder("project") },
  ];
}

const toItem = ({ title, label = title, slug }: Page): SidebarItem => ({ label, slug });

function toGroup({ vendor, overview, operations, others }: VendorPages): SidebarItem {
  return { label: vendor.about.title, collapsed: true, items: [overview, ...operations, ...others].map(toItem) };
}
