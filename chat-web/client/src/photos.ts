import type { Chat } from "./chat.ts";
import { NetworkError, ProblemError } from "./errors.ts";
import { Http, type HttpOptions } from "./http.ts";
import type { Attachment, Instant } from "./model.ts";

/** What an upload tells of itself, and what ends it. */
export interface UploadOptions extends Pick<HttpOptions, "baseUrl" | "accessToken"> {
  /** Ends it; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Gets the part that is sent, from 0 to 1. */
  readonly onProgress?: ((part: number) => void) | undefined;
}

/** A message that takes photos along. */
export interface PhotoMessage {
  readonly conversation: string;
  /** The same whenever it is sent again. */
  readonly clientId: string;
  /** May be empty. */
  readonly text: string;
  /** Ids of photos uploaded for this conversation within the hour; at most four. */
  readonly attachments: readonly string[];
}

/** Where a photo is; a browser with the cookie shows it from there. */
export function photoUrl(id: string, size: "full" | "thumb" = "full", options: HttpOptions = {}): string {
  return new Http(options).url(`/attachments/${encodeURIComponent(id)}?size=${size}`);
}

/**
 * Uploads a JPEG, PNG or WebP picture to be sent in a conversation within the hour. Rejects with a ProblemError, a NetworkError, or the
 * reason of its signal.
 */
export async function uploadPhoto(
  conversation: string,
  picture: Blob,
  options: UploadOptions = {},
): Promise<Attachment> {
  const { accessToken, signal, onProgress } = options;
  signal?.throwIfAborted();
  const token = typeof accessToken === "function" ? await accessToken() : accessToken;
  const url = new Http(options).url(`/attachments?conversation=${encodeURIComponent(conversation)}`);
  const request = new XMLHttpRequest(); // as fetch does not say how far it is
  const answer = new Promise<Attachment>((resolve, reject) => {
    request.onload = () => (request.status === 201 ? resolve(attachmentIn(request)) : reject(problemIn(request)));
    request.onerror = () => reject(new NetworkError("unreachable"));
    request.ontimeout = () => reject(new NetworkError("timeout"));
    request.onabort = () => reject(signal?.reason);
  });
  request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
  request.open("POST", url);
  request.timeout = 60_000;
  request.setRequestHeader("Content-Type", picture.type);
  if (token) request.setRequestHeader("Authorization", `Bearer ${token}`);
  const stop = () => request.abort();
  signal?.addEventListener("abort", stop);
  try {
    request.send(picture);
    return await answer;
  } finally {
    signal?.removeEventListener("abort", stop);
  }
}

/** Sends photos, with words or without; sent again with the same `clientId` it is stored once. */
export function sendPhotos(
  chat: Pick<Chat, "request">,
  message: PhotoMessage,
): Promise<{ readonly seq: number; readonly at: Instant; readonly duplicate: boolean }> {
  return chat.request("message.send", message);
}

function attachmentIn(request: XMLHttpRequest): Attachment {
  return (JSON.parse(request.responseText) as { attachment: Attachment }).attachment;
}

/** What a proxy in between says in HTML is told by its status. */
const CODES: Record<number, string> = { 401: "unauthenticated", 413: "too_large", 429: "rate_limited" };

function problemIn({ status, responseText }: XMLHttpRequest): ProblemError {
  const { code, detail, ...rest } = jsonIn(responseText);
  return new ProblemError({
    ...rest,
    code: code ?? CODES[status] ?? (status >= 502 ? "unavailable" : status < 500 ? "bad_request" : "internal"),
    detail: detail ?? `HTTP ${status}`,
    status,
  });
}

function jsonIn(text: string): Partial<ProblemError> {
  try {
    return JSON.parse(text) as Partial<ProblemError>;
  } catch {
    return {};
  }
}
