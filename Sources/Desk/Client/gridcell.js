// A cell while somebody writes in it.
import { make } from "./dom.js";

/** @param leave takes the text, or null, and how many rows and columns to go on by */
export function cellEditor(column, text, label, leave) {
  const isChoice = column.options.length > 0;
  const known = !text || column.options.some((option) => option.value === text);
  const field = isChoice
    ? make("select", { "aria-label": label }, make("option", { value: "" }, ""),
      ...(known ? [] : [make("option", { value: text }, text)]),
      ...column.options.map((option) => make("option", { value: option.value }, option.label)))
    : make("textarea", { "aria-label": label, rows: 1 });
  field.value = text;
  let isLeft = false;
  const end = (value, rows = 0, columns = 0) => {
    if (isLeft) return;
    isLeft = true;
    leave(value, rows, columns);
  };
  field.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") end(null);
    else if (event.key === "Enter" && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      end(field.value, 1, 0);
    } else if (event.key === "Tab") {
      event.preventDefault();
      end(field.value, 0, event.shiftKey ? -1 : 1);
    }
  });
  field.addEventListener("blur", () => end(field.value));
  return field;
}
