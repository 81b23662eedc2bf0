import CharterModel
import Layouts
import SitePlan

/// A planned site with the theme that shows it: any page's bytes are made from it alone.
package struct ThemedSite: Sendable {
  package private(set) var plan: Site
  let theme: Theme
  /// What stands on every page while a crisis lasts.
  private let crisisBanner: View?
  /// Whom to call in danger, the logo and the sign in the tabs of browsers: the same on every page.
  private let emergency: View?
  private let logos: [View]
  private let icon: String?
  /// What depends on the whole plan and stands on many pages is made once.
  private let planSteps: [Int: View]
  private let decision: View?
  /// How much a reader loads who asks for spelling.
  private let dictionaryWeight: String
  private static let dictionaryName = "dictionary.js"

  package init(_ plan: Site, theme: Theme) {
    var theme = theme
    if let css = plan.companyStyles { theme.addAsset(named: "site.css", Array(css.utf8)) }
    if let icon = plan.initialIcon { theme.addAsset(named: Site.madeIcon, icon) }
    if let guide = plan.proofreadingData {
      theme.addAsset(named: "proofreading-guide.js", guide)
    }
    if let dictionary = plan.dictionaryData {
      theme.addAsset(named: Self.dictionaryName, dictionary)
      dictionaryWeight = plan.words.weight(dictionary.count)
    } else {
      dictionaryWeight = ""
    }
    self.plan = plan
    self.theme = theme
    crisisBanner = plan.makeCrisisBanner
    emergency = plan.makeEmergency
    logos = plan.logoViews
    icon = plan.iconAddress(in: theme)
    planSteps = plan.planStepViews
    decision = plan.firstDecision
  }

  /// The site with another text of one page: see ``SitePlan/Site/revised(_:_:resolved:)``.
  package func revised(
    _ charter: Charter, _ index: Int, resolved page: ResolvedPage
  ) -> ThemedSite? {
    guard let plan = plan.revised(charter, index, resolved: page) else { return nil }
    var site = self
    site.plan = plan
    return site
  }

  /// The site as who edits it in place sees it.
  /// - Parameter marks: what the texts of a page are marked with, by its path.
  package func marking(_ marks: @escaping @Sendable (String) -> String) -> ThemedSite {
    var site = self
    site.plan.blockMarks = marks
    return site
  }

  /// The style sheets that a page loads, as it names them.
  package func styleAddresses(ofPage index: Int) -> [String] {
    theme.styles.map { plan.pages[index].root + $0 }
  }

  /// The bytes of one page.
  package func render(_ index: Int) -> [UInt8] {
    let page = plan.pages[index]
    let html = StackedTables.marked(
      theme.render(view(of: index), with: page.layout, in: plan.language))
    return FrenchSetting.applies(to: plan.language(ofText: page).text)
      ? FrenchSetting.set(html) : html
  }

  /// The view that every layout is given.
  func view(of index: Int) -> View {
    var view = plan.view(of: index)
    addAssets(to: &view, layout: plan.pages[index].layout)
    view["planStep"] = planSteps[index].map { .view($0) }
    view["decision"] = decision.map { .view($0) }
    view["crisis"] = crisisBanner.flatMap { plan.crisisView($0, on: index) }.map { .view($0) }
    if case .proofread = plan.pages[index].content {
      view["proofreader"] = theme.address(ofAsset: "proofreader.js").map { .address($0) }
      view["proofreadingGuide"] = theme.address(ofAsset: "proofreading-guide.js")
        .map { .address($0) }
      view["dictionary"] = theme.address(ofAsset: Self.dictionaryName).map {
        .view(
          View(PageShapes.dictionary, ["href": .address($0), "weight": .text(dictionaryWeight)]))
      }
    }
    return view
  }

  private func addAssets(to view: inout View, layout: String) {
    func list(_ addresses: [String]) -> ViewValue {
      .list(addresses.map { View(PageShapes.asset, ["href": .address($0)]) })
    }
    view["styles"] = list(theme.styles)
    view["headScripts"] = list(theme.headScripts)
    view["scripts"] = list(theme.scripts + theme.scripts(of: layout))
    view["searchScript"] = theme.address(ofAsset: "search.js").map { .address($0) }
    view["searchPage"] = plan.special.search.map { .address(plan.pages[$0].address) }
    view["icon"] = icon.map { .address($0) }
    view["iconIsDrawing"] = .flag(icon?.hasSuffix(".svg") ?? false)
    view["logos"] = .list(logos)
    view["hasLogo"] = .flag(!logos.isEmpty)
    view["emergency"] = emergency.map { .view($0) }
  }
}
