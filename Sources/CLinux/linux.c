#define _GNU_SOURCE
#include "include/linux.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
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

pid_t linux_start_bound(const char *program, char *const words[], char *const settings[],
                        const int streams[3]) {
  pid_t parent = getpid();
  sigset_t none;
  sigemptyset(&none);
  pid_t child = fork();
  if (child != 0) return child;
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // Who was to be outlived is gone already.
  if (getppid() != parent) _exit(126);
  signal(SIGPIPE, SIG_DFL);
  sigprocmask(SIG_SETMASK, &none, NULL);
  for (int stream = 0; stream < 3; stream += 1) {
    if (dup2(streams[stream], stream) < 0) _exit(126);
  }
  execve(program, words, settings);
  _exit(126);
}
