import Website

extension Check {
  /// Every image shown is one, and none can run code.
  static let usableImages = Check { $0.unusableImages + $0.unsafeDownloads }
}
