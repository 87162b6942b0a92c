#include "core/base/id_time.h"
#include "core/queries/account_list.h"
#include "core/queries/account_records.h"
#include "core/queries/today.h"
#include "tests/support/bulk_accounts.h"
#include "tests/support/temp_workspace.h"

#include <algorithm>

namespace attache {
namespace {

using test::BulkAccounts;
using test::TempWorkspace;

/// What a day asks for, each list against the plainest way to say it.
class Today : public testing::TestWithParam<quint32>
{
protected:
    static constexpr int Limits[] = {1, 2, 7, 30, 1000};

    Today()
        : bulk(GetParam())
    {
        const auto ids = *bulk.fill(*file.workspace, 120);
        EXPECT_TRUE(bulk.enliven(*file.workspace, ids, file.clock.now()));
        // Contacts of the same day, some only visited and some only met.
        const auto varied =
            file->perform(QStringLiteral("vary"), [&](Writer &writer) -> Result<void> {
                ATTACHE_TRY(auto roles, Store<BuyingRole>(writer.connection()).list());
                for (BuyingRole &role : roles) {
                    if (role.account.value() % 3 == 0)
                        role.lastMet = {};
                    else if (role.account.value() % 5 == 0)
                        role.lastMet = file.clock.today().addDays(-100);
                    ATTACHE_CHECK(writer.update(role));
                }
                ATTACHE_TRY(auto visits, Store<Visit>(writer.connection()).list());
                for (Visit &visit : visits) {
                    visit.startsAt = visit.startsAt.addSecs(bulk.random().bounded(86400));
                    visit.endsAt = visit.id.value() % 4 == 0
                                       ? QDateTime()
                                       : visit.startsAt.addSecs(bulk.random().bounded(7200));
                    if (visit.id.value() % 7 == 0)
                        visit.minutesSentAt = file.clock.now();
                    ATTACHE_CHECK(writer.update(visit));
                }
                return {};
            });
        EXPECT_TRUE(varied.has_value());
    }

    QDateTime planned(Id<Account> account, QDate from, QDate to)
    {
        VisitFilter filter;
        filter.account = account;
        filter.from = from;
        filter.to = to;
        filter.statuses = {VisitStatus::Planned};
        const auto found = *visits(file.connection(), filter);
        return found.empty() ? QDateTime() : found.front().visit.startsAt;
    }

    std::vector<DueAccount> plainlyDue(QDate today, QDate until)
    {
        std::vector<DueAccount> due;
        const auto ids = *AccountList(file.connection()).ids({}, {today, Settings()});
        const auto rows = *accountRows(file.connection(), ids);
        for (const AccountRow &row : rows) {
            const Account &account = row.account;
            const int cadence = Settings().tier(account.tier).cadenceDays;
            const QDate next = row.digest.nextContact(account.tier, Settings());
            if (next.isValid() && next <= until)
                due.push_back({account.id, account.shortName, account.tier, row.digest.last.last(),
                               next, cadence, planned(account.id, today, today.addDays(cadence))});
        }
        std::sort(due.begin(), due.end(), [today](const DueAccount &a, const DueAccount &b) {
            return std::tuple(a.due > today, a.tier, -a.overdue(today), a.account) <
                   std::tuple(b.due > today, b.tier, -b.overdue(today), b.account);
        });
        return due;
    }

    std::vector<Id<Visit>> plainlyOwed(const QDateTime &now)
    {
        std::vector<VisitRow> over;
        const QDate today = now.toLocalTime().date();
        const auto rows = *visits(file.connection(), {});
        for (const VisitRow &row : rows) {
            const QDate day = row.visit.startsAt.toLocalTime().date();
            const bool ended = row.visit.status == VisitStatus::Done ||
                               (row.visit.status == VisitStatus::Planned && row.end() <= now);
            const bool inPassing =
                row.visit.kind == VisitKind::Phone && !row.visit.endsAt.isValid();
            if (ended && !inPassing && !row.visit.minutesSentAt.isValid() &&
                day >= today.addDays(-30) && day <= today)
                over.push_back(row);
        }
        std::stable_sort(over.begin(), over.end(),
                         [](const VisitRow &a, const VisitRow &b) { return a.end() < b.end(); });
        std::vector<Id<Visit>> ids;
        for (const VisitRow &row : over)
            ids.push_back(row.visit.id);
        return ids;
    }

    TempWorkspace file;
    BulkAccounts bulk;
};

/// The first of @p all, as many as @p limit allows.
template <typename T>
std::vector<T> firstOf(std::vector<T> all, int limit)
{
    all.resize(std::min(all.size(), static_cast<size_t>(limit)));
    return all;
}

TEST_P(Today, TheFirstAccountsDueAreTheFirstOfAll)
{
    const auto said = [](const std::vector<DueAccount> &due) {
        QStringList lines;
        for (const DueAccount &each : due)
            lines.append(QStringLiteral("%1 %2 %3 %4 %5 %6 %7")
                             .arg(each.account.toString(), each.name, keyOf(each.tier),
                                  each.lastContact.toString(Qt::ISODate),
                                  each.due.toString(Qt::ISODate),
                                  each.planned.toString(Qt::ISODate))
                             .arg(each.cadenceDays));
        return lines.join(u'\n').toStdString();
    };
    for (int offset = -120; offset <= 60; offset += 9) {
        const QDate today = file.clock.today().addDays(offset);
        const QDate until = today.addDays(7);
        const auto plain = plainlyDue(today, until);
        EXPECT_EQ(said(*accountsDue(file.connection(), today, until, Settings())), said(plain));
        for (const int limit : Limits)
            EXPECT_EQ(said(*accountsDue(file.connection(), today, until, Settings(), limit)),
                      said(firstOf(plain, limit)))
                << offset << ' ' << limit;
    }
    const QDate last = file.clock.today().addDays(60);
    EXPECT_FALSE(plainlyDue(last, last).empty());
}

TEST_P(Today, TheFirstMinutesOwedAreTheFirstOfAll)
{
    const auto idsOf = [](const std::vector<MinutesOwed> &owed) {
        std::vector<Id<Visit>> ids;
        for (const MinutesOwed &each : owed)
            ids.push_back(each.visit.visit.id);
        return ids;
    };
    for (int hours = -48; hours <= 48; hours += 7) {
        const QDateTime now = file.clock.now().addSecs(hours * 3600LL);
        const auto plain = plainlyOwed(now);
        EXPECT_EQ(idsOf(*minutesOwed(file.connection(), now, Settings())), plain);
        EXPECT_EQ(*minutesOwedCount(file.connection(), now), static_cast<qint64>(plain.size()));
        for (const int limit : Limits)
            EXPECT_EQ(idsOf(*minutesOwed(file.connection(), now, Settings(), limit)),
                      firstOf(plain, limit))
                << hours << ' ' << limit;
    }
    EXPECT_FALSE(plainlyOwed(file.clock.now()).empty());
}

TEST_P(Today, TheFirstPromisesAndVisitsAreTheFirstOfAll)
{
    const auto idsOf = [](const auto &rows, auto record) {
        std::vector<qint64> ids;
        for (const auto &row : rows)
            ids.push_back((row.*record).id.value());
        return ids;
    };
    for (int offset = -9; offset <= 21; offset += 3) {
        const QDate day = file.clock.today().addDays(offset);
        const auto promises = idsOf(*promisesDue(file.connection(), day), &PromiseRow::promise);
        EXPECT_EQ(*promisesDueCount(file.connection(), day), static_cast<qint64>(promises.size()));
        VisitFilter filter;
        filter.from = day;
        filter.statuses = {VisitStatus::Planned, VisitStatus::Done};
        const auto coming = idsOf(*visits(file.connection(), filter), &VisitRow::visit);
        EXPECT_EQ(*visitCount(file.connection(), filter), static_cast<qint64>(coming.size()));
        for (const int limit : Limits) {
            filter.limit = limit;
            EXPECT_EQ(idsOf(*promisesDue(file.connection(), day, limit), &PromiseRow::promise),
                      firstOf(promises, limit));
            EXPECT_EQ(idsOf(*visits(file.connection(), filter), &VisitRow::visit),
                      firstOf(coming, limit));
        }
    }
}
INSTANTIATE_TEST_SUITE_P(Seeds, Today, testing::Values(1U, 2U, 3U));

/// Whom to get in touch with, account by account.
class InTouch : public testing::Test
{
protected:
    Id<Account> account(const QString &name, Tier tier)
    {
        Account made;
        made.name = name;
        made.tier = tier;
        return file.insert(made).id;
    }

    Visit visit(Id<Account> account, int days, VisitStatus status,
                VisitKind kind = VisitKind::OnSite)
    {
        Visit made;
        made.account = account;
        made.status = status;
        made.kind = kind;
        made.startsAt = QDateTime(today.addDays(days), QTime(10, 0)).toUTC();
        return file.insert(made);
    }

    QStringList due(int daysAhead = 7)
    {
        QStringList names;
        const auto found =
            accountsDue(file.connection(), today, today.addDays(daysAhead), Settings());
        EXPECT_TRUE(found.has_value());
        for (const DueAccount &each : *found)
            names.append(each.name);
        return names;
    }

    TempWorkspace file;
    QDate today = file.clock.today();
};

TEST_F(InTouch, RanksByTierAndThenByWhatIsOverdueByTheRhythm)
{
    visit(account(QStringLiteral("C late"), Tier::C), -400, VisitStatus::Done);
    visit(account(QStringLiteral("S a little"), Tier::S), -15, VisitStatus::Done);
    visit(account(QStringLiteral("S much"), Tier::S), -60, VisitStatus::Done);
    visit(account(QStringLiteral("A"), Tier::A), -200, VisitStatus::Done);
    visit(account(QStringLiteral("S soon"), Tier::S), -10, VisitStatus::Done);
    visit(account(QStringLiteral("S fine"), Tier::S), -1, VisitStatus::Done);
    EXPECT_EQ(due(), (QStringList{QStringLiteral("S much"), QStringLiteral("S a little"),
                                  QStringLiteral("A"), QStringLiteral("C late"),
                                  QStringLiteral("S soon")}));
}

TEST_F(InTouch, TheDaysAtTheEdgesAreWithin)
{
    const int ofS = Settings().tier(Tier::S).cadenceDays;
    const int ofA = Settings().tier(Tier::A).cadenceDays;
    const Id<Account> dueToday = account(QStringLiteral("A today"), Tier::A);
    visit(dueToday, -ofA, VisitStatus::Done);
    const Id<Account> late = account(QStringLiteral("A late"), Tier::A);
    visit(late, -ofA - 1, VisitStatus::Done);
    visit(account(QStringLiteral("S tomorrow"), Tier::S), 1 - ofS, VisitStatus::Done);
    visit(account(QStringLiteral("S last day"), Tier::S), 7 - ofS, VisitStatus::Done);
    visit(account(QStringLiteral("S a day beyond"), Tier::S), 8 - ofS, VisitStatus::Done);
    EXPECT_EQ(due(), (QStringList{QStringLiteral("A late"), QStringLiteral("A today"),
                                  QStringLiteral("S tomorrow"), QStringLiteral("S last day")}))
        << "due today comes before what is to come";
    const auto first = accountsDue(file.connection(), today, today.addDays(7), Settings(), 2);
    ASSERT_TRUE(first && first->size() == 2);
    EXPECT_EQ((*first)[1].name, QStringLiteral("A today"));
    const auto overdue = accountsOverdue(file.connection(), today, Settings());
    ASSERT_TRUE(overdue.has_value());
    EXPECT_EQ(*overdue, std::vector{late.value()}) << "due today is not overdue";

    // A visit on the last day of the rhythm is in time, one day later is not.
    const auto plannedOf = [&] {
        const auto found = accountsDue(file.connection(), today, today, Settings());
        const auto at = std::ranges::find(*found, dueToday, &DueAccount::account);
        return at != found->end() && at->planned.isValid();
    };
    Visit next = visit(dueToday, ofA + 1, VisitStatus::Planned);
    EXPECT_FALSE(plannedOf());
    next.startsAt = next.startsAt.addDays(-1);
    ASSERT_TRUE(file->perform(QStringLiteral("earlier"),
                              [&](Writer &writer) { return writer.update(next); }));
    EXPECT_TRUE(plannedOf());
}

TEST_F(InTouch, KnowsWhomAVisitIsPlannedWithInTime)
{
    const auto planned = account(QStringLiteral("planned"), Tier::S);
    visit(planned, -60, VisitStatus::Done);
    const Visit next = visit(planned, 5, VisitStatus::Planned);
    visit(planned, 9, VisitStatus::Planned);
    const auto tooLate = account(QStringLiteral("too late"), Tier::S);
    visit(tooLate, -59, VisitStatus::Done);
    const int cadence = Settings().tier(Tier::S).cadenceDays;
    visit(tooLate, cadence + 1, VisitStatus::Planned);
    const auto justInTime = account(QStringLiteral("just in time"), Tier::S);
    visit(justInTime, -57, VisitStatus::Done);
    const Visit last = visit(justInTime, cadence, VisitStatus::Planned);
    const auto calledOff = account(QStringLiteral("called off"), Tier::S);
    visit(calledOff, -58, VisitStatus::Done);
    visit(calledOff, 5, VisitStatus::Cancelled);
    const auto found = accountsDue(file.connection(), today, today, Settings());
    ASSERT_OK(found);
    ASSERT_EQ(found->size(), 4U);
    EXPECT_EQ((*found)[0].name, QStringLiteral("planned"));
    EXPECT_EQ((*found)[0].planned, next.startsAt);
    EXPECT_FALSE((*found)[1].planned.isValid());
    EXPECT_FALSE((*found)[2].planned.isValid());
    EXPECT_EQ((*found)[3].planned, last.startsAt);
}

TEST_F(InTouch, NamesTheImportantAccountsThatNobodyEverContacted)
{
    account(QStringLiteral("B new"), Tier::B);
    account(QStringLiteral("A new"), Tier::A);
    const auto planned = account(QStringLiteral("S planned"), Tier::S);
    const Visit next = visit(planned, 90, VisitStatus::Planned);
    account(QStringLiteral("S new"), Tier::S);
    visit(account(QStringLiteral("S met"), Tier::S), -400, VisitStatus::Done);
    EXPECT_EQ(due(), QStringList{QStringLiteral("S met")});
    const auto found = accountsNeverContacted(file.connection(), today);
    ASSERT_OK(found);
    QStringList names;
    for (const UncontactedAccount &each : *found) {
        names.append(each.name);
        EXPECT_EQ(each.entered, today);
        EXPECT_EQ(each.planned, each.account == planned ? next.startsAt : QDateTime());
    }
    EXPECT_EQ(names, (QStringList{QStringLiteral("S planned"), QStringLiteral("S new"),
                                  QStringLiteral("A new")}));
    EXPECT_EQ(accountsNeverContacted(file.connection(), today, 2)->size(), 2U);
}

TEST_F(InTouch, ACallKeepsTheRhythm)
{
    const auto called = account(QStringLiteral("called"), Tier::S);
    visit(called, -60, VisitStatus::Done);
    visit(called, -1, VisitStatus::Done, VisitKind::Phone);
    EXPECT_EQ(due(), QStringList());
}

TEST_F(InTouch, KnowsWhetherAnybodyWasEverContacted)
{
    const auto only = account(QStringLiteral("C"), Tier::C);
    EXPECT_FALSE(*anyContact(file.connection()));
    visit(only, 3, VisitStatus::Planned);
    EXPECT_FALSE(*anyContact(file.connection()));
    visit(only, -3, VisitStatus::Done);
    EXPECT_TRUE(*anyContact(file.connection()));
}

} // namespace
} // namespace attache
