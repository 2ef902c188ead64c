import { escapeToken } from "../../document/json.ts";
import type { Parameter, Place } from "../../document/openapi.ts";
import type { Placed } from "./placed.ts";

/** A parameter, and where it is. */
export interface PlacedParameter {
  parameter: Parameter;
  pointer: string;
}

/** The parameters of an operation in one place (`query`), by name; headers by their lower-case name. */
export type ParameterGroup = Map<string, PlacedParameter>;

export function parametersOf({ operation, pointer }: Place, group: Parameter["in"]): ParameterGroup {
  const placed = (operation.parameters ?? []).map((parameter, index) => ({
    parameter,
    pointer: `${pointer}/parameters/${index}`,
  }));
  const key = ({ name }: Parameter) => (group === "header" ? name.toLowerCase() : name);
  return new Map(placed.filter(({ parameter }) => parameter.in === group).map((one) => [key(one.parameter), one]));
}

export function parameterOf(group: ParameterGroup, name: string): PlacedParameter {
  return group.get(name) as PlacedParameter;
}

/** The schema of a parameter's value, also where a media type holds it. */
export function placedValue({ schema, content }: Parameter, pointer: string): Placed {
  const [media] = Object.entries(content ?? {});
  if (schema !== undefined || media === undefined) return { schema: schema ?? {}, pointer: `${pointer}/schema` };
  return { schema: media[1].schema ?? {}, pointer: `${pointer}/content/${escapeToken(media[0])}/schema` };
}
