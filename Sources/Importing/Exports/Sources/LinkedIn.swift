import Diagnosis

extension ExportSource {
  /// Page analytics: workbooks of content, followers and visitors, each with a sheet of days.
  ///
  /// The sheet of followers says how many came on a day, under the name of a total. Organic figures go
  /// before those with advertising: all years have them.
  static let linkedIn = ExportSource(
    label: "LinkedIn", networks: ["linkedin"], asOf: "2026-11-29",
    provenance: [
      // Followers: “Date, Sponsored followers, Organic followers, Auto-invited followers, Total
      // followers”, accumulated there day by day.
      "https://github.com/OpenxAI-Network/openxai-frontend/blob/"
        + "ab698d1c666e616210f507f9af726790adb30e13/data/import-linkedin-export.ts"
        // The English names of content and visitors agree in six public programs that read them; the
        // French ones are those that readers of this project have met, and translations in the plural
        // and the singular: no public file was found that shows them.
    ],
    days: ["date", "jour"],
    columns: [
      Column(
        "impressions", "impressions (organic)", "impressions (organiques)",
        "impressions (organique)", "impressions (total)", "impressions (totales)", "impressions"),
      Column(
        "clicks", "clicks (organic)", "clics (organiques)", "clics (organique)", "clicks (total)",
        "clics (total)", "clicks", "clics"),
      Column(
        "reactions", "reactions (organic)", "reactions (organiques)", "reactions (organique)",
        "reactions (total)", "reactions", "likes (organic)", "j'aime (organiques)", "likes"),
      Column(
        "comments", "comments (organic)", "commentaires (organiques)", "commentaires (organique)",
        "comments (total)", "commentaires (total)", "comments", "commentaires"),
      Column(
        "shares", "reposts (organic)", "shares (organic)", "republications (organiques)",
        "republications (organique)", "partages (organiques)", "partages (organique)",
        "reposts (total)", "shares (total)", "republications (total)", "partages (total)",
        "reposts", "shares", "republications", "partages"),
      Column(
        "new-followers", "total followers", "total new followers", "total des abonnés",
        "nombre total d'abonnés", "total abonnés", "abonnés (total)"),
      Column(
        "page-views", "total page views (total)", "page views overview (total)",
        "total des vues de page (total)", "nombre total de vues de page (total)",
        "vues de page totales (total)"),
      Column(
        "visitors", "total unique visitors (total)", "unique visitors overview (total)",
        "total des visiteurs uniques (total)", "nombre total de visiteurs uniques (total)",
        "visiteurs uniques totaux (total)"),
    ],
    others: [
      "*(sponsored)", "*(sponsorisé)", "*(sponsorisés)", "*(sponsorisées)", "*(total)",
      "*(desktop)", "*(mobile)", "*(mobile devices)", "*(ordinateur)", "*(organic)",
      "*(organique)", "*(organiques)", "sponsored followers", "organic followers",
      "auto-invited followers", "followers sponsored", "followers organic", "abonnés sponsorisés",
      "abonnés organiques", "abonnés invités automatiquement", "engagement rate",
      "taux d'engagement",
    ].map(\.asHeaderNamePattern),
    posts: [
      "post title", "post link", "update title", "update link", "titre du post", "lien du post",
      "titre de la publication", "lien de la publication", "post type", "content type",
    ],
    path: Phrase(
      en: "on your Page: Analytics, then Content, Followers or Visitors, then Export",
      fr: "sur votre Page : Statistiques, puis Contenu, Abonnés ou Visiteurs, puis Exporter"))
}

extension String {
  /// ``asHeaderName`` of what stands behind a `*`.
  var asHeaderNamePattern: String {
    hasPrefix("*") ? "*" + String(dropFirst()).asHeaderName : asHeaderName
  }
}
