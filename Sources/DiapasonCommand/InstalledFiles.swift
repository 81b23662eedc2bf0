import Disk

/// Where the default theme is: beside the binary's checkout, or under its `share` folder.
enum InstalledFiles {
  static var themes: [String] {
    guard let binary = FileSystem.resolved("/proc/self/exe") else { return [] }
    var folders: [String] = []
    var folder = binary
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      folders.append(folder + "/share/diapason/themes")
      folders.append(folder + "/themes")
    }
    return folders
  }
}
