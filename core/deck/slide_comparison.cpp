#include "core/deck/slide_comparison.h"

#include "core/deck/slide_words.h"

#include <QHash>

#include <algorithm>

namespace attache {

namespace {

/// Above this many slides left over on either side, texts are not compared all with all.
constexpr size_t MostCompared = 1000;

struct Candidate
{
    double likeness;
    int before;
    int after;
};

class Comparison
{
public:
    Comparison(const std::vector<Slide> &known, const std::vector<SlideOutline> &read)
        : m_known(known)
        , m_read(read)
        , m_partner(read.size(), -1)
        , m_kind(read.size(), SlideChange::Kind::Added)
        , m_taken(known.size(), false)
    {
    }

    std::vector<SlideChange> run()
    {
        pairEqual();
        pairByTitle();
        pairByText();
        std::vector<SlideChange> changes;
        for (size_t after = 0; after < m_read.size(); ++after)
            changes.push_back({m_kind[after], m_partner[after], int(after)});
        for (size_t before = 0; before < m_known.size(); ++before) {
            if (!m_taken[before])
                changes.push_back({SlideChange::Kind::Removed, int(before), -1});
        }
        return changes;
    }

private:
    void pair(size_t before, size_t after, SlideChange::Kind kind)
    {
        m_taken[before] = true;
        m_partner[after] = int(before);
        m_kind[after] = kind;
    }

    void pairEqual()
    {
        QHash<QString, QList<int>> byContent;
        for (size_t before = 0; before < m_known.size(); ++before)
            byContent[m_known[before].contentHash].append(int(before));
        for (size_t after = 0; after < m_read.size(); ++after) {
            const auto found = byContent.find(QString::fromLatin1(m_read[after].contentHash));
            if (found == byContent.end() || found->isEmpty())
                continue;
            // Of several copies the one that stood here stays this one.
            const qsizetype same = found->indexOf(int(after));
            pair(size_t(found->takeAt(qMax<qsizetype>(0, same))), after,
                 SlideChange::Kind::Unchanged);
        }
    }

    void pairByTitle()
    {
        QHash<QString, QList<int>> byTitle;
        for (size_t before = 0; before < m_known.size(); ++before) {
            if (!m_taken[before] && !m_known[before].title.isEmpty())
                byTitle[m_known[before].title].append(int(before));
        }
        for (size_t after = 0; after < m_read.size(); ++after) {
            if (m_partner[after] >= 0)
                continue;
            const auto found = byTitle.find(m_read[after].title);
            if (found != byTitle.end() && !found->isEmpty())
                pair(size_t(found->takeFirst()), after, SlideChange::Kind::Changed);
        }
    }

    void pairByText()
    {
        std::vector<std::pair<int, CharacterPairs>> before;
        std::vector<std::pair<int, CharacterPairs>> after;
        for (size_t index = 0; index < m_known.size(); ++index) {
            const Slide &slide = m_known[index];
            if (!m_taken[index])
                before.emplace_back(int(index),
                                    characterPairs(slide.title + slide.body + slide.notes));
        }
        for (size_t index = 0; index < m_read.size(); ++index) {
            if (m_partner[index] < 0)
                after.emplace_back(int(index), characterPairs(m_read[index].searchText()));
        }
        if (before.size() > MostCompared || after.size() > MostCompared)
            return;
        constexpr double Half = 0.5;
        std::vector<Candidate> candidates;
        for (const auto &[old, oldPairs] : before) {
            for (const auto &[young, youngPairs] : after) {
                const double value = likeness(oldPairs, youngPairs);
                if (value >= Half)
                    candidates.push_back({value, old, young});
            }
        }
        std::stable_sort(
            candidates.begin(), candidates.end(),
            [](const Candidate &a, const Candidate &b) { return a.likeness > b.likeness; });
        for (const Candidate &each : candidates) {
            if (!m_taken[size_t(each.before)] && m_partner[size_t(each.after)] < 0)
                pair(size_t(each.before), size_t(each.after), SlideChange::Kind::Changed);
        }
    }

    const std::vector<Slide> &m_known;
    const std::vector<SlideOutline> &m_read;
    std::vector<int> m_partner;
    std::vector<SlideChange::Kind> m_kind;
    std::vector<bool> m_taken;
};

} // namespace

std::vector<SlideChange> compareSlides(const std::vector<Slide> &known,
                                       const std::vector<SlideOutline> &read)
{
    return Comparison(known, read).run();
}

std::vector<SlideChange> compareSlides(const std::vector<Slide> &before,
                                       const std::vector<Slide> &after)
{
    std::vector<SlideOutline> outlines;
    outlines.reserve(after.size());
    for (const Slide &slide : after) {
        SlideOutline outline;
        outline.position = slide.position;
        outline.title = slide.title;
        outline.body = slide.body.split(u'\n', Qt::SkipEmptyParts);
        outline.notes = slide.notes;
        outline.contentHash = slide.contentHash.toLatin1();
        outlines.push_back(std::move(outline));
    }
    return compareSlides(before, outlines);
}

QString bodyOf(const SlideOutline &slide)
{
    QStringList lines;
    for (const QStringList *part :
         {&slide.body, &slide.tableCells, &slide.charts, &slide.diagrams, &slide.altTexts})
        lines += *part;
    return lines.join(u'\n');
}

} // namespace attache
