// libzip, for the brand kits.
#include <zip.h>
