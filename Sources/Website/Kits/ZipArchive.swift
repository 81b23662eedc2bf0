import CZip
import Foundation

/// A ZIP archive of named bytes by libzip: the same entries give the same bytes on every machine.
///
/// This stage (`Kits`) packs what readers take away; it knows no page and no disk.
package enum ZipArchive {
  /// Nil if libzip refuses, which for buffers in memory means that memory ran out.
  package static func bytes(of entries: [(name: String, bytes: [UInt8])]) -> [UInt8]? {
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { return nil }
    defer { zip_source_free(target) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else { return nil }
    // The archive owns one reference to its source; ours outlives the closing.
    zip_source_keep(target)
    for entry in entries {
      guard add(entry.name, entry.bytes, to: archive) else {
        zip_discard(archive)
        return nil
      }
    }
    guard zip_close(archive) == 0 else {
      zip_discard(archive)
      return nil
    }
    return read(target)
  }

  private static func add(_ name: String, _ bytes: [UInt8], to archive: OpaquePointer) -> Bool {
    // libzip reads the bytes when the archive is closed, and frees this copy after.
    let copy = malloc(max(bytes.count, 1))
    guard let copy else { return false }
    bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(copy, base, bytes.count) } }
    guard let source = zip_source_buffer(archive, copy, zip_uint64_t(bytes.count), 1) else {
      free(copy)
      return false
    }
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      return false
    }
    let place = zip_uint64_t(index)
    // 1980-01-01 00:00, the earliest that ZIP can say, in no zone: a file's own time would change
    // with the machine, and `zip_file_set_mtime` with the zone.
    zip_file_set_dostime(archive, place, 0, 0x21, 0)
    zip_set_file_compression(archive, place, ZIP_CM_DEFLATE, 9)
    // Plain files, readable by all, whatever system packs them.
    let mode = zip_uint32_t(0o100644) << 16
    zip_file_set_external_attributes(archive, place, 0, zip_uint8_t(ZIP_OPSYS_UNIX), mode)
    return true
  }

  private static func read(_ source: OpaquePointer) -> [UInt8]? {
    guard zip_source_open(source) == 0 else { return nil }
    defer { zip_source_close(source) }
    var bytes: [UInt8] = []
    while true {
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        let got = zip_source_read(source, buffer.baseAddress, zip_uint64_t(buffer.count))
        count = max(Int(got), 0)
      }
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
  }
}
