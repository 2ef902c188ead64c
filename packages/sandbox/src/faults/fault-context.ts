import type { Call } from "../behavior/behavior.ts";
import { invented, type ProviderResponse } from "../http/provider-response.ts";
import { exampleResponse, notDoneResponse } from "../openapi/example-response.ts";
import { declaredResponse, type Operation } from "../openapi/operation.ts";
import { deny, type RoutedRequest } from "../service/respond.ts";
import { sandboxResponse } from "../service/sandbox-response.ts";
import type { FaultContext } from "./fault-kinds.ts";

/** What faults can use to respond to one request. */
export function createFaultContext(
  { service, operation, serverState, incoming }: RoutedRequest,
  means: Pick<FaultContext, "process" | "wait" | "redirectTarget">,
): FaultContext {
  const { behavior } = service;
  const { document } = service.spec;
  const { environment, state, limiter } = serverState;
  const call = operation && emptyCall(operation, incoming.headers, environment);
  const withHeaders = (response: ProviderResponse, left?: number): ProviderResponse => ({
    ...response,
    headers: { ...limiter.headers(left), ...response.headers },
  });
  return {
    ...means,
    errorResponse: (status) => {
      const limit = behavior?.limit?.response;
      if (limit?.status === status) return withHeaders(limit, 0);
      const known = call && behavior?.errorResponse?.(status, call);
      if (known) return withHeaders(known);
      const declared = operation && declaredResponse(operation, status);
      const hasBody = declared !== undefined && Object.keys(declared.media).length > 0;
      if (operation && hasBody) return invented(exampleResponse(document, operation, status));
      return { status, text: status === 500 ? "Internal Server Error" : "" };
    },
    deny: () => {
      const scheme = operation?.security[0]?.at(-1) ?? "";
      return call ? withHeaders(deny(service, call, { scheme, reason: "wrong", value: "" })) : { status: 401 };
    },
    notDone: () =>
      (operation && notDoneResponse(document, operation)) ??
      sandboxResponse(400, "The body of this operation's response can't say that nothing was done."),
    providerFault: (kind) => {
      const response = call && behavior?.faults?.[kind]?.response(call, state);
      return response && withHeaders(response);
    },
  };
}

function emptyCall(operation: Operation, headers: Headers, environment: Call["environment"]): Call {
  return { path: {}, query: {}, headers, body: undefined, operation, environment, holders: {} };
}
