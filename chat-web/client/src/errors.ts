/** Every reason the server gives; codes it learns later arrive as strings all the same. */
export type ProblemCode =
  | "bad_request"
  | "invalid_text"
  | "invalid_value"
  | "unauthenticated"
  | "invalid_credentials"
  | "otp_required"
  | "forbidden"
  | "not_found"
  | "room_not_found"
  | "room_deleted"
  | "room_full"
  | "name_taken"
  | "name_reserved"
  | "email_taken"
  | "weak_password"
  | "invalid_token"
  | "no_mail"
  | "not_a_member"
  | "conversation_closed"
  | "blocked"
  | "muted"
  | "banned"
  | "no_advisor_available"
  | "advisor_unavailable"
  | "request_already_open"
  | "request_already_taken"
  | "request_not_pending"
  | "advisor_available"
  | "slot_taken"
  | "slot_not_offered"
  | "too_many_appointments"
  | "appointment_past"
  | "attachment_invalid"
  | "misdirected"
  | "too_large"
  | "rate_limited"
  | "unavailable"
  | "internal"
  | (string & {});

/** The part of a problem that REST and the socket share. */
export interface ProblemDetails {
  readonly code: ProblemCode;
  readonly detail: string;
  /** HTTP status; absent for a problem told on the socket. */
  readonly status?: number | undefined;
  /** The field at fault, where it is one. */
  readonly field?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly retryable?: boolean | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** The server answered, and the answer is no. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  declare readonly code: ProblemCode;
  declare readonly detail: string;
  declare readonly status: number | undefined;
  declare readonly field: string | undefined;
  declare readonly correlationId: string | undefined;
  /** Whether the very same request may succeed later. */
  declare readonly retryable: boolean;
  declare readonly retryAfterMs: number | undefined;

  constructor(problem: ProblemDetails) {
    super(problem.detail || problem.code);
    this.code = problem.code;
    this.detail = problem.detail;
    this.status = problem.status;
    this.field = problem.field;
    this.correlationId = problem.correlationId;
    this.retryable = problem.retryable ?? (problem.code === "rate_limited" || problem.code === "unavailable");
    this.retryAfterMs = problem.retryAfterMs;
  }
}

/**
 * `unreachable`: the request never got an answer. `timeout`: none came in time. `lost`: the connection broke while a command
 * was under way, which may or may not have been carried out. `not_started`: there is no connection, because `start()` was not called, or it was
 * closed for good.
 */
export type NetworkFailure = "unreachable" | "timeout" | "lost" | "not_started";

/** No answer came, so nobody knows whether the request was carried out. */
export class NetworkError extends Error {
  override readonly name = "NetworkError";
  declare readonly failure: NetworkFailure;

  constructor(failure: NetworkFailure, options?: ErrorOptions) {
    super(failure.replace("_", " "), options);
    this.failure = failure;
  }
}
