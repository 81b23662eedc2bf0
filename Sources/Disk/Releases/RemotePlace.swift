import CharterModel
import Diagnosis

/// Releases on another machine: sites travel by rsync, everything else is told to a shell there.
/// That shell holds the lock, and lets go of it when this process ends, however it ends.
package struct RemotePlace: ReleasePlace {
  package let shown: String
  private let address: PublicationTarget.RemoteAddress
  private let target: String
  private let shell: RemoteShell
  /// Where a site is written before it travels; what a killed run left there is removed.
  private let staging: LocalStaging?

  /// - Parameter output: a path beside which this machine may write for a while.
  package init(
    _ address: PublicationTarget.RemoteAddress, of target: String, beside output: String,
    for purpose: PlacePurpose
  ) throws {
    self.address = address
    self.target = target
    shown = address.host + ":" + address.path
    staging = purpose == .looking ? nil : try LocalStaging(beside: output, of: target)
    shell = try RemoteShell(address, of: target)
    if purpose == .changing { try lock() }
  }

  private func lock() throws {
    let file = address.path + "/" + ReleaseLayout.lock
    try shell.require(
      """
      command -v flock >/dev/null || { echo 'flock is not installed there'; exit 1; }
      command -v rsync >/dev/null || { echo 'rsync is not installed there'; exit 1; }
      [ -d '\(address.path)' ] || mkdir '\(address.path)' || exit 1
      : >>'\(file)'
      """)
    guard try shell.run("exec 9>>'\(file)'; flock -n 9", isLasting: true).code == 0 else {
      throw PublicationFailure(.targetIsLocked(target))
    }
  }

  private func there(_ path: String) -> String { "'\(address.path)/\(path)'" }

  package func entries() throws -> [PlaceEntry] {
    let listed = try shell.require(
      """
      [ -e '\(address.path)' ] || exit 0
      cd '\(address.path)' || exit 1
      find . -mindepth 1 -maxdepth 1 -printf '%y %P\\0'
      [ -d releases ] && [ ! -L releases ] || exit 0
      find releases -mindepth 1 -maxdepth 1 -printf '%y releases/%P\\0'
      """)
    return listed.split(separator: 0).compactMap { line in
      let kind: FileSystem.Kind =
        switch line.first {
        case UInt8(ascii: "d"): .folder
        case UInt8(ascii: "f"): .file
        case UInt8(ascii: "l"): .link
        default: .other
        }
      return PlaceEntry(path: String(decoding: line.dropFirst(2), as: UTF8.self), kind: kind)
    }
  }

  package func currentLink() throws -> String? {
    let output = try shell.require("readlink -n \(there(ReleaseLayout.current)) || :")
    return output.isEmpty ? nil : String(decoding: output, as: UTF8.self)
  }

  package func read(_ path: String) throws -> [UInt8]? {
    let (output, code) = try shell.run("[ -f \(there(path)) ] && cat \(there(path))")
    return code == 0 ? output : nil
  }

  /// Texts of lines only: they stand in the script.
  package func write(_ bytes: [UInt8], toNew path: String) throws {
    let end = "end-" + Releases.token()
    let text = String(decoding: bytes, as: UTF8.self)
    try shell.require("set -e\ncat >\(there(path)) <<'\(end)'\n\(text)\(end)")
  }

  package func rename(_ path: String, to new: String) throws {
    try shell.require("mv -T -- \(there(path)) \(there(new))")
  }

  package func remove(_ paths: [String]) throws {
    try shell.require("rm -rf -- " + paths.map(there).joined(separator: " "))
  }

  package func bring(
    _ tree: SiteTree, to path: String, base: BaseRelease?, progress: Progress?
  ) throws -> WrittenTree {
    guard let staging else { throw FileError(shown) }
    let writer = TreeWriter(
      folder: staging.folder, base: "", previous: nil, verifies: false, mode: nil)
    var written = try writer.write(tree)
    try shell.require("mkdir -p \(there(ReleaseLayout.folder))")
    // Contents decide, not times: a page that was built again unchanged does not travel, and keeps
    // its date there.
    // So do modes: this run's umask made them.
    var words = ["--recursive", "--checksum", "--perms", "--compress", "--out-format=%i %n"]
    if let base { words.append("--link-dest=\(address.path)/\(base.path)") }
    let sent = try rsync(
      words, from: staging.folder + "/", to: "\(address.host):\(address.path)/\(path)/",
      counting: progress)
    try staging.clear()
    try keepGroup(in: path)
    if let base { try keepDotFiles(of: base, in: path) }
    written.written = sent
    written.kept = written.manifest.files.count - written.written
    return written
  }

  /// A folder of releases that gives its group on (`chmod g+s`) gives it to the release too.
  private func keepGroup(in path: String) throws {
    try shell.require(
      """
      [ -g \(there(ReleaseLayout.folder)) ] || exit 0
      chgrp -R --reference=\(there(ReleaseLayout.folder)) -- \(there(path)) || exit 1
      find \(there(path)) -type d -exec chmod g+s {} +
      """)
  }

  /// Top-level dot files that Diapason did not write go over into the new release.
  private func keepDotFiles(of base: BaseRelease, in path: String) throws {
    try shell.require(
      """
      cd \(there(base.path)) || exit 1
      for name in .[!.]* ..?*; do
        [ -e "$name" ] && [ "$name" != '\(Manifest.name)' ] || continue
        cp -al -- "$name" \(there(path))/ || exit 1
      done
      """)
  }

  /// How many files travelled.
  private func rsync(
    _ words: [String], from source: String, to destination: String, counting progress: Progress?
  ) throws -> Int {
    let rsync: ChildProcess
    do {
      let ssh = try [ProgramPath.find("ssh")] + address.ssh
      let call = ["rsync", "-e", ssh.map(Self.quoted).joined(separator: " ")]
      rsync = try ChildProcess(call + words + ["--", source, destination])
    } catch {
      throw PublicationFailure(.missingProgram("rsync"))
    }
    var sent = 0
    var line: [UInt8] = []
    while true {
      let bytes = rsync.read()
      if bytes.isEmpty { break }
      for byte in bytes {
        guard byte == UInt8(ascii: "\n") else {
          line.append(byte)
          continue
        }
        // The manifest is no file of the site.
        if Self.isWritten(line), line.dropFirst(12) != Array(Manifest.name.utf8)[...] {
          sent += 1
          progress?(sent, nil)
        }
        line = []
      }
    }
    guard rsync.wait() == 0 else {
      throw PublicationFailure(.remoteFailure(target, rsync.complaint))
    }
    return sent
  }

  /// One word of the command that rsync is told: it cuts at spaces, and knows quotation marks.
  private static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "''") + "'"
  }

  /// A line of rsync's on a file: one that travels, or one that gets another mode there.
  private static func isWritten(_ line: [UInt8]) -> Bool {
    guard line.count > 12, line[1] == UInt8(ascii: "f") else { return false }
    return line[0] == UInt8(ascii: "<") || line.prefix(11).dropFirst(2).contains(UInt8(ascii: "p"))
  }

  package func foreignFiles(in path: String, besides manifest: Manifest) throws -> [String] {
    let listed = try shell.require(
      "cd \(there(path)) && find . ! -type d ! -path './.*' -printf '%P\\0'")
    return listed.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .filter { manifest.files[$0] == nil }.sorted()
  }

  package func flush() throws {
    try shell.require("sync -f '\(address.path)' 2>/dev/null || sync")
  }

  package func point(to target: String, by link: String) throws {
    try shell.require(
      """
      cd '\(address.path)' || exit 1
      ln -s -- '\(target)' '\(link)' && mv -T -- '\(link)' '\(ReleaseLayout.current)' || exit 1
      sync . 2>/dev/null || sync
      """)
  }

  package func local(_ path: String) throws -> String {
    guard let staging else { throw FileError(shown) }
    _ = try rsync(
      ["--recursive", "--links", "--compress", "--out-format=%i %n"],
      from: "\(address.host):\(address.path)/\(path)/", to: staging.folder + "/", counting: nil)
    return staging.folder
  }
}
