// The token is given once; it stays with this address and port.
import { settings } from "./settings.js";
import { keepToken } from "./server.js";

if (settings.token) keepToken(settings.token);
location.replace(settings.next);
