import Diagnosis
import FoundationEssentials

/// A file that stands in its own address: `data:text/css,@import…`.
struct DataAddress {
  private let type: String
  private let content: [UInt8]

  /// Nil for what is no such address, or holds a picture.
  init?(_ address: String) {
    let plain = address.trimmed
    guard plain.prefix(5).lowercased() == "data:",
      let comma = plain.utf8.firstIndex(of: UInt8(ascii: ","))
    else { return nil }
    let head = plain[..<comma].dropFirst(5).lowercased()
    type = head.prefix { $0 != ";" }.trimmed
    let text = plain[plain.utf8.index(after: comma)...].percentDecodedBytes
    content =
      head.hasSuffix(";base64") ? Data(base64Encoded: Data(text)).map { Array($0) } ?? [] : text
  }

  /// What a browser would fetch for it.
  var requests: [ExternalRequests.Finding] {
    switch type {
    case "text/css": StyleRequests.found(in: content)
    case "text/html", "application/xhtml+xml", "image/svg+xml", "text/xml", "application/xml":
      MarkupRequests.found(in: content)
    case "text/javascript", "application/javascript", "module": ScriptRequests.found(in: content)
    default: []
    }
  }
}
