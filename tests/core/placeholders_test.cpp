#include "core/deck/placeholders.h"

#include "core/deck/record_placeholders.h"
#include "core/domain/attendee.h"
#include "core/domain/contact.h"
#include "core/domain/letterhead.h"
#include "core/domain/opportunity.h"
#include "core/domain/visit.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

struct Line
{
    const char *text;
    const char *filled;
};

/// {{name}} is known, {{day}} and {{place}} have no value.
class LeftOutOfALine : public testing::TestWithParam<Line>
{
};

TEST_P(LeftOutOfALine, TakesTheSeparatorThatJoinedItAlong)
{
    PlaceholderValues values;
    values.set(QStringLiteral("name"), QStringLiteral("Acme"));
    values.set(QStringLiteral("day"), {});
    values.set(QStringLiteral("place"), {});
    EXPECT_EQ(PlaceholderFiller(values).fill(QString::fromUtf8(GetParam().text)),
              QString::fromUtf8(GetParam().filled));
}

INSTANTIATE_TEST_SUITE_P(Lines, LeftOutOfALine,
                         testing::Values(Line{"{{name}} · {{day}}", "Acme"},
                                         Line{"{{day}} · {{name}}", "Acme"},
                                         Line{"{{name}} · {{day}} · {{place}}", "Acme"},
                                         Line{"{{day}} | {{place}} | {{name}}", "Acme"},
                                         Line{"{{name}} / {{day}} / Berlin", "Acme / Berlin"},
                                         Line{"{{name}}、{{day}}、{{name}}", "Acme、Acme"},
                                         Line{"https://a.example/{{day}}", "https://a.example/"},
                                         Line{"{{name}} · on {{day}}", "Acme · on "},
                                         Line{"{{name}} · {{day}} at noon", "Acme ·  at noon"},
                                         Line{"Day: {{day}}", "Day: "}, Line{"{{day}}", ""},
                                         Line{"{{name}} · {{name}}", "Acme · Acme"},
                                         Line{"a · b", "a · b"}));

TEST(RecordPlaceholders, SayWhatIsKnownOfTheRecordsAndNothingOfOthers)
{
    test::TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Acme Ltd");
    account = file.insert(account);
    Contact ann;
    ann.account = account.id;
    ann.name = QStringLiteral("Ann");
    ann.mobile = QStringLiteral("13800001111");
    file.insert(ann);
    Letterhead paper;
    paper.person = QStringLiteral("Li Si");
    paper.post = QStringLiteral("Sales");
    file.insert(paper);
    PlaceholderValues values = *placeholdersFor(*file, {}, account.id);
    const auto text = [&](const char *key) { return values.texts.value(QLatin1String(key)); };
    EXPECT_EQ(text("account.name"), QStringLiteral("Acme Ltd"));
    EXPECT_EQ(text("account.short_name"), QStringLiteral("Acme Ltd")) << "there is no other";
    EXPECT_EQ(text("contact.mobile"), QStringLiteral("13800001111"));
    EXPECT_EQ(text("me.name"), QStringLiteral("Li Si"));
    EXPECT_EQ(text("me.post"), QStringLiteral("Sales"));
    EXPECT_EQ(text("today"), QStringLiteral("2026年11月22日"));
    for (const char *none : {"visit.date", "visit.time", "opportunity.name"}) {
        EXPECT_TRUE(values.texts.contains(QLatin1String(none))) << none;
        EXPECT_EQ(text(none), QString()) << none;
    }
    EXPECT_FALSE(values.texts.contains(QStringLiteral("contact.account"))) << "no text";

    Contact bob;
    bob.account = account.id;
    bob.name = QStringLiteral("Bob");
    bob = file.insert(bob);
    account.shortName = QStringLiteral("Acme");
    file.update(account);
    values = *placeholdersFor(*file, {}, account.id);
    EXPECT_EQ(text("account.short_name"), QStringLiteral("Acme"));
    EXPECT_EQ(text("contact.name"), QString()) << "nobody knows which of two";

    Opportunity deal;
    deal.account = account.id;
    deal.name = QStringLiteral("Platform");
    deal.amount = Money{123450};
    deal = file.insert(deal);
    Visit visit;
    visit.account = account.id;
    visit.opportunity = deal.id;
    visit.startsAt = file.clock.now();
    visit.endsAt = visit.startsAt.addSecs(3600);
    visit = file.insert(visit);
    Attendee attendee;
    attendee.visit = visit.id;
    attendee.contact = bob.id;
    file.insert(attendee);
    values = *placeholdersFor(*file, visit.id, {});
    EXPECT_EQ(text("contact.name"), QStringLiteral("Bob")) << "who is met";
    EXPECT_EQ(text("opportunity.amount"), QStringLiteral("1234.50"));
    deal.amount = Money{100000};
    file.update(deal);
    values = *placeholdersFor(*file, visit.id, {});
    EXPECT_EQ(text("opportunity.amount"), QStringLiteral("1000"));
}

TEST(RecordPlaceholders, AVisitIsOnTheDayAndAtTheTimeOfThePlace)
{
    const QByteArray before = qgetenv("TZ");
    qputenv("TZ", "Asia/Shanghai");
    test::TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Acme");
    account = file.insert(account);
    Visit visit;
    visit.account = account.id;
    visit.startsAt = QDateTime(QDate(2026, 11, 24), QTime(17, 30), Qt::UTC);
    visit.endsAt = visit.startsAt.addSecs(3600);
    visit = file.insert(visit);
    const auto values = placeholdersFor(*file, visit.id, {});
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
    ASSERT_OK(values);
    const auto text = [&](const char *key) { return values->texts.value(QLatin1String(key)); };
    EXPECT_EQ(text("visit.time"), QStringLiteral("01:30"));
    EXPECT_EQ(text("visit.date"), QStringLiteral("2026年11月25日"));
    EXPECT_EQ(text("visit.starts_at"), QStringLiteral("2026年11月25日 01:30"));
}

} // namespace
} // namespace attache
