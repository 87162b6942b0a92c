#include "core/deck/slide_gatherer.h"

#include "core/base/shared_text.h"
#include "core/deck/slide_notes.h"

namespace attache {

Result<size_t> SlideGatherer::use(Id<Deck> id)
{
    if (const auto found = m_sources.find(id); found != m_sources.end())
        return found->second;
    ATTACHE_TRY(const Deck deck, Store<Deck>(m_connection).get(id));
    ATTACHE_TRY(auto known, m_library.slides(id));
    const size_t source = m_request.decks.size();
    for (Slide &slide : known) {
        const int position = slide.position;
        m_slides.insert_or_assign({source, position}, std::move(slide));
    }
    ATTACHE_TRY(Presentation presentation, m_library.open(deck));
    m_opened.push_back(std::make_unique<Presentation>(std::move(presentation)));
    m_request.decks.push_back({m_opened.back().get(), deck.name});
    m_sources.emplace(id, source);
    m_decks.emplace(source, deck);
    return source;
}

size_t SlideGatherer::use(Presentation presentation, const QString &name)
{
    m_opened.push_back(std::make_unique<Presentation>(std::move(presentation)));
    m_request.decks.push_back({m_opened.back().get(), name, true});
    return m_request.decks.size() - 1;
}

int SlideGatherer::slideCount(size_t source) const
{
    return int(m_request.decks[source].presentation->slides().size());
}

/// What is said to @p slide, where somebody changed that here; nothing where its file says the
/// same.
Result<std::optional<QString>> SlideGatherer::changedNotes(size_t source, const Slide &slide) const
{
    const Presentation &deck = *m_request.decks[source].presentation;
    const Part &part = *deck.slides()[size_t(slide.position) - 1].part;
    ATTACHE_TRY(const Part *notes, deck.package().related(part, "notesSlide"));
    QString said;
    if (notes) {
        const auto xml = deck.package().readXml(*notes);
        // What cannot be read travels as it is.
        if (!xml)
            return std::optional<QString>();
        said = notesIn(*xml);
    }
    return QString(slide.notes) == said ? std::nullopt : std::optional<QString>(slide.notes);
}

Result<void> SlideGatherer::take(Id<Deck> id, int position,
                                 std::optional<std::pair<size_t, int>> inPlaceOf)
{
    ATTACHE_TRY(const size_t source, use(id));
    if (position < 1 || position > slideCount(source)) {
        return Error{
            Error::Kind::Invalid,
            Common::tr("\"%1\" has %n slide(s); there is no slide %2.", nullptr, slideCount(source))
                .arg(m_request.decks[source].name)
                .arg(position),
            {},
            {}};
    }
    SlideChoice choice{source, size_t(position) - 1};
    if (const auto found = m_slides.find({source, position}); found != m_slides.end()) {
        const Slide &slide = found->second;
        choice.origin = {slide.id, id, m_decks.at(source).version, slide.contentHash};
        ATTACHE_TRY(choice.notes, changedNotes(source, slide));
    }
    if (inPlaceOf)
        choice.inPlaceOf = std::pair(inPlaceOf->first, size_t(inPlaceOf->second) - 1);
    m_request.slides.push_back(std::move(choice));
    return {};
}

Result<void> SlideGatherer::make(Id<Deck> id, const std::vector<MadeSlide> &slides)
{
    ATTACHE_TRY(const size_t source, use(id));
    return make(source, slides);
}

Result<void> SlideGatherer::make(size_t source, const std::vector<MadeSlide> &slides)
{
    const AssemblySource look = m_request.decks[source];
    ATTACHE_TRY(Presentation made, makeSlides(*look.presentation, slides));
    m_opened.push_back(std::make_unique<Presentation>(std::move(made)));
    for (size_t slide = 0; slide < slides.size(); ++slide) {
        SlideChoice choice{m_request.decks.size(), slide};
        choice.origin.made = fromOf(slides[slide]);
        m_request.slides.push_back(std::move(choice));
    }
    m_request.decks.push_back({m_opened.back().get(), look.name});
    return {};
}

} // namespace attache
