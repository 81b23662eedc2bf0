import Diagnosis

extension ExportSource {
  /// TikTok Studio: `Overview.csv` and `FollowerHistory.csv`, whose days have no year.
  static let tikTok = ExportSource(
    label: "TikTok Studio", networks: ["tiktok"], asOf: "2026-11-29",
    provenance: [
      // “Date,Video Views,Profile Views,Likes,Comments,Shares” with days as “December 30” or “23
      // August”; “Date,Followers,Difference in followers from previous day”, “undefined” where it does
      // not know; “Date,Total Viewers,New Viewers,Returning Viewers”: four public programs agree.
      "https://www.tiktok.com/tiktokstudio/analytics"
    ],
    days: ["date"],
    columns: [
      Column("followers", "followers", "total followers", "abonnés", "followers (total)"),
      Column(
        "new-followers", "difference in followers from previous day", "net followers",
        "différence de followers par rapport au jour précédent",
        "différence d'abonnés par rapport au jour précédent"),
      Column("views", "video views", "vues de vidéos", "vues des vidéos", "vues de la vidéo"),
      Column("profile-visits", "profile views", "vues du profil", "visites du profil"),
      Column("reactions", "likes", "j'aime", "mentions j'aime"),
      Column("comments", "comments", "commentaires"),
      Column("shares", "shares", "partages"),
      Column("reach", "total viewers", "reached audience", "nombre total de spectateurs"),
    ],
    others: ["new viewers", "returning viewers", "nouveaux spectateurs", "unique viewers"],
    posts: [
      "video title", "video link", "post time", "video id", "titre de la vidéo", "lien de la vidéo",
    ]
    .map(\.asHeaderName),
    path: Phrase(
      en: "in TikTok Studio: Analytics, Overview or Followers, then Download data, CSV",
      fr: "dans TikTok Studio : Statistiques, Vue d'ensemble ou Followers, puis Télécharger les "
        + "données, CSV"))
}
