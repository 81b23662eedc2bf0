import Diagnosis

/// Addresses that a browser would fetch from elsewhere while it shows a published file. A link that
/// a reader may follow is none.
package enum ExternalRequests {
  package struct Finding: Sendable, Hashable {
    package var offset: Int
    package var address: String
  }

  /// What kind of file it is, by its name; nothing is found in others.
  package static func found(in bytes: [UInt8], named path: String) -> [Finding] {
    let ending = path.utf8.lastIndex(of: UInt8(ascii: ".")).map { path[$0...].lowercased() }
    return switch ending {
    case ".html", ".htm", ".xhtml", ".svg": MarkupRequests.found(in: bytes)
    case ".xml": MarkupRequests.found(in: bytes, isXML: true)
    case ".css": StyleRequests.found(in: bytes)
    case ".js", ".mjs": ScriptRequests.found(in: bytes)
    default: []
    }
  }

  /// Schemes over which a browser fetches.
  private static let schemes = ["http:", "https:", "ws:", "wss:", "ftp:", "file:"]

  /// Whether an address leaves the site, as browsers read it: blanks around it and line ends in it
  /// are nothing, a backslash is a slash.
  static func isExternal(_ address: String) -> Bool {
    let plain = normalized(address)
    return plain.hasPrefix("//") || schemes.contains { plain.hasPrefix($0) }
  }

  /// The same, with a host: a piece of an address is not taken for one.
  static func isWholeAddress(_ address: String) -> Bool {
    guard isExternal(address), !address.contains(" ") else { return false }
    let plain = normalized(address)
    guard let slashes = plain.firstRange(of: "//") else { return false }
    return plain[slashes.upperBound...].first.map { $0.isLetter || $0.isNumber || $0 == "[" }
      ?? false
  }

  private static func normalized(_ address: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in address.unicodeScalars.drop(while: { $0.value <= 0x20 }) {
      switch scalar {
      case "\t", "\n", "\r": continue
      case "\\": plain.append("/")
      default: plain.append(scalar)
      }
    }
    return String(plain).lowercased()
  }
}

extension [UInt8] {
  /// Whether an address of another machine, or one that holds a file itself, may stand in it: a slash
  /// behind another, or the colon of such a scheme. Case and what browsers pass over are passed over.
  var mayHoldAddress: Bool {
    var before: UInt8 = 0
    for (index, byte) in enumerated() {
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "\\"):
        if before == UInt8(ascii: "/") { return true }
        before = UInt8(ascii: "/")
      case UInt8(ascii: ":"):
        // `http`, `https`, `ws`, `wss`, `ftp`, `file`, `data` end in one of these letters.
        let last = index > 0 ? self[index - 1] : 0
        let isLikely = last <= 0x20 || "psea".utf8.contains(last | 0x20)
        if isLikely, endsInScheme(self[..<index]) { return true }
        before = byte
      case 0x09, 0x0A, 0x0D: continue
      default: before = byte
      }
    }
    return false
  }

  private func endsInScheme(_ text: ArraySlice<UInt8>) -> Bool {
    let word = String(
      decoding: text.suffix(24).filter { $0 > 0x20 }.suffix(5), as: UTF8.self
    ).lowercased()
    return ["http", "https", "ws", "wss", "ftp", "file", "data"].contains(where: word.hasSuffix)
  }
}
