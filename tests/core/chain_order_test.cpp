#include "core/domain/attendee.h"
#include "core/domain/visit_rules.h"
#include "core/insight/meeting_slots.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

/// Accounts with one deal each and a decision maker who is known and was never met.
class ChainOrder : public testing::Test
{
protected:
    Id<Account> add(const char *name, qint64 major, const char *currency, const char *city = "")
    {
        Account made;
        made.name = QString::fromUtf8(name);
        made.tier = Tier::S;
        made.city = QString::fromUtf8(city);
        made = file.insert(made);
        Opportunity deal;
        deal.account = made.id;
        deal.name = QStringLiteral("Deal");
        deal.stage = Stage::Proposal;
        deal.amount = Money::fromMajor(major);
        deal.currency = QLatin1String(currency);
        file.insert(deal);
        Contact boss;
        boss.account = made.id;
        boss.name = made.name + QStringLiteral(" boss");
        boss = file.insert(boss);
        BuyingRole role;
        role.contact = boss.id;
        role.account = made.id;
        role.role = RoleKind::DecisionMaker;
        role.coverage = RoleCoverage::Named;
        file.insert(role);
        return made.id;
    }

    ChainsOverview overview()
    {
        auto found = chainsOverview(file.connection(), {}, file.clock.today());
        EXPECT_TRUE(found.has_value());
        return *std::move(found);
    }

    std::vector<MeetingSlot> slotsOf(const ChainsOverview &overview, size_t most)
    {
        auto found = meetingSlots(file.connection(), overview.next, most, file.clock.now());
        EXPECT_TRUE(found.has_value());
        return *std::move(found);
    }

    test::TempWorkspace file;
};

TEST_F(ChainOrder, AmountsInTwoCurrenciesAreNotComparedByTheirNumbers)
{
    add("Large", 300'000, "CNY");
    add("Larger", 400'000, "CNY");
    add("Yen", 5'000'000, "JPY");
    add("Dollar", 100, "USD");
    const ChainsOverview all = overview();
    QStringList rows;
    for (const HeatRow &row : all.rows)
        rows.append(row.about.name);
    const QStringList expected{QStringLiteral("Larger"), QStringLiteral("Large"),
                               QStringLiteral("Yen"), QStringLiteral("Dollar")};
    EXPECT_EQ(rows, expected) << "the currency of most accounts first";
    QStringList next;
    for (const NextMeeting &meeting : all.next)
        next.append(meeting.about.name);
    EXPECT_EQ(next, expected);
}

TEST_F(ChainOrder, TheFirstToMeetGetFreeSlotsOfWhichNoDayAsksForTwoPlaces)
{
    add("A", 700'000, "CNY", "Lyon");
    add("B", 600'000, "CNY", "Paris");
    add("C", 500'000, "CNY", "Lyon");
    const Id<Account> settled = add("D", 400'000, "CNY", "Lyon");
    add("E", 300'000, "CNY", "Lyon");
    Visit planned;
    planned.account = settled;
    planned.startsAt = file.clock.now().addDays(1);
    planned.endsAt = planned.startsAt.addSecs(3600);
    file.insert(planned);
    const ChainsOverview all = overview();
    const std::vector<MeetingSlot> found = slotsOf(all, 4);
    ASSERT_EQ(found.size(), 4U);
    QStringList names;
    QMap<QDate, QSet<QString>> places;
    for (const MeetingSlot &slot : found) {
        const NextMeeting &meeting = all.next.at(slot.meeting);
        names.append(meeting.about.name);
        EXPECT_GT(slot.startsAt, file.clock.now());
        EXPECT_GT(slot.endsAt, slot.startsAt);
        EXPECT_EQ(slot.kind, VisitKind::OnSite);
        places[slot.startsAt.toLocalTime().date()].insert(meeting.about.name == QLatin1String("B")
                                                              ? QStringLiteral("Paris")
                                                              : QStringLiteral("Lyon"));
    }
    EXPECT_EQ(names, (QStringList{QStringLiteral("A"), QStringLiteral("B"), QStringLiteral("C"),
                                  QStringLiteral("E")}))
        << "D has a visit already";
    for (const QSet<QString> &there : places)
        EXPECT_EQ(there.size(), 1);
    EXPECT_EQ(slotsOf(all, 2).size(), 2U);
}

} // namespace
} // namespace attache
