// What the charter says of a passage while it is written: after a pause, beside it, never in its way.
import { button, make } from "./dom.js";
import { mocks } from "./mock.js";
import { post } from "./server.js";
import { word } from "./settings.js";

const PAUSE = 700;

/**
 * @param type puts a text into the field as if it were typed
 * @param passage which passage of its page the text stands in the place of
 */
export function remarks(area, page, type, passage = () => ({})) {
  const posts = mocks();
  const force = make("p", { className: "desk-about" });
  const count = make("p", { className: "desk-said", role: "status" });
  const list = make("ul", { className: "desk-remarks", "aria-label": word("remarks") });
  let pause = 0;
  let asked = "";

  async function look() {
    const text = area.value;
    if (text === asked) return;
    asked = text;
    try {
      const answer = await post("remarks", { page, text, ...passage() });
      // What was said of words that are no longer there helps nobody.
      if (area.value !== text) return;
      show(answer.remarks, text);
      posts.show(answer.mocks);
      force.textContent = answer.force ?? "";
    } catch {
      // Whoever writes is told when the text is kept or saved, not by this.
    }
  }

  function show(found, text) {
    list.replaceChildren(...found.map((remark) => {
      const old = text.slice(remark.start, remark.end);
      const mend = remark.new === undefined || remark.start === undefined ? null
        : button(word("correct"), () => {
          if (area.value === text) type(area, remark.start, remark.end, remark.new);
          look();
        }, { "aria-label": `${word("correct")} : ${old} → ${remark.new}` });
      return make("li", {}, remark.words, " ", mend);
    }));
    const words = found.length ? `${found.length} ${word(found.length > 1 ? "manyRemarks" : "oneRemark")}` : "";
    if (count.textContent !== words) count.textContent = words;
  }

  const touched = () => {
    clearTimeout(pause);
    pause = setTimeout(look, PAUSE);
  };
  area.addEventListener("input", touched);
  touched();
  return make("div", { className: "desk-remarked" }, force, count, list, posts.box);
}

/** How long a message is for its network, said at each pause, and what it looks like there. */
export function counter(field, page, network, say, show) {
  let pause = 0;
  async function look() {
    try {
      const { length, mocks: list } = await post("remarks", { page, text: field.value, network });
      if (!field.isConnected) return;
      if (length) say(length);
      show(list);
    } catch {
      // As above.
    }
  }
  field.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(look, PAUSE / 2);
  });
  pause = setTimeout(look, 0);
}
