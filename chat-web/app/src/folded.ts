/** Without accents and case, so that « permis » finds « Permis A2 » and « cote » finds « Côte ». */
export const folded = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
