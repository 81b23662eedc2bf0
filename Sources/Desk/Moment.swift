import Diagnosis
import Foundation
import Glibc

/// A moment of this machine's clock and zone, as people say it.
struct Moment {
  private var time = tm()
  private let isToday: Bool

  init(nanoseconds: Int, now: Date = Date()) {
    var seconds = time_t(nanoseconds / 1_000_000_000)
    localtime_r(&seconds, &time)
    var current = time_t(now.timeIntervalSince1970)
    var today = tm()
    localtime_r(&current, &today)
    isToday = today.tm_year == time.tm_year && today.tm_yday == time.tm_yday
  }

  init(_ date: Date) { self.init(nanoseconds: Int(date.timeIntervalSince1970 * 1_000_000_000)) }

  /// « à 14 h 32 », « le 3 novembre à 14 h 32 »; “at 14:32”, “on 3 November at 14:32”.
  var phrase: Phrase {
    let minute = (time.tm_min < 10 ? "0" : "") + String(time.tm_min)
    let en = "at \(time.tm_hour):\(minute)"
    let fr = "à \(time.tm_hour)\u{A0}h\u{A0}\(minute)"
    guard !isToday else { return Phrase(en: en, fr: fr) }
    let month = Int(time.tm_mon)
    let day = time.tm_mday == 1 ? "1er" : String(time.tm_mday)
    return Phrase(
      en: "on \(time.tm_mday) \(Self.months.en[month]) \(en)",
      fr: "le \(day)\u{A0}\(Self.months.fr[month]) \(fr)")
  }

  private static let months = (
    en: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    fr: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ]
  )
}
