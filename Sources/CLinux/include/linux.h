// Linux calls that Swift's Glibc module leaves out. They stand in linux.c, for some of them need
// `_GNU_SOURCE`, and no header that Swift reads may set it: the C library's structures would then
// differ from what the other C modules of the program saw.
#pragma once
#include <sys/inotify.h>
#include <sys/types.h>

/// Exchanges two paths in one step (renameat2 with RENAME_EXCHANGE); 0, or -1 with errno.
int linux_exchange(const char *first, const char *second);

/// Renames within an open folder where nothing has the new name (renameat2 with RENAME_NOREPLACE); 0, or
/// -1 with errno: EEXIST, or EINVAL where the file system cannot.
int linux_rename_new(int folder, const char *name, const char *new_name);

/// Writes all that waits for the file system of an open file to its disk; 0, or -1 with errno.
int linux_flush(int descriptor);

/// A pipe that no program inherits, not even one that another thread starts at this moment; 0, or -1
/// with errno.
int linux_pipe(int ends[2]);

/// As `mkstemp`, for a file that no program inherits.
int linux_scratch_file(char *name);

/// Extended attributes, as llistxattr, lgetxattr and lsetxattr have them: a link's own are meant, as
/// its owner is.
ssize_t linux_list_attributes(const char *path, char *names, size_t size);
ssize_t linux_attribute(const char *path, const char *name, void *value, size_t size);
int linux_set_attribute(const char *path, const char *name, const void *value, size_t size);

/// Starts a program that is killed when the thread which started it ends, however that ends: it writes
/// where others will, and nobody would know of it. Its standard input, output and error are `streams`; -1
/// with errno if it cannot be started.
pid_t linux_start_bound(const char *program, char *const words[], char *const settings[],
                        const int streams[3]);
