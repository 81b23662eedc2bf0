// A message as its network shows it, in its bare bones, with what is left of the room there.
import { make } from "./dom.js";
import { word } from "./settings.js";

function post({ network, account, text, length, isTooLong }) {
  return make("figure", { className: `desk-post${isTooLong ? " desk-post-long" : ""}` },
    make("figcaption", {}, network ? word("asOn") + network : word("asMessage")),
    make("p", { className: "desk-post-name" }, account),
    // Tags stand out, as networks show them.
    make("p", { className: "desk-post-text" }, ...text.split(/((?<![\p{L}\p{N}&/])#[\p{L}\p{N}_]+)/u)
      .map((part, index) => (index % 2 ? make("strong", {}, part) : part))),
    length ? make("p", { className: "desk-post-length" }, length) : null);
}

/** One mock a network, drawn anew at each look. */
export function mocks() {
  const box = make("div", { className: "desk-mocks" });
  return {
    box,
    show(list) { box.replaceChildren(...(list ?? []).map(post)); },
  };
}
