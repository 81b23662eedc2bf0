import CharterModel
import Diagnosis

/// What files of many folders are called in one: each by its own name, or, where two have the same,
/// by that of their folder too.
struct KitNames {
  private var names: [String: String] = [:]

  /// - Parameters:
  ///   - addresses: where the files stand in the site; a file may be named more than once.
  ///   - other: a name that is taken.
  init(of addresses: [String], besides other: String) {
    var distinct: [String] = []
    for address in addresses where names.updateValue("", forKey: address) == nil {
      distinct.append(address)
    }
    let groups = Dictionary(grouping: distinct) { Self.name($0, folders: 0) }
    var taken: Set<String> = [other.lowercased()]
    for address in distinct {
      let name = Self.name(address, folders: 0)
      let others = groups[name, default: []]
      names[address] = Self.free(
        others.count == 1 ? name : Self.distinctName(of: address, among: others), &taken)
    }
  }

  subscript(address: String) -> String { names[address] ?? ContentPath.name(of: address) }

  /// The name with as many folders before it as tell the files apart: `clair-logo.svg`.
  private static func distinctName(of address: String, among others: [String]) -> String {
    let depth = others.map { $0.split(separator: "/").count }.max() ?? 1
    let folders = (1..<max(depth, 2)).first { folders in
      Set(others.map { name($0, folders: folders) }).count == others.count
    }
    return name(address, folders: folders ?? depth)
  }

  private static func name(_ address: String, folders: Int) -> String {
    address.split(separator: "/").suffix(folders + 1).joined(separator: "-")
  }

  /// On Windows two names that differ in case are one.
  private static func free(_ name: String, _ taken: inout Set<String>) -> String {
    let stem = ContentPath.stem(of: name)
    let ending = name.dropFirst(stem.count)
    var free = name
    var number = 2
    while !taken.insert(free.lowercased()).inserted {
      free = "\(stem)-\(number)\(ending)"
      number += 1
    }
    return free
  }
}
