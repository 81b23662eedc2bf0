// Nothing to call: see no-curl.c.
