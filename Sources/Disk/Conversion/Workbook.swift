/// The sheets of a workbook, as Gnumeric reads them: dates as dates, formulas as what they give.
package enum Workbook {
  /// - Parameter scratch: a folder for what the converter writes.
  package static func sheets(of path: String, scratch: String) throws -> [Sheet] {
    guard let file = FileSystem.resolved(path) else { throw FileError(path) }
    for format in ["automatic", "preserve"] {
      let options =
        "separator=, format=\(format) quoting-mode=auto eol=unix charset=UTF-8 locale=C"
      _ = try Converter.spreadsheets.run(
        [
          "-S", "-T", "Gnumeric_stf:stf_assistant", "-O", options, file,
          "\(scratch)/\(format)-%n.csv",
        ], for: path)
    }
    let description = scratch + "/book.xml"
    _ = try Converter.spreadsheets.run(
      ["-T", "Gnumeric_XmlIO:sax:0", file, description], for: path)
    let xml = String(decoding: try FileSystem.read(description, limit: 256 << 20), as: UTF8.self)
    return try xml.split(separator: "<gnm:Sheet ").dropFirst().enumerated().map { index, sheet in
      func csv(_ format: String) throws -> [UInt8] {
        try FileSystem.read("\(scratch)/\(format)-\(index).csv", limit: 256 << 20)
      }
      return Sheet(sheet, values: try csv("automatic"), shown: try csv("preserve"))
    }
  }
}
