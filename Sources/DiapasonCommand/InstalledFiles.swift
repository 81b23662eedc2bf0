import Diagnosis
import Disk
import Glibc

/// Where the default theme and the samples are: in the binary's checkout, or under its `share`
/// folder.
enum InstalledFiles {
  static var themes: [String] {
    above.flatMap { [$0 + "/share/diapason/themes", $0 + "/themes"] }
  }

  /// Where Hunspell's dictionaries may be: where `DIAPASON_DICTIONARIES` says and nowhere else, or
  /// beside the program, or where Linux installs them.
  static var dictionaries: [String] {
    if let asked = getenv("DIAPASON_DICTIONARIES") {
      return String(cString: asked).split(separator: ":").map(String.init)
    }
    return above.map { $0 + "/share/diapason/dictionaries" }
      + ["/usr/share/hunspell", "/usr/local/share/hunspell", "/usr/share/myspell/dicts"]
  }

  /// The sample site in a language.
  static func sample(in language: Language) -> String? {
    above.flatMap {
      [$0 + "/share/diapason/samples", $0 + "/Sources/DiapasonCommand/Samples"]
    }.map { $0 + "/" + language.rawValue }.first {
      FileSystem.statusFollowingLinks($0)?.kind == .folder
    }
  }

  /// The desk's own scripts and styles by their names; nil if they are not there.
  static var deskClient: [String: [UInt8]]? {
    let folder = above.flatMap { [$0 + "/share/diapason/desk", $0 + "/Sources/Desk/Client"] }.first
    {
      FileSystem.statusFollowingLinks($0)?.kind == .folder
    }
    guard let folder, let entries = try? FileSystem.entries(of: folder) else { return nil }
    let files = entries.compactMap { entry in
      (try? FileSystem.read(folder + "/" + entry.name)).map { (entry.name, $0) }
    }
    return Dictionary(files) { first, _ in first }
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
