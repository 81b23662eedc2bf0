// The floor: the least that any site generator must do, with the Markdown library that Diapason uses.
// Finds every .md file of a folder, reads it, parses and renders it, writes the .html at the same place
// in the output. No layout, no links, no navigation, no index. Two threads.
//
//     floor SOURCE OUTPUT

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <ftw.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { THREADS = 2, PATH_SIZE = 4096 };
static const char *const extensionNames[] = {"table", "strikethrough", "autolink", "tasklist"};
enum { EXTENSIONS = sizeof extensionNames / sizeof *extensionNames };
static const int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SMART;  // footnotes are an option, not an extension

static const char *source, *output;
static char **paths;  // relative to the source
static size_t pathCount, pathCapacity;
static atomic_size_t nextPath;
static cmark_syntax_extension *extensions[EXTENSIONS];

// cmark_parser_finish switches the extensions' characters on and off in a table that all parsers share.
static pthread_mutex_t finishing = PTHREAD_MUTEX_INITIALIZER;

static void fail(const char *what, const char *path) {
  fprintf(stderr, "floor: %s %s: %s\n", what, path, strerror(errno));
  exit(1);
}

static int hasMarkdownName(const char *path) {
  size_t length = strlen(path);
  return length > 3 && strcmp(path + length - 3, ".md") == 0;
}

static void addPath(const char *path) {
  if (pathCount == pathCapacity) {
    pathCapacity = pathCapacity ? pathCapacity * 2 : 1024;
    paths = realloc(paths, pathCapacity * sizeof *paths);
  }
  paths[pathCount++] = strdup(path);
}

// nftw meets a folder before its files: the output's folders are made on the way.
static int visit(const char *path, const struct stat *status, int type, struct FTW *place) {
  (void)status, (void)place;
  const char *relative = path + strlen(source);
  if (type == FTW_F && hasMarkdownName(path)) addPath(relative);
  if (type == FTW_D) {
    char folder[PATH_SIZE];
    snprintf(folder, sizeof folder, "%s%s", output, relative);
    if (mkdir(folder, 0777) != 0 && errno != EEXIST) fail("cannot make", folder);
  }
  return 0;
}

static char *readFile(const char *path, size_t *length) {
  FILE *file = fopen(path, "rb");
  struct stat status;
  if (!file || fstat(fileno(file), &status) != 0) fail("cannot open", path);
  char *text = malloc((size_t)status.st_size + 1);
  *length = fread(text, 1, (size_t)status.st_size, file);
  text[*length] = 0;
  fclose(file);
  return text;
}

static void writeFile(const char *path, const char *text) {
  FILE *file = fopen(path, "wb");
  if (!file || fputs(text, file) < 0 || fclose(file) != 0) fail("cannot write", path);
}

// Front matter is not Markdown; it is left out, not read.
static const char *bodyOf(const char *text) {
  if (strncmp(text, "---\n", 4) != 0) return text;
  const char *end = strstr(text + 4, "\n---\n");
  return end ? end + 5 : text;
}

static char *render(const char *text, size_t length) {
  cmark_parser *parser = cmark_parser_new(options);
  for (int index = 0; index < EXTENSIONS; index++)
    cmark_parser_attach_syntax_extension(parser, extensions[index]);
  cmark_parser_feed(parser, text, length);
  pthread_mutex_lock(&finishing);
  cmark_node *document = cmark_parser_finish(parser);
  pthread_mutex_unlock(&finishing);
  char *html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser));
  cmark_node_free(document);
  cmark_parser_free(parser);
  return html;
}

static void convert(const char *relative) {
  char from[PATH_SIZE], to[PATH_SIZE];
  snprintf(from, sizeof from, "%s%s", source, relative);
  snprintf(to, sizeof to, "%s%.*s.html", output, (int)strlen(relative) - 3, relative);
  size_t length;
  char *text = readFile(from, &length);
  const char *body = bodyOf(text);
  char *html = render(body, length - (size_t)(body - text));
  writeFile(to, html);
  free(html);
  free(text);
}

static void *work(void *unused) {
  (void)unused;
  for (size_t index; (index = atomic_fetch_add(&nextPath, 1)) < pathCount;) convert(paths[index]);
  return NULL;
}

static void findExtensions(void) {
  cmark_gfm_core_extensions_ensure_registered();
  for (int index = 0; index < EXTENSIONS; index++) {
    extensions[index] = cmark_find_syntax_extension(extensionNames[index]);
    if (!extensions[index]) fail("no extension", extensionNames[index]);
  }
}

int main(int count, char **arguments) {
  if (count != 3) {
    fputs("usage: floor SOURCE OUTPUT\n", stderr);
    return 2;
  }
  source = arguments[1];
  output = arguments[2];
  findExtensions();
  if (nftw(source, visit, 16, FTW_PHYS) != 0) fail("cannot walk", source);
  pthread_t threads[THREADS];
  for (int index = 0; index < THREADS; index++) pthread_create(&threads[index], NULL, work, NULL);
  for (int index = 0; index < THREADS; index++) pthread_join(threads[index], NULL);
  return 0;
}
