/// Days and months, which French writes in small letters.
enum Calendar {
  static let days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
  static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre", "fevrier", "aout", "decembre",
  ]
  static let englishMonths: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static let monthSet = Set(months)
  static func isMonth(_ key: String) -> Bool { monthSet.contains(key) }
}
