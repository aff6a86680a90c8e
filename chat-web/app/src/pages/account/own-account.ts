import { PaddockAccount } from "@paddock/client/account";
import { forget, reconnect } from "../../live/session";

/** The calls by which one looks after one's account; loaded by its pages alone. */
export const account = new PaddockAccount();

/** Every session ends but the fresh one this page gets, which its connection has to be opened with. */
export async function changePassword(change: { currentPassword: string; password: string }) {
  await account.changePassword(change);
  reconnect();
}

export async function erase(proof?: { currentPassword: string }) {
  await account.eraseMe(proof);
  forget();
}
