#include "tests/cli/cli_run.h"

#include <QTimeZone>

namespace attache::test {
namespace {

class PlanCommands : public Cli
{
protected:
    PlanCommands() { language = QStringLiteral("en"); }

    /// Adds Acme, an account of tier S, and gives its id.
    QString addKeyAccount()
    {
        return at({QStringLiteral("add"), QStringLiteral("account"), QStringLiteral("name=Acme"),
                   QStringLiteral("tier=S"), QStringLiteral("--json")})
            .object()
            .value(QStringLiteral("id"))
            .toString();
    }
};

TEST_F(PlanCommands, PlanProposesWithReasonsInSlotsOfOnePlaceADay)
{
    makeSample();
    const Outcome run = at({QStringLiteral("plan"), QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonObject plan = run.object();
    EXPECT_EQ(plan.value(QStringLiteral("slot_starts")).toArray().size(), 8);
    const QJsonArray proposals = plan.value(QStringLiteral("proposals")).toArray();
    ASSERT_FALSE(proposals.isEmpty());
    int before = 1'000'000;
    QHash<QString, QString> placeOfDay;
    for (const auto each : proposals) {
        const QJsonObject proposal = each.toObject();
        EXPECT_LE(proposal.value(QStringLiteral("score")).toInt(), before);
        before = proposal.value(QStringLiteral("score")).toInt();
        EXPECT_FALSE(proposal.value(QStringLiteral("reasons")).toArray().isEmpty());
        EXPECT_FALSE(proposal.value(QStringLiteral("purpose")).toString().isEmpty());
        const QString day = proposal.value(QStringLiteral("starts")).toString().left(10);
        if (day.isEmpty() ||
            proposal.value(QStringLiteral("kind")).toString() != QLatin1String("on_site"))
            continue;
        const QString place = proposal.value(QStringLiteral("place")).toString();
        EXPECT_EQ(placeOfDay.value(day, place), place);
        placeOfDay.insert(day, place);
    }
    EXPECT_FALSE(plan.value(QStringLiteral("goals")).toArray().isEmpty());
    EXPECT_FALSE(plan.value(QStringLiteral("reactivations")).toArray().isEmpty());
    EXPECT_EQ(plan.value(QStringLiteral("enquiries")).toArray().size(), 1);

    const Outcome told = at({QStringLiteral("plan")});
    EXPECT_EQ(told.status, 0);
    EXPECT_GT(told.out.count('\n'), proposals.size());
    const Outcome later = at({QStringLiteral("plan"), QStringLiteral("--week"),
                              QStringLiteral("2031-03-05"), QStringLiteral("--json")});
    EXPECT_EQ(later.object().value(QStringLiteral("monday")).toString(),
              QStringLiteral("2031-03-03"));
    EXPECT_EQ(at({QStringLiteral("plan"), QStringLiteral("--week"), QStringLiteral("soon")}).status,
              2);
    const Outcome now =
        at({QStringLiteral("plan"), QStringLiteral("--week"), QStringLiteral("--json")});
    ASSERT_EQ(now.status, 0) << now.err.toStdString();
    EXPECT_EQ(now.object().value(QStringLiteral("monday")), plan.value(QStringLiteral("monday")));
}

/// A day is that of the place: west of Greenwich the evening belongs to the day after in UTC, east
/// of it the morning to the day before.
TEST_F(PlanCommands, WhoIsDueIsToldByTheDaysOfThePlace)
{
    const QByteArray before = qgetenv("TZ");
    const auto proposals = [this](const char *zone, int day, const QString &time) {
        qputenv("TZ", zone);
        QFile::remove(workspace());
        const QDate today = QDateTime::currentDateTimeUtc().toTimeZone(QTimeZone(zone)).date();
        const QDate monday = today.addDays(1 - today.dayOfWeek());
        EXPECT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
        const QString account = addKeyAccount();
        const QString start = monday.addDays(day).toString(Qt::ISODate) + u'T' + time;
        EXPECT_EQ(at({QStringLiteral("add"), QStringLiteral("visit"),
                      QStringLiteral("account=") + account, QStringLiteral("title=Visit"),
                      QStringLiteral("status=done"), QStringLiteral("starts_at=") + start,
                      QStringLiteral("ends_at=") + start})
                      .status,
                  0);
        return at({QStringLiteral("plan"), QStringLiteral("--week"),
                   monday.addDays(7).toString(Qt::ISODate), QStringLiteral("--json")})
            .object()
            .value(QStringLiteral("proposals"))
            .toArray();
    };
    EXPECT_TRUE(proposals("Asia/Shanghai", 0, QStringLiteral("00:00")).isEmpty())
        << "due on the Monday after";
    const QJsonArray evening = proposals("America/New_York", -1, QStringLiteral("20:00"));
    ASSERT_EQ(evening.size(), 1) << "due on the Sunday of that week";
    EXPECT_EQ(evening[0].toObject().value(QStringLiteral("reasons")).toArray().size(), 1);
    before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
}

TEST_F(PlanCommands, TheWeekTheTiersAndTheMapGoOntoPaper)
{
    makeSample();
    for (const char *command : {"plan", "tiers", "product-map"}) {
        const QString name = QLatin1String(command);
        const Outcome told = at({name, QStringLiteral("--markdown")});
        ASSERT_EQ(told.status, 0) << command << told.err.toStdString();
        EXPECT_TRUE(told.out.startsWith("# ")) << command;
        EXPECT_TRUE(told.out.contains("How to read it")) << command;
        EXPECT_GT(told.out.count('|'), 20) << command << ": tables";
        EXPECT_EQ(at({name, QStringLiteral("--markdown"), QStringLiteral("--text")}).status, 2);
        EXPECT_EQ(at({name, QStringLiteral("--password"), QStringLiteral("x")}).status, 2)
            << "only a PDF has one";
        EXPECT_FALSE(at({name}).out.contains("How to read it")) << command;
    }
    const QString pdf = path("week.pdf");
    const Outcome written = at({QStringLiteral("plan"), QStringLiteral("--week"),
                                QStringLiteral("2026-12-07"), QStringLiteral("--pdf"), pdf});
    ASSERT_EQ(written.status, hasWindow() ? 0 : 1) << written.err.toStdString();
    QFile file(pdf);
    ASSERT_EQ(file.open(QIODevice::ReadOnly), hasWindow());
    if (hasWindow()) {
        EXPECT_EQ(file.read(5), "%PDF-");
    }
}

TEST_F(PlanCommands, TheDecisionChainsSayWhomToMeetNext)
{
    makeSample();
    const auto chains = [&](const QStringList &words) {
        const Outcome run = at(QStringList{QStringLiteral("chains")} + words +
                               QStringList{QStringLiteral("--json")});
        EXPECT_EQ(run.status, 0) << run.err.toStdString();
        return run.object();
    };
    const auto list = [](const QJsonObject &of, const char *name) {
        return of.value(QLatin1String(name)).toArray();
    };
    const QJsonObject usual = chains({});
    ASSERT_FALSE(list(usual, "accounts").isEmpty());
    int met = 0;
    for (const auto each : list(usual, "accounts")) {
        const QJsonObject account = each.toObject();
        const QString tier = account.value(QStringLiteral("tier")).toString();
        EXPECT_TRUE(tier == QLatin1String("S") || tier == QLatin1String("A"));
        EXPECT_GT(account.value(QStringLiteral("open_deals")).toInt(), 0);
        const QJsonObject roles = account.value(QStringLiteral("roles")).toObject();
        EXPECT_EQ(roles.size(), 7);
        const QJsonObject decider = roles.value(QStringLiteral("decision_maker")).toObject();
        const QString coverage = decider.value(QStringLiteral("coverage")).toString();
        met += coverage == QLatin1String("met") || coverage == QLatin1String("supportive");
    }
    const QJsonObject metByRole = usual.value(QStringLiteral("met")).toObject();
    EXPECT_EQ(met, metByRole.value(QStringLiteral("decision_maker")).toInt());
    ASSERT_FALSE(list(usual, "next").isEmpty());
    for (const auto each : list(usual, "next")) {
        const QJsonObject meeting = each.toObject();
        EXPECT_FALSE(meeting.value(QStringLiteral("role")).toString().isEmpty());
        const QJsonArray path = list(meeting, "introduced_by");
        if (path.isEmpty())
            continue;
        EXPECT_TRUE(path.first().toObject().value(QStringLiteral("supports")).toBool());
        EXPECT_EQ(path.last().toObject().value(QStringLiteral("contact")),
                  meeting.value(QStringLiteral("contact")));
    }
    EXPECT_GT(list(usual, "opponents").size() + list(usual, "single_threaded").size() +
                  list(usual, "fading").size(),
              0);
    const QJsonObject every =
        chains({QStringLiteral("--all"), QStringLiteral("--tier"), QStringLiteral("S,A,B,C")});
    EXPECT_EQ(list(every, "accounts").size(), 40);
    EXPECT_GE(list(every, "next").size(), list(usual, "next").size());
}

TEST_F(PlanCommands, WhatWaitsBehindTheChainsIsToldInEveryCurrency)
{
    ASSERT_EQ(attache({QStringLiteral("init"), workspace()}).status, 0);
    const QString account = addKeyAccount();
    const auto add = [&](const QStringList &fields) {
        EXPECT_EQ(
            at(QStringList{QStringLiteral("add"), QStringLiteral("opportunity"),
                           QStringLiteral("name=Deal"), QStringLiteral("account=") + account} +
               fields)
                .status,
            0);
    };
    add({QStringLiteral("amount=100"), QStringLiteral("currency=CNY")});
    add({QStringLiteral("amount=20"), QStringLiteral("currency=CNY")});
    add({QStringLiteral("amount=3"), QStringLiteral("currency=USD")});
    add({QStringLiteral("amount=5000"), QStringLiteral("stage=won")});
    add({});
    QHash<QString, double> waiting;
    const QJsonArray sums = at({QStringLiteral("chains"), QStringLiteral("--json")})
                                .object()
                                .value(QStringLiteral("waiting"))
                                .toArray();
    for (const QJsonValue &sum : sums)
        waiting.insert(sum.toObject().value(QStringLiteral("currency")).toString(),
                       sum.toObject().value(QStringLiteral("amount")).toDouble());
    EXPECT_EQ(waiting,
              (QHash<QString, double>{{QStringLiteral("CNY"), 120}, {QStringLiteral("USD"), 3}}));
}

TEST_F(PlanCommands, TheDecisionChainsAreToldAndGoOntoPaper)
{
    makeSample();
    const Outcome told = at({QStringLiteral("chains")});
    EXPECT_EQ(told.status, 0);
    EXPECT_TRUE(told.out.contains("Hanging on one person")) << told.out.toStdString();
    const Outcome paper = at({QStringLiteral("chains"), QStringLiteral("--markdown")});
    ASSERT_EQ(paper.status, 0) << paper.err.toStdString();
    EXPECT_TRUE(paper.out.startsWith("# Decision chains"));
    EXPECT_GT(paper.out.count('|'), 20);
    const Outcome wrong =
        at({QStringLiteral("chains"), QStringLiteral("--tier"), QStringLiteral("Z")});
    EXPECT_EQ(wrong.status, 2);
    EXPECT_TRUE(wrong.err.contains("S, A, B, C")) << wrong.err.toStdString();
    ASSERT_EQ(attache({QStringLiteral("init"), path("empty.attache")}).status, 0);
    const Outcome none = attache({QStringLiteral("--workspace"), path("empty.attache"),
                                  QStringLiteral("chains"), QStringLiteral("--json")});
    EXPECT_EQ(none.status, 0);
    EXPECT_TRUE(none.object().value(QStringLiteral("next")).isArray());
}

TEST_F(PlanCommands, TheNeedsOfSeveralAccountsAreToldAndGoOntoPaper)
{
    makeSample();
    const Outcome told = at({QStringLiteral("needs")});
    ASSERT_EQ(told.status, 0) << told.err.toStdString();
    EXPECT_TRUE(told.out.contains("Figures that can be traced"));
    const QJsonObject json = at({QStringLiteral("needs"), QStringLiteral("--json")}).object();
    EXPECT_EQ(json,
              at({QStringLiteral("insight"), QStringLiteral("needs"), QStringLiteral("--json")})
                  .object());
    const Outcome paper = at({QStringLiteral("needs"), QStringLiteral("--markdown")});
    ASSERT_EQ(paper.status, 0) << paper.err.toStdString();
    EXPECT_TRUE(paper.out.startsWith("# Needs across accounts"));
    EXPECT_TRUE(paper.out.contains("Ask a user for the cause"));
    EXPECT_GT(paper.out.count('|'), 100);
}

TEST_F(PlanCommands, ReactivationsAreAFigure)
{
    makeSample();
    const Outcome run =
        at({QStringLiteral("insight"), QStringLiteral("reactivations"), QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonObject figure = run.object();
    EXPECT_EQ(figure.value(QStringLiteral("lost")).toInt(), 5);
    EXPECT_EQ(figure.value(QStringLiteral("reactivated")).toInt(), 0);
    EXPECT_TRUE(figure.value(QStringLiteral("rate")).isNull());
    EXPECT_GE(figure.value(QStringLiteral("wakeable")).toInt(), 4);
    int lost = 0;
    int wakeable = 0;
    for (const char *tier : {"S", "A", "B", "C"}) {
        const QJsonObject part =
            at({QStringLiteral("insight"), QStringLiteral("reactivations"),
                QStringLiteral("--tier"), QLatin1String(tier), QStringLiteral("--json")})
                .object();
        lost += part.value(QStringLiteral("lost")).toInt();
        wakeable += part.value(QStringLiteral("wakeable")).toInt();
    }
    EXPECT_EQ(lost, 5);
    EXPECT_EQ(wakeable, figure.value(QStringLiteral("wakeable")).toInt()) << "the tiers add up";
}

TEST_F(PlanCommands, NeedsAcrossAccountsAreAFigure)
{
    makeSample();
    const Outcome run =
        at({QStringLiteral("insight"), QStringLiteral("needs"), QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonObject figure = run.object();
    const QJsonArray themes = figure.value(QStringLiteral("themes")).toArray();
    ASSERT_EQ(themes.size(), 2);
    for (const auto each : themes) {
        const QJsonObject theme = each.toObject();
        EXPECT_GE(theme.value(QStringLiteral("accounts")).toInt(), 2);
        EXPECT_FALSE(theme.value(QStringLiteral("roles")).toArray().isEmpty());
        EXPECT_EQ(theme.value(QStringLiteral("true")).toInt() +
                      theme.value(QStringLiteral("unverified")).toInt() +
                      theme.value(QStringLiteral("doubtful")).toInt(),
                  theme.value(QStringLiteral("needs")).toInt());
        EXPECT_FALSE(theme.value(QStringLiteral("waiting")).toArray().isEmpty());
    }
    EXPECT_FALSE(figure.value(QStringLiteral("proposals")).toArray().isEmpty());
    const QJsonArray vague = figure.value(QStringLiteral("vague")).toArray();
    ASSERT_FALSE(vague.isEmpty());
    EXPECT_FALSE(vague.at(0).toObject().value(QStringLiteral("ask")).isUndefined());
    const Outcome told = at({QStringLiteral("insight"), QStringLiteral("needs")});
    EXPECT_EQ(told.out.count('\n'), themes.size() + 2) << "a head, and what has no theme";
}

} // namespace
} // namespace attache::test
