import { account } from "./account";
import { alerts } from "./alerts";
import { audit } from "./audit";
import { chats } from "./chats";
import { customer } from "./customer";
import { deskWork } from "./desk-work";
import { figures } from "./figures";
import { offers } from "./offers";
import { people } from "./people";
import { post } from "./post";
import { queue } from "./queue";
import { rooms } from "./rooms";
import { palette, shell } from "./shell";
import { week } from "./week";

/** The console’s texts on top of the app’s, in French. */
export const fr = {
  ...shell,
  ...account,
  ...alerts,
  ...audit,
  ...chats,
  ...customer,
  ...deskWork,
  ...figures,
  ...offers,
  ...palette,
  ...people,
  ...post,
  ...queue,
  ...rooms,
  ...week,
};
