import Diagnosis
import Markdown

/// The language of a text, by its BCP 47 tag: `fr`, `pt-BR`, `zh-Hant`. The language of the interface
/// is another value (``interface``): it is one of those that Diapason speaks.
///
/// Source: RFC 5646, its script, region and variant subtags; no extension and no private use.
package struct LanguageTag: Sendable, Hashable {
  /// As BCP 47 writes it: the language in lower case, a script in title case, a region in capitals.
  package let text: String

  package static let french = LanguageTag(known: "fr")
  package static let english = LanguageTag(known: "en")

  /// Nil for what is no tag of a language that exists.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let primary = parts.first?.lowercased(), Self.isLanguage(primary),
      parts.dropFirst().allSatisfy(Self.isSubtag)
    else { return nil }
    self.text = ([primary] + parts.dropFirst().map(Self.written)).joined(separator: "-")
  }

  init(known text: String) { self.text = text }

  /// The language without region and script: `pt` of `pt-BR`.
  package var primary: String { String(text.prefix { $0 != "-" }) }

  /// The language of the interface around the text: its own where Diapason speaks it, else English.
  package var interface: Language { spoken ?? .english }

  /// The text's language if Diapason speaks it.
  package var spoken: Language? { Language(rawValue: primary) }

  package var isRightToLeft: Bool {
    let scripts = text.split(separator: "-").dropFirst().filter { $0.utf8.count == 4 }
    guard let script = scripts.first else { return Self.rightToLeft.contains(primary) }
    return Self.rightToLeftScripts.contains(String(script))
  }

  /// Whether dates begin with their day where only numbers are written.
  var putsDayFirst: Bool { Self.dayFirst.contains(primary) }

  /// Which marks the typography sets; none of those that a language is not known to write.
  package var typography: Typography.Rules {
    switch primary {
    case "fr": .french
    case "en", "nl": .english
    case "pt": text == "pt-PT" ? .guillemets : .english
    case "de": text == "de-CH" ? .guillemets : .german
    case "es", "it", "ru", "el", "uk": .guillemets
    default: .none
    }
  }

  private static let rightToLeft: Set<String> = ["ar", "fa", "he", "ku", "ps", "ug", "ur", "yi"]
  private static let rightToLeftScripts: Set<String> = ["Arab", "Hebr", "Syrc", "Thaa"]
  private static let dayFirst: Set<String> = [
    "fr", "de", "es", "it", "pt", "nl", "ru", "uk", "el",
  ]

  /// Two letters of ISO 639-1, or three: of those only such as have no shorter code.
  private static func isLanguage(_ code: String) -> Bool {
    switch code.utf8.count {
    case 2: LanguageNames.codes.contains(code)
    case 3: code.utf8.allSatisfy { 0x61...0x7A ~= $0 } && LanguageNames.shorter[code] == nil
    default: false
    }
  }

  /// A script, a region or a variant.
  private static func isSubtag(_ part: Substring) -> Bool {
    let isAlphanumeric = part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let isDigits = part.allSatisfy(\.isNumber)
    return isAlphanumeric
      && (2...8 ~= part.utf8.count) && (part.utf8.count != 3 || isDigits)
      && (part.utf8.count != 2 || part.allSatisfy(\.isLetter))
  }

  private static func written(_ part: Substring) -> String {
    switch part.utf8.count {
    case 2: part.uppercased()
    case 4 where part.allSatisfy(\.isLetter):
      part.prefix(1).uppercased() + part.dropFirst().lowercased()
    default: part.lowercased()
    }
  }
}
