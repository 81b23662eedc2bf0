import Diagnosis

extension ExportSource {
  /// Meta Business Suite, Insights: UTF-16 with `sep=,`, one table a figure under its title, or all
  /// figures of one network in a file, one table below the other.
  ///
  /// “Follows” are those who came on a day; a title without the network's name is of the one that the
  /// command names.
  static let meta = ExportSource(
    label: "Meta Business Suite", networks: ["facebook", "instagram"], asOf: "2026-11-29",
    provenance: [
      // `sep=,`, a title, "Date","Primary", days as 2026-08-24T00:00:00: five public programs that read
      // them agree. Titles of 2026: Views, Viewers, Content interactions, Facebook visits, Facebook link
      // clicks, Facebook follows; Reach, Instagram profile visits, Instagram link clicks, Instagram
      // follows. In French, of 2023: Couverture de la Page Facebook, Couverture Instagram.
      "https://developers.facebook.com/docs/graph-api/reference/v24.0/insights"
    ],
    days: ["date"],
    columns: [],
    titles: [
      Title(
        "reach", of: "facebook", "facebook reach", "facebook page reach",
        "couverture de la page facebook", "couverture facebook"),
      Title("reach", of: "instagram", "instagram reach", "couverture instagram"),
      Title("reach", "reach", "couverture", "viewers", "spectateurs"),
      Title("views", of: "facebook", "facebook views", "vues facebook"),
      Title("views", of: "instagram", "instagram views", "vues instagram"),
      Title("views", "views", "vues"),
      Title(
        "interactions", of: "facebook", "facebook content interactions", "facebook interactions",
        "interactions avec le contenu facebook"),
      Title(
        "interactions", of: "instagram", "instagram content interactions",
        "instagram interactions", "interactions avec le contenu instagram"),
      Title(
        "interactions", "content interactions", "interactions", "interactions avec le contenu"),
      Title(
        "clicks", of: "facebook", "facebook link clicks", "clics sur un lien facebook",
        "clics sur les liens facebook"),
      Title(
        "clicks", of: "instagram", "instagram link clicks", "clics sur un lien instagram",
        "clics sur les liens instagram"),
      Title("clicks", "link clicks", "clics sur un lien", "clics sur les liens"),
      Title(
        "visits", of: "facebook", "facebook visits", "facebook page visits", "visites facebook",
        "visites de la page facebook"),
      Title(
        "visits", of: "instagram", "instagram profile visits", "instagram visits",
        "visites du profil instagram", "visites instagram"),
      Title("visits", "visits", "profile visits", "visites", "visites du profil"),
      Title(
        "new-followers", of: "facebook", "facebook follows", "facebook page new likes",
        "new facebook follows", "nouveaux followers facebook", "nouveaux abonnés facebook",
        "suivis facebook", "nouvelles mentions j'aime la page facebook"),
      Title(
        "new-followers", of: "instagram", "instagram follows", "new instagram followers",
        "nouveaux followers instagram", "nouveaux abonnés instagram", "suivis instagram"),
      Title("new-followers", "follows", "new followers", "suivis", "nouveaux abonnés"),
      Title(
        "followers", of: "facebook", "facebook followers", "facebook page followers",
        "followers facebook", "abonnés facebook"),
      Title(
        "followers", of: "instagram", "instagram followers", "followers instagram",
        "abonnés instagram"),
    ],
    valueColumn: "primary",
    others: ["comparison", "comparaison", "secondary"],
    posts: [
      "post id", "page id", "page name", "account id", "account username", "account name",
      "publish time", "permalink", "post type", "identifiant de la publication",
      "nom de la page", "nom du compte", "heure de publication", "permalien",
      "type de publication", "data comment",
    ].map(\.asHeaderName),
    path: Phrase(
      en: "in Meta Business Suite: Insights, Results, then Export on each graph",
      fr: "dans Meta Business Suite : Statistiques, Résultats, puis Exporter sur chaque graphique"))
}
