/** The ending of a plural. */
export const s = (n: number) => (n === 1 ? "" : "s");
