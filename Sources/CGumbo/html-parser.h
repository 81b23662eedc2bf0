// Gumbo, an HTML5 parser, as Swift sees it.
#include <gumbo.h>
