#include "core/deck/made_recognition.h"

#include <algorithm>

namespace attache {

namespace {

/// Of a slide that is less like it something else was written over a copy.
constexpr double StillTheSlide = 0.3;
/// What has lost its mark must be more like it: others tell of the same things.
constexpr double LeastUnmarked = 0.5;

double likenessOf(const std::vector<CharacterPairs> &made, const SoughtSlide &sought)
{
    const CharacterPairs pairs = characterPairs(sought.outline.searchText());
    double best = 0;
    for (const CharacterPairs &each : made)
        best = std::max(best, likeness(each, pairs));
    return best;
}

bool saysTheSame(const SoughtSlide &sought, const ListedSlide &listed)
{
    return !listed.words.isEmpty() && sought.words.startsWith(listed.words);
}

} // namespace

RecognisedSlide readAs(const SlideOutline &outline)
{
    RecognisedSlide slide;
    slide.position = outline.position;
    slide.title = outline.title;
    slide.body = bodyOf(outline);
    slide.notes = outline.notes;
    return slide;
}

Result<std::vector<std::optional<RecognisedSlide>>> MadeRecognition::run()
{
    m_found.assign(m_sought.size(), std::nullopt);
    m_taken.assign(m_listing.size(), false);
    if (!m_now)
        return std::move(m_found);
    ATTACHE_CHECK(takeMarked());
    ATTACHE_CHECK(takeListed());
    return std::move(m_found);
}

Result<const MadeRecognition::Known *> MadeRecognition::known(const MadeFrom &from)
{
    for (const auto &each : m_known) {
        if (each->from.isOfSame(from))
            return each.get();
    }
    auto known = std::make_unique<Known>();
    known->from = from;
    known->from.state.clear();
    ATTACHE_TRY(known->record, m_now(from));
    if (known->record) {
        for (const MadeSlide &slide : known->record->slides) {
            known->from.state = fromOf(slide).state;
            known->texts.push_back(textOf(slide));
            known->pairs.push_back(characterPairs(known->texts.back()));
        }
    }
    m_known.push_back(std::move(known));
    return m_known.back().get();
}

Result<void> MadeRecognition::takeMarked()
{
    for (size_t number = 0; number < m_sought.size(); ++number) {
        const SoughtSlide &sought = m_sought[number];
        if (!sought.origin || sought.origin->made.isNull())
            continue;
        const MadeFrom &from = sought.origin->made;
        ATTACHE_TRY(const Known *known, this->known(from));
        const bool isAsSent = sought.origin->words == sought.words;
        const bool isIt = isAsSent || sought.outline.searchText().isEmpty() ||
                          likenessOf(known->pairs, sought) >= StillTheSlide;
        if (!known->record || !isIt)
            continue;
        m_found[number] = judged(sought, *known, true, isAsSent, known->from.state != from.state);
        for (size_t each = 0; each < m_listing.size(); ++each) {
            if (!m_taken[each] && m_listing[each].made.isOfSame(from)) {
                m_taken[each] = true;
                break;
            }
        }
    }
    return {};
}

/// Whether @p sought says what a slide of a deck said that was sent in this file.
bool MadeRecognition::isSlideOfDeck(const SoughtSlide &sought) const
{
    return std::ranges::any_of(m_listing, [&](const ListedSlide &each) {
        return each.made.isNull() && saysTheSame(sought, each);
    });
}

Result<void> MadeRecognition::addOffers(std::vector<Offer> &offers, size_t number)
{
    const SoughtSlide &sought = m_sought[number];
    for (size_t each = 0; each < m_listing.size(); ++each) {
        const ListedSlide &listed = m_listing[each];
        if (m_taken[each] || listed.made.isNull())
            continue;
        ATTACHE_TRY(const Known *known, this->known(listed.made));
        if (!known->record)
            continue;
        const bool isSame = saysTheSame(sought, listed);
        const double alike = isSame ? 1 : likenessOf(known->pairs, sought);
        if (alike < LeastUnmarked || (!isSame && isSlideOfDeck(sought)))
            continue;
        // Of slides that say much the same the one that stands where it stood.
        constexpr double Place = 0.2;
        const auto apart = std::abs(double(number) - double(each));
        offers.push_back({alike + Place / (1 + apart), number, each});
    }
    return {};
}

Result<void> MadeRecognition::takeListed()
{
    std::vector<Offer> offers;
    for (size_t number = 0; number < m_sought.size(); ++number) {
        const bool isOpen = !m_sought[number].origin && !m_found[number];
        if (isOpen && !m_sought[number].outline.searchText().isEmpty())
            ATTACHE_CHECK(addOffers(offers, number));
    }
    std::ranges::stable_sort(offers, std::greater(), &Offer::worth);
    for (const Offer &offer : offers) {
        if (m_taken[offer.listed] || m_found[offer.sought])
            continue;
        m_taken[offer.listed] = true;
        const ListedSlide &listed = m_listing[offer.listed];
        const SoughtSlide &sought = m_sought[offer.sought];
        ATTACHE_TRY(const Known *known, this->known(listed.made));
        const bool hasChanged = !known->from.state.startsWith(QLatin1String(listed.content)) ||
                                known->from.state.isEmpty();
        m_found[offer.sought] =
            judged(sought, *known, false, saysTheSame(sought, listed), hasChanged);
    }
    return {};
}

RecognisedSlide MadeRecognition::judged(const SoughtSlide &sought, const Known &known,
                                        bool isMarked, bool saysTheSame, bool hasChanged) const
{
    RecognisedSlide result = readAs(sought.outline);
    result.isMarked = isMarked;
    result.made = known.record;
    result.hasNewer = hasChanged;
    // Of several slides laid out from the same records the one it is most like.
    const CharacterPairs pairs = characterPairs(sought.outline.searchText());
    double best = -1;
    for (size_t each = 0; each < known.texts.size(); ++each) {
        const double alike = likeness(known.pairs[each], pairs);
        if (alike <= best)
            continue;
        best = alike;
        result.difference =
            compareFilled(known.texts[each], sought.outline.title + u'\n' + bodyOf(sought.outline));
    }
    // We put no pictures on them.
    const bool hasOwnPicture = m_picturesAreKept && !sought.shapes.pictures.isEmpty();
    const bool isUntouched = saysTheSame || (!isMarked && result.difference.isEmpty());
    if (!isUntouched || hasOwnPicture) {
        result.standing = SlideStanding::Edited;
        return result;
    }
    result.difference = {};
    result.standing = hasChanged ? SlideStanding::Outdated : SlideStanding::Current;
    return result;
}

} // namespace attache
