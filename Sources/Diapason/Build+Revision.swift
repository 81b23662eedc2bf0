import CharterModel
import Diagnosis
import Disk
import SitePlan
import Website

extension Build {
  /// The site of the last whole build with another text of one page, made from that page alone. Nil
  /// if more than a text changed, or if something is wrong with it: then only a whole build can
  /// tell what to show.
  package mutating func revise(
    _ site: ThemedSite, _ path: String, in source: SourceFolder
  ) -> ThemedSite? {
    let prefix = source.contentPrefix
    guard ContentPath.isMarkdown(path), let older = memory?.parsed(path),
      let collections = memory?.collections, let resolver = memory?.resolver,
      let index = site.plan.charter.page(at: path), site.plan.charter.pages[index].place == nil,
      let bytes = try? FileSystem.read(source.contentFolder + "/" + path)
    else { return nil }
    let parsed = ParsedPage(ContentFile(path: path, bytes: bytes), prefix: prefix)
    guard parsed.diagnostics.isEmpty, parsed.differsOnlyInText(from: older) else { return nil }
    var problems: [Diagnostic] = []
    let page = CharterPage(parsed, in: collections, &problems)
    let charter = site.plan.charter.replacing(index, with: page, &problems)
    let resolved = resolver.resolve(page)
    guard problems.isEmpty, resolved.diagnostics.isEmpty else { return nil }
    memory?.keep(parsed)
    return site.revised(charter, index, resolved: resolved)
  }
}
