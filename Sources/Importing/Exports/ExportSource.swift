import CharterModel
import Diagnosis

/// How the exports of one program are read: which columns say which figure. Data, one file a source;
/// a column of another year or language is one more name here.
///
/// This stage (`Exports`) turns what networks give out into figures of days, and these into those of
/// weeks and months. It writes no file.
struct ExportSource: Sendable {
  /// A figure, with the names of the columns that say it, the foremost first. A file has one of
  /// them, or several of which the first counts.
  struct Column: Sendable {
    let figure: String
    let names: [String]

    init(_ figure: String, _ names: String...) {
      self.figure = figure
      self.names = names.map(\.asHeaderName)
    }
  }

  /// A line above a table of one figure, which says which it is and of which network.
  struct Title: Sendable {
    let network: String?
    let figure: String
    let names: [String]

    init(_ figure: String, of network: String? = nil, _ names: String...) {
      self.network = network
      self.figure = figure
      self.names = names.map(\.asHeaderName)
    }
  }

  /// The program that gives them out.
  let label: String
  /// The networks that its files may be of.
  let networks: [String]
  /// The day on which the columns were last looked up.
  let asOf: String
  /// Where they were found.
  let provenance: [String]
  let days: [String]
  let columns: [Column]
  /// Of tables with one figure, whose column says only that it is one.
  var titles: [Title] = []
  var valueColumn: String?
  /// Columns that it has besides: shares and rates, of which no sum can be made, and parts of what
  /// another column counts.
  var others: [String] = []
  /// Of which two say that a line is a post, not a day.
  var posts: [String] = []
  /// Whether a day on which nothing happened has no line.
  var omitsEmptyDays = false
  /// Where the export by day is.
  let path: Phrase

  static let all = [linkedIn, meta, x, youTube, tikTok, matomo, googleAnalytics]

  func isDay(_ name: String) -> Bool { days.contains(name) }

  /// The figure that a column says, and how far back its name stands among those that say it.
  func column(_ name: String) -> (figure: String, rank: Int)? {
    for column in columns {
      if let rank = column.names.firstIndex(of: name) { return (column.figure, rank) }
    }
    return nil
  }

  /// Whether the source is known to have such a column.
  func knows(_ name: String) -> Bool {
    isDay(name) || column(name) != nil || name == valueColumn
      || others.contains { $0.hasPrefix("*") ? name.hasSuffix($0.dropFirst()) : name == $0 }
      || posts.contains(name)
  }
}

extension ExportSource {
  /// One of these says by itself that a line is a post.
  private static let ofOnePost: Set<String> = [
    "post id", "post text", "tweet id", "tweet text", "identifiant de la publication",
  ]

  /// How many of a line's names are of its columns of posts; 0 where they may be of something else.
  func columnsOfPosts(in row: ArraySlice<PlacedCell>) -> Int {
    let found = Set(row.map(\.text.asHeaderName)).intersection(posts)
    return found.count > 1 || !found.isDisjoint(with: Self.ofOnePost) ? found.count : 0
  }

  func refusalOfPosts(_ file: String) -> MeasureFault {
    .posts(file, program: label, path: ExportPath(words: path))
  }
}

extension String {
  /// A header as it is compared: without case, accents and what cannot be seen, one space for many.
  var asHeaderName: String {
    guard utf8.count <= 200 else { return "" }
    return folded.split { $0.isWhitespace || $0 == "\u{A0}" || $0 == "\u{202F}" }
      .joined(separator: " ").replacing("’", with: "'")
  }
}
