import Testing

/// A fault in a sound charter, what the help says against it, and that done as it is said.
struct Cure: Sendable, CustomTestStringConvertible {
  /// A change of one file of `content`: the whole of it where nothing is to be found in it; no file
  /// without new text.
  struct Edit: Sendable {
    var file: String
    var old: String
    var new: String?

    init(_ file: String, _ old: String, _ new: String) {
      self.file = file
      self.old = old
      self.new = new
    }

    init(_ file: String, _ whole: String?) {
      self.file = file
      old = ""
      new = whole
    }
  }

  var id: String
  /// Words that the help must hold: those that are then done.
  var said: String
  var fault: [Edit]
  var cure: [Edit]

  init(_ id: String, _ said: String, _ fault: [Edit], _ cure: [Edit]) {
    self.id = id
    self.said = said
    self.fault = fault
    self.cure = cure
  }

  /// A fault in one place, mended there.
  init(_ id: String, _ said: String, in file: String, _ old: String, _ bad: String, _ good: String)
  {
    self.init(id, said, [Edit(file, old, bad)], [Edit(file, bad, good)])
  }

  /// A page that did not stand in the charter.
  init(_ id: String, _ said: String, page bad: String, _ good: String) {
    self.init(id, said, [Edit("page.md", bad)], [Edit("page.md", good)])
  }

  var testDescription: String { "\(id): \(said)" }
}
