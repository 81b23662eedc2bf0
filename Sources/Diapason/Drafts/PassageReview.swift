import CharterModel
import Diagnosis
import Proofreading

/// What the charter says of a passage while somebody writes it: the same rules as those of its page.
package struct PassageReview: Sendable {
  package struct Remark: Sendable, Equatable {
    package var message: Phrase
    package var help: Phrase
    /// In UTF-16 of the passage, as browsers count; nil where the words were not typed as they are read.
    package var range: Range<Int>?
    package var replacement: String?
  }

  /// What a network counts in a message, and what it takes.
  package struct Length: Sendable, Equatable {
    package var count: Int
    package var limit: Int
    package var network: String
  }

  private let charter: Charter
  private let guide: StyleGuide

  package init(of charter: Charter) {
    self.charter = charter
    guide = charter.styleGuide
  }

  /// In the order of the text.
  package func remarks(on text: String) -> [Remark] {
    guard !guide.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    let draft = MarkdownDraft(bytes, path: "")
    var prose = Draft(draft.prose.bytes)
    prose.isProse = true
    let silenced = charter.configuration.silenced
    return Proofreader(guide).findings(in: prose).filter { !silenced.contains($0.rule) }.map {
      finding in
      let place = draft.isReadable ? draft.place(of: finding.range) : nil
      return Remark(
        message: finding.message, help: finding.help,
        range: place.map { Self.utf16($0, in: bytes) }, replacement: finding.replacement)
    }
  }

  private static func utf16(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    func count(_ part: ArraySlice<UInt8>) -> Int {
      String(decoding: part, as: UTF8.self).utf16.count
    }
    let start = count(bytes[..<range.lowerBound])
    return start..<(start + count(bytes[range]))
  }

  /// Nil for what is no network with a limit.
  package func length(of text: String, on network: String) -> Length? {
    guard let setting = guide.networks.first(where: { $0.id.lowercased() == network.lowercased() }),
      let limit = setting.limits["characters"]
    else { return nil }
    // The engine counts aloud when nothing is allowed.
    var limits = setting.limits
    limits["characters"] = 0
    var counting = StyleGuide(language: guide.language)
    counting.networks = [.init(id: setting.id, name: setting.name, limits: limits)]
    var draft = Draft(Array(text.utf8))
    draft.network = setting.id
    let finding = Proofreader(counting).findings(in: draft).first {
      $0.rule == .tooManyCharacters
    }
    let count = finding.flatMap { $0.values["count"].flatMap { Int($0) } } ?? 0
    return Length(count: count, limit: limit, network: setting.name)
  }
}
