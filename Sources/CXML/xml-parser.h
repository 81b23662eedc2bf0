// libxml2, for the drawings that authors hand in.
#include <libxml/xmlversion.h>
// Debian's is built with ICU, whose names Foundation declares too. Nothing of it is used here, and
// no structure that it changes is read.
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
