// Asks once who is writing.
import { button, make, newId } from "./dom.js";
import { post } from "./server.js";
import { word } from "./settings.js";

function field(label, type, autocomplete) {
  const id = newId("who");
  return { input: make("input", { id, type, autocomplete, required: true }), label: make("label", { htmlFor: id }, label) };
}

/** Resolves to whether somebody introduced themselves. */
export function introduce(words) {
  return new Promise((resolve) => {
    const name = field(word("name"), "text", "name");
    const mail = field(word("mail"), "email", "email");
    const problem = make("p", { role: "alert", className: "desk-trouble" });
    const title = make("h2", { id: newId("title") }, word("who"));
    const close = (answer) => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    const send = async () => {
      try {
        await post("identity", { name: name.input.value, address: mail.input.value });
        close(true);
      } catch (error) {
        problem.textContent = error.message;
      }
    };
    const dialog = make("dialog", { className: "desk-dialog", "aria-labelledby": title.id },
      title, make("p", {}, words), name.label, name.input, mail.label, mail.input, problem,
      make("p", { className: "desk-actions" }, button(word("save"), send),
        button(word("cancel"), () => close(false))));
    dialog.addEventListener("cancel", () => close(false));
    document.body.append(dialog);
    dialog.showModal();
    name.input.focus();
  });
}
