import type { Shape } from "./kinds.ts";
import { shape } from "./shape.ts";

const media = { consumes: "data", produces: "data", schemes: "data" } as const;

/** Swagger 2.0, as far as references are concerned. */
export const shapeOfTwo: Shape = {
  ...shape,
  document: {
    ...media,
    security: "data",
    paths: "pathItem<>",
    definitions: "schema{}",
    parameters: "parameter{}",
    responses: "response{}",
    securityDefinitions: "data",
  },
  operation: { ...shape.operation, ...media },
  parameter: { ...shape.parameter, examples: "data", items: "data" },
  response: { description: "text", schema: "schema", headers: "data", examples: "data" },
};
