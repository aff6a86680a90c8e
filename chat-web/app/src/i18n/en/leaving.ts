import type { leaving as french } from "../fr/leaving";

export const leaving: typeof french = {
  leaving: {
    backAt: (day, hour) => `Back ${day === "Today" || day === "Tomorrow" ? day.toLowerCase() : `on ${day}`} at ${hour}`,
    lead: "Leave a message: an advisor reads it as soon as they are back, and answers here.",
    form: "Leave a message",
    message: "Your message",
    reach: (way) =>
      way === "mail"
        ? "The answer comes here, and by mail if you are away."
        : way === "unverified"
          ? "The answer comes here. Verify your address under Me, and it follows you by mail."
          : "The answer comes here: come back to this device to read it.",
    leave: "Leave the message",
    done: "Your message waits for an advisor",
    yours: "Your message",
    takeBack: "Take the message back",
  },
};
