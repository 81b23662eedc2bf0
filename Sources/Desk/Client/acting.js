// One thing that the desk does at a button's press: who is not known yet is asked first, and what came
// of it is said in one place.
import { introduce } from "./identity.js";
import { post } from "./server.js";
import { word } from "./settings.js";

/** What came of it, once it was done; undefined where nothing was written. */
export async function acting(name, message, said, doing = word("saving")) {
  said.textContent = doing;
  try {
    let saved = await post(name, message);
    if (saved.outcome === "stranger" && (await introduce(saved.words))) saved = await post(name, message);
    said.textContent = saved.words;
    return saved.outcome === "saved" || saved.outcome === "unchanged" ? saved : undefined;
  } catch (error) {
    said.textContent = error.message;
    return undefined;
  }
}
