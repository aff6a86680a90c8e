import type { recovery as french } from "../fr/recovery";

/** A forgotten password, and links that mails have in them. */
export const recovery: typeof french = {
  recovery: {
    link: "Forgot your password?",
    forgottenTitle: "Forgotten password",
    forgottenLead: "Tell us the account's address. If there is one, a link is on its way; it is good for 30 minutes.",
    ask: "Send me the link",
    askedTitle: "Look at your mail",
    askedLead: (email: string) => `If ${email} has an account, the link is there. It is good for 30 minutes, and once.`,
    askedHint: "Nothing there? Look among the junk, or check the address. Your present password still works.",
    again: "Send again",
    otherAddress: "Another address",
    worthlessTitle: "This link no longer works",
    worthlessReset:
      "It was used, is more than 30 minutes old, or a newer one took its place. Nothing has changed in your account.",
    worthlessVerify:
      "It was used, is more than 24 hours old, or a newer one took its place. You can ask for another from your account.",
    newLink: "Send me a new link",
    toAccount: "Open my account",
    resetTitle: "New password",
    resetLead: "All your sessions will be closed.",
    resetDo: "Save",
    doneTitle: "Saved",
    doneLead: "Your sessions are closed. Come in with your new password.",
    verifyingTitle: "One moment",
    verifiedTitle: "Address verified",
    verifiedLead: "It is yours. Reminders and answers will come there.",
    remindersTitle: "No more reminders?",
    remindersLead: "Your appointments stay booked. Only the mail of the day before ends.",
    remindersDo: "End the reminders",
    remindersDone: "No more reminders",
    remindersDoneLead: "Your appointments are still there, in your list.",
    back: "Back to Paddock",
    addressTaken: "Another account took this address meanwhile. The one you had stays.",
  },
};
