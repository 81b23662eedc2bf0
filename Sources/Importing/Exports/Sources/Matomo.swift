import Diagnosis

extension ExportSource {
  /// Matomo: a report over several days or months, in CSV (UTF-16 by default), with the names of its
  /// interface or of its API.
  static let matomo = ExportSource(
    label: "Matomo", networks: ["matomo"], asOf: "2026-11-29",
    provenance: [
      "https://github.com/matomo-org/matomo/blob/"
        + "002129493ac9c0dfcb42204f9fd17c32b0f6933b/lang/fr.json",
      "https://developer.matomo.org/api-reference/reporting-api",
    ],
    days: ["date", "label", "libellé"].map(\.asHeaderName),
    columns: [
      Column("visits", "nb_visits", "visits", "visites"),
      Column("visitors", "nb_uniq_visitors", "unique visitors", "visiteurs uniques"),
      Column(
        "page-views", "nb_pageviews", "pageviews", "page views", "vues de pages", "vues de page",
        "affichages de page", "pages vues"),
      Column("downloads", "nb_downloads", "downloads", "téléchargements"),
      Column("clicks", "nb_outlinks", "outlinks", "liens sortants"),
    ],
    others: [
      "nb_users", "users", "utilisateurs", "nb_actions", "actions", "max_actions",
      "maximum actions in one visit", "maximum d'actions en une visite", "nb_visits_converted",
      "visits with conversions", "visites avec conversions", "bounce_count", "bounces", "rebonds",
      "sum_visit_length", "total time spent by visitors (in seconds)", "bounce_rate",
      "bounce rate", "taux de rebond", "nb_actions_per_visit", "actions per visit",
      "actions par visite", "avg_time_on_site", "avg. visit duration (in seconds)",
      "nb_uniq_pageviews", "unique pageviews", "nb_uniq_downloads", "unique downloads",
      "nb_uniq_outlinks", "unique outlinks", "nb_searches", "nb_keywords",
    ].map(\.asHeaderName),
    omitsEmptyDays: false,
    path: Phrase(
      en:
        "in Matomo: Visitors, Overview, period Day over a range of dates, then the export icon, CSV",
      fr: "dans Matomo : Visiteurs, Vue d'ensemble, période Jour sur un intervalle de dates, puis "
        + "l'icône d'export, CSV"))
}
