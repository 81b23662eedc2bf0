import Diagnosis

extension ExportSource {
  /// Google Analytics 4: comments with the first and the last day, then tables, one below the other;
  /// days as `20261101`, or their number from the first, from 0000 on.
  static let googleAnalytics = ExportSource(
    label: "Google Analytics 4", networks: ["google-analytics"], asOf: "2026-11-29",
    provenance: [
      // “# Start date: 20260701”, “Nth day,Active users”, “Date,Sessions”, and in French
      // “# Date de début : 20260701”, “Utilisateurs actifs”, separators `,` and `;`: six public programs
      // that read them agree.
      "https://developers.google.com/analytics/devguides/reporting/data/v1/api-schema"
    ],
    days: ["date", "nth day", "nième jour", "énième jour", "n-ième jour", "jour"]
      .map(\.asHeaderName),
    columns: [
      Column("visits", "sessions"),
      Column(
        "visitors", "active users", "utilisateurs actifs", "total users",
        "nombre total d'utilisateurs",
        "users", "utilisateurs"),
      Column("new-visitors", "new users", "nouveaux utilisateurs"),
      Column("page-views", "views", "vues", "screen page views"),
    ],
    others: [
      "engaged sessions", "sessions avec engagement", "engagement rate", "taux d'engagement",
      "average engagement time per session", "average engagement time",
      "durée d'engagement moyenne", "event count", "nombre d'événements", "key events",
      "événements clés", "total revenue", "revenu total", "events per session",
    ].map(\.asHeaderName),
    omitsEmptyDays: true,
    path: Phrase(
      en:
        "in Google Analytics: a report with Date as its dimension, then Share, Download file, CSV",
      fr: "dans Google Analytics : un rapport dont la dimension est Date, puis Partager, "
        + "Télécharger le fichier, CSV"))
}
