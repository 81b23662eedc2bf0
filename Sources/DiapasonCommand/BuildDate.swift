import ArgumentParser
import CharterModel
import Diagnosis
import Glibc

/// The day that a build is made on: `--date`, else SOURCE_DATE_EPOCH, else today.
enum BuildDate {
  private static let variable = "SOURCE_DATE_EPOCH"

  /// A date that was asked for and cannot be read is never today instead.
  /// - Parameter date: what the command line says, which goes first.
  static func validate(given date: String? = nil) throws {
    if let date, !(Day(date)?.isWritable ?? false) {
      let (years, word) = (Day.writtenYears, Phrase.quoted(date))
      throw ValidationError(
        en: "\(word.en): write the date as 2026-03-31, in a year from \(years.lowerBound) to "
          + "\(years.upperBound).",
        fr: "\(word.fr) : écrivez la date ainsi : 2026-03-31, d'une année entre "
          + "\(years.lowerBound) et \(years.upperBound).")
    }
    guard date == nil, let text = getenv(variable).map({ String(cString: $0) }) else { return }
    guard day(ofEpoch: text) == nil else { return }
    let word = Phrase.quoted(text)
    throw ValidationError(
      en: "\(variable) is \(word.en): write the seconds since 1970-01-01, in digits, or unset it.",
      fr: "\(variable) vaut \(word.fr) : écrivez en chiffres les secondes depuis le 1970-01-01, ou "
        + "supprimez cette variable.")
  }

  /// SOURCE_DATE_EPOCH in UTC (reproducible-builds.org), else the local day.
  /// - Parameter zone: the company's; nil for the machine's.
  static func today(in zone: CompanyZone?) -> Day {
    if let text = getenv(variable), let day = day(ofEpoch: String(cString: text)) { return day }
    var now = time(nil)
    if let zone { return zone.day(at: now) }
    var parts = tm()
    localtime_r(&now, &parts)
    let local = Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return local ?? Day(number: now / 86_400)
  }

  /// Nil for what is no number of seconds, or none of the years that a date can name.
  private static func day(ofEpoch text: String) -> Day? {
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    // Ten thousand years of seconds have twelve digits.
    guard (1...12).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let seconds = Int(text)
    else { return nil }
    let number = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let day = Day(number: number)
    // A day beyond those that a date can name is held at the last of them.
    return day.number == number ? day : nil
  }
}
