/// What somebody does to a page as a whole, or to the plan of the site.
struct ArrangeMessage: Codable, Sendable, Equatable {
  enum Kind: String, Codable, Sendable {
    case create, rename, move, up, down, bin, unbin, retire
  }

  var kind: Kind
  /// The handle of the page; none for a new one.
  var page: String?
  var digest: String?
  var title: String?
  /// The kind of a new page, by its English name; of a thing in the bin, what it is called there.
  var name: String?
  /// The handle of a folder's page, or of the rule that takes another's place.
  var other: String?
  /// Whether the address follows the title.
  var takesAddress: Bool?
}

/// What can be done to a page.
struct PlaceMessage: Codable, Sendable, Equatable {
  var page: String
  var digest: String
  var title: String
  /// Whether its address may follow its title: nobody refers to it by its file's name.
  var hasOwnAddress: Bool
  /// The folders that it can stand in, its own first.
  var folders: [FormMessage.Option]
  var mayGo: Bool
  /// The titles of the pages that lead to it.
  var linking: [String]
  /// The rules that may take its place; none for what is no rule in force.
  var rules: [FormMessage.Option]
}

/// What a link can lead to.
struct TargetsMessage: Codable, Sendable, Equatable {
  struct Target: Codable, Sendable, Equatable {
    var title: String
    /// As it is typed: `[CH-07]`, or the path as seen from the page.
    var text: String
    /// Whether the text stands for the whole link.
    var isWhole: Bool
  }

  var targets: [Target]
}
