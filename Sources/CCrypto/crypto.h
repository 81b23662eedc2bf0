// SHA-256 by libcrypto: the hash that `sha256sum` prints, so that IT can check a site without us.
#include <openssl/evp.h>
