import { escapeToken } from "../../document/json.ts";
import type { MediaType, Place } from "../../document/openapi.ts";
import { mediaKind, requestKind, typeOfKind } from "../../emit/operations/media-kind.ts";
import type { IoSurface } from "./io-surface.ts";
import type { ShapeView } from "./shape-view.ts";

/** A surface's type on one side, written with what turns a schema into a type. */
export type TypeOfSurface = (surface: IoSurface, side: "old" | "new") => string;

/** In the types that are emitted, under `namespace`. */
export function emittedTypes(namespace: { old: string; new: string }): TypeOfSurface {
  return (surface, side) => {
    const operation = `${namespace[side]}.operations[${JSON.stringify(surface[side].operation.operationId)}]`;
    return surfaceType(surface, side, {
      optional: "?",
      group: (part) => `NonNullable<${operation}["parameters"]["${part}"]>`,
      body: (media) => `NonNullable<${operation}["requestBody"]>["content"][${JSON.stringify(media)}]`,
      response: (status, media) =>
        `${operation}["responses"][${JSON.stringify(status)}]["content"][${JSON.stringify(media)}]`,
    });
  };
}

/** In shapes. */
export function shapeTypes(views: { old: ShapeView; new: ShapeView }): TypeOfSurface {
  return (surface, side) => {
    const place = surface[side];
    const { document } = views[side];
    const schemaAt = (content: Content, media: string, pointer: string) =>
      views[side].shapeOf({
        schema: content?.[media]?.schema ?? {},
        pointer: `${pointer}/content/${escapeToken(media)}/schema`,
      });
    return surfaceType(surface, side, {
      optional: "",
      group: (part) => groupShape(place, part, views[side]),
      body: (media) => {
        const content = place.operation.requestBody?.content;
        const fixed = typeOfKind(requestKind(media, content?.[media]?.schema, document));
        return fixed ?? schemaAt(content, media, `${place.pointer}/requestBody`);
      },
      response: (status, media) => {
        const content = place.operation.responses[status]?.content;
        const fixed = typeOfKind(mediaKind(media, content?.[media]?.schema, document));
        return fixed ?? schemaAt(content, media, `${place.pointer}/responses/${status}`);
      },
    });
  };
}

type Content = { [media: string]: MediaType } | undefined;

interface Writers {
  /** How an optional body is marked; in shapes everything is required. */
  optional: "?" | "";
  group(part: string): string;
  body(media: string): string;
  response(status: string, media: string): string;
}

function surfaceType(surface: IoSurface, side: "old" | "new", write: Writers): string {
  const { part } = surface;
  const { operation } = surface[side];
  if (part === "path" || part === "query" || part === "header") {
    return (operation.parameters ?? []).some((parameter) => parameter.in === part) ? write.group(part) : "{}";
  }
  if (part === "body") return bodyType(surface[side], write);
  const status = part.slice(part.indexOf(" ") + 1);
  if (part.startsWith("response") || side === "new") return responseType(surface[side], status, write);
  const successes = Object.keys(operation.responses).filter((code) => code.startsWith("2"));
  return successes.map((code) => responseType(surface.old, code, write)).join(" | ") || "unknown";
}

function bodyType({ operation: { requestBody } }: Place, write: Writers): string {
  const [media] = Object.keys(requestBody?.content ?? {});
  if (requestBody === undefined || media === undefined) return "{}";
  return `{ body${requestBody.required ? "" : write.optional}: ${write.body(media)} }`;
}

function responseType({ operation }: Place, status: string, write: Writers): string {
  const medias = Object.keys(operation.responses[status]?.content ?? {});
  if (medias.length === 0) return /^20[45]$/.test(status) ? "undefined" : "unknown";
  return medias.map((media) => write.response(status, media)).join(" | ");
}

function groupShape({ operation, pointer }: Place, part: string, { shapeOf }: ShapeView): string {
  const members = (operation.parameters ?? []).flatMap((parameter, index) => {
    if (parameter.in !== part) return [];
    const content = Object.values(parameter.content ?? {})[0];
    const schema = parameter.schema ?? content?.schema ?? {};
    return [
      `${JSON.stringify(parameter.name)}: ${shapeOf({ schema, pointer: `${pointer}/parameters/${index}/schema` })}`,
    ];
  });
  return `{ ${members.join("; ")} }`;
}
