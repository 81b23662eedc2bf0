// libzip, for the brand kits and the parts of documents.
#include <zip.h>
