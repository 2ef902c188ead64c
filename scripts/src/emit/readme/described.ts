import type { Lifecycle } from "../../lint/arazzo/read-lifecycle.ts";
import type { Provider } from "../../provider/parse-provider.ts";

/** What a README tells of a provider. */
export type Described = Pick<Provider, "name" | "about" | "erasure"> & {
  lifecycle?: Lifecycle;
  /** Names of the vendor's own extensions, which normalizing leaves out. */
  leftOut?: readonly string[];
};
