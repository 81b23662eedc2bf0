/// What each style of a document comes to, with what it is based on.
enum StyleInheritance {
  /// - Parameters:
  ///   - styles: by name: what a style says itself, and the name of the style that it is based on. One
  ///     that is based on itself by way of others ends where it began.
  ///   - over: what a style comes to that says the first, based on one that came to the second.
  static func resolved<Own, Whole>(
    _ styles: [String: (own: Own, base: String?)], _ over: (Own, Whole?) -> Whole
  ) -> [String: Whole] {
    var known: [String: Whole] = [:]
    for name in styles.keys {
      var chain: [(name: String, own: Own)] = []
      var next: String? = name
      while let name = next, known[name] == nil, let style = styles[name],
        chain.count < styles.count
      {
        chain.append((name, style.own))
        next = style.base
      }
      var whole = next.flatMap { known[$0] }
      for (name, own) in chain.reversed() {
        whole = over(own, whole)
        known[name] = whole
      }
    }
    return known
  }
}
