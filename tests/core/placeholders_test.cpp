#include "core/deck/placeholders.h"

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

} // namespace
} // namespace attache
