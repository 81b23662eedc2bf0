import Diagnosis

extension ExportSource {
  /// X, account overview by day; and Twitter's “by day” of the years before.
  static let x = ExportSource(
    label: "X", networks: ["x"], asOf: "2026-11-29",
    provenance: [
      // “Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Unfollows,Replies,Reposts,
      // Profile visits,Create Post,Video views,Media views”, days as “Fri, Apr 26, 2024”.
      "https://github.com/ThatRetiredDude/PleaseDaddyElonNotTheBelt/blob/"
        + "acaa1c49c1fe5d58d4a05e1d0e75a98b1e2c9742/xeraser_analytics.py"
        // By day until 2023: “Date,Tweets published,impressions,engagements,engagement rate,retweets,
        // replies,likes,user profile clicks,url clicks,…”; all its files are in English.
    ],
    days: ["date", "jour"],
    columns: [
      Column("impressions", "impressions"),
      Column("interactions", "engagements"),
      Column("new-followers", "new follows", "follows", "nouveaux abonnements"),
      Column("unfollows", "unfollows", "désabonnements"),
      Column("reactions", "likes", "j'aime"),
      Column("comments", "replies", "réponses"),
      Column("shares", "reposts", "retweets", "partages"),
      Column("saves", "bookmarks", "signets"),
      Column("profile-visits", "profile visits", "user profile clicks", "visites du profil"),
      Column("clicks", "url clicks"),
      Column("views", "video views", "media views", "vues de vidéos"),
    ],
    others: [
      "share", "shares", "create post", "tweets published", "posts published", "engagement rate",
      "detail expands", "hashtag clicks", "permalink clicks", "app opens", "app installs",
      "email tweet", "dial phone", "media engagements", "media views", "video views",
    ],
    posts: [
      "tweet id", "tweet permalink", "tweet text", "post id", "post link", "post text", "post url",
      "time",
    ],
    path: Phrase(
      en: "on X: Premium, Analytics, Account overview, by day, then the arrow that downloads it",
      fr: "sur X : Premium, Statistiques, Vue d'ensemble du compte, par jour, puis la flèche de "
        + "téléchargement"))
}
