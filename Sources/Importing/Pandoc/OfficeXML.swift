import CXML
import CharterModel
import Glibc
import Media

/// A part of an office document as a tree, by libxml2, from which elements can be taken.
///
/// Nothing is fetched, no entity is expanded but the five of XML itself. Its memory is libxml2's, which
/// takes it from C.
final class OfficeXML {
  private let document: xmlDocPtr
  private static let options =
    XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
    | XML_PARSE_NOCDATA.rawValue

  /// Nil for what is not well-formed, declares a document type, or is nested or crowded as no office
  /// program writes it.
  init?(_ bytes: [UInt8]) {
    guard XMLTag.crowdedTag(in: bytes) == nil, let size = Int32(exactly: bytes.count) else {
      return nil
    }
    _ = Self.isReady
    let read = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        xmlReadMemory($0.baseAddress, size, nil, nil, Int32(Self.options))
      }
    }
    guard let read else { return nil }
    guard read.pointee.intSubset == nil, xmlDocGetRootElement(read) != nil else {
      xmlFreeDoc(read)
      return nil
    }
    document = read
  }

  deinit { xmlFreeDoc(document) }

  /// libxml2 must begin on one thread.
  private static let isReady: Void = xmlInitParser()

  var root: OfficeElement { OfficeElement(node: xmlDocGetRootElement(document)) }

  /// All elements, each before those in it.
  var elements: [OfficeElement] {
    var found: [OfficeElement] = []
    var next: OfficeElement? = root
    while let element = next {
      found.append(element)
      next = element.following
    }
    return found
  }

  /// The part as it is now.
  var bytes: [UInt8] {
    var text: UnsafeMutablePointer<xmlChar>?
    var size: Int32 = 0
    xmlDocDumpMemoryEnc(document, &text, &size, "UTF-8")
    defer { free(text) }
    return Array(UnsafeBufferPointer(start: text, count: Int(size)))
  }
}

/// An element of a part that is still held.
struct OfficeElement: Hashable {
  let node: xmlNodePtr

  /// The name without its prefix.
  var name: String { String(cString: node.pointee.name) }

  var children: [OfficeElement] {
    var found: [OfficeElement] = []
    var next = xmlFirstElementChild(node)
    while let child = next {
      found.append(OfficeElement(node: child))
      next = xmlNextElementSibling(child)
    }
    return found
  }

  var parent: OfficeElement? {
    guard let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else {
      return nil
    }
    return OfficeElement(node: parent)
  }

  func child(_ name: String) -> OfficeElement? {
    var next = xmlFirstElementChild(node)
    while let child = next {
      if OfficeElement(node: child).name == name { return OfficeElement(node: child) }
      next = xmlNextElementSibling(child)
    }
    return nil
  }

  /// The value of an attribute, whatever its prefix.
  subscript(_ name: String) -> String? {
    var next = node.pointee.properties
    while let attribute = next {
      if String(cString: attribute.pointee.name) == name {
        let text = xmlNodeListGetString(node.pointee.doc, attribute.pointee.children, 1)
        defer { free(text) }
        return text.map { String(cString: $0) } ?? ""
      }
      next = attribute.pointee.next
    }
    return nil
  }

  /// All that is written in it.
  var text: String {
    let text = xmlNodeGetContent(node)
    defer { free(text) }
    return text.map { String(cString: $0) } ?? ""
  }

  /// The next element in the order of the file.
  fileprivate var following: OfficeElement? {
    if let child = xmlFirstElementChild(node) { return OfficeElement(node: child) }
    var place: xmlNodePtr? = node
    while let element = place, element.pointee.type == XML_ELEMENT_NODE {
      if let next = xmlNextElementSibling(element) { return OfficeElement(node: next) }
      place = element.pointee.parent
    }
    return nil
  }

  /// Takes it from its place. It is not to be asked anything then.
  func remove() {
    xmlUnlinkNode(node)
    xmlFreeNode(node)
  }
}
