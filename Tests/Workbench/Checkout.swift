import Foundation

/// The folder of the package that these tests belong to.
package enum Checkout {
  package static let folder: String = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return folder.path
  }()

  /// A theme's files by path, as `Theme` wants them.
  package static func themeFiles(_ name: String = "diapason") -> [String: [UInt8]] {
    FileTree.contents(of: folder + "/themes/" + name)
  }
}
