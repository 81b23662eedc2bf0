// The files of the site: one takes another's place, chosen or dropped on it.
import { handOver } from "./handing.js";
import { get } from "./server.js";

const said = document.getElementById("desk-said");

async function replace(item, file) {
  const handle = item.dataset.file;
  try {
    const { digest } = await get("digest", handle);
    if (!(await handOver(file, { file: handle, digest }, said))) return;
  } catch (error) {
    said.textContent = error.message;
    return;
  }
  const picture = item.querySelector("img");
  if (picture) picture.src = `${picture.src.split("?")[0]}?now=${Date.now()}`;
}

for (const item of document.querySelectorAll("[data-file]")) {
  const input = item.querySelector("input");
  input.addEventListener("change", async () => {
    const [file] = input.files;
    input.value = "";
    if (file) await replace(item, file);
  });
  item.addEventListener("dragover", (event) => event.preventDefault());
  item.addEventListener("drop", (event) => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) replace(item, file);
  });
}
