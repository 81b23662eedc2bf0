import CharterModel
import Diagnosis
import SitePlan

extension Check {
  /// A spreadsheet saved as itself under the name of a table is not taken for one that is read. What a
  /// page offers as a download is none.
  static let tablesAreRead = Check { site in
    let endings = ["xlsx", "xls", "xlsm", "ods", "numbers", "tsv", "tab", "txt"]
    return site.charter.media.keys.sorted().compactMap { path in
      guard site.files.media[path] == nil,
        let kind = TableKind.of(fileNamed: ContentPath.stem(of: path)),
        endings.contains(where: { path.lowercased().hasSuffix("." + $0) })
      else { return nil }
      return .unreadTable(site.charter.prefix + path, as: kind)
    }
  }
}
