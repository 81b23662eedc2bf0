import FoundationEssentials

/// What is remembered of a release: beside it, where no web server looks.
package struct ReleaseRecord: Codable, Sendable, Hashable {
  /// Its folder's name: the site's date and the beginning of its digest.
  package var name: String
  /// The first release of a target is number 1.
  package var number: Int
  /// The date for which the site was built.
  package var date: String
  /// When it was published, in UTC.
  package var published: String
  /// `user@host`, as the machine that published it says.
  package var by: String
  package var program: String
  /// SHA-256 of the site's manifest, which lists every file with its own: `sha256sum .diapason.json`.
  package var digest: String
  package var files: Int
  package var bytes: Int
  package var pages: Int
  /// The release that was shown before it.
  package var previous: String?
  /// What differs from that one, by address; nil for the first.
  package var changes: [PageChange]?

  static func read(_ bytes: [UInt8]?) -> ReleaseRecord? {
    bytes.flatMap { try? JSONDecoder().decode(ReleaseRecord.self, from: Data($0)) }
  }
}

/// A page as a release says it, apart from the site around it: its own text and tables.
package struct PageState: Codable, Sendable, Hashable {
  package var title: String
  /// The id of a rule.
  package var rule: String?
  package var sha256: String

  package init(title: String, rule: String?, sha256: String) {
    self.title = title
    self.rule = rule
    self.sha256 = sha256
  }

  static func read(_ bytes: [UInt8]?) -> [String: PageState]? {
    bytes.flatMap { try? JSONDecoder().decode([String: PageState].self, from: Data($0)) }
  }
}

/// A page that a release added, changed or removed.
package struct PageChange: Codable, Sendable, Hashable {
  package enum Kind: String, Codable, Sendable, CaseIterable { case added, changed, removed }

  package var kind: Kind
  package var address: String
  package var title: String
  package var rule: String?

  /// In the order of the addresses.
  static func between(
    _ before: [String: PageState], and after: [String: PageState]
  ) -> [PageChange] {
    Set(before.keys).union(after.keys).sorted().compactMap { address in
      let kind: Kind
      switch (before[address], after[address]) {
      case (nil, _): kind = .added
      case (_, nil): kind = .removed
      case (let old?, let new?):
        guard old != new else { return nil }
        kind = .changed
      }
      guard let page = after[address] ?? before[address] else { return nil }
      return PageChange(kind: kind, address: address, title: page.title, rule: page.rule)
    }
  }
}

extension Encodable {
  /// JSON that is the same for equal values.
  package var stableJSON: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return ((try? encoder.encode(self)).map { Array($0) } ?? []) + [UInt8(ascii: "\n")]
  }
}
