// libcmark-gfm as Swift sees it. The public accessors copy each literal to a C string first; the
// node's own structure, which Debian's package installs beside them, gives bytes and length.
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm/node.h>

typedef struct {
  const unsigned char *bytes;
  int count;
} node_bytes;

static inline node_bytes node_bytes_of(const cmark_chunk *chunk) {
  node_bytes result = {chunk->data, chunk->len};
  return result;
}

/// Text, code span, raw HTML and footnote nodes keep their literal in one place.
static inline node_bytes node_literal(const cmark_node *node) { return node_bytes_of(&node->as.literal); }
static inline node_bytes node_code(const cmark_node *node) { return node_bytes_of(&node->as.code.literal); }
static inline node_bytes node_fence_info(const cmark_node *node) { return node_bytes_of(&node->as.code.info); }
static inline node_bytes node_url(const cmark_node *node) { return node_bytes_of(&node->as.link.url); }
static inline node_bytes node_title(const cmark_node *node) { return node_bytes_of(&node->as.link.title); }

/// The definition a footnote reference leads to, or NULL for other nodes.
static inline cmark_node *node_footnote_definition(const cmark_node *node) {
  return node->parent_footnote_def;
}
/// For a reference: which of the references to its note it is, from 1.
static inline int node_footnote_reference_number(const cmark_node *node) { return node->footnote.ref_ix; }
/// For a definition: how many references lead to it.
static inline int node_footnote_reference_count(const cmark_node *node) { return node->footnote.def_count; }
