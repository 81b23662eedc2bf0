// The plan of the site: new pages, and what can be done to each.
import { acting } from "./acting.js";
import { arrange } from "./arrange.js";
import { get, pageAt } from "./server.js";
import { settings } from "./settings.js";

const said = document.getElementById("desk-said");

/** The plan as it is now; the focus stays with the page that it was on. */
async function refresh(page) {
  const fresh = await pageAt(location.pathname);
  const main = document.querySelector("main");
  const list = document.adoptNode(fresh.querySelector("main"));
  list.querySelector("#desk-said").replaceWith(said);
  main.replaceWith(list);
  begin(list);
  (list.querySelector(`[data-page="${page}"]`) || list).focus();
}

function begin(main) {
  const kind = main.querySelector("#desk-kind");
  const place = main.querySelector("#desk-where");
  // Only a free page may stand anywhere: the others have their folder.
  const tell = () => { place.hidden = kind.value !== "page"; };
  kind.addEventListener("change", tell);
  tell();
  main.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const saved = await acting("arrange", {
      kind: "create", name: kind.value, title: main.querySelector("#desk-title").value,
      other: main.querySelector("#desk-folder").value,
    }, said);
    if (!saved) return;
    // What is to be filled in waits on the page.
    sessionStorage.setItem("diapason-desk-editing", "1");
    if (saved.address) location.assign(saved.address);
    else await refresh("");
  });
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest("button[data-page], button[data-bin]");
  if (!button) return;
  const { page, bin } = button.dataset;
  if (bin) {
    if (await acting("arrange", { kind: "unbin", name: bin }, said)) await refresh("");
    return;
  }
  try {
    await arrange(await get("place", page), said, () => refresh(page));
  } catch (error) {
    said.textContent = error.message;
  }
});

begin(document.querySelector("main"));
