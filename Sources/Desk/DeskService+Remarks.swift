import CharterModel
import Diapason
import Editing

/// A text while somebody writes it.
struct WrittenMessage: Codable, Sendable, Equatable {
  var page: String
  var text: String
  /// Where it will be read, of a message.
  var network: String?
  /// The block that it is to stand in the place of, in the file as it was seen.
  var block: Int?
  var digest: String?
}

/// What the charter says of it.
struct RemarksMessage: Codable, Sendable, Equatable {
  struct Remark: Codable, Sendable, Equatable {
    var words: String
    /// In UTF-16; none where nothing can be put in its place.
    var start: Int?
    var end: Int?
    var new: String?
  }

  /// A message as a network shows it.
  struct Post: Codable, Sendable, Equatable {
    /// None for a message of no network.
    var network: String?
    var account: String
    var text: String
    var length: String?
    var isTooLong: Bool
  }

  var remarks: [Remark]
  /// « 212 caractères sur 3 000 (LinkedIn) ».
  var length: String?
  var isTooLong: Bool
  var mocks: [Post] = []
  /// How binding a rule is, in words, beside what says so.
  var force: String?
}

/// What a glossary explains.
struct TermsMessage: Codable, Sendable, Equatable {
  struct Term: Codable, Sendable, Equatable {
    var term: String
    var definition: String
  }

  var terms: [Term]
}

extension DeskService {
  /// Remarks that a screen shows at once.
  private static let mostRemarks = 30
  /// What is longer is looked at when it is saved.
  private static let longestPassage = 50_000

  func remarks(_ message: WrittenMessage) throws -> RemarksMessage? {
    guard let path = handles.path(of: message.page) else { return nil }
    let review = PassageReview(of: board.showing.site.plan.charter)
    let isRead = charterPage(path)?.fields[CommonFields.proofread] ?? true
    let isShort = message.text.utf8.count <= Self.longestPassage
    let found = isRead && isShort ? review.remarks(on: message.text) : []
    let length = message.network.flatMap { review.length(of: message.text, on: $0) }
    let posts = PostScreen(desk: self)
    let mocks =
      !isShort
      ? []
      : message.network.map { [posts.post(message.text, on: $0)] } ?? posts.posts(message, of: path)
    return RemarksMessage(
      remarks: found.prefix(Self.mostRemarks).map { remark in
        let help = remark.help[language].prefix(1).uppercased() + remark.help[language].dropFirst()
        return RemarksMessage.Remark(
          words: remark.message[language] + (language == .french ? "\u{A0}: " : ": ") + help + ".",
          start: remark.range?.lowerBound, end: remark.range?.upperBound, new: remark.replacement)
      }, length: length.map { DeskWords.length($0)[language] },
      isTooLong: length.map { $0.count > $0.limit } ?? false, mocks: mocks,
      force: isShort ? force(message, of: path) : nil)
  }

  /// Of a passage that says what a rule asks for: before its reason and its examples.
  private func force(_ message: WrittenMessage, of path: String) -> String? {
    guard let rule = charterPage(path), rule.kind.id == Rule.kind.id,
      let name = rule.fields[Rule.force], let block = message.block,
      let digest = message.digest, let bytes = bytes(seenAs: digest, of: path),
      let page = Page(path: path, file: bytes), page.blocks.blocks.indices.contains(block),
      page.blocks.blocks[block].parent == nil,
      page.blocks.blocks[..<block].count(where: { $0.kind == .heading }) <= 1
    else { return nil }
    return Rule.forces.first { $0.name == name.name }
      .flatMap { ForceWords.said($0, of: message.text, language) }?[language]
  }

  func termsMessage() -> TermsMessage {
    let tables = board.showing.site.plan.charter.tables.filter { $0.kind.id == Glossary.kind.id }
    return TermsMessage(
      terms: tables.flatMap(\.rows).compactMap { row in
        guard let term = row.fields[Glossary.term] else { return nil }
        return .init(term: term, definition: row.fields[Glossary.definition] ?? "")
      })
  }
}
