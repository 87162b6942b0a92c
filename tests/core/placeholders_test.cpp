#include "core/deck/placeholders.h"

#include "core/deck/record_placeholders.h"
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
