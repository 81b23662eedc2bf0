import Glibc

extension FileSystem {
  /// More than any page, table, picture or video of a site.
  package static let largestFile = 2 << 30

  /// All bytes of a regular file, or its first `limit`. What is none (a folder, a pipe, a device) is
  /// refused at once: reading it might wait, or go on, for ever.
  package static func read(_ path: String, limit: Int = .max) throws -> [UInt8] {
    // Opening a pipe waits for somebody to write, unless it is told not to.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw FileError(path, errno == ENXIO ? FileError.notAFile : errno)
    }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw FileError(path) }
    switch info.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileError(path, EISDIR)
    default: throw FileError(path, FileError.notAFile)
    }
    guard limit < .max || info.st_size <= largestFile else { throw FileError(path, EFBIG) }
    return try readAll(descriptor, path, expected: min(Int(info.st_size), limit), limit: limit)
  }

  /// The last `limit` bytes of a regular file that has more.
  static func readEnd(_ path: String, limit: Int) throws -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileError(path) }
    defer { close(descriptor) }
    guard lseek(descriptor, off_t(-limit), SEEK_END) >= 0 else { throw FileError(path) }
    return try readChunk(descriptor, limit, path)
  }

  /// What an open descriptor gives until its end, a pipe included; more than `limit` is refused.
  package static func readStream(_ descriptor: Int32, _ path: String, limit: Int) throws -> [UInt8]
  {
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw FileError(path) }
    guard info.st_mode & S_IFMT != S_IFDIR else { throw FileError(path, EISDIR) }
    let bytes = try readAll(descriptor, path, expected: 0, limit: limit + 1)
    guard bytes.count <= limit else { throw FileError(path, EFBIG) }
    return bytes
  }

  private static func readAll(
    _ descriptor: Int32, _ path: String, expected: Int, limit: Int
  ) throws -> [UInt8] {
    var bytes = try readChunk(descriptor, expected, path)
    // A file that grows while it is read is read to its end.
    var isWhole = bytes.count < expected
    while !isWhole, bytes.count < limit {
      let count = min(1 << 16, limit - bytes.count)
      let more = try readChunk(descriptor, count, path)
      bytes += more
      isWhole = more.count < count
    }
    return bytes
  }

  private static func readChunk(_ descriptor: Int32, _ count: Int, _ path: String) throws -> [UInt8]
  {
    var failure: FileError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = FileError(path) }
        guard got > 0 else { return }
        filled += got
      }
    }
    if let failure { throw failure }
    return bytes
  }
}
