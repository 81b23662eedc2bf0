import CharterModel
import Diagnosis

extension Site {
  /// The site with another text of one page. What other pages show of that text (who cites whom, a
  /// search, a check of the whole) is as it was until the next whole build; nil if addresses or
  /// files would change with it.
  package func revised(
    _ charter: Charter, _ index: Int, resolved page: ResolvedPage
  ) -> Site? {
    guard Set(page.media) == Set(resolved[index].media) else { return nil }
    var site = self
    site.charter = charter
    site.resolved[index] = page
    return site
  }
}
