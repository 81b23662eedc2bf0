// A title however its apostrophes and spaces are typed.
export const plain = (text) => text.trim().toLowerCase().replace(/\u2019/g, "'").replace(/\s+/g, " ");
