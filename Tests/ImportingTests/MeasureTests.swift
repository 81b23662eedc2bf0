import CharterModel
import Diagnosis
import Testing

@testable import Importing

@Suite("Exports of networks become values of months")
struct MeasureTests {
  private static func file(_ text: String, named name: String = "e.csv") -> MeasureFiles.Table {
    MeasureFiles.Table(name: name, rows: RecognizedTable.readings(of: Array(text.utf8)))
  }

  private static func read(
    _ texts: String..., network: String? = nil, isDayFirst: Bool? = nil, year: Int? = nil
  ) throws -> MeasureFiles {
    try MeasureFiles(
      texts.enumerated().map { file($1, named: "\($0).csv") },
      network: network.flatMap(ExportingNetwork.named), isDayFirst: isDayFirst, year: year)
  }

  /// What would be added with nothing in the site, as `figure day value`.
  private static func added(
    _ files: MeasureFiles, today: String = "2027-01-01",
    _ wish: (inout MeasureImport.Wishes) -> Void = { _ in }
  ) throws -> [String] {
    var wishes = MeasureImport.Wishes(today: try #require(Day(today)))
    wishes.followed = CountedFigure.all
    wish(&wishes)
    return files.held(against: [], wishes, id: { $0.name.en }).added.map {
      "\($0.kpi) \($0.day) \(MeasureImportText.shown($0.value))"
    }
  }

  private enum MeasureImportText {
    static func shown(_ value: Double) -> String {
      value == value.rounded() ? String(Int(value)) : String(value)
    }
  }

  /// A line for each day of a month.
  private static func days(
    _ month: Int = 11, _ line: (Int) -> String
  ) -> String {
    (1...(Day(year: 2026, month: month, day: 1)?.lastOfMonth.day ?? 0)).map { line($0) + "\n" }
      .joined()
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }

  // MARK: Shapes

  @Test("LinkedIn: a note above, month first, thousands with commas, rates left out")
  func linkedIn() throws {
    let text =
      "\"Displays content analytics metrics aggregated daily. \",\"\",\"\",\"\"\n"
      + "Date,Impressions (organic),Clicks (organic),Engagement rate (organic)\n"
      + Self.days { "11/\(Self.twoDigits($0))/2026,\"1,204\",\($0),0.047342" }
    let read = try Self.read(text)
    #expect(
      try Self.added(read)
        == ["linkedin-impressions 2026-11-30 36120", "linkedin-clicks 2026-11-30 465"])
    #expect(
      read.findings.contains(.untaken("0.csv", [], besides: ["Engagement rate (organic)"])))
  }

  @Test("LinkedIn in French, followers that came, visitors as a mean")
  func linkedInFrench() throws {
    let followers =
      "Date;Abonnés sponsorisés;Abonnés organiques;Total des abonnés\n"
      + Self.days { "\(Self.twoDigits($0))/11/2026;0;2;2" }
    let visitors =
      "Date;Total page views (total);Total unique visitors (total)\n"
      + Self.days { "\(Self.twoDigits($0))/11/2026;10;\($0 % 2 == 0 ? 4 : 3)" }
    #expect(
      try Self.added(try Self.read(followers, visitors)) == [
        "linkedin-new-followers 2026-11-30 60", "linkedin-page-views 2026-11-30 300",
        "linkedin-visitors 2026-11-30 3.5",
      ])
  }

  @Test("Meta: one table a figure, one below the other, UTF-16 with sep=")
  func meta() throws {
    let text =
      "sep=,\n\"Facebook visits\"\n\"Date\",\"Primary\"\n"
      + Self.days { "\"2026-11-\(Self.twoDigits($0))T00:00:00\",\"2\"" }
      + "\n\"Couverture Instagram\"\n\"Date\",\"Primary\"\n"
      + Self.days { "\"2026-11-\(Self.twoDigits($0))T00:00:00\",\"7\"" }
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let table = MeasureFiles.Table(name: "m.csv", rows: RecognizedTable.readings(of: bytes))
    #expect(
      try Self.added(try MeasureFiles([table], network: nil))
        == ["facebook-visits 2026-11-30 60", "instagram-reach 2026-11-30 7"])
    // The same with tabs and without the line of the separator.
    let tabs = text.replacing("sep=,\n", with: "").replacing("\",\"", with: "\"\t\"")
    #expect(
      try Self.added(try Self.read(tabs))
        == ["facebook-visits 2026-11-30 60", "instagram-reach 2026-11-30 7"])
  }

  @Test("a title of Meta's without a network asks which, and takes what the command says")
  func metaAsks() throws {
    let text =
      "Views\nDate,Primary\n" + Self.days { "2026-11-\(Self.twoDigits($0))T00:00:00,3" }
    #expect(throws: MeasureFault.self) { try Self.read(text) }
    #expect(
      try Self.added(try Self.read(text, network: "instagram")) == ["instagram-views 2026-11-30 90"]
    )
  }

  @Test("X: the account's overview, newest first, and Twitter's by day")
  func x() throws {
    let lines = Self.days { "\"Nov \($0), 2026\",5,4,3,2,1,1,0,1,2,3,0,0,0" }
      .split(separator: "\n").reversed().joined(separator: "\n")
    let text =
      "Date,Impressions,Likes,Engagements,Bookmarks,Share,New follows,Unfollows,Replies,Reposts,"
      + "Profile visits,Create Post,Video views,Media views\n" + lines + "\n"
    let added = try Self.added(try Self.read(text))
    #expect(added.contains("x-impressions 2026-11-30 150"))
    #expect(added.contains("x-shares 2026-11-30 60") && added.contains("x-unfollows 2026-11-30 0"))
    let old =
      "\"Date\",\"Tweets published\",\"impressions\",\"engagements\",\"engagement rate\",\"retweets\","
      + "\"replies\",\"likes\",\"user profile clicks\",\"url clicks\"\n"
      + Self.days {
        "\"2026-11-\(Self.twoDigits($0))\",\"1\",\"2.0\",\"1.0\",\"0.5\",\"0.0\",\"0.0\",\"1.0\",\"0\",\"3\""
      }
    #expect(try Self.added(try Self.read(old)).contains("x-clicks 2026-11-30 90"))
  }

  @Test("YouTube by date, a total line, hours with decimals, and by month in French")
  func youTube() throws {
    let text =
      "Date,Views,Watch time (hours),Subscribers,Impressions,Impressions click-through rate (%)\n"
      + "Total,3000,15.3,30,9000,4.2\n"
      + Self.days { "2026-11-\(Self.twoDigits($0)),100,0.51,1,300,4.2" }
    let read = try Self.read(text)
    #expect(
      try Self.added(read) == [
        "youtube-views 2026-11-30 3000", "youtube-watch-hours 2026-11-30 15.3",
        "youtube-new-followers 2026-11-30 30", "youtube-impressions 2026-11-30 9000",
      ])
    #expect(read.findings.contains(.totals("0.csv", 1)))
    let french =
      "Date;Vues;Durée de visionnage (heures);Nouveaux abonnés\n2026-10;1 234;12,5;3\n"
      + "2026-11;2\u{202F}000;14,25;4\n"
    #expect(
      try Self.added(try Self.read(french)).filter { $0.contains("watch") } == [
        "youtube-watch-hours 2026-10-31 12.5", "youtube-watch-hours 2026-11-30 14.3",
      ])
  }

  @Test("TikTok: days without a year need one, across New Year, and levels are the last day's")
  func tikTok() throws {
    let text =
      "\"Date\",\"Followers\",\"Difference in followers from previous day\"\n"
      + Self.days(12) { "\"December \($0)\",\"\(100 + $0)\",\"1\"" }
      + "\"January 1\",\"132\",\"1\"\n"
    #expect(throws: MeasureFault.self) { try Self.read(text) }
    #expect(
      try Self.added(try Self.read(text, year: 2027), today: "2027-01-02") == [
        "tiktok-followers 2026-12-31 131", "tiktok-new-followers 2026-12-31 31",
      ])
    let overview =
      "Date,Video Views,Profile Views,Likes,Comments,Shares\n"
      + Self.days { "\($0) novembre,10,undefined,0,-1,0" }
    let added = try Self.added(try Self.read(overview, year: 2026))
    #expect(added.contains("tiktok-views 2026-11-30 300"))
    #expect(!added.contains { $0.contains("profile-visits") })
  }

  @Test("Matomo by day, with the names of its API and of its interface")
  func matomo() throws {
    for header in [
      "date,nb_uniq_visitors,nb_visits,nb_actions,bounce_rate",
      "Date,Visiteurs uniques,Visites,Actions,Taux de rebond",
    ] {
      let text = header + "\n" + Self.days { "2026-11-\(Self.twoDigits($0)),3,4,9,\"45,2%\"" }
      #expect(
        try Self.added(try Self.read(text))
          == ["matomo-visits 2026-11-30 120", "matomo-visitors 2026-11-30 3"])
    }
  }

  @Test("Google Analytics: comments, several tables, days by number, and days of nothing")
  func googleAnalytics() throws {
    let comments = "# ----\n# Start date: 20261101\n# End date: 20261130\n# ----\n\n"
    let text =
      comments + "Session default channel group,Sessions\nDirect,300\nEmail,4\n\n" + comments
      + "Nth day,Sessions\n0000,10\n0029,5\n\n" + comments + "Nth day,New users\n0000,2\n"
    let read = try Self.read(text)
    #expect(
      try Self.added(read) == [
        "google-analytics-visits 2026-11-30 15", "google-analytics-new-visitors 2026-11-30 2",
      ])
    #expect(read.findings.contains { if case .stray = $0 { true } else { false } })
    let french =
      "# Date de début : 20261101\n# Date de fin : 20261130\nDate;Sessions;Utilisateurs actifs\n"
      + Self.days { "202611\(Self.twoDigits($0));1 200;9" }
    #expect(
      try Self.added(try Self.read(french)) == [
        "google-analytics-visits 2026-11-30 36000", "google-analytics-visitors 2026-11-30 9",
      ])
  }

  @Test("lines of one day that a second dimension divides are summed; people are not")
  func divided() throws {
    let text =
      "# Start date: 20261101\n# End date: 20261130\n"
      + "Date,Session default channel group,Sessions,Active users\n"
      + Self.days {
        "202611\(Self.twoDigits($0)),Direct,2,2\n202611\(Self.twoDigits($0)),Email,1,1"
      }
    let read = try Self.read(text)
    #expect(try Self.added(read) == ["google-analytics-visits 2026-11-30 90"])
    #expect(read.findings.contains(.divided("0.csv", "Active users")))
  }

  // MARK: Months

  private static let visits = "Date,Visits,Unique visitors\n"

  @Test("a month of which days are missing is said, and taken only when asked")
  func partial() throws {
    let text = Self.visits + "2026-10-31,5,1\n" + Self.days { "2026-11-\(Self.twoDigits($0)),1,1" }
    let read = try Self.read(text, network: "matomo")
    var wishes = MeasureImport.Wishes(today: try #require(Day("2026-12-01")))
    let plan = read.held(against: [], wishes, id: { $0.name.en })
    #expect(plan.added.map(\.day.description) == ["2026-11-30", "2026-11-30"])
    #expect(
      plan.partial.map { "\($0.last) \($0.days)/\($0.length)" } == [
        "2026-10-31 1/31", "2026-10-31 1/31",
      ])
    wishes.takesPartial = true
    #expect(read.held(against: [], wishes, id: { $0.name.en }).added.count == 4)
    // On its last day a month is not over.
    wishes = MeasureImport.Wishes(today: try #require(Day("2026-11-30")))
    #expect(read.held(against: [], wishes, id: { $0.name.en }).added.isEmpty)
  }

  @Test("a day that the export does not know makes its month partial")
  func unknownDay() throws {
    let text = Self.visits + Self.days { "2026-11-\(Self.twoDigits($0)),\($0 == 7 ? "--" : "1"),1" }
    let plan = try Self.read(text, network: "matomo").held(
      against: [], MeasureImport.Wishes(today: try #require(Day("2027-01-01"))),
      id: { $0.name.en })
    #expect(plan.partial.map(\.days) == [29] && plan.added.map(\.figure.figure.id) == ["visitors"])
  }

  @Test("two files that overlap count once; two that differ are a fault")
  func overlap() throws {
    let first = Self.visits + Self.days { $0 <= 20 ? "2026-11-\(Self.twoDigits($0)),2,1" : "" }
    let second = Self.visits + Self.days { $0 >= 15 ? "2026-11-\(Self.twoDigits($0)),2,1" : "" }
    let read = try Self.read(first, second, network: "matomo")
    #expect(try Self.added(read).first == "matomo-visits 2026-11-30 60")
    let other = second.replacing("2026-11-15,2", with: "2026-11-15,3")
    #expect(throws: MeasureFault.self) { try Self.read(first, other, network: "matomo") }
  }

  @Test("what stands is known, what differs is a conflict, and a week has its Sunday")
  func standing() throws {
    let text = Self.visits + Self.days { "2026-11-\(Self.twoDigits($0)),2,1" }
    let read = try Self.read(text, network: "matomo")
    let figure = try #require(NetworkFigure.named("matomo-visits"))
    let day = try #require(Day("2026-11-28"))
    func plan(_ value: Double?, unit: String = "visites par mois", replaces: Bool = false) throws
      -> MeasureImport
    {
      var wishes = MeasureImport.Wishes(today: try #require(Day("2027-01-01")))
      wishes.replaces = replaces
      let points = value.map { [KPISeries.Point(day: day, value: Figure($0))] } ?? []
      return read.held(
        against: [.init(id: "v", unit: unit, export: figure, points: points)], wishes,
        id: { $0.name.en })
    }
    #expect(try plan(60).known == 1 && plan(60).added.isEmpty && plan(60).conflicts.isEmpty)
    #expect(try plan(61).conflicts.map(\.oldDay) == [day] && plan(61).added.isEmpty)
    #expect(try plan(61, replaces: true).added.map(\.oldDay) == [day])
    #expect(
      try plan(nil, unit: "visites par semaine").added.map(\.day.description)
        == ["2026-11-08", "2026-11-15", "2026-11-22", "2026-11-29"])
    #expect(try plan(60).unfollowed.map(\.figure.id) == ["visitors"])
  }

  // MARK: Refusals

  private static func fault(_ text: String, network: String? = nil) -> String {
    do {
      _ = try read(text, network: network)
      return "read"
    } catch {
      return String(String(describing: error).prefix { $0 != "(" })
    }
  }

  @Test("what is no export of days is refused, and says which it is")
  func refusals() {
    #expect(Self.fault("") == "empty")
    #expect(Self.fault("Bonjour à tous,\nvoici un texte.\n") == "unknown")
    #expect(Self.fault("Nom,Prénom\nA,B\n", network: "linkedin") == "unknown")
    #expect(Self.fault("Date,Visits,Unique visitors\n") == "headersAlone")
    #expect(Self.fault("Date,Views\n2026-11-01,3\n") == "needsNetwork")
    #expect(Self.fault("Post title,Post link,Impressions\nA,http://x,3\n") == "posts")
    #expect(Self.fault("Tweet id,Tweet text,time,impressions\n1,a,b,3\n", network: "x") == "posts")
    #expect(Self.fault("Video title,Video publish time,Views\nA,B,3\n") == "posts")
    // A post has a day too.
    let posts = "Post id,Date,Post text,Impressions,Likes\n1,\"Thu, Oct 1, 2026\",a,3,4\n"
    #expect(Self.fault(posts, network: "x") == "posts")
    #expect(Self.fault(posts, network: "linkedin") == "posts")
    #expect(Self.fault(posts) == "posts")
    #expect(Self.fault("Post id,Date,Impressions,Likes\n1,2026-10-01,3,4\n") == "posts")
    #expect(Self.fault("Date,Post link,Post title,Impressions\n2026-10-01,a,b,3\n") == "posts")
    #expect(Self.fault("Date,Video title,Video link,Likes,Shares\n2026-10-01,a,b,3,4\n") == "posts")
    #expect(
      Self.fault("Date,New follows,Unfollows\n2026-11-01,1,2\n", network: "linkedin")
        == "otherSource")
    #expect(Self.fault(Self.visits + "2026-11-01,\"3,4\n") == "unclosed")
    #expect(Self.fault(Self.visits + "2026-11-01,1:23,1\n") == "badFigure")
    #expect(Self.fault(Self.visits + "2026-11-01,12 %,1\n") == "badFigure")
    #expect(Self.fault(Self.visits + "hier,1,1\n") == "badDay")
    #expect(Self.fault(Self.visits + "2026-11-01,1,1\n2026-11-01,1,1\n") == "repeatedDay")
    #expect(Self.fault(Self.visits + "11/12/2026,1,1\n") == "ambiguousDay")
  }

  @Test("marks that cannot be seen and spaces of any width are no hindrance")
  func invisible() throws {
    let text =
      "\u{200E}Date,Visits\u{A0},Unique\u{202F}visitors\n"
      + Self.days { "\u{200E}\(Self.twoDigits($0))\u{200F}/11/2026,\u{202A}1\u{A0}000\u{202C},1" }
    #expect(try Self.added(try Self.read(text)).first == "matomo-visits 2026-11-30 30000")
  }

  @Test("every name of a column belongs to one figure, and every figure to a network")
  func tables() {
    for source in ExportSource.all {
      let names = source.columns.flatMap(\.names)
      #expect(Set(names).count == names.count, "\(source.label)")
      let networks = source.networks.compactMap(ExportingNetwork.named)
      #expect(networks.count == source.networks.count && Day(source.asOf) != nil)
      for figure in source.columns.map(\.figure) + source.titles.map(\.figure) {
        #expect(networks.allSatisfy { $0.figures.contains { $0.id == figure } }, "\(figure)")
      }
      #expect(
        !source.provenance.isEmpty && source.provenance.allSatisfy { $0.hasPrefix("https://") })
    }
    for network in ExportingNetwork.all {
      #expect(ExportSource.all.contains { $0.networks.contains(network.id) }, "\(network.id)")
    }
  }
}
