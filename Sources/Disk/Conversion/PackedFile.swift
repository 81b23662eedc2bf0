import CZip

/// A file within an archive, as text processors pack what a document is made of.
package enum PackedFile {
  /// What an archive says that it holds.
  package struct Extent: Sendable {
    package var parts = 0
    /// Once unpacked.
    package var bytes = 0
    /// Whether a password closes a part of it.
    package var isLocked = false
  }

  /// Nil for what is no archive.
  package static func extent(of archive: String) -> Extent? {
    guard let opened = zip_open(archive, ZIP_RDONLY, nil) else { return nil }
    defer { zip_discard(opened) }
    var extent = Extent(parts: Int(zip_get_num_entries(opened, 0)))
    for index in 0..<min(extent.parts, 100_000) {
      var status = zip_stat_t()
      guard zip_stat_index(opened, zip_uint64_t(index), 0, &status) == 0 else { continue }
      extent.bytes += Int(min(status.size, 1 << 40))
      if status.encryption_method != 0 { extent.isLocked = true }
    }
    return extent
  }

  /// The names of what an archive holds, as far as they are text; none of what is no archive.
  package static func names(in archive: String) -> [String] {
    guard let opened = zip_open(archive, ZIP_RDONLY, nil) else { return [] }
    defer { zip_discard(opened) }
    return (0..<min(Int(zip_get_num_entries(opened, 0)), 100_000)).compactMap { index in
      zip_get_name(opened, zip_uint64_t(index), 0).flatMap { String(validatingCString: $0) }
    }
  }

  /// Its bytes.
  ///
  /// - Returns: nil if the archive is none, holds no such file, or one of more than `limit` bytes.
  package static func bytes(of name: String, in archive: String, limit: Int) -> [UInt8]? {
    guard let opened = zip_open(archive, ZIP_RDONLY, nil) else { return nil }
    defer { zip_discard(opened) }
    var status = zip_stat_t()
    guard zip_stat(opened, name, 0, &status) == 0, status.size <= limit,
      let file = zip_fopen(opened, name, 0)
    else { return nil }
    defer { zip_fclose(file) }
    let size = Int(status.size)
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = max(0, Int(zip_fread(file, buffer.baseAddress, zip_uint64_t(size))))
      isWhole = count == size
    }
    return isWhole ? bytes : nil
  }

  /// Writes other bytes in the place of a file in an archive.
  ///
  /// - Returns: false if that could not be done; the archive is as it was then.
  package static func replace(_ name: String, with bytes: [UInt8], in archive: String) -> Bool {
    guard let opened = zip_open(archive, 0, nil) else { return false }
    return bytes.withUnsafeBytes { buffer in
      guard
        let source = zip_source_buffer(opened, buffer.baseAddress, zip_uint64_t(buffer.count), 0),
        zip_file_add(opened, name, source, zip_flags_t(ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8)) >= 0,
        zip_close(opened) == 0
      else {
        zip_discard(opened)
        return false
      }
      return true
    }
  }
}
