// libstemmer (Snowball), for the search index.
#include <libstemmer.h>
