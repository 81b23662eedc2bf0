import Foundation

/// What a user's shell can do and a list of arguments cannot: a umask, closed streams, pipes.
extension Program {
  /// Runs a script of bash that calls this program `"$P"`.
  package func shell(_ script: String) throws -> Ending {
    var bash = Program("/bin/bash", environment: environment, folder: folder)
    bash.environment["P"] = path
    return try bash.run(["-c", script])
  }
}

extension FileTree {
  /// The permission bits of what stands at a path, as `ls` names them: 0o644.
  package static func mode(of path: String) -> UInt32? {
    var info = stat()
    return lstat(path, &info) == 0 ? UInt32(info.st_mode) & 0o7777 : nil
  }

  package static func group(of path: String) -> UInt32? {
    var info = stat()
    return lstat(path, &info) == 0 ? info.st_gid : nil
  }
}

/// Another user than root, whom permissions hold back.
package enum PlainUser {
  /// A program as that user runs it: itself, unless root runs the tests; then a copy that the user can
  /// reach.
  package static func running(_ program: Program, copiedTo folder: TemporaryFolder) throws
    -> Program
  {
    guard geteuid() == 0 else { return program }
    var plain = program
    plain.user = 65_534
    var probe = Program("/usr/bin/test")
    probe.user = plain.user
    if try probe("-x", program.path).code == 0 { return plain }
    let copy = folder("program")
    if !folder.exists("program") {
      chmod(folder.path, 0o755)
      // In a process of its own: while this one writes it, another test's child might hold it open.
      _ = try Program("/bin/cp")(program.path, copy)
    }
    plain.path = copy
    return plain
  }
}
