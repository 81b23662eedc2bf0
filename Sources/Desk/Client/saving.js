// A save, and what came of it; who is not known yet is asked first.
import { introduce } from "./identity.js";
import { post } from "./server.js";
import { showState } from "./state.js";

export async function save(page, digest, changes) {
  let saved = await post("save", { page, digest, changes });
  if (saved.outcome === "stranger" && (await introduce(saved.words))) {
    saved = await post("save", { page, digest, changes });
  }
  if (saved.state) showState(saved.state);
  return saved;
}
