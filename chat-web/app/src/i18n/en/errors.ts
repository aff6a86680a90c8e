import type { errors as french } from "../fr/errors";

export const errors: typeof french = {
  errors: {
    bad_request: "The server did not understand this. Reload the page and try again.",
    invalid_text: "This text has invisible characters, or is empty or too long. Correct it and send again.",
    invalid_value: "This value does not fit. Correct it and try again.",
    unauthenticated: "Your session has ended. Sign in again, nothing you wrote is lost.",
    invalid_credentials: "Wrong address or password. Check both, or create an account.",
    otp_required: "Enter the code from your authenticator app.",
    forbidden: "You have no access to this. If that surprises you, ask the dealership.",
    not_found: "This can't be found: it may be gone already. Go back to the list.",
    room_not_found: "This room does not exist. Pick another one from the list.",
    room_deleted: "This room has just been deleted. Your text is still here, copy it.",
    room_full: "The last seat has just been taken. Try a little later, or another room.",
    name_taken: "This name is taken, or looks like one that is. Choose another one.",
    name_reserved: "This name looks like one of the team's. Choose another one.",
    email_taken: "This address already has an account. Sign in with it.",
    weak_password:
      "This password is quickly guessed: too common, repeated, or made of your name or address. Choose another one.",
    not_a_member: "You are no longer in this room. Join again to write.",
    conversation_closed: "This conversation is closed. You can start another one.",
    blocked: "This can't be delivered.",
    muted: "The team has muted you in this room. Your text is kept, and you can remove your messages.",
    banned: "The team has closed this room to you. The others stay open, and an advisor can talk about it with you.",
    no_advisor_available: "No advisor is available. The assistant can still book an appointment.",
    request_already_open: "You already have an open request.",
    request_already_taken: "Someone else has just taken this request.",
    request_not_pending: "This request is no longer waiting.",
    slot_taken: "This slot has just been taken. Pick another one.",
    slot_not_offered: "This slot is no longer offered. Pick another one.",
    too_many_appointments:
      "You have three appointments to come already, or another one at that time. Cancel one, or pick another time.",
    appointment_past: "This appointment has begun already: it can no longer be cancelled. Call the dealership.",
    attachment_invalid:
      "This photo cannot be sent: JPEG, PNG or WebP, 40 megapixels at most, sent within the hour. Take it out, or choose another one.",
    misdirected: "This address is not the platform's. Open it by the address you know it by.",
    too_large: "This is too long to send at once. Split it in two.",
    rate_limited: "That was a little fast. Wait a moment, then try again.",
    unavailable: "The server is unavailable for a moment. Nothing was stored, try again shortly.",
    internal: "Something broke on our side. Try again in a moment.",
    network: "The server does not answer. Check your connection, then try again.",
  },
};
