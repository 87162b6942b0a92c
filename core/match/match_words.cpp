#include "core/domain/industry.h"
#include "core/match/match_points.h"

#include <QCoreApplication>

#include <cmath>

namespace attache::detail {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Match)
};

/// Up to this ratio, two sizes count as about the same.
constexpr double SimilarRatio = 2;
constexpr double NoComparison = 4;

QString listed(const std::vector<RoleKind> &roles, Language language)
{
    QStringList words;
    for (const RoleKind role : roles)
        words.append(labelOf(role));
    return words.join(language == Language::Chinese ? QStringLiteral("、") : QStringLiteral(", "));
}

QString dayText(QDate day)
{
    return day.toString(Qt::ISODate);
}

/// Writes the reasons of one match, and what spoke against.
class Author
{
public:
    Author(const Scored &scored, const Scorer &scorer, const Industries &industries, Match &match)
        : m_scored(scored)
        , m_facts(*scored.facts)
        , m_question(scorer.question())
        , m_scorer(scorer)
        , m_industries(industries)
        , m_match(match)
    {
    }

    void write()
    {
        const bool isCase = m_facts.type == &recordTypeOf<CaseStudy>();
        const bool isRival = m_facts.type == &recordTypeOf<Competitor>();
        choice();
        if (isRival)
            met();
        if (!isCase && !isRival)
            forWhom();
        industry();
        if (isCase)
            size();
        needsAndProduct();
        if (isCase)
            benchmark();
        memory();
        standing();
        if (isCase)
            age();
    }

private:
    void reason(const QString &words) { m_match.reasons.append(words); }
    void against(const QString &words) { m_match.against.append(words); }

    QString stageName(Stage stage) const
    {
        return m_question.stages.label(stage, m_question.stageSet);
    }

    void choice()
    {
        const Memory &memory = m_scored.memory;
        if (memory.here)
            choice(*memory.here);
        if (memory.done && memory.done != memory.here)
            choice(*memory.done);
    }

    void choice(UseKind use)
    {
        switch (use) {
        case UseKind::Rejected:
            return against(Words::tr("left out for this visit"));
        case UseKind::Pinned:
            return reason(Words::tr("chosen for this visit"));
        case UseKind::Packed:
            return reason(Words::tr("taken along to this visit"));
        case UseKind::Shown:
            return reason(Words::tr("shown at this visit"));
        }
    }

    void met()
    {
        if (m_scored.points[static_cast<size_t>(MatchPart::Met)] <= 0)
            return;
        reason(m_scored.met.isValid()
                   ? Words::tr("met at this account on %1").arg(dayText(m_scored.met))
                   : Words::tr("met at this account"));
    }

    void forWhom()
    {
        const std::vector<RoleKind> reached = m_scorer.reached(m_facts);
        const bool isQuestion = m_facts.type == &recordTypeOf<Faq>();
        if (!reached.empty())
            reason((isQuestion ? Words::tr("answered for: %1") : Words::tr("made for: %1"))
                       .arg(listed(reached, m_question.language)));
        else if (!m_facts.forAnybody && !m_facts.audience.empty() && !m_question.audience.empty())
            against(
                (isQuestion ? Words::tr("answered only for: %1") : Words::tr("made only for: %1"))
                    .arg(listed(m_facts.audience, m_question.language)));
        if (m_facts.stage == m_question.stage)
            reason(Words::tr("for this stage (%1)").arg(stageName(m_question.stage)));
        else if (m_facts.stage)
            against(Words::tr("meant for another stage (%1)").arg(stageName(*m_facts.stage)));
    }

    void industry()
    {
        switch (m_scored.kinship) {
        case Kinship::Same:
            return reason(Words::tr("same industry"));
        case Kinship::Section:
            //: %1 is a section of the industry tree: "Manufacturing"
            return reason(
                Words::tr("both in %1")
                    .arg(m_industries.label(m_question.industry.left(1), m_question.language)));
        case Kinship::Other:
            return against(Words::tr("another industry"));
        case Kinship::Unknown:
            break;
        }
    }

    void size()
    {
        const double ratio = sizeRatio(m_facts.employees, m_question.employees);
        if (ratio <= 0)
            return;
        if (ratio <= SimilarRatio)
            return reason(Words::tr("similar size"));
        if (ratio < NoComparison)
            return;
        const int times = static_cast<int>(std::floor(ratio));
        against(*m_facts.employees > *m_question.employees
                    ? Words::tr("%n times larger", nullptr, times)
                    : Words::tr("%n times smaller", nullptr, times));
    }

    void needsAndProduct()
    {
        if (m_scored.needs != 0)
            reason(Words::tr("%n need(s) in common", nullptr, m_scored.needCount()));
        if (m_scored.sameProduct)
            reason(Words::tr("same product"));
    }

    void benchmark()
    {
        if (m_facts.tier == Tier::S || m_facts.tier == Tier::A)
            reason(Words::tr("benchmark customer (%1)").arg(labelOf(*m_facts.tier)));
    }

    void memory()
    {
        const Memory &memory = m_scored.memory;
        if (memory.usedInTrade > 0)
            reason(Words::tr("used %n time(s) in this trade", nullptr, memory.usedInTrade));
        if (memory.shownToAccount.isValid())
            against(Words::tr("this account saw it on %1").arg(dayText(memory.shownToAccount)));
        if (memory.leftOutForAccount)
            against(Words::tr("left out for this account before"));
    }

    void standing()
    {
        const bool isRival = m_facts.type == &recordTypeOf<Competitor>();
        if (m_match.expired)
            against(Words::tr("review overdue since %1").arg(dayText(m_facts.reviewOn)));
        if (m_match.superseded)
            against(Words::tr("there is a newer version"));
        if (!m_facts.answered)
            against(isRival ? Words::tr("no answer of ours yet") : Words::tr("no answer yet"));
        const bool internal = isRival || m_facts.type == &recordTypeOf<TalkTrack>();
        if (!internal && !m_facts.shareable)
            against(Words::tr("not to be shown to customers"));
        if (!m_facts.approved)
            against(Words::tr("the customer has not approved it"));
        if (m_facts.quoteOpen)
            against(Words::tr("no consent to the quotation"));
    }

    void age()
    {
        if (m_scored.months > m_scorer.weights().freshMonths)
            against(Words::tr("%n month(s) old", nullptr, m_scored.months));
    }

    const Scored &m_scored;
    const LibraryFacts &m_facts;
    const MatchQuestion &m_question;
    const Scorer &m_scorer;
    const Industries &m_industries;
    Match &m_match;
};

} // namespace

void describe(const Scored &scored, const Scorer &scorer, const Industries &industries,
              Match &match)
{
    Author(scored, scorer, industries, match).write();
}

} // namespace attache::detail
