#include "core/deck/slide_recogniser.h"

#include "core/base/shared_text.h"
#include "core/deck/filled_line.h"
#include "core/deck/made_recognition.h"
#include "core/deck/slide_index.h"
#include "core/deck/slide_listing.h"

#include <algorithm>
#include <set>

namespace attache {

namespace {

/// What is said to a slide is not what stands on it. Whoever passes a presentation on may take the
/// notes out.
LineDifference differenceOf(const Slide &slide, const SlideOutline &outline)
{
    LineDifference difference =
        compareFilled(slide.title + u'\n' + slide.body, outline.title + u'\n' + bodyOf(outline));
    if (outline.notes.isEmpty())
        return difference;
    const LineDifference notes = compareFilled(slide.notes, outline.notes);
    difference.removed += notes.removed;
    difference.added += notes.added;
    return difference;
}

/// Of @p difference what does not stand in the shapes and tables of @p outline, of which it is
/// known that they say what they said when they were sent.
LineDifference besideShapes(LineDifference difference, const SlideOutline &outline)
{
    const QStringList shapes = QStringList{outline.title} + outline.body + outline.tableCells;
    const QString said = plainLines(shapes.join(u'\n')).join(QString());
    const auto stands = [&said](const QString &line) { return said.contains(line); };
    difference.added.removeIf(stands);
    // What a placeholder became cannot be looked for.
    difference.removed.removeIf(
        [&](const QString &line) { return FilledLine(line).hasPlaceholders() || stands(line); });
    return difference;
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
    Recognition(SlideIndex &index, std::vector<SoughtSlide> sought, std::vector<ListedSlide> listed,
                bool picturesAreKept)
        : m_index(index)
        , m_sought(std::move(sought))
        , m_listing(std::move(listed))
        , m_picturesAreKept(picturesAreKept)
    {
    }

    Result<std::vector<RecognisedSlide>> run(const Progress &progress)
    {
        ATTACHE_CHECK(findCandidates(progress));
        dropStrangers();
        std::vector<RecognisedSlide> result;
        for (size_t number = 0; number < m_sought.size(); ++number) {
            ATTACHE_TRY(RecognisedSlide slide, judged(number));
            result.push_back(std::move(slide));
        }
        return result;
    }

private:
    /// How it is known where a slide comes from.
    enum class Ground {
        Marked,  ///< it says so itself
        Listed,  ///< the file does
        Telling, ///< what it says or shows is nobody else's
        Weak,    ///< others may have the same: it counts among slides of the same deck alone
    };
    static constexpr double StillTheSlide = 0.3;

    /// How alike the words of @p sought and @p entry are.
    static double likenessOf(const SoughtSlide &sought, const SlideIndex::Entry &entry)
    {
        return likeness(entry.pairs,
                        characterPairs(withoutPlaceholders(sought.outline.searchText())));
    }

    /// The marked slide, unless something else was written over a copy of it.
    const SlideIndex::Entry *marked(const SoughtSlide &sought) const
    {
        const SlideIndex::Entry *entry =
            sought.origin ? m_index.find(sought.origin->slide) : nullptr;
        if (!entry || sought.outline.searchText().isEmpty())
            return entry;
        const bool isAsSent = sought.origin->words == sought.words;
        return isAsSent || likenessOf(sought, *entry) >= StillTheSlide ? entry : nullptr;
    }

    static bool saysTheSame(const SoughtSlide &sought, const ListedSlide &listed)
    {
        return !listed.words.isEmpty() && sought.words.startsWith(listed.words);
    }

    /// Each slide that is listed stands for one slide that is not marked: the one that is most like
    /// it, or says the same as when it was sent.
    void findListed()
    {
        m_listed.assign(m_sought.size(), nullptr);
        std::vector<bool> taken(m_listing.size(), false);
        std::vector<const SlideIndex::Entry *> entries;
        for (const ListedSlide &each : m_listing)
            entries.push_back(m_index.find(each.slide));
        // What is marked stands for itself.
        for (const SoughtSlide &sought : m_sought) {
            const SlideIndex::Entry *own = marked(sought);
            for (size_t each = 0; own && each < m_listing.size(); ++each) {
                if (!taken[each] && m_listing[each].slide == own->slide.id) {
                    taken[each] = true;
                    break;
                }
            }
        }
        std::vector<Offer> offers;
        for (size_t number = 0; number < m_sought.size(); ++number) {
            const SoughtSlide &sought = m_sought[number];
            if (marked(sought) || sought.outline.searchText().isEmpty())
                continue;
            for (size_t each = 0; each < m_listing.size(); ++each) {
                if (!taken[each] && entries[each])
                    addOffer(offers, number, each, *entries[each]);
            }
        }
        std::ranges::stable_sort(offers, std::greater(), &Offer::worth);
        for (const Offer &offer : offers) {
            if (taken[offer.listed] || m_listed[offer.sought])
                continue;
            taken[offer.listed] = true;
            m_listed[offer.sought] = &m_listing[offer.listed];
        }
    }

    /// A slide that may be what a listed one became.
    struct Offer
    {
        double worth;
        size_t sought;
        size_t listed;
    };

    void addOffer(std::vector<Offer> &offers, size_t number, size_t listed,
                  const SlideIndex::Entry &entry) const
    {
        const bool isSame = saysTheSame(m_sought[number], m_listing[listed]);
        const double alike = isSame ? 1 : likenessOf(m_sought[number], entry);
        if (alike < StillTheSlide)
            return;
        // Of slides that say much the same the one that stands where it stood.
        constexpr double Place = 0.2;
        const auto apart = std::abs(double(number) - double(listed));
        offers.push_back({alike + Place / (1 + apart), number, listed});
    }

    Result<void> findCandidates(const Progress &progress)
    {
        findListed();
        for (size_t number = 0; number < m_sought.size(); ++number) {
            if (progress.cancelled())
                return Error{Error::Kind::Cancelled, Common::tr("Reading was cancelled."), {}, {}};
            ATTACHE_CHECK(findCandidates(number));
            if (m_grounds.back() != Ground::Weak && m_candidates.back().size() == 1) {
                const size_t deck = m_index.entries()[m_candidates.back().front()].deck;
                ++m_votes[deck];
                m_present.insert(m_index.newestOf(deck));
            }
        }
        return {};
    }

    Result<void> findCandidates(size_t number)
    {
        const SoughtSlide &sought = m_sought[number];
        const SlideIndex::Entry *own = marked(sought);
        m_grounds.push_back(own ? Ground::Marked : Ground::Listed);
        if (!own && m_listed[number])
            own = m_index.find(m_listed[number]->slide);
        if (own) {
            m_candidates.push_back({size_t(own - m_index.entries().data())});
            return {};
        }
        ATTACHE_TRY(auto found, m_index.candidates(sought));
        bool isTelling = false;
        for (size_t each = 0; each < found.size() && !isTelling; ++each) {
            ATTACHE_TRY(isTelling, m_index.isTelling(found[each], sought));
        }
        m_grounds.back() = isTelling ? Ground::Telling : Ground::Weak;
        m_candidates.push_back(std::move(found));
        return {};
    }

    /// What says nothing of its own is ours only where more of the same deck stands around it.
    void dropStrangers()
    {
        for (size_t number = 0; number < m_sought.size(); ++number) {
            if (m_grounds[number] != Ground::Weak)
                continue;
            std::erase_if(m_candidates[number], [&](size_t entry) {
                return !m_present.contains(m_index.newestOf(m_index.entries()[entry].deck));
            });
        }
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
        RecognisedSlide result = readAs(sought.outline);
        const std::optional<size_t> found = chosen(number);
        if (!found)
            return result;
        const SlideIndex::Entry &entry = m_index.entries()[*found];
        result.isMarked = m_grounds[number] == Ground::Marked;
        result.slide = entry.slide;
        result.deck = m_index.decks()[entry.deck];
        result.newestDeck = m_index.decks()[m_index.newestOf(entry.deck)];
        if (const auto newest = m_index.newest(*found))
            result.newest = m_index.entries()[*newest].slide;
        const ListedSlide *listed = m_listed[number];
        const bool changedInPlace =
            result.isMarked
                ? sought.origin->content != entry.slide.contentHash
                : listed && !entry.slide.contentHash.startsWith(QLatin1String(listed->content));
        result.hasNewer = changedInPlace || !result.newest ||
                          result.newest->contentHash != entry.slide.contentHash;
        ATTACHE_TRY(const bool asSent, isAsSent(number, *found, changedInPlace));
        bool asNewest = false;
        if (!asSent) {
            ATTACHE_TRY(asNewest, isAsNewest(number, *found, changedInPlace));
        }
        if (asNewest) {
            result.standing = SlideStanding::Current;
            result.hasNewer = false;
        } else if (!asSent) {
            result.standing = SlideStanding::Edited;
            result.difference = differenceOf(entry.slide, sought.outline);
        } else {
            result.standing = result.hasNewer ? SlideStanding::Outdated : SlideStanding::Current;
        }
        return result;
    }

    /// Whether what somebody changed has been taken over into the library since.
    Result<bool> isAsNewest(size_t number, size_t found, bool changedInPlace)
    {
        const auto newest = m_index.newest(found);
        if (!newest || (*newest == found && !changedInPlace))
            return false;
        const SoughtSlide &sought = m_sought[number];
        const Slide &slide = m_index.entries()[*newest].slide;
        if (!differenceOf(slide, sought.outline).isEmpty())
            return false;
        ATTACHE_TRY(const bool other, m_index.showsOther(*newest, sought));
        return !other;
    }

    Result<bool> isAsSent(size_t number, size_t found, bool changedInPlace)
    {
        const SoughtSlide &sought = m_sought[number];
        const SlideIndex::Entry &entry = m_index.entries()[found];
        if (QString::fromLatin1(sought.outline.contentHash) == entry.slide.contentHash)
            return true;
        const bool isMarked = sought.origin && sought.origin->slide == entry.slide.id;
        // What it said when it was sent is known, whatever the library says by now.
        if (isMarked && sought.origin->words != sought.words)
            return false;
        const bool isListed = m_listed[number] && saysTheSame(sought, *m_listed[number]);
        if ((isMarked || isListed) && changedInPlace)
            return true;
        if (!isListed) {
            LineDifference difference = differenceOf(entry.slide, sought.outline);
            if (isMarked)
                difference = besideShapes(std::move(difference), sought.outline);
            if (!difference.isEmpty())
                return false;
        }
        if (!m_picturesAreKept)
            return true;
        ATTACHE_TRY(const bool other, m_index.showsOther(found, sought));
        return !other;
    }

    SlideIndex &m_index;
    std::vector<SoughtSlide> m_sought;
    std::vector<ListedSlide> m_listing;
    bool m_picturesAreKept;
    std::vector<std::vector<size_t>> m_candidates;
    std::vector<Ground> m_grounds;
    std::vector<const ListedSlide *> m_listed; ///< of each slide; null where none stands for it
    std::map<size_t, int> m_votes;             ///< deck → slides that can come from nowhere else
    std::set<size_t> m_present;                ///< the newest versions of these decks
};

} // namespace

Result<bool> SlideRecogniser::wasSent(const QString &path)
{
    ATTACHE_TRY(const Presentation presentation, openOffered(path));
    ATTACHE_TRY(const auto listed, slidesListed(presentation.package()));
    if (!listed.empty())
        return true;
    for (const SlideEntry &entry : presentation.slides()) {
        ATTACHE_TRY(const XmlPart xml, presentation.package().readXml(*entry.part));
        if (originOf(xml))
            return true;
    }
    return false;
}

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
    ATTACHE_TRY(auto listed, slidesListed(presentation.package()));
    ATTACHE_TRY(auto made, MadeRecognition(m_made, sought, listed, picturesAreKept).run());
    std::vector<SoughtSlide> others;
    for (size_t number = 0; number < sought.size(); ++number) {
        if (!made[number])
            others.push_back(std::move(sought[number]));
    }
    Recognition recognition(index, std::move(others), std::move(listed), picturesAreKept);
    ATTACHE_TRY(auto found, recognition.run(progress));
    auto next = found.begin();
    std::vector<RecognisedSlide> result;
    result.reserve(made.size());
    for (std::optional<RecognisedSlide> &each : made)
        result.push_back(each ? *std::move(each) : std::move(*next++));
    return result;
}

} // namespace attache
