/// What the renderer is told about the page that a document becomes part of.
package struct PageMarkup: Sendable {
  /// What a link of the author's leads to.
  package enum LinkTarget: Sendable {
    /// An address of the site, relative to this page.
    case page(String)
    /// Another site, a mail address, a telephone number.
    case outside(String)
    /// Nowhere that exists: its words stay, without a link.
    case nowhere
    /// Words alone, with a note that says why they lead nowhere any more.
    case withdrawn(note: String)
  }

  package enum Picture: Sendable {
    /// A file of the site with its dimensions in pixels, where they are known.
    case file(String, width: Int?, height: Int?)
    /// Not shown: its description stands for it, linked to where it is, if it may be.
    case description(link: String?)
    /// The description, with a note that says why it is all there is.
    case withdrawn(note: String)
  }

  /// A record named in brackets: where it is and its title.
  package struct Reference: Sendable {
    package var address: String
    package var name: String
    package var title: String

    package init(address: String, name: String, title: String) {
      self.address = address
      self.name = name
      self.title = title
    }
  }

  /// A term that is explained where it stands.
  package struct Term: Sendable {
    package var range: TextRange
    package var address: String
    package var definition: String

    package init(range: TextRange, address: String, definition: String) {
      self.range = range
      self.address = address
      self.definition = definition
    }
  }

  /// Words that the renderer adds, in the site's language.
  package struct Labels: Sendable {
    package var callouts: [Callout: String]
    package var table: String
    package var footnotes: String
    package var backToReference: String
    package var outside: String

    package init(
      callouts: [Callout: String], table: String, footnotes: String, backToReference: String,
      outside: String
    ) {
      self.callouts = callouts
      self.table = table
      self.footnotes = footnotes
      self.backToReference = backToReference
      self.outside = outside
    }
  }

  package var typography: Typography.Rules
  package var labels: Labels
  /// Heading ids by node; those of raw HTML, as its links and pictures below, by their key.
  package var headingIDs: [Int: String] = [:]
  /// Added to each heading's level, so that the page's title is its only first-level heading.
  package var headingShift = 0
  package var links: [Int: LinkTarget] = [:]
  package var pictures: [Int: Picture] = [:]
  package var references: [Int: Reference] = [:]
  /// Terms of the glossary, by text node, in the order of reading.
  package var terms: [Int: [Term]] = [:]

  /// What the ids of footnotes begin with, behind `fn-`: for texts that stand on one page.
  package var notePrefix = ""

  /// What the numbers of nodes are named after where texts are to be told apart by them; nil for what is
  /// published.
  package var marks: String?

  package init(typography: Typography.Rules, labels: Labels) {
    self.typography = typography
    self.labels = labels
  }
}
