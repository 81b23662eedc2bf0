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

// The memory of one page's parser, nodes and texts, given back as a whole. A page makes some 450 of
// them: to ask malloc for each and give each back cost 25 µs a page of 230. The library's own arena
// serves one thread; this one serves each thread apart. Nothing in it outlives `page_memory_release`.
#include <stdlib.h>
#include <string.h>

typedef struct page_block {
  struct page_block *before;
  size_t size, used;
} page_block;

/// This thread's newest block. A variable of the header's own would not reach Swift's linker.
static inline page_block **page_memory(void) {
  static _Thread_local page_block *newest;
  return &newest;
}

/// What stands before each piece: its size, which `realloc` must know. 16 bytes keep it aligned.
typedef struct {
  size_t size, unused;
} page_piece;

static inline page_block *page_block_new(size_t size, page_block *before) {
  page_block *block = (page_block *)malloc(sizeof(page_block) + 16 + size);
  if (!block) abort();
  block->before = before;
  block->size = size;
  block->used = 0;
  return block;
}

static inline unsigned char *page_block_bytes(page_block *block) {
  return (unsigned char *)block + ((sizeof(page_block) + 15) & ~(size_t)15);
}

static inline void *page_memory_take(size_t size) {
  if (size > SIZE_MAX / 4) abort();
  size_t wanted = ((size + 15) & ~(size_t)15) + sizeof(page_piece);
  page_block *block = *page_memory();
  if (!block || block->size - block->used < wanted) {
    size_t least = (size_t)1 << 18;
    block = page_block_new(wanted > least ? wanted : least, block);
    *page_memory() = block;
  }
  page_piece *piece = (page_piece *)(page_block_bytes(block) + block->used);
  block->used += wanted;
  piece->size = wanted - sizeof(page_piece);
  return piece + 1;
}

static inline void *page_memory_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / 4 / size) abort();
  return memset(page_memory_take(count * size), 0, count * size);
}

static inline void *page_memory_realloc(void *old, size_t size) {
  size_t known = old ? ((page_piece *)old - 1)->size : 0;
  if (old && size <= known) return old;
  void *grown = page_memory_take(size);
  if (old) memcpy(grown, old, known);
  return grown;
}

static inline void page_memory_free(void *piece) { (void)piece; }

/// A parser whose every piece, and that of the nodes it makes, is in this thread's page memory.
static inline cmark_parser *page_parser_new(int options) {
  static cmark_mem memory = {page_memory_calloc, page_memory_realloc, page_memory_free};
  return cmark_parser_new_with_mem(options, &memory);
}

/// Gives back all but one block, which the next page will fill.
static inline void page_memory_release(void) {
  page_block *block = *page_memory();
  while (block && block->before) {
    page_block *before = block->before;
    free(block);
    block = before;
  }
  if (block) block->used = 0;
  *page_memory() = block;
}
