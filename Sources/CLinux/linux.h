// Linux calls that Swift's Glibc module leaves out.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Exchanges two paths in one step (renameat2 with RENAME_EXCHANGE); 0, or -1 with errno.
static inline int linux_exchange(const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, -100 /* AT_FDCWD */, first, -100, second, 2u);
}

// Glibc's module has no inotify.
#include <sys/inotify.h>

/// Writes all that waits for the file system of an open file to its disk; 0, or -1 with errno.
static inline int linux_flush(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }

/// A pipe that no program inherits, not even one that another thread starts at this moment; 0, or -1
/// with errno.
static inline int linux_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

/// As `mkstemp`, for a file that no program inherits.
static inline int linux_scratch_file(char *name) { return mkostemp(name, O_CLOEXEC); }

// Nor extended attributes; a link's own are meant, as its owner is.
#include <sys/xattr.h>

static inline ssize_t linux_list_attributes(const char *path, char *names, size_t size) {
  return llistxattr(path, names, size);
}

static inline ssize_t linux_attribute(
    const char *path, const char *name, void *value, size_t size) {
  return lgetxattr(path, name, value, size);
}

static inline int linux_set_attribute(
    const char *path, const char *name, const void *value, size_t size) {
  return lsetxattr(path, name, value, size, 0);
}
