import CharterModel
import Diagnosis
import Layouts
import Markdown

/// The words of the interface, and how the site's language writes days, numbers, hours and weights.
package struct SiteWords: Sendable {
  /// The language of the interface.
  package let language: Language
  /// The language of the texts, but of a page that states another.
  package let textLanguage: LanguageTag
  package let strings: ThemeStrings
  /// The words that the renderer of Markdown puts into a page.
  package let labels: PageMarkup.Labels
  /// The names of the months, January first.
  let months: [String]
  /// The site's name: as configured, or the company's, or the title of the home page.
  package let siteName: String

  init(of charter: Charter, in theme: Theme) {
    language = charter.language
    textLanguage = charter.configuration.languages.text
    strings = theme.strings[language] ?? ThemeStrings()
    labels = PageMarkup.Labels(strings)
    months = strings.word("months").split(separator: " ").map(String.init)
    siteName = Self.name(of: charter) ?? strings.word("home")
  }

  private static func name(of charter: Charter) -> String? {
    charter.configuration.fields[Configuration.name]
      ?? charter.configuration.fields[Configuration.company]
      ?? charter.pages.first { $0.isIndex && $0.folder.isEmpty }?.title
  }

  package func typeset(_ text: String) -> String {
    Typography.typeset(text, textLanguage.typography)
  }

  /// `1er octobre 2026`, `1 October 2026`.
  package func text(of day: Day) -> String {
    let month = months.count == 12 ? months[day.month - 1] : String(day.month)
    let number = language == .french && day.day == 1 ? "1er" : String(day.day)
    return "\(number)\u{A0}\(month) \(day.year)"
  }

  /// `octobre 2026`, `October 2026`.
  package func monthTitle(_ day: Day) -> String {
    (months.count == 12 ? months[day.month - 1] : "\(day.month)").capitalizedFirst + " \(day.year)"
  }

  /// Digits in groups of three, as the language divides them.
  package func text(of number: Int) -> String {
    let digits = String(number.magnitude)
    guard digits.count > 3 else { return String(number) }
    let separator: Character = language == .french ? "\u{202F}" : ","
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(separator) }
      text.append(digit)
    }
    return (number < 0 ? "−" : "") + text
  }

  /// A figure with the decimals that its author wrote, or with as many as are asked for.
  package func text(of figure: Figure, decimals: Int? = nil) -> String {
    let places = min(decimals ?? figure.decimals, 15)
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let units = Int(nearest: figure.value.magnitude * Double(scale))
    let whole = text(of: units / scale)
    let sign = figure.value < 0 && units > 0 ? "−" : ""
    guard places > 0 else { return sign + whole }
    let rest = String(units % scale)
    let zeros = String(repeating: "0", count: places - rest.utf8.count)
    return sign + whole + (language == .french ? "," : ".") + zeros + rest
  }

  /// `9 h 30`, `09:30`.
  package func text(of time: TimeOfDay) -> String {
    let minutes = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
    if language == .french {
      return "\(time.hour)\u{A0}h" + (time.minute == 0 ? "" : "\u{A0}\(minutes)")
    }
    return (time.hour < 10 ? "0" : "") + "\(time.hour):\(minutes)"
  }

  /// A file's weight: `12 ko`, `1,3 MB` (thousands, as operating systems count today).
  package func weight(_ bytes: Int) -> String {
    let units = language == .french ? ["octets", "ko", "Mo"] : ["bytes", "kB", "MB"]
    if bytes < 1000 { return "\(bytes)\u{A0}\(units[0])" }
    if bytes < 1_000_000 { return "\((bytes + 500) / 1000)\u{A0}\(units[1])" }
    let tenths = (bytes + 50_000) / 100_000
    let mark = language == .french ? "," : "."
    return "\(tenths / 10)\(mark)\(tenths % 10)\u{A0}\(units[2])"
  }

  /// `du 2 au 8 novembre 2026`, `du 28 septembre au 4 octobre 2026`, in the words of the theme.
  package func text(of week: Week) -> String {
    let (first, last) = (week.monday, week.sunday)
    var words = text(of: first)
    if first.year == last.year { words = String(words.dropLast(" \(first.year)".count)) }
    if first.month == last.month { words = String(words.prefix { $0 != "\u{A0}" }) }
    let isWithinMonth = !words.contains("\u{A0}")
    return strings.word(isWithinMonth ? "weekSpan" : "weekSpanLong")
      .replacing("{first}", with: words)
      .replacing("{last}", with: text(of: last))
  }

  /// A string of the theme with its `{place}` filled in.
  package func filled(_ key: String, _ place: String, _ value: String) -> String {
    strings.word(key).replacing("{\(place)}", with: value)
  }
}

extension String {
  /// With a capital at its head.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
