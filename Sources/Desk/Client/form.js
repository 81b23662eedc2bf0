// A page's facts as a form: one button saves what was changed.
import { button, make } from "./dom.js";
import { fieldOf } from "./fields.js";
import { introduce } from "./identity.js";
import { get, post } from "./server.js";
import { keeper } from "./keeper.js";
import { notices } from "./begun.js";
import { sender } from "./sending.js";
import { settings, word } from "./settings.js";
import { showState } from "./state.js";

const work = document.getElementById("desk-work");

async function load(words = "") {
  const [form, page] = await Promise.all([get("form", settings.page), get("page", settings.page)]);
  showState(form.state);
  show(form, page, words);
}

function show(form, page, words) {
  const said = make("p", { className: "desk-said", role: "status" }, words);
  const say = (text) => { said.textContent = text; };
  const fields = [];
  const changes = () => fields.flatMap((field) => field.changes());
  const drafts = keeper(form.page, () => form.digest, changes, say);
  for (const field of form.fields) fields.push(fieldOf(field, form.mayAdd, drafts.touched));
  const begun = make("div");
  notices(begun, page, load);

  const send = sender({ page: form.page, drafts, said, say, load, yours: (change) => change.text });

  const box = (index) => fields[index].box;
  const present = form.fields.flatMap((field, index) => (field.isThere || field.isRequired ? [box(index)] : []));
  const unused = form.fields.flatMap((field, index) => (field.isThere || field.isRequired ? [] : [box(index)]));
  work.replaceChildren(begun, make("form", { className: "desk-form", onsubmit: (event) => event.preventDefault() },
    ...present,
    make("details", {}, make("summary", {}, word("unused")), ...unused),
    form.others.length ? others(form.others) : null,
    make("p", { className: "desk-actions desk-stay" },
      button(word("save"), () => send(form.digest, changes())),
      form.adopt ? button(form.adopt, () => adopt(form, changes(), say)) : null, said)));
}

// What is adopted is what stands in the file: a change that is not saved yet comes first.
async function adopt(form, unsaved, say) {
  if (unsaved.length) return say(word("saveFirst"));
  const message = { page: form.page, digest: form.digest };
  try {
    let kept = await post("adopt", message);
    if (kept.outcome === "stranger" && (await introduce(kept.words))) kept = await post("adopt", message);
    say(kept.words);
  } catch (error) {
    say(error.message);
  }
}

const others = (list) => make("section", { className: "desk-others" },
  make("h2", {}, word("others")),
  make("dl", {}, ...list.flatMap((other) => [make("dt", {}, other.key), make("dd", {}, other.text)])));

load().catch((error) => work.replaceChildren(make("p", { role: "alert" }, error.message)));
