// The preview's HTTP library names Foundation's URLSession in a handler that Diapason does not use,
// and a statically linked Foundation then asks for libcurl. Diapason makes no request of its own:
// these stand in for libcurl, so that no user has to install it and no start has to load it.

#define NOTHING(name) void *name(void) { return 0; }
#define REFUSAL(name) int name(void) { return 2; }

NOTHING(curl_easy_init) NOTHING(curl_easy_strerror) NOTHING(curl_multi_init)
NOTHING(curl_slist_append) NOTHING(curl_url) NOTHING(curl_version) NOTHING(curl_version_info)
NOTHING(curl_multi_info_read) NOTHING(curl_easy_cleanup) NOTHING(curl_free)
NOTHING(curl_slist_free_all)

REFUSAL(curl_easy_getinfo) REFUSAL(curl_easy_pause) REFUSAL(curl_easy_setopt)
REFUSAL(curl_global_init) REFUSAL(curl_multi_add_handle) REFUSAL(curl_multi_assign)
REFUSAL(curl_multi_cleanup) REFUSAL(curl_multi_remove_handle) REFUSAL(curl_multi_setopt)
REFUSAL(curl_multi_socket_action) REFUSAL(curl_url_get) REFUSAL(curl_url_set)
