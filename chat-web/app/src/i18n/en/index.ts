import { account } from "./account";
import { advice } from "./advice";
import { appointment } from "./appointment";
import { assistant } from "./assistant";
import { direct } from "./direct";
import { errors } from "./errors";
import { leaving } from "./leaving";
import { offer } from "./offer";
import { photo } from "./photo";
import { rating } from "./rating";
import { recovery } from "./recovery";
import { room } from "./room";
import { shell } from "./shell";

/** Every text of the app in English: the same facts, not a word-for-word copy. */
export const en = {
  ...shell,
  ...account,
  ...advice,
  ...appointment,
  ...assistant,
  ...direct,
  ...leaving,
  ...offer,
  ...photo,
  ...rating,
  ...recovery,
  ...room,
  ...errors,
};
