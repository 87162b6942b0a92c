#include "ui/pages/opportunities/deal_board.h"

#include "core/base/shared_text.h"
#include "core/brief/amount_text.h"
#include "core/brief/figure_words.h"
#include "core/queries/field_text.h"
#include "ui/models/day_text.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(attache::DealBoard)
};

/// From this share of the limit on, a stay is said in warn.
constexpr int WarnPercent = 75;

/// Makes the cards of one board.
class Maker
{
public:
    explicit Maker(const BoardTerms &terms, QString currency)
        : m_terms(terms)
        , m_currency(std::move(currency))
    {
    }

    BoardCard card(const DealCard &deal) const
    {
        const OpportunityFacts &facts = deal.facts;
        BoardCard card;
        card.id = facts.id.value();
        card.stage = facts.stage;
        card.tier = facts.tier;
        card.name = facts.name;
        card.account = facts.accountName.isEmpty() ? facts.name : facts.accountName;
        if (facts.amount)
            card.amount = shortAmount(*facts.amount, facts.currency);
        const int days = stay(deal);
        addDays(card, days, limitOf(facts));
        addNext(card, deal);
        const ChainCoverage chain =
            chainCoverage(deal.chain, m_terms.today, m_terms.settings.coverage);
        card.chain = chain.cells;
        card.chainScore = chain.score;
        const ForecastCap cap = capOf(facts, days, m_terms.stages);
        card.capped = cap.capped < cap.said;
        card.probability =
            card.capped ? QStringLiteral("↓ ") + percentText(cap.capped) : percentText(cap.said);
        if (facts.currency == m_currency && facts.amount) {
            card.value = *facts.amount;
            card.weighted = percentOf(*facts.amount, cap.said);
            card.cappedValue = percentOf(*facts.amount, cap.capped);
        }
        card.tip = tip(card, facts, cap);
        return card;
    }

    int stay(const DealCard &deal) const
    {
        return deal.inStageSince.isValid()
                   ? static_cast<int>(std::max<qint64>(deal.inStageSince.daysTo(m_terms.today), 0))
                   : -1;
    }
    bool isStuck(const DealCard &deal) const
    {
        const int limit = limitOf(deal.facts);
        return limit > 0 && stay(deal) > limit;
    }

private:
    int limitOf(const OpportunityFacts &facts) const
    {
        return m_terms.stages.dayLimit(facts.stage, facts.tier, facts.stageSet);
    }

    static void addDays(BoardCard &card, int days, int limit)
    {
        if (days < 0)
            return;
        card.days = Common::tr("%n day(s)", nullptr, days);
        if (limit > 0 && days > limit)
            card.daysTone = Tone::Danger;
        else if (limit > 0 && days * 100 >= limit * WarnPercent)
            card.daysTone = Tone::Warn;
    }

    void addNext(BoardCard &card, const DealCard &deal) const
    {
        const QDate day = deal.nextStepOn;
        if (deal.nextStep.isEmpty() && !day.isValid()) {
            card.next = Common::tr("No next step");
            card.nextTone = Tone::Danger;
            return;
        }
        QStringList parts;
        if (day.isValid())
            parts.append(dueText(day, m_terms.today));
        if (!deal.nextStep.isEmpty())
            parts.append(deal.nextStep.simplified());
        card.next = parts.join(QStringLiteral(" · "));
        if (day.isValid() && day < m_terms.today)
            card.nextTone = Tone::Danger;
    }

    QString tip(const BoardCard &card, const OpportunityFacts &facts, const ForecastCap &cap) const
    {
        QStringList lines;
        lines.append(card.account == card.name ? card.name
                                               : card.account + QStringLiteral(" · ") + card.name);
        if (!card.amount.isEmpty())
            lines.append(card.amount);
        if (!card.days.isEmpty()) {
            const QString stage = m_terms.stages.label(card.stage, facts.stageSet);
            const int limit = limitOf(facts);
            lines.append(limit > 0 ? Words::tr("%1: %2, limit %3").arg(stage, card.days).arg(limit)
                                   : Common::tr("%1: %2").arg(stage, card.days));
        }
        for (const CapReason reason : cap.reasons)
            lines.append(Words::tr("%1 → %2: %3")
                             .arg(percentText(cap.said), percentText(cap.capped), labelOf(reason)));
        lines.append(card.next);
        return lines.join(QLatin1Char('\n'));
    }

    const BoardTerms &m_terms;
    QString m_currency;
};

bool isAnyOf(const ListQuery &query, const char *key, const QString &value)
{
    const QStringList wanted = query.facets.value(QLatin1String(key));
    return wanted.isEmpty() || wanted.contains(value);
}

QString tierKey(const OpportunityFacts &facts)
{
    return facts.tier ? keyOf(*facts.tier) : QString();
}

bool suits(const DealCard &deal, const BoardTerms &terms)
{
    const ListQuery &query = terms.query;
    const QStringList industries = query.facets.value(QStringLiteral("industry"));
    const bool industry =
        industries.isEmpty() || std::ranges::any_of(industries, [&](const QString &code) {
            return deal.facts.industry.startsWith(code) && !code.isEmpty();
        });
    if (!industry || !isAnyOf(query, "tier", tierKey(deal.facts)) ||
        !isAnyOf(query, "owner", deal.facts.owner))
        return false;
    if (!query.facets.contains(QStringLiteral("quarter")))
        return true;
    const QDate begin(terms.today.year(), (terms.today.month() - 1) / 3 * 3 + 1, 1);
    const QDate close = deal.facts.expectedClose;
    return close.isValid() && close < begin.addMonths(3);
}

/// What a lane is told apart by: its key, and what comes first.
struct LaneKey
{
    QString key;
    QString title;
    std::optional<Tier> tier;
};

LaneKey laneOf(const OpportunityFacts &facts, const BoardTerms &terms)
{
    switch (terms.lanes) {
    case BoardLanes::Tier:
        return {tierKey(facts),
                facts.tier ? Common::tr("Tier %1").arg(labelOf(*facts.tier))
                           : Words::tr("Without account"),
                facts.tier};
    case BoardLanes::Owner:
        return {facts.owner, facts.owner.isEmpty() ? Words::tr("Without owner") : facts.owner, {}};
    case BoardLanes::Industry:
        return {facts.industry,
                facts.industry.isEmpty() ? Words::tr("Industry not stated")
                                         : terms.words->industry(facts.industry),
                {}};
    case BoardLanes::None:
        break;
    }
    return {};
}

/// Tiers from S down, others by their sum; those that do not say last.
void sortLanes(std::vector<BoardLane> &lanes)
{
    std::ranges::stable_sort(lanes, [](const BoardLane &a, const BoardLane &b) {
        if (a.key.isEmpty() != b.key.isEmpty())
            return b.key.isEmpty();
        if (a.tier && b.tier)
            return *a.tier < *b.tier;
        return a.total.value > b.total.value;
    });
}

} // namespace

void BoardTotal::add(const BoardCard &card)
{
    ++count;
    value += card.value;
    weighted += card.weighted;
    capped += card.cappedValue;
}

std::vector<BoardStage> boardStages(const StageBook &stages)
{
    std::vector<BoardStage> board;
    const auto add = [&](Stage stage) {
        board.push_back({stage, stages.label(stage), stages.probability(stage)});
    };
    for (const Stage stage : stages.openStagesOf())
        add(stage);
    const std::vector<Stage> all = stages.stagesOf();
    for (const auto &closed : {&StageBook::isWon, &StageBook::isLost}) {
        const auto found =
            std::ranges::find_if(all, [&](Stage each) { return (stages.*closed)(each); });
        if (found != all.end())
            add(*found);
    }
    return board;
}

BoardContent boardContent(const std::vector<DealCard> &deals, const BoardTerms &terms)
{
    BoardContent content;
    QHash<QString, int> currencies;
    for (const DealCard &deal : deals)
        ++currencies[deal.facts.currency];
    content.currency = QStringLiteral("CNY");
    int most = 0;
    for (auto at = currencies.cbegin(); at != currencies.cend(); ++at) {
        if (at.value() > most || (at.value() == most && at.key() < content.currency)) {
            most = at.value();
            content.currency = at.key();
        }
    }
    for (const BoardStage &stage : boardStages(terms.stages)) {
        if (terms.stages.isOpen(stage.stage))
            content.columns.push_back({stage, {}});
        else if (terms.stages.isWon(stage.stage))
            content.wonStage = stage;
        else
            content.lostStage = stage;
    }
    const std::vector<Stage> rungs = terms.stages.openStagesOf();
    const Maker maker(terms, content.currency);
    const bool onlyStuck = terms.query.facets.contains(QStringLiteral("stuck"));
    const bool onlyWithoutStep = terms.query.facets.contains(QStringLiteral("no_step"));
    QHash<QString, size_t> lanes;
    for (const DealCard &deal : deals) {
        if (!suits(deal, terms))
            continue;
        const bool stuck = maker.isStuck(deal);
        const bool withoutStep = deal.nextStep.isEmpty() && !deal.nextStepOn.isValid();
        content.stuck += stuck ? 1 : 0;
        content.withoutStep += withoutStep ? 1 : 0;
        if ((onlyStuck && !stuck) || (onlyWithoutStep && !withoutStep))
            continue;
        const LaneKey key = laneOf(deal.facts, terms);
        auto place = lanes.constFind(key.key);
        if (place == lanes.cend()) {
            place = lanes.insert(key.key, content.lanes.size());
            BoardLane lane{key.key, key.title, key.tier, {}, {}};
            lane.cells.resize(content.columns.size());
            content.lanes.push_back(std::move(lane));
        }
        BoardLane &lane = content.lanes[*place];
        // A stage of another set stands in the last one that is not beyond it.
        const size_t column = terms.stages.rungOf(deal.facts.stage, rungs);
        lane.cells[column].push_back(content.cards.size());
        content.cards.push_back(maker.card(deal));
        for (BoardTotal *total : {&lane.total, &content.columns[column].total, &content.total})
            total->add(content.cards.back());
    }
    if (content.lanes.empty())
        content.lanes.emplace_back().cells.resize(content.columns.size());
    sortLanes(content.lanes);
    return content;
}

} // namespace attache
