extension Phrase {
  /// A number with what it counts: “1 file”, « 0 fichier », « 2 fichiers ». French puts what is fewer
  /// than two in the singular, English what is one.
  package static func counted(
    _ count: Int, en: (one: String, many: String), fr: (one: String, many: String)
  ) -> Phrase {
    Phrase(
      en: "\(count) \(count == 1 ? en.one : en.many)",
      fr: "\(count) \(count < 2 ? fr.one : fr.many)")
  }

  package static func files(_ count: Int) -> Phrase {
    counted(count, en: ("file", "files"), fr: ("fichier", "fichiers"))
  }

  package static func pages(_ count: Int) -> Phrase {
    counted(count, en: ("page", "pages"), fr: ("page", "pages"))
  }

  package static func lines(_ count: Int) -> Phrase {
    counted(count, en: ("line", "lines"), fr: ("ligne", "lignes"))
  }

  /// How many files a publication wrote.
  package static func filesWritten(_ count: Int) -> Phrase {
    counted(count, en: ("file written", "files written"), fr: ("fichier écrit", "fichiers écrits"))
  }

  /// How many it left as they were.
  package static func unchanged(_ count: Int) -> Phrase {
    counted(count, en: ("unchanged", "unchanged"), fr: ("inchangé", "inchangés"))
  }
}
