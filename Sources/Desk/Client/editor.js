// One passage as its text, in its place. Nothing rewrites what is being typed.
import { button, make, newId } from "./dom.js";
import { conflict } from "./conflict.js";
import { drop, keeper } from "./keeper.js";
import { save } from "./saving.js";
import { remarks } from "./remarks.js";
import { pasteInto } from "./paste.js";
import { completions } from "./terms.js";
import { toolbar, type } from "./toolbar.js";
import { word } from "./settings.js";

/**
 * @param block what the desk opened
 * @param options.kind the change that it makes: block, below, end
 * @param options.text what the field begins with
 * @param options.done called when the editor is left, with whether something was saved
 */
export function editor(block, { kind = "block", text = block.text, done }) {
  const id = newId("text");
  // What is put below a heading is a text.
  const own = kind === "block" ? block.kind : "text";
  const area = make("textarea", { id, value: text, rows: 1, spellcheck: true, lang: document.documentElement.lang });
  const said = make("p", { className: "desk-said", role: "status" });
  const say = (words) => { said.textContent = words; };
  let digest = block.digest;
  const change = (more = {}) => ({ kind, text: area.value, block: block.block, ...more });
  const isTouched = () => area.value !== (kind === "block" ? block.text : "");
  // What a conflict made anew, as it was begun.
  let former = null;
  const drafts = keeper(block.page, () => digest, () => (isTouched() ? [change()] : []), say);

  async function send(changes) {
    await drafts.stop();
    say(word("saving"));
    try {
      await answered(await save(block.page, digest, changes), changes[0]);
    } catch (error) {
      say(error.message);
    }
  }

  async function answered(saved, sent) {
    if (saved.outcome === "saved" || saved.outcome === "unchanged") {
      if (former) await drop(block.page, former.digest, [former.change]);
      return done(saved);
    }
    say(saved.words);
    if (saved.outcome !== "conflict" || !saved.clashes.length) return undefined;
    former ||= { digest, change: sent };
    digest = saved.digest;
    const panel = conflict(saved.words, saved.clashes[0], sent.text, async (chosen) => {
      panel.remove();
      if (chosen) return send([chosen]);
      await forget();
      return done({ outcome: "dropped" });
    });
    box.append(panel);
    panel.focus();
    return undefined;
  }

  const forget = async () => {
    await drafts.stop();
    const begun = former || { digest, change: change() };
    await drop(block.page, begun.digest, [begun.change]);
  };
  const submit = () => (area.value.trim() ? send([change()]) : say(word("empty")));
  /** Closes the passage; what was typed stays as a draft. */
  const shut = async () => {
    if (isTouched()) await drafts.flush();
    done({ outcome: isTouched() ? "kept" : "left" });
  };
  const leave = async () => {
    if (isTouched()) await forget();
    done({ outcome: "dropped" });
  };

  const actions = make("p", { className: "desk-actions" },
    button(word("save"), submit), button(word("cancel"), leave));
  if (kind === "block" && block.kind === "text") {
    const remove = button(word("remove"), () => {
      if (remove.textContent === word("removeAgain")) return send([change({ kind: "without", text: "" })]);
      remove.textContent = word("removeAgain");
      return undefined;
    });
    actions.append(remove);
  }
  const box = make("div", { className: `desk-editor desk-editor-${own}` },
    make("label", { htmlFor: id }, word(kind === "block" ? "textOf" : "newBelow")),
    toolbar(area, own, block.page), area, completions(area, block.page, type), actions, said,
    remarks(area, block.page, type, () => (kind === "block" ? { block: block.block, digest } : {})));

  const fit = () => {
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 4}px`;
  };
  area.addEventListener("input", () => {
    fit();
    drafts.touched();
  });
  area.addEventListener("paste", (event) => pasteInto(area, own !== "text", event, type));
  area.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Escape") shut();
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  });
  return { box, focus() { fit(); area.focus(); } };
}
