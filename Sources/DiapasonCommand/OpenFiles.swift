import Disk
import Glibc

/// How many files and connections the process may hold open.
enum OpenFiles {
  /// As many as the system allows, within reason: a preview keeps connections beside its files.
  static func raiseLimit() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, 8192)
    setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
  }
}

/// The user's browser.
enum Browser {
  /// Whatever the desktop opens addresses with; without a desktop nothing happens.
  static func open(_ address: String) {
    var words: [UnsafeMutablePointer<CChar>?] = (["xdg-open", address] as [String]).map {
      strdup($0)
    }
    words.append(nil)
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    // The browser must not inherit the signals that this process holds back.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var ignored = sigset_t()
    sigemptyset(&ignored)
    sigaddset(&ignored, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &ignored)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    guard let program = try? ProgramPath.find("xdg-open") else { return }
    posix_spawn(&process, program, nil, &attributes, words, environ)
  }
}
