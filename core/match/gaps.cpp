#include "core/match/gaps.h"

#include "core/base/fold.h"
#include "core/base/shared_text.h"
#include "core/domain/industry_tree.h"
#include "core/domain/stage_choice.h"
#include "core/match/open_questions.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace attache {

QString divisionOf(const Industries &tree, const QString &industry)
{
    const std::vector<IndustryNode> path = tree.path(industry);
    if (path.empty())
        return industry;
    return path[std::min<size_t>(1, path.size() - 1)].code;
}

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Gaps)
};

bool isKey(Tier tier)
{
    return tier == Tier::S || tier == Tier::A;
}

/// Whom one meets at a stage that came along.
std::vector<RoleKind> metAt(Stage stage)
{
    using enum RoleKind;
    switch (stage) {
    case Stage::Lead:
        return {User, Requester, DecisionMaker};
    case Stage::Negotiation:
        return {Evaluator, BudgetHolder, DecisionMaker, Signatory};
    default:
        return {User, Requester, Evaluator, BudgetHolder, DecisionMaker};
    }
}

class Finder
{
public:
    Finder(const LibraryShelf &shelf, const GapRows &rows, const Industries &industries,
           StageBook stages, QDate today, Language language)
        : m_shelf(shelf)
        , m_rows(rows)
        , m_industries(industries)
        , m_today(today)
        , m_language(language)
    {
        m_gaps.columns = gapColumns(stages);
        m_gaps.stages = std::move(stages);
    }

    Gaps find()
    {
        trades();
        expired();
        questions();
        rivals();
        visits();
        return std::move(m_gaps);
    }

private:
    const WaitingAccount *account(Id<Account> id) const
    {
        const auto found = std::ranges::find(m_rows.accounts, id, &WaitingAccount::id);
        return found == m_rows.accounts.end() ? nullptr : &*found;
    }

    TradeGaps &tradeOf(const QString &industry)
    {
        const QString division = divisionOf(m_industries, industry);
        const auto known = std::ranges::find(m_gaps.trades, division, &TradeGaps::industry);
        if (known != m_gaps.trades.end())
            return *known;
        TradeGaps trade;
        trade.industry = division;
        trade.name = m_industries.label(division, m_language);
        trade.cells.resize(m_gaps.columns.size());
        m_gaps.trades.push_back(std::move(trade));
        return m_gaps.trades.back();
    }

    void trades()
    {
        for (const WaitingAccount &each : m_rows.accounts) {
            if (each.industry.isEmpty())
                continue;
            TradeGaps &trade = tradeOf(each.industry);
            if (isKey(each.tier))
                trade.waiting.push_back(each);
        }
        for (const WaitingDeal &deal : m_rows.deals) {
            const WaitingAccount *owner = account(deal.account);
            if (!owner || owner->industry.isEmpty())
                continue;
            TradeGaps &trade = tradeOf(owner->industry);
            if (deal.amount)
                trade.open[deal.currency] += *deal.amount;
            const std::optional<Stage> stage = columnStage(deal.stage);
            for (size_t i = 0; i < m_gaps.columns.size(); ++i) {
                if (isKey(owner->tier) && m_gaps.columns[i].stage == stage)
                    ++trade.cells[i].waiting;
            }
        }
        for (TradeGaps &trade : m_gaps.trades) {
            countCases(trade);
            for (size_t i = 0; i < m_gaps.columns.size(); ++i)
                fill(trade.cells[i], trade, m_gaps.columns[i]);
        }
        std::ranges::sort(m_gaps.trades, std::less(), [](const TradeGaps &trade) {
            return std::tuple(trade.cases > 0, -static_cast<int>(trade.waiting.size()),
                              trade.industry);
        });
    }

    /// The stage of the columns to which @p stage belongs, which may be another set's.
    std::optional<Stage> columnStage(Stage stage) const
    {
        const StageBook &book = m_gaps.stages;
        const std::vector<Stage> columns = book.openStagesOf();
        if (std::ranges::find(columns, stage) != columns.end())
            return stage;
        if (columns.empty() || book.stage(stage) == nullptr || !book.isOpen(stage))
            return std::nullopt;
        return columns[book.rungOf(stage, columns)];
    }

    void countCases(TradeGaps &trade) const
    {
        QDate latest;
        for (const LibraryFacts &each : m_shelf.cases) {
            if (!each.shareable || kinshipOf(each.industry, trade.industry) != Kinship::Same)
                continue;
            if (!each.isExpired(m_today)) {
                ++trade.cases;
                continue;
            }
            ++trade.expiredCases;
            if (each.reviewOn > latest) {
                latest = each.reviewOn;
                trade.lastExpired = Id<CaseStudy>(each.id);
            }
        }
    }

    void fill(GapCell &cell, const TradeGaps &trade, const GapColumn &column) const
    {
        bool expired = false;
        const auto count = [&](const std::vector<LibraryFacts> &shelf, int &holding) {
            for (const LibraryFacts &each : shelf) {
                if (!suits(each, trade, column))
                    continue;
                const bool over = each.isExpired(m_today);
                expired = expired || over;
                holding += over ? 0 : 1;
            }
        };
        count(m_shelf.decks, cell.decks);
        count(m_shelf.handouts, cell.handouts);
        count(m_shelf.questions, cell.answers);
        cell.state = cell.decks + cell.handouts + cell.answers > 0 ? GapState::There
                     : expired                                     ? GapState::Expired
                                                                   : GapState::Missing;
    }

    /// Made for that audience and stage, or for any stage, and for that trade. Only a deck has to
    /// name the trade: one deck for all of them is what is missing, not what is there.
    bool suits(const LibraryFacts &facts, const TradeGaps &trade, const GapColumn &column) const
    {
        if (!facts.shareable || !facts.answered)
            return false;
        const bool isDeck = facts.type == &recordTypeOf<Deck>();
        const bool named =
            std::ranges::find(facts.audience, column.audience) != facts.audience.end();
        // A deck without an audience is for all; what else says none was written for nobody.
        if (!named && !(isDeck && facts.forAnybody))
            return false;
        if (facts.stage && columnStage(*facts.stage) != column.stage)
            return false;
        return (facts.industry.isEmpty() && !isDeck) ||
               kinshipOf(facts.industry, trade.industry) == Kinship::Same;
    }

    void expired()
    {
        for (const auto *shelf : {&m_shelf.cases, &m_shelf.decks, &m_shelf.questions,
                                  &m_shelf.competitors, &m_shelf.handouts, &m_shelf.talkTracks}) {
            for (const LibraryFacts &each : *shelf) {
                if (each.isExpired(m_today))
                    m_gaps.expired.push_back({each.type, each.id, each.title, each.reviewOn});
            }
        }
        std::ranges::stable_sort(m_gaps.expired, std::less(), &ExpiredItem::reviewOn);
    }

    void questions()
    {
        m_gaps.questions = openQuestions(m_rows.notes, m_shelf.questions);
        // A question that was written down but never asked has not been asked by any customer.
        for (const LibraryFacts &faq : m_shelf.questions) {
            const bool listed = std::ranges::find(m_gaps.questions, faq.id, &OpenQuestion::faq) !=
                                m_gaps.questions.end();
            if (!faq.answered && !listed)
                m_gaps.questions.push_back({faq.title, faq.id, 0, {}, {}, {}, {}});
        }
        std::ranges::stable_sort(m_gaps.questions, std::greater(), &OpenQuestion::times);
    }

    void rivals()
    {
        for (const LibraryFacts &rival : m_shelf.competitors) {
            if (rival.answered)
                continue;
            UnansweredRival open{Id<Competitor>(rival.id), rival.title, 0, {}};
            for (const CompetitorMeeting &meeting : m_shelf.meetings) {
                if (meeting.competitor.value() != rival.id)
                    continue;
                ++open.times;
                if (!meeting.accountName.isEmpty() && !open.accounts.contains(meeting.accountName))
                    open.accounts.append(meeting.accountName);
            }
            if (open.times > 0)
                m_gaps.rivals.push_back(std::move(open));
        }
        std::ranges::stable_sort(m_gaps.rivals, std::greater(), &UnansweredRival::times);
    }

    void visits()
    {
        for (const PlannedVisit &visit : m_rows.visits) {
            const WaitingAccount *owner = account(visit.account);
            if (!owner || owner->industry.isEmpty())
                continue;
            HurtVisit hurt{visit.visit, visit.day,   owner->name, {},
                           visit.at,    visit.title, owner->tier};
            addGaps(hurt, tradeOf(owner->industry));
            if (!hurt.gaps.empty())
                m_gaps.visits.push_back(std::move(hurt));
        }
    }

    void addGaps(HurtVisit &hurt, const TradeGaps &trade) const
    {
        using enum VisitGap::Kind;
        if (trade.cases == 0 && trade.expiredCases > 0)
            hurt.gaps.push_back({ExpiredCases,
                                 Words::tr("%1: all cases have expired").arg(trade.name),
                                 trade.name, trade.industry, trade.lastExpired.value()});
        else if (trade.cases == 0)
            hurt.gaps.push_back(
                {NoCase, Words::tr("%1: no case").arg(trade.name), trade.name, trade.industry, 0});
        for (const OpenQuestion &question : m_gaps.questions) {
            if (question.accounts.contains(hurt.account))
                hurt.gaps.push_back({Question,
                                     Words::tr("asked, not answered: %1").arg(question.text),
                                     question.text,
                                     {},
                                     question.faq});
        }
        for (const UnansweredRival &rival : m_gaps.rivals) {
            if (rival.accounts.contains(hurt.account))
                hurt.gaps.push_back({Rival,
                                     Words::tr("no answer to %1").arg(rival.name),
                                     rival.name,
                                     {},
                                     rival.id.value()});
        }
    }

    const LibraryShelf &m_shelf;
    const GapRows &m_rows;
    const Industries &m_industries;
    const QDate m_today;
    const Language m_language;
    Gaps m_gaps;
};

} // namespace

std::vector<GapColumn> gapColumns(const StageBook &stages)
{
    std::vector<GapColumn> columns;
    for (const Stage stage : stages.openStagesOf()) {
        for (const RoleKind role : metAt(usualStage(stage, stages)))
            columns.push_back({stage, role});
    }
    return columns;
}

int TradeGaps::missingCells() const
{
    return static_cast<int>(std::ranges::count_if(cells, [](const GapCell &cell) {
        return cell.state != GapState::There && cell.waiting > 0;
    }));
}

QString TradeGaps::sentence() const
{
    const int count = static_cast<int>(waiting.size());
    //: %1 is an industry, %2 "0 cases", %3 "3 S/A accounts waiting"
    return Common::tr("%1: %2, %3")
        .arg(name, Common::tr("%n case(s)", nullptr, cases),
             Common::tr("%n S/A account(s) waiting", nullptr, count));
}

QStringList HurtVisit::words() const
{
    QStringList words;
    for (const VisitGap &gap : gaps)
        words.append(gap.text);
    return words;
}

bool Gaps::isEmpty() const
{
    return trades.empty() && expired.empty() && questions.empty() && rivals.empty();
}

Gaps findGaps(const LibraryShelf &shelf, const GapRows &rows, const Industries &industries,
              StageBook stages, QDate today, Language language)
{
    return Finder(shelf, rows, industries, std::move(stages), today, language).find();
}

Result<Gaps> gapsOf(Connection &connection, QDate today, Language language)
{
    ATTACHE_TRY(const LibraryShelf shelf, libraryShelf(connection, language));
    ATTACHE_TRY(const Industries industries, industriesOf(connection));
    GapRows rows;
    ATTACHE_TRY(rows.accounts, waitingAccounts(connection));
    ATTACHE_TRY(rows.deals, waitingDeals(connection));
    ATTACHE_TRY(rows.notes, askingNotes(connection));
    ATTACHE_TRY(rows.visits, plannedVisits(connection, today, today.addDays(HurtDays)));
    ATTACHE_TRY(StageBook stages, StageBook::read(connection, Settings()));
    return findGaps(shelf, rows, industries, std::move(stages), today, language);
}

} // namespace attache
