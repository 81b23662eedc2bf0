import Diagnosis

/// Something that networks count day by day, and how the days of it make a month.
package struct CountedFigure: Sendable, Hashable {
  /// How the values of a period are made of those of its days.
  package enum Gathering: Sendable {
    case sum
    /// A level: what the last day says.
    case last
    /// A count of different people, of which no sum can be made: the mean of the days.
    case mean
  }

  package let name: FieldName
  package let label: Phrase
  package let gathering: Gathering
  /// The kind of success that it shows: the English name of one of ``Objective/families``.
  package let family: String
  /// Digits after the comma that are worth keeping.
  package let decimals: Int

  private init(
    _ en: String, fr: String, label: Phrase? = nil, _ gathering: Gathering, _ family: String,
    decimals: Int = 0
  ) {
    name = FieldName(en, fr: fr)
    self.label =
      label
      ?? Phrase(en: en.replacing("-", with: " "), fr: fr.replacing("-", with: " "))
    self.gathering = gathering
    self.family = family
    self.decimals = decimals
  }

  package var id: String { name.en }

  /// Whether its days are counts of whole things.
  package var isCount: Bool { gathering == .mean || decimals == 0 }

  package static let all: [CountedFigure] = [
    CountedFigure("followers", fr: "abonnés", .last, "awareness"),
    CountedFigure("new-followers", fr: "nouveaux-abonnés", .sum, "awareness"),
    CountedFigure("unfollows", fr: "désabonnements", .sum, "loyalty"),
    CountedFigure("impressions", fr: "impressions", .sum, "awareness"),
    CountedFigure("views", fr: "vues", .sum, "awareness"),
    CountedFigure(
      "reach", fr: "couverture",
      label: Phrase(en: "accounts reached, daily average", fr: "couverture, moyenne quotidienne"),
      .mean, "awareness", decimals: 1),
    CountedFigure("clicks", fr: "clics", .sum, "prospecting"),
    CountedFigure("reactions", fr: "réactions", .sum, "loyalty"),
    CountedFigure("comments", fr: "commentaires", .sum, "prospecting"),
    CountedFigure("shares", fr: "partages", .sum, "loyalty"),
    CountedFigure("saves", fr: "enregistrements", .sum, "loyalty"),
    CountedFigure("interactions", fr: "interactions", .sum, "loyalty"),
    CountedFigure("profile-visits", fr: "visites-du-profil", .sum, "awareness"),
    CountedFigure("page-views", fr: "pages-vues", .sum, "awareness"),
    CountedFigure("visits", fr: "visites", .sum, "awareness"),
    CountedFigure(
      "visitors", fr: "visiteurs",
      label: Phrase(en: "visitors, daily average", fr: "visiteurs, moyenne quotidienne"),
      .mean, "awareness", decimals: 1),
    CountedFigure("new-visitors", fr: "nouveaux-visiteurs", .sum, "awareness"),
    CountedFigure("downloads", fr: "téléchargements", .sum, "prospecting"),
    CountedFigure(
      "watch-hours", fr: "heures-vues",
      label: Phrase(en: "hours watched", fr: "heures de visionnage"),
      .sum, "awareness", decimals: 1),
  ]

  package static func named(_ word: String) -> CountedFigure? {
    all.first { $0.name.matches(word) }
  }
}

/// A network, or a counter of visits, whose exports can be read.
package struct ExportingNetwork: Sendable, Hashable {
  /// As it is written in a command: the same word in both languages.
  package let id: String
  /// As its owner writes it.
  package let label: String
  /// Other words for it.
  private let others: [String]
  /// What its exports count, the foremost first.
  package let figures: [CountedFigure]

  private init(_ id: String, _ label: String, others: [String] = [], _ figures: [String]) {
    self.id = id
    self.label = label
    self.others = others
    self.figures = figures.compactMap(CountedFigure.named)
  }

  package static let all: [ExportingNetwork] = [
    ExportingNetwork(
      "linkedin", "LinkedIn",
      [
        "new-followers", "impressions", "clicks", "reactions", "comments", "shares", "page-views",
        "visitors",
      ]),
    ExportingNetwork(
      "facebook", "Facebook",
      ["followers", "new-followers", "views", "reach", "interactions", "clicks", "visits"]),
    ExportingNetwork(
      "instagram", "Instagram",
      ["followers", "new-followers", "views", "reach", "interactions", "clicks", "visits"]),
    ExportingNetwork(
      "x", "X", others: ["twitter"],
      [
        "impressions", "interactions", "new-followers", "profile-visits", "reactions", "comments",
        "shares", "saves", "clicks", "views", "unfollows",
      ]),
    ExportingNetwork(
      "youtube", "YouTube",
      [
        "views", "watch-hours", "new-followers", "impressions", "reactions", "comments", "shares",
        "visitors",
      ]),
    ExportingNetwork(
      "tiktok", "TikTok",
      [
        "followers", "new-followers", "views", "profile-visits", "reactions", "comments", "shares",
        "reach",
      ]),
    ExportingNetwork(
      "matomo", "Matomo", others: ["piwik"],
      ["visits", "visitors", "page-views", "downloads", "clicks"]),
    ExportingNetwork(
      "google-analytics", "Google Analytics", others: ["ga4", "ga", "analytics"],
      ["visits", "visitors", "new-visitors", "page-views"]),
  ]

  package static func named(_ word: String) -> ExportingNetwork? {
    let key = word.asKey
    return all.first { $0.id == key || $0.label.asKey == key || $0.others.contains(key) }
  }
}

/// A figure of a network's export: what an indicator may be read from.
package struct NetworkFigure: Sendable, Hashable {
  package let network: ExportingNetwork
  package let figure: CountedFigure

  package init(_ network: ExportingNetwork, _ figure: CountedFigure) {
    self.network = network
    self.figure = figure
  }

  /// How an indicator's header names it: `linkedin-impressions`.
  package var name: FieldName {
    FieldName(network.id + "-" + figure.name.en, fr: network.id + "-" + figure.name.fr)
  }

  package static let all: [NetworkFigure] = ExportingNetwork.all.flatMap { network in
    network.figures.map { NetworkFigure(network, $0) }
  }

  package static func named(_ english: String) -> NetworkFigure? {
    all.first { $0.name.en == english }
  }
}
