export type * from "./model.ts";
export { NetworkError, ProblemError } from "./errors.ts";
export type { NetworkFailure, ProblemCode, ProblemDetails } from "./errors.ts";
export { PaddockApi } from "./api.ts";
export type { Credentials, Profile, SignUp, Ticket } from "./api.ts";
export type { CallOptions, HttpOptions } from "./http.ts";
export type * from "./chat.ts";
