/// What a drawing may hold: shapes, paints, text, filters and references within itself.
enum SVGVocabulary {
  static let namespace = "http://www.w3.org/2000/svg"
  static let linkNamespace = "http://www.w3.org/1999/xlink"
  static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
  static let pageNamespace = "http://www.w3.org/1999/xhtml"

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  static let elements = words(
    """
    svg g defs symbol use switch a title desc style image
    path rect circle ellipse line polyline polygon
    text tspan textPath
    linearGradient radialGradient stop pattern clipPath mask marker
    filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
    feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG
    feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
    feSpecularLighting feSpotLight feTile feTurbulence
    """)

  /// What runs, loads or changes what was inspected. Looked up without case: a page that takes the
  /// drawing in would do so too.
  static let dangerous = words(
    """
    script foreignobject iframe object embed audio video canvas source track handler listener
    feimage font-face-uri color-profile discard html body link meta base form
    """)

  /// Elements that move what is drawn; they may set an address as well.
  static let animations = words(
    "set animate animatetransform animatemotion animatecolor mpath")

  /// Read by programs that draw, seen by nobody.
  static let unseen = words(
    """
    metadata view cursor font font-face font-face-src font-face-name font-face-format glyph
    missing-glyph hkern vkern
    """)

  /// Attributes of geometry and of structure, whose values load nothing.
  private static let attributes = words(
    """
    id class lang role focusable tabindex version baseProfile type media zoomAndPan
    x y x1 x2 y1 y2 cx cy r rx ry fx fy fr dx dy d width height points viewBox
    preserveAspectRatio pathLength rotate textLength lengthAdjust startOffset method spacing side
    gradientUnits spreadMethod offset patternUnits patternContentUnits
    clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
    filterUnits primitiveUnits in in2 result mode values operator k1 k2 k3 k4 order kernelMatrix
    divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha surfaceScale
    diffuseConstant specularConstant specularExponent limitingConeAngle scale xChannelSelector
    yChannelSelector azimuth elevation z pointsAtX pointsAtY pointsAtZ stdDeviation radius
    baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent
    requiredFeatures requiredExtensions systemLanguage enable-background filterRes
    """)

  /// Attributes that hold words: nothing is looked for in them.
  private static let wordy = words("id class lang role title")

  /// Attributes whose values are written as in styles.
  private static let transforms = words(
    "transform gradientTransform patternTransform")

  enum AttributeKind { case plain, style, other }

  static func kind(ofAttribute name: String) -> AttributeKind {
    if wordy.contains(name) || name.hasPrefix("aria-") { return .plain }
    return attributes.contains(name) || transforms.contains(name) || properties.contains(name)
      ? .style : .other
  }

  static func isProperty(_ name: String) -> Bool {
    properties.contains(name) || styleOnly.contains(name) || name.hasPrefix("--")
  }

  /// Whether a reader might see that a property is left out.
  static func isMissed(_ name: String) -> Bool {
    ["animation", "transition", "background", "mask", "content", "offset", "border", "src"]
      .contains { name == $0 || name.hasPrefix($0 + "-") }
  }

  private static let properties = words(
    """
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
    color-interpolation-filters color-rendering direction display dominant-baseline
    fill fill-opacity fill-rule filter flood-color flood-opacity font font-family
    font-feature-settings font-kerning font-size font-size-adjust font-stretch font-style
    font-variant font-variant-caps font-variant-east-asian font-variant-ligatures
    font-variant-numeric font-variant-position font-variation-settings font-weight
    glyph-orientation-horizontal glyph-orientation-vertical image-rendering kerning letter-spacing
    lighting-color marker marker-end marker-mid marker-start mask mask-type opacity overflow
    paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray
    stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
    text-anchor text-decoration text-decoration-color text-decoration-line text-decoration-style
    text-overflow text-rendering transform-origin transform-box unicode-bidi vector-effect
    visibility white-space word-spacing writing-mode
    """)

  private static let styleOnly = words(
    """
    transform enable-background isolation mix-blend-mode line-height text-align text-indent
    text-transform text-orientation text-shadow d x y cx cy r rx ry width height
    background background-color color-scheme solid-color solid-opacity shape-padding shape-margin
    block-progression font-synthesis
    """)

  /// Functions of values; `url()` has rules of its own.
  static let functions = words(
    """
    rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color calc min max
    clamp var matrix matrix3d translate translatex translatey translate3d scale scalex scaley
    rotate rotatez skew skewx skewy perspective blur brightness contrast drop-shadow grayscale
    hue-rotate invert opacity saturate sepia circle ellipse inset polygon path url
    """)
}
