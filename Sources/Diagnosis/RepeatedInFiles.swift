/// Problems that stand alike in many places, because somebody's program or habit put them there: a key
/// that no page's kind knows, what cameras write into pictures, pictures that nobody describes.
extension [Diagnostic] {
  /// The first of each kind, with where the others are: for people, who would not read the same
  /// sentence a thousand times.
  func mergingHabits() -> [Diagnostic] {
    var groups: [Diagnostic: [SourcePosition]] = [:]
    for diagnostic in self {
      guard let habit = diagnostic.habit, let position = diagnostic.position else { continue }
      groups[habit, default: []].append(position)
    }
    groups = groups.filter { $0.value.count > $0.key.shownAlone }
    guard !groups.isEmpty else { return self }
    var told: Set<Diagnostic> = []
    return compactMap { diagnostic in
      guard let habit = diagnostic.habit, let places = groups[habit] else { return diagnostic }
      return told.insert(habit).inserted ? diagnostic.told(with: places.dropFirst()) : nil
    }
  }
}

extension Diagnostic {
  /// What it has in common with others of its kind.
  fileprivate var habit: Diagnostic? {
    guard let position else { return nil }
    var habit = self
    habit.excerpt = nil
    habit.position = SourcePosition(path: position.path, line: 1)
    switch problem {
    case .unknownKey, .imageMetadata: habit.position = nil
    case .missingAlternative, .externalImage:
      (habit.message, habit.help) = (Phrase(en: "", fr: ""), nil)
    default: break
    }
    return habit
  }

  /// So many are shown one by one.
  fileprivate var shownAlone: Int {
    problem == .missingAlternative || problem == .externalImage ? 1 : 3
  }

  fileprivate func told(with others: ArraySlice<SourcePosition>) -> Diagnostic {
    let isOneFile = others.allSatisfy { $0.path == position?.path }
    let named = others.prefix(isOneFile ? 20 : 3).map {
      isOneFile ? "\($0.line)" : $0.path.shownAsPath
    }
    let list = named.joined(separator: ", ") + (named.count < others.count ? ", …" : "")
    let isOne = others.count == 1
    var told = self
    told.message =
      isOneFile
      ? Phrase(
        en: "\(message.en); so in \(others.count) more \(isOne ? "line" : "lines"): \(list)",
        fr: "\(message.fr) ; de même \(others.count) "
          + "\(isOne ? "autre ligne" : "autres lignes") : \(list)")
      : Phrase(
        en: "\(message.en); so in \(others.count) more files: \(list)",
        fr: "\(message.fr) ; de même dans \(others.count) autres fichiers : \(list)")
    return told
  }
}
