#include "core/deck/slide_index.h"

#include "core/deck/slide_comparison.h"

#include <QRegularExpression>

#include <algorithm>

namespace attache {

namespace {

/// Two slides of which less is common are two slides.
constexpr double LeastLikeness = 0.5;
/// … where there is so little text that anything is alike.
constexpr double LeastOfFew = 0.8;
constexpr qsizetype FewPairs = 12;
/// Candidates this close to the best are looked at more closely.
constexpr double Margin = 0.05;

QString wordsOf(const Slide &slide)
{
    return slide.title + u'\n' + slide.body;
}

QString wordsOf(const SlideOutline &slide)
{
    return slide.title + u'\n' + bodyOf(slide);
}

/// What stands on slides of every house.
QString withoutStockWords(QString words)
{
    static const QRegularExpression Stock(
        QStringLiteral(
            "thankyou(?:very|so)?(?:much)?|thanks|foryour(?:attention|time)|forlistening|"
            "forwatching|(?:any)?questions?|q&a|qanda|contactus|aboutus|agenda|(?:tableof)?"
            "contents|"
            "appendix|theend|"
            "(?:谢谢|感谢)(?:大家|各位|您的?|你的?)?|观看|聆听|倾听|欣赏|敬请|恳请|请?批评|指正|"
            "期待(?:您的|与您|与贵司)?合作|欢迎(?:提问|交流)|问答|目录|议程|附录|联系我们|"
            "关于我们|结束"),
        QRegularExpression::CaseInsensitiveOption);
    return words.remove(Stock);
}

/// How alike two slides must be of which the shorter has @p pairs to be the same by their words
/// alone: the fewer there are, the more they are like anybody's.
double leastOf(qsizetype pairs)
{
    constexpr qsizetype ManyPairs = 40;
    const double few =
        double(ManyPairs - std::clamp(pairs, FewPairs, ManyPairs)) / double(ManyPairs - FewPairs);
    return LeastLikeness + (LeastOfFew - LeastLikeness) * few;
}

/// Where there is no picture, places have to tell; two or three of them are anybody's.
constexpr double SamePlaces = 0.9;
constexpr qsizetype EnoughFrames = 4;

QString plainWords(const QString &words)
{
    return plainLines(withoutPlaceholders(words)).join(u'\n');
}

quint64 hundredths(const pugi::xml_node &node, const char *attribute, qint64 whole)
{
    if (whole <= 0)
        return 0;
    const double share = node.attribute(attribute).as_double() / double(whole);
    return quint64(std::clamp(qRound64(share * 100), qint64(0), qint64(255)));
}

double share(const QSet<quint64> &a, const QSet<quint64> &b)
{
    const auto common =
        std::count_if(a.begin(), a.end(), [&](quint64 each) { return b.contains(each); });
    const qsizetype all = a.size() + b.size() - common;
    return all == 0 ? 0 : double(common) / double(all);
}

} // namespace

Result<SlideShapes> shapesOf(const Presentation &presentation, const SlideEntry &slide)
{
    SlideShapes shapes;
    const Package &package = presentation.package();
    ATTACHE_TRY(const auto *relationships, package.relationships(*slide.part));
    for (const Relationship &each : *relationships) {
        const Part *picture = each.external || !relationship::is(each.type, "image")
                                  ? nullptr
                                  : package.part(each.target);
        if (picture)
            shapes.pictures.insert(quint64(picture->crc) << 32 | quint32(picture->size));
    }
    ATTACHE_TRY(XmlPart xml, package.readXml(*slide.part));
    shapes.hasLogo = !PlaceholderFiller::logoPictures(xml).empty();
    const pugi::xml_node tree = xml::child(xml::child(xml.root(), "cSld"), "spTree");
    const SlideSize size = presentation.size();
    for (pugi::xml_node node = xml::next(tree, tree); node; node = xml::next(node, tree)) {
        const pugi::xml_node extent = xml::is(node, "xfrm") ? xml::child(node, "ext") : node;
        if (extent == node || xml::is(node.parent(), "grpSpPr"))
            continue;
        const pugi::xml_node offset = xml::child(node, "off");
        shapes.frames.insert(
            hundredths(offset, "x", size.width) << 24 | hundredths(offset, "y", size.height) << 16 |
            hundredths(extent, "cx", size.width) << 8 | hundredths(extent, "cy", size.height));
    }
    return shapes;
}

double likeness(const SlideShapes &a, const SlideShapes &b)
{
    // Pictures say more than places; a program that saves anew may add or lose some of either.
    const bool byPictures = !a.pictures.isEmpty() && !b.pictures.isEmpty();
    const double frames = share(a.frames, b.frames);
    return byPictures ? 0.8 * share(a.pictures, b.pictures) + 0.2 * frames : frames;
}

Result<SlideIndex> SlideIndex::of(const DeckLibrary &library)
{
    SlideIndex index(library);
    ATTACHE_TRY(index.m_decks, library.decks());
    for (size_t deck = 0; deck < index.m_decks.size(); ++deck) {
        ATTACHE_TRY(auto slides, library.slides(index.m_decks[deck].id));
        for (const Slide &slide : slides) {
            const size_t entry = index.m_entries.size();
            index.m_byId.emplace(slide.id, entry);
            index.m_byContent[slide.contentHash].push_back(entry);
            CharacterPairs pairs = characterPairs(plainWords(wordsOf(slide)));
            for (const quint32 pair : std::as_const(pairs))
                index.m_byPair[pair].push_back(entry);
            if (pairs.isEmpty())
                index.m_wordless.push_back(entry);
            index.m_entries.push_back({slide, deck, std::move(pairs)});
        }
        index.m_slides.push_back(std::move(slides));
    }
    return index;
}

const SlideIndex::Entry *SlideIndex::find(Id<Slide> slide) const
{
    const auto found = m_byId.find(slide);
    return found == m_byId.end() ? nullptr : &m_entries[found->second];
}

std::vector<size_t> SlideIndex::likeIn(const CharacterPairs &pairs) const
{
    std::map<size_t, int> common;
    for (const quint32 pair : pairs) {
        if (const auto found = m_byPair.constFind(pair); found != m_byPair.cend()) {
            for (const size_t entry : *found)
                ++common[entry];
        }
    }
    std::vector<std::pair<double, size_t>> ranked;
    double best = 0;
    for (const auto &[entry, count] : common) {
        const auto known = m_entries[entry].pairs.size();
        const double value = double(count) / double(known + pairs.size() - count);
        const bool few = std::min(known, pairs.size()) < FewPairs;
        if (value < (few ? LeastOfFew : LeastLikeness))
            continue;
        best = std::max(best, value);
        ranked.emplace_back(value, entry);
    }
    std::vector<size_t> close;
    for (const auto &[value, entry] : ranked) {
        // What says exactly the same leaves everything else behind.
        if (best == 1 ? value == 1 : value >= best - Margin)
            close.push_back(entry);
    }
    return close;
}

Result<std::vector<size_t>> SlideIndex::candidates(const SoughtSlide &sought)
{
    const auto equal = m_byContent.constFind(QString::fromLatin1(sought.outline.contentHash));
    if (equal != m_byContent.cend())
        return *equal;
    const CharacterPairs pairs = characterPairs(plainWords(wordsOf(sought.outline)));
    if (pairs.isEmpty())
        return shownLike(sought);
    const std::vector<size_t> close = likeIn(pairs);
    return close.size() > 1 ? bestShown(close, sought) : Result<std::vector<size_t>>(close);
}

Result<std::vector<size_t>> SlideIndex::shownLike(const SoughtSlide &sought)
{
    if (sought.shapes.isEmpty())
        return std::vector<size_t>();
    constexpr double MuchAlike = 0.6;
    std::vector<size_t> close;
    for (const size_t entry : m_wordless) {
        ATTACHE_TRY(const SlideShapes *known, shapes(entry));
        const bool byPictures = !known->pictures.isEmpty() && !sought.shapes.pictures.isEmpty();
        const double least = byPictures ? MuchAlike : SamePlaces;
        if ((byPictures || known->frames.size() >= EnoughFrames) &&
            likeness(*known, sought.shapes) >= least)
            close.push_back(entry);
    }
    return close.size() > 1 ? bestShown(close, sought) : Result<std::vector<size_t>>(close);
}

/// Of slides that say much the same those that show most of what @p sought shows.
Result<std::vector<size_t>> SlideIndex::bestShown(const std::vector<size_t> &equal,
                                                  const SoughtSlide &sought)
{
    const CharacterPairs pairs = characterPairs(plainWords(wordsOf(sought.outline)));
    std::vector<std::pair<double, size_t>> ranked;
    double best = 0;
    for (const size_t entry : equal) {
        ATTACHE_TRY(const SlideShapes *known, shapes(entry));
        const double value =
            likeness(m_entries[entry].pairs, pairs) + likeness(*known, sought.shapes);
        best = std::max(best, value);
        ranked.emplace_back(value, entry);
    }
    std::vector<size_t> close;
    constexpr double Rounding = 1e-9;
    for (const auto &[value, entry] : ranked) {
        if (value >= best - Rounding)
            close.push_back(entry);
    }
    return close;
}

Result<const SlideShapes *> SlideIndex::shapes(size_t entry)
{
    if (const auto known = m_shapes.find(entry); known != m_shapes.end())
        return &known->second;
    const size_t deck = m_entries[entry].deck;
    std::unique_ptr<Presentation> &presentation = m_opened[deck];
    if (!presentation) {
        ATTACHE_TRY(Presentation opened, m_library->open(m_decks[deck]));
        presentation = std::make_unique<Presentation>(std::move(opened));
    }
    const auto place = size_t(m_entries[entry].slide.position) - 1;
    SlideShapes shapes;
    if (place < presentation->slides().size()) {
        ATTACHE_TRY(shapes, shapesOf(*presentation, presentation->slides()[place]));
    }
    return &m_shapes.emplace(entry, std::move(shapes)).first->second;
}

Result<bool> SlideIndex::isTelling(size_t index, const SoughtSlide &sought)
{
    const auto pairsOf = [](const QString &words) {
        return characterPairs(withoutStockWords(plainWords(words)));
    };
    const CharacterPairs known = pairsOf(wordsOf(m_entries[index].slide));
    const CharacterPairs pairs = pairsOf(wordsOf(sought.outline));
    const qsizetype least = std::min(known.size(), pairs.size());
    if (least >= FewPairs && likeness(known, pairs) >= leastOf(least))
        return true;
    ATTACHE_TRY(const SlideShapes *shown, shapes(index));
    if (shown->pictures.intersects(sought.shapes.pictures))
        return true;
    return shown->frames.size() >= EnoughFrames &&
           share(shown->frames, sought.shapes.frames) >= SamePlaces;
}

Result<bool> SlideIndex::showsOther(size_t index, const SoughtSlide &sought)
{
    ATTACHE_TRY(const SlideShapes *known, shapes(index));
    if (known->hasLogo)
        return false;
    const bool lacksOne = !sought.shapes.pictures.contains(known->pictures);
    const bool hasOther = !known->pictures.contains(sought.shapes.pictures);
    return lacksOne && hasOther;
}

size_t SlideIndex::newestOf(size_t deck) const
{
    // A circle of versions is walked once.
    for (size_t steps = 0; steps < m_decks.size(); ++steps) {
        std::optional<size_t> next;
        for (size_t other = 0; other < m_decks.size(); ++other) {
            const bool follows = other != deck && m_decks[other].predecessor == m_decks[deck].id;
            if (follows && (!next || m_decks[*next].id < m_decks[other].id))
                next = other;
        }
        if (!next)
            break;
        deck = *next;
    }
    return deck;
}

std::optional<size_t> SlideIndex::newest(size_t index)
{
    const size_t deck = m_entries[index].deck;
    const size_t last = newestOf(deck);
    if (last == deck)
        return index;
    if (!m_renewed.contains(deck)) {
        auto &renewed = m_renewed[deck];
        for (const SlideChange &change : compareSlides(m_slides[deck], m_slides[last])) {
            if (change.before >= 0 && change.after >= 0) {
                renewed.emplace(m_slides[deck][size_t(change.before)].id,
                                m_slides[last][size_t(change.after)].id);
            }
        }
    }
    const auto found = m_renewed[deck].find(m_entries[index].slide.id);
    if (found == m_renewed[deck].end())
        return std::nullopt;
    return m_byId.at(found->second);
}

} // namespace attache
