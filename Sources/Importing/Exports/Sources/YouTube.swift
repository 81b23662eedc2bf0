import Diagnosis

extension ExportSource {
  /// YouTube Studio, advanced mode: three files of which `Totals.csv`, and `Table data.csv` by date,
  /// have days. “Subscribers” of a day are those who came less those who left.
  static let youTube = ExportSource(
    label: "YouTube Studio", networks: ["youtube"], asOf: "2026-11-29",
    provenance: [
      // “Views, Watch time (hours), Subscribers, Impressions, Impressions click-through rate (%), Average
      // view duration, Likes, Comments added, Shares”, and in French “Vues, Durée de visionnage
      // (heures), Nouveaux abonnés, Partages, Taux de clics par impression (%), Durée moyenne d'une
      // vue”: ten public programs that read them agree.
      "https://developers.google.com/youtube/analytics/channel_reports"
    ],
    days: ["date"],
    columns: [
      Column("views", "views", "vues"),
      Column("watch-hours", "watch time (hours)", "durée de visionnage (heures)"),
      Column("new-followers", "subscribers", "abonnés", "nouveaux abonnés"),
      Column("impressions", "impressions"),
      Column("reactions", "likes", "mentions j'aime", "j'aime"),
      Column("comments", "comments added", "commentaires ajoutés", "comments", "commentaires"),
      Column("shares", "shares", "partages"),
      Column("visitors", "unique viewers", "spectateurs uniques"),
    ],
    others: [
      "impressions click-through rate (%)", "taux de clics par impression (%)",
      "average view duration", "durée moyenne d'une vue", "average percentage viewed (%)",
      "pourcentage moyen de vidéo regardé (%)", "subscribers gained", "subscribers lost",
      "abonnés gagnés", "abonnés perdus", "engaged views", "vues engagées",
      "youtube premium views", "estimated revenue (usd)", "your estimated revenue (usd)",
      "dislikes", "likes (vs. dislikes) (%)",
    ].map(\.asHeaderName),
    posts: [
      "video title", "titre de la vidéo", "video publish time", "heure de publication de la vidéo",
      "content", "contenu", "video",
    ].map(\.asHeaderName),
    path: Phrase(
      en: "in YouTube Studio: Analytics, Advanced mode, tab Date, by day or month, then the arrow "
        + "that downloads a CSV; take Table data.csv",
      fr:
        "dans YouTube Studio : Statistiques, Mode avancé, onglet Date, par jour ou par mois, puis "
        + "la flèche qui télécharge un CSV ; prenez le tableau (Table data.csv)"))
}
