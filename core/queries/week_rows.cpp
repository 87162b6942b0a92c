#include "core/queries/week_rows.h"

#include "core/domain/deferral.h"
#include "core/domain/promise.h"
#include "core/domain/week_rules.h"
#include "core/queries/account_digest.h"
#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"
#include "core/queries/stored_days.h"

#include <algorithm>
#include <string>

namespace attache {

namespace {

using namespace queries;

QDateTime startOf(QDate day)
{
    return day.startOfDay().toUTC();
}

/// Promises of one account that are due.
struct DuePromises
{
    QDate first;
    int count = 0;
};

/// Finds the candidates: in one pass over all accounts those with the highest scores, then what
/// there is to say of them.
class CandidateSearch
{
public:
    CandidateSearch(Connection &connection, const WeekAsked &asked, const QSet<Id<Account>> &woken,
                    const Settings &settings, const StageBook &book, size_t most)
        : m_connection(connection)
        , m_asked(asked)
        , m_woken(woken)
        , m_settings(settings)
        , m_book(book)
        , m_most(most)
    {
    }

    Result<std::vector<WeekCandidate>> run()
    {
        ATTACHE_CHECK(readPromises());
        ATTACHE_CHECK(readPlanned());
        ATTACHE_CHECK(readDeferred());
        ATTACHE_CHECK(goThrough());
        std::vector<WeekCandidate> candidates;
        for (const Scored &each : m_scored) {
            ATTACHE_TRY(WeekCandidate candidate, detailsOf(each));
            candidates.push_back(std::move(candidate));
        }
        return candidates;
    }

private:
    struct Scored
    {
        Id<Account> account;
        double score = 0;
    };
    /// A stage by the keys of a row, which are the same for most accounts.
    struct Urgency
    {
        std::string stage;
        qint64 set = 0;
        std::string business;
        int probability = 0;
    };

    Result<void> readPromises()
    {
        ATTACHE_TRY(const auto rows,
                    readRows(
                        m_connection,
                        "SELECT account, min(due), count(*) FROM promise WHERE state = 'open' "
                        "AND due <= ?1 GROUP BY account",
                        [](const Statement &row) {
                            return std::pair(
                                row.id<Account>(0),
                                DuePromises{row.date(1), static_cast<int>(row.integer(2))});
                        },
                        m_asked.sunday()));
        m_promises = {rows.begin(), rows.end()};
        return {};
    }

    /// The first planned visit of each account, and whoever is visited in the week anyway.
    Result<void> readPlanned()
    {
        ATTACHE_TRY(const auto rows,
                    readRows(
                        m_connection,
                        "SELECT account, min(starts_at) FROM visit WHERE starts_at >= ?1 AND "
                        "status = 'planned' GROUP BY account",
                        [](const Statement &row) {
                            return std::pair(row.id<Account>(0),
                                             row.instant(1).toLocalTime().date());
                        },
                        startOf(std::min(m_asked.today, m_asked.monday))));
        m_planned = {rows.begin(), rows.end()};
        return {};
    }

    Result<void> readDeferred()
    {
        ATTACHE_TRY(const auto rows,
                    readRows(
                        m_connection,
                        "SELECT DISTINCT account FROM deferral WHERE opportunity IS NULL AND "
                        "until > ?1",
                        [](const Statement &row) { return row.id<Account>(0); },
                        std::max(m_asked.today, m_asked.monday)));
        m_deferred = {rows.begin(), rows.end()};
        return {};
    }

    Result<void> goThrough()
    {
        ATTACHE_TRY(BorrowedStatement row,
                    m_connection.borrow("SELECT a.id, a.tier, d.last_visit_at, d.last_met, "
                                        "d.open_count, d.stage, d.stage_set, a.business_type "
                                        "FROM account a "
                                        "LEFT JOIN account_digest d ON d.account = a.id"));
        while (true) {
            ATTACHE_TRY(const bool found, row->step());
            if (!found)
                break;
            consider(*row);
        }
        const auto better = [](const Scored &a, const Scored &b) {
            return a.score != b.score ? a.score > b.score : a.account < b.account;
        };
        if (m_scored.size() > m_most) {
            std::ranges::nth_element(
                m_scored, m_scored.begin() + static_cast<std::ptrdiff_t>(m_most), better);
            m_scored.resize(m_most);
        }
        return {};
    }

    void consider(const Statement &row)
    {
        const auto account = row.id<Account>(0);
        const std::string_view key = row.utf8(1);
        const auto tier = key == "S"   ? Tier::S
                          : key == "A" ? Tier::A
                          : key == "B" ? Tier::B
                                       : Tier::C;
        const int cadence = std::max(1, m_settings.tier(tier).cadenceDays);
        const bool promised = m_promises.contains(account);
        const bool woken = m_woken.contains(account);
        const QDate contact = lastContactOf(row);
        const bool never = !contact.isValid();
        const bool isDue = never ? tier <= Tier::A : contact.addDays(cadence) <= m_asked.sunday();
        if ((!isDue && !promised && !woken) || m_deferred.contains(account))
            return;
        const QDate planned = m_planned.value(account);
        const QDate covered = std::max(m_asked.sunday(), m_asked.today.addDays(cadence));
        if (planned.isValid() && planned <= covered)
            return;
        VisitWorth worth;
        worth.tier = tier;
        worth.overdue = overdueRatio(contact, tier, cadence);
        worth.probability = row.integer(4) > 0 ? urgencyOf(row) : 0;
        worth.promise = promised;
        worth.reactivation = woken;
        m_scored.push_back({account, visitScore(worth, m_settings.planner)});
    }

    /// As digest::lastContact() gives it, of all accounts at once.
    QDate lastContactOf(const Statement &row)
    {
        const QDate visited = row.isNull(2) ? QDate() : m_days.day(row.utf8(2));
        return std::max(visited, storedDay(row.utf8(3)));
    }

    double overdueRatio(QDate contact, Tier tier, int cadence) const
    {
        if (!contact.isValid())
            return tier <= Tier::A ? 1 : 0;
        return static_cast<double>(contact.daysTo(m_asked.sunday())) / cadence;
    }

    /// What the stage of the furthest deal means in the set that the deal goes through.
    int urgencyOf(const Statement &row)
    {
        const std::string_view stage = row.utf8(5);
        const qint64 set = row.integer(6);
        const std::string_view business = row.utf8(7);
        for (const Urgency &known : m_urgencies) {
            if (known.stage == stage && known.set == set && known.business == business)
                return known.probability;
        }
        const Id<StageSet> through =
            m_book.setFor(row.id<StageSet>(6), optionalChoiceAt<BusinessType>(row, 7));
        const int probability = m_book.probability(choiceAt<Stage>(row, 5), through);
        m_urgencies.push_back({std::string(stage), set, std::string(business), probability});
        return probability;
    }

    Result<WeekCandidate> detailsOf(const Scored &scored)
    {
        static const QByteArray sql =
            QByteArray("SELECT ") + DisplayName +
            ", a.tier, a.province, a.city, d.last_visit_at, d.last_met, "
            "iif(d.open_count > 0, d.stage, NULL), a.business_type FROM account a "
            "LEFT JOIN account_digest d ON d.account = a.id WHERE a.id = ?1";
        WeekCandidate candidate;
        candidate.account = scored.account;
        std::optional<QString> stage;
        std::optional<BusinessType> business;
        {
            ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(sql));
            row->bind(1, scored.account);
            ATTACHE_TRY(const bool found, row->step());
            if (!found)
                return candidate;
            candidate.name = row->text(0);
            candidate.tier = choiceAt<Tier>(*row, 1);
            candidate.place = placeOf(row->text(2), row->text(3));
            candidate.lastContact = digest::lastContact(*row, 4);
            if (!row->isNull(6))
                stage = row->text(6);
            business = optionalChoiceAt<BusinessType>(*row, 7);
        }
        const DuePromises promises = m_promises.value(scored.account);
        if (promises.count > 0) {
            candidate.promises = promises.count;
            candidate.promiseDue = promises.first;
            ATTACHE_TRY(candidate.promise, promiseText(scored.account, promises.first));
        }
        if (stage)
            ATTACHE_CHECK(addDeal(candidate, *stage, business));
        return candidate;
    }

    Result<QString> promiseText(Id<Account> account, QDate due)
    {
        ATTACHE_TRY(const auto rows,
                    readRows(
                        m_connection,
                        "SELECT text FROM promise WHERE account = ?1 AND due = ?2 AND "
                        "state = 'open' ORDER BY party DESC, id LIMIT 1",
                        [](const Statement &row) { return row.text(0); }, account, due));
        return rows.empty() ? QString() : rows.front();
    }

    Result<void> addDeal(WeekCandidate &candidate, const QString &stage,
                         std::optional<BusinessType> business)
    {
        static const QByteArray sql =
            QByteArray("SELECT id, name, stage, stage_set, amount, currency, next_step "
                       "FROM opportunity WHERE account = ?1 AND stage NOT IN ") +
            ClosedStages + " ORDER BY stage = ?2 DESC, amount DESC, id LIMIT 1";
        ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(sql));
        row->bind(1, candidate.account);
        row->bind(2, stage);
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return {};
        candidate.deal = row->id<Opportunity>(0);
        candidate.dealName = row->text(1);
        candidate.stage = choiceAt<Stage>(*row, 2);
        candidate.stageSet = m_book.setFor(row->id<StageSet>(3), business);
        if (!row->isNull(4))
            candidate.amount = row->money(4);
        candidate.currency = row->text(5);
        candidate.nextStep = row->text(6);
        return {};
    }

    Connection &m_connection;
    const WeekAsked &m_asked;
    const QSet<Id<Account>> &m_woken;
    const Settings &m_settings;
    const StageBook &m_book;
    size_t m_most;
    QHash<Id<Account>, DuePromises> m_promises;
    QHash<Id<Account>, QDate> m_planned;
    QSet<Id<Account>> m_deferred;
    LocalDays m_days;
    std::vector<Urgency> m_urgencies; ///< those met so far, a few
    std::vector<Scored> m_scored;
};

} // namespace

Result<std::vector<WeekCandidate>> weekCandidates(Connection &connection, const WeekAsked &asked,
                                                  const QSet<Id<Account>> &woken,
                                                  const Settings &settings, const StageBook &book,
                                                  size_t most)
{
    return CandidateSearch(connection, asked, woken, settings, book, most).run();
}

Result<QHash<Id<Account>, QString>> weekPlaces(Connection &connection, QDate monday)
{
    ATTACHE_TRY(const auto rows,
                readRows(
                    connection,
                    "SELECT id, province, city FROM account WHERE id IN (SELECT account FROM visit "
                    "WHERE starts_at >= ?1 AND starts_at < ?2)",
                    [](const Statement &row) {
                        return std::pair(row.id<Account>(0), placeOf(row.text(1), row.text(2)));
                    },
                    startOf(monday), startOf(monday.addDays(7))));
    return QHash<Id<Account>, QString>(rows.begin(), rows.end());
}

Result<std::vector<Goal>> goalsAt(Connection &connection, QDate day)
{
    return Store<Goal>(connection)
        .list("WHERE (period = 'month' AND starts_on = ?1) OR "
              "(period <> 'month' AND starts_on = ?2) ORDER BY period, id",
              QDate(day.year(), day.month(), 1), mondayOf(day));
}

Result<std::vector<Goal>> goalsSince(Connection &connection, QDate from)
{
    return Store<Goal>(connection).list("WHERE starts_on >= ?1 ORDER BY starts_on, id", from);
}

} // namespace attache
