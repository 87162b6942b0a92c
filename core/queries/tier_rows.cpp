#include "core/queries/tier_rows.h"

#include "core/domain/opportunity.h"
#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"

namespace attache {

using namespace queries;

namespace {

constexpr int SpendDays = 365;

/// Reads records as they are, by their columns.
template <typename T>
Result<std::vector<T>> recordsBy(Connection &connection, const QByteArray &rest,
                                 const auto &...values)
{
    static const QByteArray select =
        "SELECT " + columnsOf<T>("t") + " FROM " + Description<T>::info.table + " t ";
    return readRows(
        connection, select + rest, [](const Statement &row) { return Table<T>::read(row); },
        values...);
}

TierAccount accountAt(const Statement &row)
{
    TierAccount account;
    account.id = row.id<Account>(0);
    account.name = row.text(1);
    account.tier = choiceAt<Tier>(row, 2);
    if (!row.isNull(3))
        account.employees = static_cast<int>(row.integer(3));
    if (!row.isNull(4))
        account.annualRevenue = row.money(4);
    account.currency = row.text(5);
    return account;
}

} // namespace

Result<std::vector<TierCriterion>> tierSheet(Connection &connection)
{
    return recordsBy<TierCriterion>(connection, "ORDER BY t.position, t.id");
}

Result<TierRows> tierRows(Connection &connection, QDate today)
{
    TierRows rows;
    ATTACHE_TRY(rows.sheet, tierSheet(connection));
    static const QByteArray accounts =
        QByteArray("SELECT a.id, ") + DisplayName +
        ", a.tier, a.employees, a.annual_revenue, a.currency FROM account a ";
    ATTACHE_TRY(rows.accounts, readRows(connection, accounts + "ORDER BY a.id", accountAt));
    // The last of each pair wins where they are put together.
    ATTACHE_TRY(rows.evidence,
                recordsBy<TierEvidence>(connection, "ORDER BY t.account, t.criterion, "
                                                    "t.learnt_on, t.id"));
    const QByteArray sums = QByteArray("SELECT account, currency, sum(amount), max(closed_on) "
                                       "FROM opportunity WHERE stage IN ") +
                            WonStages +
                            " AND amount IS NOT NULL AND closed_on > ?1 AND closed_on <= ?2 "
                            "GROUP BY account, currency ORDER BY account";
    ATTACHE_TRY(
        rows.spend,
        readRows(
            connection, sums,
            [](const Statement &row) {
                return SignedSum{row.id<Account>(0), row.text(1), row.money(2), row.date(3)};
            },
            today.addDays(-SpendDays), today));
    ATTACHE_TRY(
        rows.assessments,
        readRows(connection,
                 "SELECT t.account, t.assessed_on, t.tier, t.reason, t.suggested FROM "
                 "tier_assessment t "
                 "WHERE t.id = (SELECT n.id FROM tier_assessment n WHERE n.account = "
                 "t.account ORDER BY n.assessed_on DESC, n.id DESC LIMIT 1) ORDER BY t.account",
                 [](const Statement &row) {
                     return LastAssessment{row.id<Account>(0), row.date(1), choiceAt<Tier>(row, 2),
                                           row.text(3), optionalChoiceAt<Tier>(row, 4)};
                 }));
    ATTACHE_TRY(rows.negotiating,
                readRows(connection,
                         QByteArray("SELECT DISTINCT account FROM opportunity WHERE stage IN ") +
                             LastOpenStages + " AND account IS NOT NULL ORDER BY account",
                         [](const Statement &row) { return row.id<Account>(0); }));
    return rows;
}

Result<std::vector<TierAssessment>> tierHistory(Connection &connection, Id<Account> account)
{
    return recordsBy<TierAssessment>(
        connection, "WHERE t.account = ?1 ORDER BY t.assessed_on DESC, t.id DESC", account);
}

Result<std::vector<TierEvidence>> tierEvidenceOf(Connection &connection, Id<Account> account)
{
    return recordsBy<TierEvidence>(
        connection, "WHERE t.account = ?1 ORDER BY t.learnt_on DESC, t.id DESC", account);
}

Result<std::vector<TeamMember>> serviceTeams(Connection &connection)
{
    return recordsBy<TeamMember>(connection, "ORDER BY t.account, t.role, t.id");
}

Result<std::vector<ActivityTime>> activityTimes(Connection &connection, QDate from, QDate to)
{
    return readRows(
        connection,
        "SELECT activity, sum(minutes) FROM time_entry WHERE day >= ?1 AND day <= ?2 GROUP BY "
        "activity ORDER BY 2 DESC, 1",
        [](const Statement &row) {
            return ActivityTime{choiceAt<Activity>(row, 0), static_cast<int>(row.integer(1))};
        },
        from, to);
}

} // namespace attache
