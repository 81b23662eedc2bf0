// Elements from their names, properties and children; text is always text.
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key in element && !key.startsWith("aria") && key !== "list") element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

let last = 0;
export const newId = (name) => `desk-${name}-${(last += 1)}`;

export const button = (label, onclick, more = {}) =>
  make("button", { type: "button", className: "button", onclick, ...more }, label);
