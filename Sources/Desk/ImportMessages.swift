/// Documents that somebody hands over, to be seen before anything is created.
struct DocumentsMessage: Codable, Sendable, Equatable {
  struct File: Codable, Sendable, Equatable {
    var name: String
    /// In Base64.
    var data: String
  }

  var files: [File]
}

/// What documents would become, beside what they say.
struct ProposalMessage: Codable, Sendable, Equatable {
  struct Line: Codable, Sendable, Equatable {
    /// `heading`, `text`, `item`, `row`, `picture`.
    var kind: String
    /// Of a heading, from 1; of an item, how many lists stand around its own.
    var level: Int
    var text: String
  }

  struct Original: Codable, Sendable, Equatable {
    var name: String
    var lines: [Line]
    /// How many more lines it has.
    var more: Int
  }

  struct Fact: Codable, Sendable, Equatable {
    var label: String
    var text: String
  }

  struct File: Codable, Sendable, Equatable {
    /// What it is chosen by.
    var number: Int
    var title: String
    /// « Règle », « Tableau ».
    var kind: String
    var facts: [Fact]
    var lines: [Line]
    var more: Int
  }

  /// What the proposal is called when it is created.
  var id: String
  var originals: [Original]
  var files: [File]
  /// In words: what is not taken over, and what is left to do.
  var left: [String]
  var toDo: [String]
}

/// What of a proposal is to be created.
struct CreationMessage: Codable, Sendable, Equatable {
  var id: String
  var chosen: [Int]
}
