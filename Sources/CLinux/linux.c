#define _GNU_SOURCE
#include "include/linux.h"

#include <fcntl.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/xattr.h>
#include <unistd.h>

int linux_exchange(const char *first, const char *second) {
  return (int)syscall(SYS_renameat2, -100 /* AT_FDCWD */, first, -100, second, 2u);
}

int linux_rename_new(int folder, const char *name, const char *new_name) {
  return (int)syscall(SYS_renameat2, folder, name, folder, new_name, 1u);
}

int linux_flush(int descriptor) { return (int)syscall(SYS_syncfs, descriptor); }

int linux_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int linux_scratch_file(char *name) { return mkostemp(name, O_CLOEXEC); }

ssize_t linux_list_attributes(const char *path, char *names, size_t size) {
  return llistxattr(path, names, size);
}

ssize_t linux_attribute(const char *path, const char *name, void *value, size_t size) {
  return lgetxattr(path, name, value, size);
}

int linux_set_attribute(const char *path, const char *name, const void *value, size_t size) {
  return lsetxattr(path, name, value, size, 0);
}
