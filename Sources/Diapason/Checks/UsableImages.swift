import Website

extension Check {
  /// Every image shown is one, no file can run code, and each is published at an address of its own.
  static let usableImages = Check {
    $0.unusableImages + $0.unsafeDownloads + $0.mediaFindings
      + $0.addressCollisions
  }
}
