// Problems by page: each that has a known cure is mended by its button.
import { acting } from "./acting.js";
import { pageAt } from "./server.js";

const said = document.getElementById("desk-said");

/** The screen as it is now; the focus goes to what stands where the button stood. */
async function refresh(place) {
  const fresh = await pageAt(location.pathname);
  const main = document.querySelector("main");
  const list = document.adoptNode(fresh.querySelector("main"));
  list.querySelector("#desk-said").replaceWith(said);
  main.replaceWith(list);
  const buttons = buttonsOf(list);
  (buttons[Math.min(place, buttons.length - 1)] || list).focus();
}

const buttonsOf = (main) => [...main.querySelectorAll("button[data-problem]")];

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-problem]");
  if (!button) return;
  const { page, digest } = button.closest("section").dataset;
  const place = buttonsOf(document).indexOf(button);
  const saved = await acting("correct", { page, digest, problem: button.dataset.problem }, said);
  if (saved) await refresh(place);
});
