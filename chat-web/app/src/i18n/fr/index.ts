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

/** Every text of the app in French, the language it is written in first. Plain spaces: see typeset.ts. */
export const fr = {
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
