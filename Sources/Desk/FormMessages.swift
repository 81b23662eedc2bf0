/// A page's facts as a form.
struct FormMessage: Codable, Sendable, Equatable {
  struct Option: Codable, Sendable, Equatable {
    var value: String
    var label: String
    /// What choosing it means, where its label does not say it.
    var about: String?
  }

  struct Entry: Codable, Sendable, Equatable {
    /// The way to the value; for a field without one, the key that it is to have.
    var way: [String]
    var label: String
    var value: String
    var isReadOnly: Bool
  }

  struct Input: Codable, Sendable, Equatable {
    enum Kind: String, Codable, Sendable {
      case text, number, date, address, choice
    }

    var kind: Kind
    /// Of a choice, the empty one first.
    var options: [Option] = []
    /// How a value is written.
    var example: String
  }

  struct Field: Codable, Sendable, Equatable {
    var label: String
    var about: String
    var input: Input
    /// Whether it takes several values.
    var isList: Bool
    /// Where values are added and taken away; absent where they are shown alone.
    var list: [String]?
    var isRequired: Bool
    var isThere: Bool
    var entries: [Entry]
  }

  struct Other: Codable, Sendable, Equatable {
    var key: String
    var text: String
  }

  var page: String
  var digest: String
  var title: String
  var state: String
  var fields: [Field]
  /// Keys that the form does not know: kept, and shown.
  var others: [Other]
  var mayAdd: Bool
  /// What the button says that keeps a document's version; nil for what is no document.
  var adopt: String?
}

/// A table as a grid of texts.
struct GridMessage: Codable, Sendable, Equatable {
  struct Column: Codable, Sendable, Equatable {
    var label: String
    var about: String
    var isDate: Bool
    /// Whether it holds the network of its row, and the words for it.
    var isNetwork = false
    var isMessage = false
    /// The texts that it may hold, where they are known.
    var options: [FormMessage.Option]
  }

  struct Row: Codable, Sendable, Equatable {
    /// Its number in the file.
    var number: Int
    var cells: [String]
    /// What is wrong in it.
    var problems: [String]
  }

  var page: String
  var digest: String
  var title: String
  var state: String
  var columns: [Column]
  var rows: [Row]
}
