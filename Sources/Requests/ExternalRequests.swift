import Diagnosis
import Markdown

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
        if endsInScheme(self[..<index]) { return true }
        before = byte
      case 0x09, 0x0A, 0x0D: continue
      default: before = byte
      }
    }
    return false
  }

  /// Not within a longer word: `rows:` names no web socket.
  private func endsInScheme(_ text: ArraySlice<UInt8>) -> Bool {
    Self.schemes.contains { scheme in
      var place = text.endIndex
      for letter in scheme.reversed() {
        repeat { place -= 1 } while place >= 0 && text[place] <= 0x20
        guard place >= 0, text[place] | 0x20 == letter else { return false }
      }
      guard place > 0 else { return true }
      let before = text[place - 1]
      return !(before.isASCIILetter || before.isASCIIDigit || before == UInt8(ascii: "-"))
    }
  }

  private static let schemes = ["http", "https", "ws", "wss", "ftp", "file", "data"].map {
    Array($0.utf8)
  }
}
