#include "core/base/shared_text.h"
#include "core/brief/document_text.h"
#include "core/deck/record_placeholders.h"
#include "core/deck/slide_pictures.h"
#include "core/pack/visit_pack.h"

#include <algorithm>

namespace attache {

QString PackMaker::fileName(PackFile file, const VisitPack &pack) const
{
    const QLatin1String paper(".pdf");
    switch (file) {
    case PackFile::Brief:
        return Common::tr("Brief") + paper;
    case PackFile::Booklet:
        return TypeLabel::tr("Case studies") + paper;
    case PackFile::Questions:
        return TypeLabel::tr("Questions and answers") + paper;
    case PackFile::Cost:
        return costPageDocument(*pack.cost, m_language).title + paper;
    case PackFile::Handouts:
        return tr("To take along", "a file") + paper;
    case PackFile::Deck:
        return deckName(pack) + QLatin1String(".pptx");
    case PackFile::DeckPdf:
        return deckName(pack) + paper;
    case PackFile::Event:
        return TypeLabel::tr("Visit") + QLatin1String(".ics");
    }
    return {};
}

Result<PackPlan> PackMaker::plan(const VisitPack &pack) const
{
    PackPlan plan;
    const auto add = [&](PackFile file, size_t count) {
        plan.files.push_back({file, fileName(file, pack), static_cast<int>(count)});
    };
    add(PackFile::Brief, 0);
    if (!pack.cases.empty())
        add(PackFile::Booklet, pack.cases.size());
    if (!pack.questions.empty())
        add(PackFile::Questions, pack.questions.size());
    if (pack.cost)
        add(PackFile::Cost, 0);
    if (!pack.handouts.empty())
        add(PackFile::Handouts, pack.handouts.size());
    if (!pack.deck.picks.empty()) {
        ATTACHE_TRY(const std::vector<Slide> slides, slidesOf(pack));
        add(PackFile::Deck, slides.size());
        if (!SlidePainter::program().isEmpty())
            add(PackFile::DeckPdf, 0);
        QString words;
        for (const Slide &slide : slides)
            words += slide.title + u'\n' + slide.body + u'\n';
        ATTACHE_TRY(const PlaceholderValues values,
                    placeholdersFor(m_workspace, pack.visit.id, {}));
        plan.unfilled = withoutValue(placeholderNames(words), values);
    }
    add(PackFile::Event, 0);
    return plan;
}

/// The slides that the deck of @p pack takes, in their order.
Result<std::vector<Slide>> PackMaker::slidesOf(const VisitPack &pack) const
{
    std::vector<Slide> taken;
    for (const DeckPick &pick : pack.deck.picks) {
        ATTACHE_TRY(const std::vector<Slide> slides, DeckLibrary(m_workspace).slides(pick.deck));
        for (const int position : pick.slides) {
            const auto slide = std::ranges::find(slides, position, &Slide::position);
            if (slide != slides.end())
                taken.push_back(*slide);
        }
    }
    return taken;
}

} // namespace attache
