import CharterModel
import Diagnosis
import Layouts
import Markdown
import SitePlan

extension Site {
  /// What a record's page, or the page of a collection, shows beyond the page's own text.
  func addRecords(to view: inout View, _ source: Int, on page: SitePage) {
    let charterPage = charter.pages[source]
    if view.shape.slots["record"] != nil {
      view["record"] = .view(recordView(source, on: page))
    }
    guard let collection = charterPage.collection, view.shape.slots["records"] != nil,
      let own = pageOfFolder[charterPage.folder]
    else { return }
    let records = shown(self.records(of: collection, below: own), of: collection)
    let views = records.map { recordView($0, on: page) }
    view["records"] = .list(views)
    addTurns(to: &view, records, views)
    view["sheet"] = special.byContent.crisisSheets[source].map {
      .text(page.root + pages[$0].address)
    }
    if collection.id == Asset.kind.id {
      view["kit"] = files.kits.first { $0.network == nil }.map { .text(page.root + $0.address) }
      view["slots"] = slotsView(on: page).map { .view($0) }
      let sorted = zip(records, views).map { (isPhotograph(charter.pages[$0]), $1) }
      view["photographs"] = .list(sorted.filter(\.0).map(\.1))
      view["drawings"] = .list(sorted.filter { !$0.0 }.map(\.1))
    }
    addStrategy(to: &view, collection: collection, records, on: page)
    if collection.id == Risk.kind.id { view["matrix"] = .view(riskMatrix(records, on: page)) }
  }

  /// The rules of a collection in two: those of today, with the retired ones, and those to come, with
  /// the last day on which one of them is still to come.
  private func addTurns(to view: inout View, _ records: [Int], _ views: [View]) {
    guard view.shape.slots["upcoming"] != nil else { return }
    let isUpcoming = records.map { state(of: $0) == .announced }
    let days = records.compactMap { charter.validity(of: $0)?.begins }
    view["current"] = .list(zip(views, isUpcoming).filter { !$1 }.map(\.0))
    view["upcoming"] = .list(zip(views, isUpcoming).filter(\.1).map(\.0))
    guard isUpcoming.contains(true), let last = days.max() else { return }
    view["lastUpcoming"] = .text(last.adding(days: -1).description)
  }

  /// Everything a crisis asks for, in one file that needs no other.
  func addCrisisSheet(to view: inout View, _ source: Int, on page: SitePage) {
    let records = records(of: CrisisLevel.kind, below: pageOfCharter[source])
    view["records"] = .list(records.map { recordView($0, on: page) })
    view["content"] = .markup(
      part(charter.pages[source].document.descendants(of: 0), of: source, on: page))
  }

  /// A record as layouts see it: its fields by their definitions, its parts, what is computed.
  func recordView(_ index: Int, on page: SitePage) -> View {
    let source = charter.pages[index]
    var view = View(RecordShapes.shape(of: source.kind))
    view["id"] = source.shownID.map { .text($0) }
    view["title"] = .text(pages[pageOfCharter[index]].title)
    view["href"] = .text(address(of: pageOfCharter[index], from: page))
    let own = self.parts(of: index, on: page)
    view["intro"] = .markup(own.part(source.introduction))
    if case .prose = source.kind.parts, source.kind.id != CharterDocument.kind.id {
      view["body"] = .markup(own.part(source.document.descendants(of: 0)))
    }
    var parts = View(RecordShapes.parts(of: source.kind))
    for (name, nodes) in source.parts {
      parts[FieldName(name, fr: name).camelCase] = .markup(own.part(nodes))
    }
    view["parts"] = .view(parts)
    for entry in source.fields.entries {
      view[entry.definition.layoutName] = value(of: entry.value, on: page, in: source)
    }
    addValidity(to: &view, index)
    addComputed(to: &view, index, on: page)
    return view
  }

  private func value(
    of value: FieldValue, on page: SitePage, in source: CharterPage
  ) -> ViewValue? {
    switch value {
    case .text(let text): .text(typeset(text))
    case .texts(let texts):
      .list(texts.map { View(PageShapes.text, ["text": .text(typeset($0.value))]) })
    case .integer(let number): .text(number)
    case .figure(let figure): .text(text(of: figure))
    case .time(let time): .text(text(of: time))
    case .graded(let graded):
      .list(
        graded.compactMap { entry in
          guard let view = referenceView(entry.id.value, on: page) else { return nil }
          var graded = View(RecordShapes.graded, copying: view)
          graded["grade"] = .view(choiceView(entry.choice))
          return graded
        })
    case .flag(let flag): .flag(flag)
    case .date(let day): .view(dateView(day))
    case .duration(let duration):
      .view(View(PageShapes.text, ["text": .text(duration.phrase[language])]))
    case .cadence(let cadence): .text(cadence.phrase[language])
    case .choice(let choice): .view(choiceView(choice))
    case .choices(let choices): .list(choices.map(choiceView))
    case .reference(let id): referenceView(id.value, on: page).map { .view($0) }
    case .references(let ids): .list(ids.compactMap { referenceView($0.value, on: page) })
    case .files(let paths): .list(paths.compactMap { fileView($0.value, on: page, in: source) })
    // What is taken for what is computed: see ``addAsset(to:_:on:)``.
    case .filed: nil
    case .numbers(let numbers):
      .list(
        numbers.map {
          View(
            RecordShapes.entry,
            ["name": .text(label(of: $0.name)), "text": .text(text(of: $0.number))])
        })
    case .sizes(let sizes):
      .list(
        sizes.map {
          View(
            RecordShapes.entry,
            [
              "name": .text(typeset($0.name)),
              "text": .text("\($0.size.width)\u{202F}×\u{202F}\($0.size.height)"),
            ])
        })
    }
  }

  /// A name of ``Network/limits`` as readers know it; another as its author wrote it.
  private func label(of name: FieldName) -> String {
    guard case .numbers(let choices?) = Network.limits.definition.type,
      let choice = choices.first(where: { $0.name == name })
    else { return name[language] }
    return typeset(choice.label[language])
  }

  func dateView(_ day: Day) -> View {
    View(RecordShapes.date, ["text": .text(text(of: day)), "iso": .text(day.description)])
  }

  func choiceView(_ choice: Choice) -> View {
    View(
      RecordShapes.choice,
      ["label": .text(typeset(choice.label[language])), "name": .text(choice.name.en)])
  }

  func referenceView(_ id: String, on page: SitePage) -> View? {
    guard let index = charter.record(id) else { return nil }
    var view = View(RecordShapes.reference)
    view["id"] = .text(charter.pages[index].recordID ?? id)
    fillContact(&view, pageOfCharter[index], from: page)
    return view
  }

  func fileView(_ path: String, on page: SitePage, in source: CharterPage) -> View? {
    guard let resolved = ContentPath.resolve(path, from: source.folder),
      let address = files.addresses.address(ofMedia: resolved), let facts = files.media[resolved]
    else { return nil }
    return View(
      RecordShapes.file,
      [
        "name": .text(ContentPath.name(of: resolved)), "href": .text(page.root + address),
        "type": .text(facts.typeName(of: resolved)),
        "dimensions": facts.size.map {
          .text("\($0.width)\u{202F}×\u{202F}\($0.height)")
        },
        "weight": .text(words.weight(facts.weight)),
      ])
  }
}
