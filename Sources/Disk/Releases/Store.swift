import Diagnosis

/// What a store is told of a file beside its bytes.
package struct UploadHeaders: Sendable, Hashable {
  package var type: String
  package var cache: String

  package init(type: String, cache: String) {
    self.type = type
    self.cache = cache
  }
}

/// What is asked of a place that rclone reaches, in a few words: list, read, write, send, delete.
struct Store: Sendable {
  let rclone: RcloneProgram
  let target: String

  /// Names and sizes below a place; nothing if it does not exist.
  func list(_ place: String, deep: Bool) throws -> [String: Int] {
    var words = ["lsf", "--files-only", "--format", "sp", "--separator", " ", place]
    words += deep ? ["--recursive"] : ["--max-depth", "1"]
    let ending = try rclone.run(words)
    if ending.code == 3 { return [:] }
    guard ending.code == 0 else { throw failure(ending) }
    var files: [String: Int] = [:]
    for line in String(decoding: ending.output, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      if parts.count == 2 { files[String(parts[1])] = Int(parts[0]) }
    }
    return files
  }

  /// Nil if there is none.
  func read(_ path: String) throws -> [UInt8]? {
    let ending = try rclone.run(["cat", path])
    if ending.code == 3 || ending.code == 4 { return nil }
    guard ending.code == 0 else { throw failure(ending) }
    return ending.output.isEmpty ? nil : ending.output
  }

  func write(_ bytes: [UInt8], to path: String, _ headers: UploadHeaders? = nil) throws {
    // What fits into memory is sent with its length, as one request.
    try require(
      ["rcat", path, "--streaming-upload-cutoff", "64M"] + Self.words(for: headers), input: bytes)
  }

  /// Sends files of a folder under the same names, whatever lies there.
  func send(
    _ names: [String], from folder: String, to place: String, _ headers: UploadHeaders? = nil
  ) throws {
    guard !names.isEmpty else { return }
    // Sizes and dates are not asked: WebDAV knows none, and a page that changed may be as long as
    // it was.
    try require(
      ["copy", folder, place, "--files-from-raw", "/dev/stdin", "--ignore-times", "--no-traverse"]
        + Self.words(for: headers), input: Self.lines(names))
  }

  /// Fetches files, or all there are.
  func fetch(_ names: [String]?, from place: String, to folder: String) throws {
    var words = ["copy", place, folder, "--ignore-times"]
    guard let names else { return try require(words, input: nil) }
    guard !names.isEmpty else { return }
    words += ["--files-from-raw", "/dev/stdin", "--no-traverse"]
    try require(words, input: Self.lines(names))
  }

  /// What is not there needs no deletion.
  func delete(_ names: [String], in place: String) throws {
    guard !names.isEmpty else { return }
    let ending = try rclone.run(
      ["delete", place, "--files-from-raw", "/dev/stdin"], input: Self.lines(names))
    guard ending.code == 0 || ending.code == 3 else { throw failure(ending) }
  }

  /// Folders that are empty now; an object store has none.
  func deleteEmpty(_ folders: [String], in place: String) {
    for folder in folders { _ = try? rclone.run(["rmdir", place + "/" + folder]) }
  }

  private func require(_ words: [String], input: [UInt8]?) throws {
    let ending = try rclone.run(words, input: input)
    guard ending.code == 0 else { throw failure(ending) }
  }

  func failure(_ ending: RcloneProgram.Ending) -> PublicationFailure {
    let reason = ending.complaint.isEmpty ? "rclone: \(ending.code)" : ending.complaint
    return PublicationFailure(.storeFailure(target, reason))
  }

  private static func words(for headers: UploadHeaders?) -> [String] {
    guard let headers else { return [] }
    return [
      "--header-upload", "Content-Type: \(headers.type)",
      "--header-upload", "Cache-Control: \(headers.cache)",
    ]
  }

  private static func lines(_ names: [String]) -> [UInt8] {
    Array((names.joined(separator: "\n") + "\n").utf8)
  }
}
