struct DigestMessage: Codable, Sendable, Equatable {
  var digest: String
}

/// A picture or a document that somebody hands over.
struct FileMessage: Codable, Sendable, Equatable {
  /// The handle of the page that it is for; none where it takes another file's place.
  var page: String?
  /// The handle and the digest of the file whose place it takes.
  var file: String?
  var digest: String?
  var name: String
  /// In Base64.
  var data: String
}
