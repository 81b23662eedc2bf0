import CharterModel
import Diapason

/// A text while somebody writes it.
struct WrittenMessage: Codable, Sendable, Equatable {
  var page: String
  var text: String
  /// Where it will be read, of a message.
  var network: String?
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

  var remarks: [Remark]
  /// « 212 caractères sur 3 000 (LinkedIn) ».
  var length: String?
  var isTooLong: Bool
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
    return RemarksMessage(
      remarks: found.prefix(Self.mostRemarks).map { remark in
        let help = remark.help[language].prefix(1).uppercased() + remark.help[language].dropFirst()
        return RemarksMessage.Remark(
          words: remark.message[language] + (language == .french ? "\u{A0}: " : ": ") + help + ".",
          start: remark.range?.lowerBound, end: remark.range?.upperBound, new: remark.replacement)
      }, length: length.map { DeskWords.length($0)[language] },
      isTooLong: length.map { $0.count > $0.limit } ?? false)
  }
}
