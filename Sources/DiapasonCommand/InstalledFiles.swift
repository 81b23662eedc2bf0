import Diagnosis
import Disk

/// Where the default theme and the samples are: in the binary's checkout, or under its `share`
/// folder.
enum InstalledFiles {
  static var themes: [String] {
    above.flatMap { [$0 + "/share/diapason/themes", $0 + "/themes"] }
  }

  /// The sample site in a language.
  static func sample(in language: Language) -> String? {
    above.flatMap {
      [$0 + "/share/diapason/samples", $0 + "/Sources/DiapasonCommand/Samples"]
    }.map { $0 + "/" + language.rawValue }.first {
      FileSystem.statusFollowingLinks($0)?.kind == .folder
    }
  }

  /// The folders that the binary is in, the nearest first.
  private static var above: [String] {
    guard var folder = FileSystem.resolved("/proc/self/exe") else { return [] }
    var folders: [String] = []
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      folders.append(folder)
    }
    return folders
  }
}
