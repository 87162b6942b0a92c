#include "core/deck/part_carrier.h"
#include "core/deck/slide_notes.h"

namespace attache {

/// What is to be said instead of what the notes part @p index says; nothing for any other part.
std::optional<QString> PartCarrier::newNotes(size_t index, const Owner &owner) const
{
    if (!owner.slide || !isContentType(m_parts[index].contentType, "presentationml.notesSlide"))
        return std::nullopt;
    return m_request.slides[*owner.slide].notes;
}

/// Gives the slide @p index notes where it has none and something is to be said to it.
Result<void> PartCarrier::addNotes(size_t index, const Owner &owner)
{
    const SlideChoice &choice = m_request.slides[index];
    const auto &own = m_parts[index].relationships;
    const bool has = std::any_of(own.begin(), own.end(), [](const CarriedRelationship &each) {
        return relationship::is(each.type, "notesSlide");
    });
    if (has || !choice.notes || choice.notes->isEmpty())
        return {};
    QString words = *choice.notes;
    if (!keepsPlaceholders(owner.deck)) {
        PlaceholderFiller filler(m_values);
        words = filler.fill(words);
        for (UnfilledPlaceholder each : filler.unfilled()) {
            each.slide = int(index) + 1;
            m_unfilled.push_back(each);
        }
    }
    CarriedPart part;
    part.name = freeName(QStringLiteral("ppt/notesSlides/notesSlide1.xml"));
    part.contentType = QStringLiteral(
        "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml");
    part.deck = owner.deck;
    part.make = [words] { return notesSaying(words); };
    m_parts.push_back(std::move(part));
    const size_t notes = m_parts.size() - 1;
    const Presentation &deck = *m_decks[owner.deck].presentation;
    ATTACHE_TRY(const Part *known, package(owner.deck).related(deck.mainPart(), "notesMaster"));
    ATTACHE_TRY(const size_t master,
                known ? carryNotesMaster(owner.deck, *known) : makeNotesMaster(owner.deck));
    const QString office = QLatin1String(relationship::Office);
    m_parts[notes].relationships = {
        {QStringLiteral("rId1"), office + QStringLiteral("notesMaster"), {}, master},
        {QStringLiteral("rId2"), office + QStringLiteral("slide"), {}, index}};
    m_parts[index].relationships.push_back({freeRelationshipId(m_parts[index].relationships),
                                            office + QStringLiteral("notesSlide"),
                                            {},
                                            notes});
    return {};
}

Result<void> PartCarrier::completeNotes(size_t index, const Owner &owner)
{
    const auto lacks = [&](const char *word) {
        const auto &relationships = m_parts[index].relationships;
        return std::none_of(
            relationships.begin(), relationships.end(),
            [&](const CarriedRelationship &each) { return relationship::is(each.type, word); });
    };
    const QString office = QLatin1String(relationship::Office);
    if (lacks("notesMaster")) {
        ATTACHE_TRY(const size_t master, makeNotesMaster(owner.deck));
        const QString id = freeRelationshipId(m_parts[index].relationships);
        m_parts[index].relationships.push_back(
            {id, office + QStringLiteral("notesMaster"), {}, master});
    }
    return owner.slide ? leadNotesBack(index, owner) : Result<void>();
}

/// Notes have to lead to the slide they are of; what else they lead to are links in their text.
Result<void> PartCarrier::leadNotesBack(size_t index, const Owner &owner)
{
    const Part &notes = *m_parts[index].source;
    std::vector<CarriedRelationship> kept;
    bool leadsBack = false;
    for (const CarriedRelationship &each : m_parts[index].relationships) {
        if (relationship::is(each.type, "slide")) {
            ATTACHE_TRY(const bool isLink, mentions(owner.deck, notes, each.id));
            if (!isLink && (each.part != owner.slide || leadsBack))
                continue;
            leadsBack = leadsBack || each.part == owner.slide;
        }
        kept.push_back(each);
    }
    m_parts[index].relationships = std::move(kept);
    if (leadsBack)
        return {};
    const QString id = freeRelationshipId(m_parts[index].relationships);
    m_parts[index].relationships.push_back(
        {id, QLatin1String(relationship::Office) + QStringLiteral("slide"), {}, owner.slide});
    return {};
}

Result<size_t> PartCarrier::carryNotesMaster(size_t deck, const Part &master)
{
    // A presentation has one notes master; that of the first deck with notes serves for all.
    if (m_notesMaster)
        return *m_notesMaster;
    m_notesMaster =
        add(deck, master, freeName(QStringLiteral("ppt/notesMasters/notesMaster1.xml")));
    const size_t index = *m_notesMaster;
    const Owner nobody{deck, {}, 0};
    ATTACHE_CHECK(relate(index, master, nobody));
    for (const CarriedRelationship &each : m_parts[index].relationships) {
        if (relationship::is(each.type, "theme"))
            m_notesTheme = each.part;
    }
    ATTACHE_CHECK(noteEdits(index, nobody));
    return index;
}

Result<size_t> PartCarrier::makeNotesMaster(size_t deck)
{
    if (m_notesMaster)
        return *m_notesMaster;
    static const QByteArray Xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
        "<p:notesMaster xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
        "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"><p:cSld><p:bg>"
        "<p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg><p:spTree><p:nvGrpSpPr>"
        "<p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>"
        "</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" "
        "accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" "
        "accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>"
        "</p:notesMaster>";
    CarriedPart part;
    part.name = freeName(QStringLiteral("ppt/notesMasters/notesMaster1.xml"));
    part.contentType = QStringLiteral(
        "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml");
    part.deck = deck;
    part.make = []() -> Result<QByteArray> { return Xml; };
    m_parts.push_back(std::move(part));
    m_notesMaster = m_parts.size() - 1;
    const size_t index = *m_notesMaster;
    // It needs a theme of its own; the one of the slides' master is as good as any.
    for (const CarriedMaster &master : std::as_const(m_masters)) {
        if (!master.theme)
            continue;
        const CarriedPart theme = m_parts[*master.theme];
        ATTACHE_TRY(m_notesTheme, carryTheme(theme.deck, *theme.source, index));
        m_parts[index].relationships.push_back(
            {QStringLiteral("rId1"),
             QLatin1String(relationship::Office) + QStringLiteral("theme"),
             {},
             m_notesTheme});
        break;
    }
    return index;
}

} // namespace attache
