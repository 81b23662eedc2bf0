/// What the desk's screens send and are sent, as JSON. No message holds a path: files are named by
/// handles, blocks by their numbers.

/// What is to be opened: a block as the site's page marks it.
struct OpenBlockMessage: Codable, Sendable, Equatable {
  /// The handle of the file and the number of the node, `handle.12`.
  var mark: String
}

/// A block's text as somebody edits it.
struct BlockMessage: Codable, Sendable, Equatable {
  var page: String
  var digest: String
  var block: Int
  /// `text`, `heading`, `cell`.
  var kind: String
  var text: String
  /// What stands before and behind the text in the file and is not shown: the signs of a heading, the
  /// marker of a note.
  var lead: String
  var tail: String
}

/// One passage to change.
struct ChangeMessage: Codable, Sendable, Equatable {
  enum Kind: String, Codable, Sendable {
    /// A block's text.
    case block
    /// A paragraph below a block.
    case below
    /// A block goes.
    case without
    /// A paragraph below all others.
    case end
    /// A value of the header, by the way to it.
    case value
    /// A key that the header does not have.
    case key
    /// A key goes, with its value.
    case clear
    case append, remove
    case cell, row
  }

  var kind: Kind
  var text: String
  var block: Int?
  /// Names of keys and numbers of items: `["pour", "2"]`.
  var way: [String]?
  var row: Int?
  var column: Int?
  /// The cells of a new row.
  var cells: [String]?
}

struct SaveMessage: Codable, Sendable, Equatable {
  var page: String
  var digest: String
  var changes: [ChangeMessage]
}

/// What came of a save.
struct SavedMessage: Codable, Sendable, Equatable {
  enum Outcome: String, Codable, Sendable {
    case saved, unchanged, conflict, refused
    /// Nobody knows yet who is writing.
    case stranger
  }

  struct Clash: Codable, Sendable, Equatable {
    /// Which of the changes.
    var change: Int
    /// What the file holds there now; nil if the passage is gone.
    var theirs: String?
    /// The same change against the file as it is now: for “yours”, and for “both”.
    var again: ChangeMessage?
    var both: ChangeMessage?
  }

  var outcome: Outcome
  var words: String
  var digest: String = ""
  /// The page's state, in words.
  var state: String = ""
  var clashes: [Clash] = []
  /// What to write into the passage.
  var text: String?
  /// Where to go on.
  var address: String?
}

/// What somebody has begun and not saved.
struct DraftMessage: Codable, Sendable, Equatable {
  var page: String
  var digest: String
  var changes: [ChangeMessage]
  /// Whether the drafts of these changes go.
  var isDropped: Bool?
}

/// What the page bar and the notices are made from.
struct PageMessage: Codable, Sendable, Equatable {
  struct Begun: Codable, Sendable, Equatable {
    var digest: String
    var change: ChangeMessage
    /// What stood there when it was begun.
    var before: String
    /// When it was kept, in words.
    var time: String
  }

  var page: String
  var digest: String
  var state: String
  var begun: [Begun]
}

struct IdentityMessage: Codable, Sendable, Equatable {
  var name: String
  var address: String
}

struct WordsMessage: Codable, Sendable, Equatable {
  var words: String
}
