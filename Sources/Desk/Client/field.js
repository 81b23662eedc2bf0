// One value of the form: the input that its definition asks for.
import { make, newId } from "./dom.js";
import { word } from "./settings.js";

function choice(input, value) {
  const known = input.options.some((option) => option.value === value);
  const options = known || !value ? input.options : [...input.options, { value, label: value }];
  return make("select", {}, make("option", { value: "" }, word("none")),
    ...options.map((option) => make("option", { value: option.value, selected: option.value === value }, option.label)));
}

const TYPES = { date: "date", number: "number", address: "url", text: "text" };

function typed(input, value) {
  // What a browser's date field could not show stays a text.
  const isShown = input.kind !== "date" || !value || /^\d{4}-\d{2}-\d{2}$/.test(value);
  // A sentence is read as a whole.
  if (input.kind === "text" && value.length > 60) {
    return make("textarea", { value, rows: Math.ceil(value.length / 60), spellcheck: true });
  }
  return make("input", { type: isShown ? TYPES[input.kind] : "text", value, autocomplete: "off" });
}

/** The control of a value, with its label; `isChanged` and `value` say what became of it. */
export function control(input, entry, describedBy) {
  const id = newId("value");
  const field = input.kind === "choice" ? choice(input, entry.value) : typed(input, entry.value);
  field.id = id;
  field.disabled = entry.isReadOnly;
  field.setAttribute("aria-describedby", describedBy);
  const label = make("label", { htmlFor: id }, entry.label);
  // What is chosen, in words.
  const about = (value) => input.options?.find((option) => option.value === value)?.about;
  const meaning = input.options?.some((option) => option.about)
    ? make("p", { className: "desk-about", role: "status" }, about(field.value) ?? "") : null;
  if (meaning) field.addEventListener("input", () => { meaning.textContent = about(field.value) ?? ""; });
  return {
    field,
    meaning,
    label,
    entry,
    // A value stands on one line.
    get value() { return field.value.replace(/\s*\n\s*/g, " "); },
    get isChanged() { return !entry.isReadOnly && this.value !== entry.value; },
  };
}
