/** Without accents, case and more than one space, so that « permis » finds « Permis A2 » and « cote » finds « Côte »; as the server does it. */
export const folded = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\s\p{Z}]+/gu, " ")
    .toLowerCase();
