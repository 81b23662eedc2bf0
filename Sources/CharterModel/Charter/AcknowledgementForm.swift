import Diagnosis
import Markdown

/// The address of a company's own form, on which its people say that they have read a document. The
/// version and the print are put into it; nothing is ticked or signed for anybody.
package struct AcknowledgementForm: Sendable {
  package enum Fault: Sendable, Equatable {
    case noWebAddress
    /// A word in braces that means nothing, as it is written.
    case unknownPlace(String)
  }

  private let template: String

  /// - Parameter text: `https://…` with `{version}`, `{empreinte}` (`{print}`) and `{document}`.
  package init(_ text: String) { template = text }

  private enum Place {
    case version, print, document

    init?(_ name: String) {
      switch name.asKey {
      case "version": self = .version
      case "empreinte", "print", "fingerprint": self = .print
      case "document": self = .document
      default: return nil
      }
    }

    func value(in values: Values) -> String {
      switch self {
      case .version: values.version
      case .print: values.print
      case .document: values.document
      }
    }
  }

  /// What is put in.
  package struct Values: Sendable {
    package var version: String
    /// 64 digits.
    package var print: String
    /// The document's id.
    package var document: String

    package init(version: String, print: String, document: String) {
      self.version = version
      self.print = print
      self.document = document
    }
  }

  package static let writtenPlaces = Phrase(
    en: "{version}, {print}, {document}", fr: "{version}, {empreinte}, {document}")

  /// What keeps it from being an address to follow; nil if nothing does.
  package var fault: Fault? {
    let open = template.matches(of: /\{([^{}]*)\}/)
    for place in open where Place(String(place.1)) == nil {
      return .unknownPlace(String(place.0))
    }
    let plain = filled(Values(version: "1", print: "0", document: "d"))
    let isWeb = ["http", "https"].contains(LinkScheme.scheme(of: plain))
    let isWhole =
      plain.unicodeScalars.allSatisfy { $0.value > 0x20 && !"<>\"{}".unicodeScalars.contains($0) }
      && plain.firstRange(of: "://").map { !plain[$0.upperBound...].isEmpty } == true
    return isWeb && isWhole ? nil : .noWebAddress
  }

  /// The address with its places filled in, each percent-encoded.
  package func filled(_ values: Values) -> String {
    template.replacing(/\{([^{}]*)\}/) { place in
      Place(String(place.1))?.value(in: values).percentEncodedQuery ?? String(place.0)
    }
  }
}
