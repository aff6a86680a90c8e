import type { account as french } from "../fr/account";

export const account: typeof french = {
  me: { title: "My account", signOutAllText: "This one too." },
  factor: {
    title: "Second factor",
    text: "A code from your phone on top of the password. The team needs it to get in here.",
    first: "One more step",
    firstText: "The team signs in with a second factor. It is set up once, in a minute.",
    what: "You need an authenticator app on your phone.",
    begin: "Set up the second factor",
    add: "Add or replace",
    remove: "Remove the second factor",
    removeTitle: "Remove the second factor?",
    removeText: "Enter a code to prove it is you. Without a second factor the console closes.",
    removeKeep: "Keep it",
    removed: "Second factor removed",
    scan: "Scan this with the app:",
    qr: "QR code of the second factor",
    orType: "Or type this key:",
    secret: "Key of the second factor",
    confirm: "Confirm",
    codes: "Recovery codes",
    codesText: "Each works once should you lose the phone. They are never shown again: keep them now.",
    copy: "Copy the codes",
    kept: "I kept them",
  },
};
