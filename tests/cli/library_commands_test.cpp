#include "tests/cli/cli_run.h"

#include <QDate>
#include <QHash>
#include <QSet>

namespace attache::test {
namespace {

class LibraryCommands : public Cli
{
protected:
    LibraryCommands() { language = QStringLiteral("zh_CN"); }
    QString idOf(const QString &type, const QString &field, const QString &value)
    {
        const Outcome run = at({QStringLiteral("list"), type, QStringLiteral("--where"),
                                field + u'=' + value, QStringLiteral("--json")});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        return run.array().at(0).toObject().value(QStringLiteral("id")).toString();
    }
};

TEST_F(LibraryCommands, MatchGivesTheBestOfEachKindWithReasons)
{
    makeSample();
    const Outcome run =
        at({QStringLiteral("match"), QStringLiteral("next"), QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    QSet<QString> types;
    QHash<QString, int> counts;
    ASSERT_FALSE(run.array().isEmpty());
    for (const auto each : run.array()) {
        const QJsonObject match = each.toObject();
        EXPECT_EQ(match.keys(), QStringList({QStringLiteral("against"), QStringLiteral("id"),
                                             QStringLiteral("reasons"), QStringLiteral("score"),
                                             QStringLiteral("title"), QStringLiteral("type")}));
        EXPECT_LE(++counts[match.value(QStringLiteral("type")).toString()], 3);
        EXPECT_FALSE(match.value(QStringLiteral("title")).toString().isEmpty());
        types.insert(match.value(QStringLiteral("type")).toString());
    }
    EXPECT_TRUE(types.contains(QStringLiteral("case_study")));
    EXPECT_TRUE(types.contains(QStringLiteral("faq")));
    EXPECT_NE(at({QStringLiteral("match"), QStringLiteral("whenever")}).status, 0);
}

/// A coach maker of 4,100 people, tier A, for a car maker of 12,600: 40 for the industry, 2 of 3
/// needs are 16.7 of 25, 3.07 times smaller is 8.9 of 15, 10 for the product, 6 of 10 for an A.
TEST_F(LibraryCommands, TheScoreOfACaseIsTheSumOfItsParts)
{
    makeSample();
    const QString account =
        idOf(QStringLiteral("accounts"), QStringLiteral("short_name"), QStringLiteral("骁岭汽车"));
    QString visit;
    for (const auto each :
         at({QStringLiteral("list"), QStringLiteral("visits"), QStringLiteral("--where"),
             QStringLiteral("status=planned"), QStringLiteral("--json")})
             .array()) {
        if (visit.isEmpty() &&
            each.toObject().value(QStringLiteral("account")).toString() == account)
            visit = each.toObject().value(QStringLiteral("id")).toString();
    }
    ASSERT_FALSE(visit.isEmpty());
    const auto first = [&] {
        return at({QStringLiteral("match"), visit, QStringLiteral("--json")})
            .array()
            .at(0)
            .toObject();
    };
    const QJsonObject match = first();
    EXPECT_EQ(match.value(QStringLiteral("title")).toString(),
              QStringLiteral("早上八点，看到昨晚的数"));
    EXPECT_EQ(match.value(QStringLiteral("score")).toInt(), 82);
    EXPECT_EQ(match.value(QStringLiteral("reasons")).toVariant().toStringList(),
              QStringList({QStringLiteral("同行业"), QStringLiteral("2 个需求吻合"),
                           QStringLiteral("同产品"), QStringLiteral("A 级标杆")}));
    EXPECT_TRUE(match.value(QStringLiteral("against")).toArray().isEmpty());
    // 26 months after it went live it has lost a point for each month beyond 18, and that is said.
    const QString study = match.value(QStringLiteral("id")).toString();
    const QString since = QDate::currentDate().addMonths(-26).toString(Qt::ISODate);
    ASSERT_EQ(at({QStringLiteral("set"), QStringLiteral("case_study"), study,
                  QStringLiteral("live_on=") + since})
                  .status,
              0);
    const QJsonObject old = first();
    EXPECT_EQ(old.value(QStringLiteral("score")).toInt(), 74);
    EXPECT_EQ(old.value(QStringLiteral("against")).toVariant().toStringList(),
              QStringList{QStringLiteral("案例已 26 个月")});
}

TEST_F(LibraryCommands, NothingInTheLibraryIsSaid)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const QString account = at({QStringLiteral("add"), QStringLiteral("account"),
                                QStringLiteral("name=Acme"), QStringLiteral("--json")})
                                .object()
                                .value(QStringLiteral("id"))
                                .toString();
    ASSERT_FALSE(account.isEmpty());
    ASSERT_EQ(
        at({QStringLiteral("add"), QStringLiteral("visit"), QStringLiteral("account=") + account,
            QStringLiteral("starts_at=2030-01-02 10:00")})
            .status,
        0);
    const Outcome run =
        at({QStringLiteral("match"), QStringLiteral("next"), QStringLiteral("--json")});
    EXPECT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_TRUE(QJsonDocument::fromJson(run.out).isArray());
    EXPECT_TRUE(run.array().isEmpty());
    EXPECT_TRUE(QString::fromUtf8(run.err).contains(QStringLiteral("成功案例：资料库里还没有。")));
}

/// Whatever says something of the library says nothing of who an anonymised case is about.
TEST_F(LibraryCommands, AnAnonymisedCaseIsNamedNowhere)
{
    makeSample();
    const QString name = QStringLiteral("锦旷");
    const QString study = idOf(QStringLiteral("cases"), QStringLiteral("account"),
                               QStringLiteral("江苏锦旷客车有限公司"));
    ASSERT_FALSE(study.isEmpty());
    ASSERT_EQ(at({QStringLiteral("set"), QStringLiteral("case_study"), study,
                  QStringLiteral("notes=锦旷客车同意了二期")})
                  .status,
              0);
    ASSERT_EQ(at({QStringLiteral("set"), QStringLiteral("case_study"), study,
                  QStringLiteral("anonymised=true")})
                  .status,
              0);
    const auto silent = [&](const QStringList &words) {
        const Outcome run = at(words);
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        EXPECT_FALSE(QString::fromUtf8(run.out).contains(name))
            << qPrintable(words.join(u' ')) << run.out.toStdString();
    };
    silent({QStringLiteral("show"), QStringLiteral("case_study"), study, QStringLiteral("--json")});
    silent({QStringLiteral("list"), QStringLiteral("cases"), QStringLiteral("--json")});
    silent({QStringLiteral("list"), QStringLiteral("case-figures"), QStringLiteral("--json")});
    silent({QStringLiteral("match"), QStringLiteral("next"), QStringLiteral("--json")});
    const QString csv = path("cases.csv");
    ASSERT_EQ(at({QStringLiteral("export"), QStringLiteral("cases"), csv}).status, 0);
    QFile file(csv);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(QString::fromUtf8(file.readAll()).contains(name));
    const Outcome search =
        at({QStringLiteral("search"), QStringLiteral("先双写后切换"), QStringLiteral("--json")});
    EXPECT_TRUE(search.out.contains(study.toUtf8())) << "it is still found by its own words";
    EXPECT_FALSE(QString::fromUtf8(search.out).contains(name)) << search.out.toStdString();
}

TEST_F(LibraryCommands, GapsSayWhoWaitsForWhat)
{
    makeSample();
    const Outcome run = at({QStringLiteral("gaps"), QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonObject gaps = run.object();
    const QJsonArray industries = gaps.value(QStringLiteral("industries")).toArray();
    ASSERT_FALSE(industries.isEmpty());
    const QJsonObject first = industries.at(0).toObject();
    EXPECT_EQ(first.value(QStringLiteral("cases")).toInt(), 0) << "what is missing comes first";
    EXPECT_FALSE(first.value(QStringLiteral("waiting")).toArray().isEmpty());
    EXPECT_TRUE(
        first.value(QStringLiteral("text")).toString().contains(QStringLiteral("0 个案例，")));
    EXPECT_FALSE(gaps.value(QStringLiteral("expired")).toArray().isEmpty());
    const QJsonArray rivals = gaps.value(QStringLiteral("competitors")).toArray();
    ASSERT_EQ(rivals.size(), 1);
    EXPECT_EQ(rivals.at(0).toObject().value(QStringLiteral("times")).toInt(), 3);
    EXPECT_FALSE(gaps.value(QStringLiteral("questions")).toArray().isEmpty());
    // What the readiness of a visit gains by each of its gaps.
    int gained = 0;
    for (const auto each : gaps.value(QStringLiteral("visits")).toArray()) {
        const QJsonObject visit = each.toObject();
        const QJsonArray points = visit.value(QStringLiteral("readiness")).toArray();
        EXPECT_EQ(points.size(), visit.value(QStringLiteral("gaps")).toArray().size());
        for (const auto point : points)
            gained += point.toInt();
    }
    EXPECT_GT(gained, 0);
    const Outcome text = at({QStringLiteral("gaps"), QStringLiteral("--markdown")});
    EXPECT_EQ(text.status, 0);
    EXPECT_TRUE(QString::fromUtf8(text.out).contains(QStringLiteral("资料库缺口")));
}

} // namespace
} // namespace attache::test
