import CharterModel
import Media

/// A download that the site offers: the brand's files and texts for a network, or all of them.
package struct PlannedKit: Sendable {
  package var address: String
  /// The network's page, or nil for the kit of everything.
  package var network: Int?
  package var title: String
  /// The assets and texts in it, by their pages in the charter.
  package var records: [Int]
}

extension Site {
  /// One kit for each network that has something of its own, and one of everything.
  var makeKits: [PlannedKit] {
    let records = charter.records(of: Asset.kind) + charter.records(of: CopyText.kind)
    let current = records.filter { !hasExpired(charter.pages[$0]) }
    guard !current.isEmpty else { return [] }
    func address(_ name: String) -> String { "assets/kit-\(name).zip" }
    var kits = [
      PlannedKit(
        address: address("tout"), network: nil, title: strings.word("kitOfAll"), records: current)
    ]
    var taken: Set<String> = ["tout"]
    var recordsOf: [String: [Int]] = [:]
    for record in current {
      let fields = charter.pages[record].fields
      let networks = fields[Asset.networks] ?? fields[CopyText.networks] ?? []
      for id in Set(networks.map { $0.value.lowercased() }) {
        recordsOf[id, default: []].append(record)
      }
    }
    for network in charter.records(of: Network.kind) {
      let id = charter.pages[network].recordID ?? ""
      guard let own = recordsOf[id.lowercased()] else { continue }
      var name = PublishedName.stem(id)
      while !taken.insert(name).inserted { name += "-2" }
      kits.append(
        PlannedKit(
          address: address(name), network: pageOfCharter[network],
          title: pages[pageOfCharter[network]].title, records: own))
    }
    return kits
  }
}
