#include "core/deck/slide_recogniser.h"

#include "core/base/shared_text.h"
#include "core/deck/slide_index.h"

#include <algorithm>

namespace attache {

namespace {

QString allWords(const QString &title, const QString &body, const QString &notes)
{
    return QStringList{title, body, notes}.join(u'\n');
}

/// Whoever passes a presentation on may take the notes out.
LineDifference differenceOf(const Slide &slide, const SlideOutline &outline)
{
    const QString notes = outline.notes.isEmpty() ? QString() : QString(slide.notes);
    return compareFilled(allWords(slide.title, slide.body, notes),
                         allWords(outline.title, bodyOf(outline), outline.notes));
}

/// LibreOffice writes some pictures anew when it saves.
Result<bool> keepsPictures(const Package &package)
{
    ATTACHE_TRY(const auto *top, package.relationships());
    for (const Relationship &each : *top) {
        const Part *part = each.external || !relationship::is(each.type, "extended-properties")
                               ? nullptr
                               : package.part(each.target);
        if (!part)
            continue;
        ATTACHE_TRY(const XmlPart xml, package.readXml(*part));
        const QByteArray program = xml::child(xml.root(), "Application").text().get();
        return !program.contains("Office.org") && !program.startsWith("LibreOffice") &&
               !program.startsWith("OpenOffice");
    }
    return true;
}

/// One run over the slides of a file.
class Recognition
{
public:
    Recognition(SlideIndex &index, std::vector<SoughtSlide> sought, bool picturesAreKept)
        : m_index(index)
        , m_sought(std::move(sought))
        , m_picturesAreKept(picturesAreKept)
    {
    }

    Result<std::vector<RecognisedSlide>> run(const Progress &progress)
    {
        ATTACHE_CHECK(findCandidates(progress));
        std::vector<RecognisedSlide> result;
        for (size_t number = 0; number < m_sought.size(); ++number) {
            ATTACHE_TRY(RecognisedSlide slide, judged(number));
            result.push_back(std::move(slide));
        }
        return result;
    }

private:
    /// The marked slide, unless something else was written over a copy of it.
    const SlideIndex::Entry *marked(const SoughtSlide &sought) const
    {
        const SlideIndex::Entry *entry =
            sought.origin ? m_index.find(sought.origin->slide) : nullptr;
        if (!entry || sought.outline.searchText().isEmpty())
            return entry;
        constexpr double StillTheSlide = 0.3;
        const bool isAsSent = sought.origin->words == sought.words;
        const bool isLike =
            likeness(entry->pairs,
                     characterPairs(withoutPlaceholders(sought.outline.searchText()))) >=
            StillTheSlide;
        return isAsSent || isLike ? entry : nullptr;
    }

    Result<void> findCandidates(const Progress &progress)
    {
        for (const SoughtSlide &sought : m_sought) {
            if (progress.cancelled())
                return Error{Error::Kind::Cancelled, Common::tr("Reading was cancelled."), {}, {}};
            if (const SlideIndex::Entry *entry = marked(sought)) {
                m_candidates.push_back({size_t(entry - m_index.entries().data())});
                m_isMarked.push_back(true);
            } else {
                ATTACHE_TRY(auto found, m_index.candidates(sought));
                m_candidates.push_back(std::move(found));
                m_isMarked.push_back(false);
            }
            if (m_candidates.back().size() == 1)
                ++m_votes[m_index.entries()[m_candidates.back().front()].deck];
        }
        return {};
    }

    /// Of equal candidates the one of the deck that most slides of the file come from, of its
    /// newest version, of the place nearest to where the slide stands now.
    std::optional<size_t> chosen(size_t number) const
    {
        const auto &candidates = m_candidates[number];
        const auto best =
            std::max_element(candidates.begin(), candidates.end(), [&](size_t a, size_t b) {
                return worth(a, number) < worth(b, number);
            });
        return best == candidates.end() ? std::nullopt : std::optional<size_t>(*best);
    }

    std::tuple<bool, int, qint64, int> worth(size_t entry, size_t number) const
    {
        const SlideIndex::Entry &each = m_index.entries()[entry];
        const auto votes = m_votes.find(each.deck);
        return {m_index.newestOf(each.deck) == each.deck,
                votes == m_votes.end() ? 0 : votes->second, m_index.decks()[each.deck].id.value(),
                -std::abs(each.slide.position - int(number) - 1)};
    }

    Result<RecognisedSlide> judged(size_t number)
    {
        const SoughtSlide &sought = m_sought[number];
        RecognisedSlide result;
        result.position = sought.outline.position;
        result.title = sought.outline.title;
        const std::optional<size_t> found = chosen(number);
        if (!found)
            return result;
        const SlideIndex::Entry &entry = m_index.entries()[*found];
        result.isMarked = m_isMarked[number];
        result.slide = entry.slide;
        result.deck = m_index.decks()[entry.deck];
        result.newestDeck = m_index.decks()[m_index.newestOf(entry.deck)];
        if (const auto newest = m_index.newest(*found))
            result.newest = m_index.entries()[*newest].slide;
        const bool changedInPlace =
            result.isMarked && sought.origin->content != entry.slide.contentHash;
        result.hasNewer = changedInPlace || !result.newest ||
                          result.newest->contentHash != entry.slide.contentHash;
        ATTACHE_TRY(const bool asSent, isAsSent(sought, *found, changedInPlace));
        if (!asSent) {
            result.standing = SlideStanding::Edited;
            result.difference = differenceOf(entry.slide, sought.outline);
        } else {
            result.standing = result.hasNewer ? SlideStanding::Outdated : SlideStanding::Current;
        }
        return result;
    }

    Result<bool> isAsSent(const SoughtSlide &sought, size_t number, bool changedInPlace)
    {
        const SlideIndex::Entry &entry = m_index.entries()[number];
        if (QString::fromLatin1(sought.outline.contentHash) == entry.slide.contentHash)
            return true;
        if (sought.origin && sought.origin->slide == entry.slide.id) {
            // What it said when it was sent is known, whatever the library says by now.
            if (sought.origin->words != sought.words)
                return false;
            if (changedInPlace)
                return true;
        }
        if (!differenceOf(entry.slide, sought.outline).isEmpty())
            return false;
        if (!m_picturesAreKept)
            return true;
        ATTACHE_TRY(const bool other, m_index.showsOther(number, sought));
        return !other;
    }

    SlideIndex &m_index;
    std::vector<SoughtSlide> m_sought;
    bool m_picturesAreKept;
    std::vector<std::vector<size_t>> m_candidates;
    std::vector<bool> m_isMarked;
    std::map<size_t, int> m_votes; ///< deck → slides that can come from nowhere else
};

} // namespace

Result<std::vector<RecognisedSlide>> SlideRecogniser::recognise(const QString &path,
                                                                const Progress &progress)
{
    ATTACHE_TRY(const Presentation presentation, openOffered(path));
    ATTACHE_TRY(DeckOutline outline, DeckReader(presentation).read(progress));
    std::vector<SoughtSlide> sought;
    for (size_t number = 0; number < outline.slides.size(); ++number) {
        const SlideEntry &entry = presentation.slides()[number];
        ATTACHE_TRY(const XmlPart xml, presentation.package().readXml(*entry.part));
        SoughtSlide slide{std::move(outline.slides[number]), {}, originOf(xml), wordsHash(xml)};
        ATTACHE_TRY(slide.shapes, shapesOf(presentation, entry));
        sought.push_back(std::move(slide));
    }
    ATTACHE_TRY(const bool picturesAreKept, keepsPictures(presentation.package()));
    ATTACHE_TRY(SlideIndex index, SlideIndex::of(m_library));
    return Recognition(index, std::move(sought), picturesAreKept).run(progress);
}

} // namespace attache
