import SitePlan

extension Check {
  /// Every image shown is one, and no file can run code.
  static let usableImages = Check {
    $0.unusableImages + $0.unsafeDownloads + $0.mediaFindings
  }
}
