import type { Lifecycle } from "../../lint/arazzo/read-lifecycle.ts";
import type { Provider } from "../../provider/parse-provider.ts";

/** The input of a README. */
export type Described = Pick<Provider, "name" | "about" | "erasure"> & {
  lifecycle?: Lifecycle;
  /** Names of the vendor's own extensions, which normalizing leaves out. */
  leftOut?: readonly string[];
};
