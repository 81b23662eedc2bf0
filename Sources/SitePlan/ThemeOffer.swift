import Layouts

/// What the plan has to know of the theme.
package struct ThemeOffer: Sendable {
  private let layouts: Set<String>
  /// Whether the theme can show what a search finds.
  package let isSearchable: Bool

  init(_ theme: Theme) {
    layouts = theme.layouts
    isSearchable = theme.hasLayout("search") && theme.address(ofAsset: "search.js") != nil
  }

  func hasLayout(_ name: String) -> Bool { layouts.contains(name) }
}
