import Glibc

/// Where programs are found by name.
package enum ProgramPath {
  /// The first of `PATH` that can be run. Its relative parts are passed over: they would find the
  /// programs of whatever folder the user stands in, the site's for one.
  package static func find(_ name: String) throws -> String {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    for folder in path.split(separator: ":") where folder.hasPrefix("/") {
      let program = folder + "/" + name
      guard FileSystem.statusFollowingLinks(program)?.kind == .file, access(program, X_OK) == 0
      else { continue }
      return program
    }
    throw FileError(name, ENOENT)
  }
}
