// What the page tells its scripts: data, in two elements that run nothing.
const read = (id) => JSON.parse(document.getElementById(id)?.textContent || "{}");

export const settings = read("desk-settings");
const words = read("desk-words");

export const word = (name) => words[name] || name;
