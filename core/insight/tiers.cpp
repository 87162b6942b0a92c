#include "core/insight/tiers.h"

#include <algorithm>
#include <cmath>

namespace attache {

namespace {

constexpr int FullPoints = 5;
constexpr int PartPoints = 3;
constexpr int LowPoints = 1;
constexpr size_t ReasonsShown = 3;

/// The rows of one account in a list ordered by account; accounts are asked for in that order.
template <typename Row>
class ByAccount
{
public:
    explicit ByAccount(const std::vector<Row> &rows)
        : m_rows(rows)
    {
    }
    /// From the first to behind the last.
    std::pair<size_t, size_t> of(Id<Account> account)
    {
        while (m_at < m_rows.size() && m_rows[m_at].account < account)
            ++m_at;
        size_t end = m_at;
        while (end < m_rows.size() && m_rows[end].account == account)
            ++end;
        return {m_at, end};
    }

private:
    const std::vector<Row> &m_rows;
    size_t m_at = 0;
};

int pointsFor(const TierCriterion &criterion, double value)
{
    if (criterion.fullFrom && value >= *criterion.fullFrom)
        return FullPoints;
    return criterion.partFrom && value >= *criterion.partFrom ? PartPoints : LowPoints;
}

/// What the records of one account say, in the currency of the workspace.
struct OwnFigures
{
    double spend = 0;
    double share = 0; ///< percent of all that was signed
    QDate lastSigned;
    bool known = true; ///< not where all was signed in other currencies
};

class Judge
{
public:
    Judge(const TierRows &rows, const TierLines &lines, const Settings &settings, QDate today)
        : m_rows(rows)
        , m_lines(lines)
        , m_settings(settings)
        , m_today(today)
        , m_evidence(rows.evidence)
        , m_spend(rows.spend)
        , m_assessments(rows.assessments)
    {
        for (const SignedSum &sum : rows.spend) {
            if (sum.currency == settings.currency)
                m_allSpend += sum.amount.major();
        }
        for (const TierCriterion &criterion : rows.sheet)
            m_weight += criterion.weight;
    }

    TierSuggestion judge(const TierAccount &account)
    {
        TierSuggestion suggestion;
        suggestion.account = account.id;
        suggestion.name = account.name;
        suggestion.tier = account.tier;
        score(account, suggestion);
        suggestion.score = tierScore(suggestion.criteria, m_rows.sheet);
        const auto [first, last] = m_assessments.of(account.id);
        if (first < last)
            suggestion.assessedOn = m_rows.assessments[last - 1].day;
        suggestion.due = !suggestion.assessedOn.isValid() ||
                         suggestion.assessedOn.addDays(m_settings.tierReview.assessDays) <= m_today;
        suggest(suggestion);
        if (first < last)
            heed(m_rows.assessments[last - 1], suggestion);
        return suggestion;
    }

private:
    OwnFigures figuresOf(Id<Account> account)
    {
        OwnFigures figures;
        const auto [first, last] = m_spend.of(account);
        figures.known = first == last;
        for (size_t i = first; i < last; ++i) {
            if (m_rows.spend[i].currency != m_settings.currency)
                continue;
            figures.known = true;
            figures.spend = m_rows.spend[i].amount.major();
            figures.lastSigned = m_rows.spend[i].lastOn;
        }
        if (m_allSpend > 0)
            figures.share = 100 * figures.spend / m_allSpend;
        return figures;
    }

    void fromRecords(const TierCriterion &criterion, const TierAccount &account,
                     const OwnFigures &figures, CriterionScore &score) const
    {
        switch (criterion.kind) {
        case CriterionKind::RevenueShare:
            if (figures.known)
                score.value = figures.share;
            score.learntOn = figures.lastSigned;
            break;
        case CriterionKind::Spend:
            if (figures.known)
                score.value = figures.spend;
            score.learntOn = figures.lastSigned;
            break;
        case CriterionKind::Employees:
            if (account.employees)
                score.value = *account.employees;
            break;
        case CriterionKind::CustomerRevenue:
            if (account.annualRevenue && account.currency == m_settings.currency)
                score.value = account.annualRevenue->major();
            break;
        default:
            break;
        }
        score.known = score.value.has_value();
        if (score.known)
            score.points = pointsFor(criterion, *score.value);
    }

    void fromEvidence(const TierCriterion &criterion, size_t at, CriterionScore &score) const
    {
        const TierEvidence &evidence = m_rows.evidence[at];
        if (isNumeric(criterion)) {
            if (!evidence.value)
                return;
            score.value = *evidence.value;
            score.points = pointsFor(criterion, *score.value);
        } else {
            if (!evidence.points)
                return;
            score.points = *evidence.points >= FullPoints   ? FullPoints
                           : *evidence.points >= PartPoints ? PartPoints
                                                            : LowPoints;
        }
        score.known = true;
        score.evidence = static_cast<int>(at);
        score.learntOn = evidence.learntOn;
        score.old = !evidence.learntOn.isValid() ||
                    evidence.learntOn.addDays(m_settings.tierReview.evidenceDays) < m_today;
    }

    void score(const TierAccount &account, TierSuggestion &suggestion)
    {
        const OwnFigures figures = figuresOf(account.id);
        const auto [first, last] = m_evidence.of(account.id);
        suggestion.criteria.resize(m_rows.sheet.size());
        for (size_t i = 0; i < m_rows.sheet.size(); ++i) {
            const TierCriterion &criterion = m_rows.sheet[i];
            CriterionScore &score = suggestion.criteria[i];
            if (comesFromRecords(criterion.kind)) {
                fromRecords(criterion, account, figures, score);
                continue;
            }
            for (size_t at = last; at > first; --at) {
                if (m_rows.evidence[at - 1].criterion == criterion.id) {
                    fromEvidence(criterion, at - 1, score);
                    break;
                }
            }
        }
    }

    void suggest(TierSuggestion &suggestion) const
    {
        const std::vector<TierCriterion> &sheet = m_rows.sheet;
        qint64 known = 0;
        for (size_t i = 0; i < sheet.size(); ++i)
            known += suggestion.criteria[i].known ? sheet[i].weight : 0;
        if (m_weight > 0 && 2 * known >= m_weight) {
            Tier tier = m_lines.tierAt(suggestion.score);
            if (tier == Tier::S) {
                for (size_t i = 0; i < sheet.size(); ++i) {
                    if (sheet[i].mustHave && suggestion.criteria[i].points < FullPoints) {
                        tier = Tier::A;
                        suggestion.because.push_back(
                            {TierReason::Kind::Needed, static_cast<int>(i)});
                    }
                }
            }
            suggestion.suggested = tier;
            explain(suggestion);
        } else {
            suggestion.but.push_back({TierReason::Kind::LittleKnown, -1});
        }
        doubt(suggestion);
    }

    /// What was decided with a reason holds until it is to be looked at again.
    static void heed(const LastAssessment &last, TierSuggestion &suggestion)
    {
        if (!suggestion.due && last.suggested == suggestion.suggested &&
            last.tier == suggestion.tier && suggestion.suggested != suggestion.tier)
            suggestion.keptBecause = last.reason;
    }

    /// Places in the sheet with weight, the heaviest first.
    std::vector<int> byWeight() const
    {
        std::vector<int> places;
        for (size_t i = 0; i < m_rows.sheet.size(); ++i) {
            if (m_rows.sheet[i].weight > 0)
                places.push_back(static_cast<int>(i));
        }
        std::ranges::stable_sort(places, std::greater(), [this](int place) {
            return m_rows.sheet[static_cast<size_t>(place)].weight;
        });
        return places;
    }

    /// What lifts an account is said of one that rises or stays, what holds it down of the others.
    void explain(TierSuggestion &suggestion) const
    {
        struct Wanted
        {
            TierReason::Kind kind;
            int points;
        };
        using enum TierReason::Kind;
        const bool falls = suggestion.moves() && !suggestion.rises();
        const std::array<Wanted, 3> wanted =
            falls
                ? std::array<Wanted, 3>{{{Low, LowPoints}, {Part, PartPoints}, {Full, FullPoints}}}
                : std::array<Wanted, 3>{{{Full, FullPoints}, {Part, PartPoints}, {Low, LowPoints}}};
        for (const Wanted &each : wanted) {
            const bool speaksAgainst = falls ? each.kind == Full : each.kind == Low;
            if (speaksAgainst && !suggestion.because.empty())
                break;
            for (const int place : m_byWeight) {
                const CriterionScore &score = suggestion.criteria[static_cast<size_t>(place)];
                if (score.known && score.points == each.points &&
                    suggestion.because.size() < ReasonsShown)
                    suggestion.because.push_back({each.kind, place});
            }
        }
    }

    void doubt(TierSuggestion &suggestion) const
    {
        for (const int place : m_byWeight) {
            const CriterionScore &score = suggestion.criteria[static_cast<size_t>(place)];
            if (!score.known)
                suggestion.but.push_back({TierReason::Kind::Missing, place});
            else if (score.old)
                suggestion.but.push_back({TierReason::Kind::Old, place});
        }
        const bool falls = suggestion.moves() && !suggestion.rises();
        if (falls && std::ranges::binary_search(m_rows.negotiating, suggestion.account))
            suggestion.but.insert(suggestion.but.begin(), {TierReason::Kind::Negotiating, -1});
    }

    const TierRows &m_rows;
    const TierLines m_lines;
    const Settings &m_settings;
    const QDate m_today;
    ByAccount<TierEvidence> m_evidence;
    ByAccount<SignedSum> m_spend;
    ByAccount<LastAssessment> m_assessments;
    double m_allSpend = 0;
    qint64 m_weight = 0;
    const std::vector<int> m_byWeight = byWeight();
};

size_t placeOf(Tier tier)
{
    return std::min<size_t>(static_cast<size_t>(tier), 3);
}

} // namespace

TierLines TierLines::of(const Settings &settings)
{
    return {settings.tier(Tier::S).fromScore, settings.tier(Tier::A).fromScore,
            settings.tier(Tier::B).fromScore};
}

Tier TierLines::tierAt(int score) const
{
    if (score >= s)
        return Tier::S;
    if (score >= a)
        return Tier::A;
    return score >= b ? Tier::B : Tier::C;
}

int &TierLines::line(Tier tier)
{
    return tier == Tier::S ? s : tier == Tier::A ? a : b;
}

bool comesFromRecords(CriterionKind kind)
{
    return kind == CriterionKind::RevenueShare || kind == CriterionKind::Spend ||
           kind == CriterionKind::Employees || kind == CriterionKind::CustomerRevenue;
}

bool isNumeric(const TierCriterion &criterion)
{
    switch (criterion.kind) {
    case CriterionKind::Strategic:
    case CriterionKind::Standing:
    case CriterionKind::Brand:
        return false;
    case CriterionKind::Own:
        return criterion.fullFrom.has_value() || criterion.partFrom.has_value();
    default:
        return true;
    }
}

int tierScore(std::span<const CriterionScore> criteria, std::span<const TierCriterion> sheet)
{
    qint64 sum = 0;
    qint64 weight = 0;
    for (size_t i = 0; i < sheet.size(); ++i) {
        sum += qint64{sheet[i].weight} * criteria[i].points;
        weight += sheet[i].weight;
    }
    return weight > 0 ? static_cast<int>(std::lround(20.0 * static_cast<double>(sum) /
                                                     static_cast<double>(weight)))
                      : 0;
}

std::vector<TierSuggestion> suggestTiers(const TierRows &rows, const TierLines &lines,
                                         const Settings &settings, QDate today)
{
    Judge judge(rows, lines, settings, today);
    std::vector<TierSuggestion> suggestions;
    suggestions.reserve(rows.accounts.size());
    for (const TierAccount &account : rows.accounts)
        suggestions.push_back(judge.judge(account));
    return suggestions;
}

TierTotals totalsOf(std::span<const TierSuggestion> suggestions, size_t criteria)
{
    TierTotals totals;
    totals.known.resize(criteria);
    for (const TierSuggestion &each : suggestions) {
        ++totals.now[placeOf(each.tier)];
        ++totals.suggested[placeOf(each.suggested.value_or(each.tier))];
        totals.rising += each.rises() ? 1 : 0;
        totals.falling += each.moves() && !each.rises() ? 1 : 0;
        totals.due += each.due ? 1 : 0;
        if (each.assessedOn.isValid() && !(each.assessedOn < totals.lastAssessed))
            totals.lastAssessed = each.assessedOn;
        for (size_t i = 0; i < criteria; ++i)
            totals.known[i] += each.criteria[i].known ? 1 : 0;
    }
    return totals;
}

} // namespace attache
