// A file as the desk is handed it.
import { acting } from "./acting.js";
import { word } from "./settings.js";

export const LARGEST = 11e6;

export const base64 = (file) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
  reader.onerror = () => reject(new Error(word("unreadFile")));
  reader.readAsDataURL(file);
});

/** What came of it; undefined where nothing was written. */
export async function handOver(file, message, said) {
  if (file.size > LARGEST) {
    said.textContent = word("largeFile");
    return undefined;
  }
  try {
    return await acting("file", { ...message, name: file.name, data: await base64(file) }, said);
  } catch (error) {
    said.textContent = error.message;
    return undefined;
  }
}
