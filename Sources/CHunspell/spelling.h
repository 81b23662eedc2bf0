// Hunspell, by its C functions: whether a dictionary has a word.
#include <hunspell/hunspell.h>
