import CharterModel
import Diagnosis
import Markdown
import Media

/// Where the calendar's files stand: beside its page, under its page's name. Each has an address that
/// no other file of the site has.
package struct CalendarAddresses: Sendable {
  /// The file of all entries, to import or to subscribe to.
  package var all: String
  /// The same of one network, by its page in the charter.
  package var networks: [(network: Int, address: String)]
  /// The tables themselves, to be downloaded, by their paths.
  package var tables: [(address: String, label: String, path: String)]
}

extension Site {
  /// The folder of the calendar's files and months.
  package var calendarFolder: String? {
    guard let page = page(ofTable: EditorialCalendar.kind), !calendar.isEmpty else { return nil }
    return String(pages[page].address.dropLast(".html".count))
  }

  func makeCalendarAddresses(_ addresses: inout AddressBook) -> CalendarAddresses? {
    guard let folder = calendarFolder else { return nil }
    func take(_ name: String) -> String { addresses.take(folder + "/" + name) }
    let planned = Set(calendar.map(\.network))
    let networks = charter.records(of: Network.kind).filter {
      charter.pages[$0].recordID.map { planned.contains($0.lowercased()) } ?? false
    }
    return CalendarAddresses(
      all: take(Slug.make(EditorialCalendar.kind.name[language]) + ".ics"),
      networks: networks.map {
        ($0, take(Slug.make(charter.pages[$0].recordID ?? "") + ".ics"))
      },
      tables: namedTables.map { (take($0.name), $0.label, $0.path) })
  }

  /// The calendar's tables with the names under which they are downloaded: two of one name in two
  /// folders have the folder in theirs.
  private var namedTables: [(name: String, label: String, path: String)] {
    // Some are no download: something in them is left out.
    let paths = (charter.table(EditorialCalendar.kind)?.paths ?? []).filter {
      charter.media[$0] != nil
    }
    let names = paths.map { PublishedName($0).name }
    let common = Self.commonFolder(of: paths)
    return zip(paths, names).map { path, name in
      guard names.count(where: { $0 == name }) > 1 else { return (name, name, path) }
      let label = common.isEmpty ? path : String(path.dropFirst(common.count + 1))
      return (PublishedName(label.replacing("/", with: "-")).name, label, path)
    }
  }

  /// The folder that holds all of some files, at whatever depth.
  private static func commonFolder(of paths: [String]) -> String {
    var common = paths.first.map(ContentPath.folder) ?? ""
    while !common.isEmpty, !paths.allSatisfy({ $0.hasPrefix(common + "/") }) {
      common = ContentPath.folder(of: common)
    }
    return common
  }
}
