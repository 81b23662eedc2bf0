import CharterModel
import Diagnosis

extension Site {
  /// `1er octobre 2026`, `1 October 2026`.
  package func text(of day: Day) -> String {
    let month = months.count == 12 ? months[day.month - 1] : String(day.month)
    let number = language == .french && day.day == 1 ? "1er" : String(day.day)
    return "\(number)\u{A0}\(month) \(day.year)"
  }

  /// `octobre 2026`, `October 2026`.
  func monthTitle(_ day: Day) -> String {
    (months.count == 12 ? months[day.month - 1] : "\(day.month)").capitalizedFirst + " \(day.year)"
  }

  /// Digits in groups of three, as the language divides them.
  func text(of number: Int) -> String {
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
  func text(of figure: Figure, decimals: Int? = nil) -> String {
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
  func text(of time: TimeOfDay) -> String {
    let minutes = time.minute < 10 ? "0\(time.minute)" : "\(time.minute)"
    if language == .french {
      return "\(time.hour)\u{A0}h" + (time.minute == 0 ? "" : "\u{A0}\(minutes)")
    }
    return (time.hour < 10 ? "0" : "") + "\(time.hour):\(minutes)"
  }

  /// A file's weight: `12 ko`, `1,3 MB` (thousands, as operating systems count today).
  func weight(_ bytes: Int) -> String {
    let units = language == .french ? ["octets", "ko", "Mo"] : ["bytes", "kB", "MB"]
    if bytes < 1000 { return "\(bytes)\u{A0}\(units[0])" }
    if bytes < 1_000_000 { return "\((bytes + 500) / 1000)\u{A0}\(units[1])" }
    let tenths = (bytes + 50_000) / 100_000
    let mark = language == .french ? "," : "."
    return "\(tenths / 10)\(mark)\(tenths % 10)\u{A0}\(units[2])"
  }

  /// `du 2 au 8 novembre 2026`, `du 28 septembre au 4 octobre 2026`, in the words of the theme.
  func text(of week: Week) -> String {
    let (first, last) = (week.monday, week.sunday)
    var words = text(of: first)
    if first.year == last.year { words = String(words.dropLast(" \(first.year)".count)) }
    if first.month == last.month { words = String(words.prefix { $0 != "\u{A0}" }) }
    return strings.word("weekSpan").replacing("{first}", with: words)
      .replacing("{last}", with: text(of: last))
  }

  /// A string of the theme with its `{place}` filled in.
  func filled(_ key: String, _ place: String, _ value: String) -> String {
    strings.word(key).replacing("{\(place)}", with: value)
  }
}

extension String {
  /// With a capital at its head.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
