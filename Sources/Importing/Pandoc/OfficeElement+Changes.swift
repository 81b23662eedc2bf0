import CXML

/// What is written in an element, word by word, and what stands around it.
extension OfficeElement {
  /// All that is written in it, with a space for what parts words without being one.
  var spacedText: String {
    var text = ""
    var next: xmlNodePtr? = node.pointee.children
    while let place = next {
      switch place.pointee.type {
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        if let content = place.pointee.content { text += String(cString: content) }
      case XML_ELEMENT_NODE:
        if ["s", "tab", "line-break", "br", "p", "h"].contains(OfficeElement(node: place).name) {
          text += " "
        }
      default: break
      }
      next = Self.next(after: place, within: node)
    }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func next(after place: xmlNodePtr, within node: xmlNodePtr) -> xmlNodePtr? {
    if place.pointee.type == XML_ELEMENT_NODE, let child = place.pointee.children { return child }
    var place = place
    while place != node {
      if let next = place.pointee.next { return next }
      guard let parent = place.pointee.parent else { return nil }
      place = parent
    }
    return nil
  }

  /// The nearest of the elements around it that has one of these names.
  func ancestor(of names: Set<String>) -> OfficeElement? {
    var next = parent
    while let element = next, !names.contains(element.name) { next = element.parent }
    return next
  }
}

/// Changes to a part.
extension OfficeElement {
  /// Writes words before all that is in it.
  func prepend(_ words: String) {
    let text = xmlNewDocText(node.pointee.doc, words)
    if let first = node.pointee.children {
      xmlAddPrevSibling(first, text)
    } else {
      xmlAddChild(node, text)
    }
  }

  func move(before other: OfficeElement) { xmlAddPrevSibling(other.node, node) }

  func rename(_ name: String) { xmlNodeSetName(node, name) }

  /// Removes the attributes of a name, whatever their prefix.
  func removeAttribute(_ name: String) {
    var next = node.pointee.properties
    while let attribute = next {
      next = attribute.pointee.next
      if String(cString: attribute.pointee.name) == name { xmlRemoveProp(attribute) }
    }
  }

  /// Replaces what is in it by a copy of what is in another.
  func takeContent(of other: OfficeElement) {
    while let child = node.pointee.children {
      xmlUnlinkNode(child)
      xmlFreeNode(child)
    }
    var next = other.node.pointee.children
    while let child = next {
      if let copy = xmlDocCopyNode(child, node.pointee.doc, 1) { xmlAddChild(node, copy) }
      next = child.pointee.next
    }
  }

  func insertCopyAfter() {
    if let copy = xmlDocCopyNode(node, node.pointee.doc, 1) { xmlAddNextSibling(node, copy) }
  }
}
