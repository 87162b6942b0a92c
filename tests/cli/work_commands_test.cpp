#include "core/deck/deck_reader.h"
#include "tests/cli/cli_run.h"

#include <QFile>

namespace attache::test {
namespace {

/// Trainings, playbooks and cost pages as a script asks for them.
class WorkCommands : public Cli
{
protected:
    WorkCommands() { language = QStringLiteral("en"); }

    Outcome say(const QString &text) { return at(text.split(u' ', Qt::SkipEmptyParts)); }
    QJsonArray listed(const QString &type)
    {
        return at({QStringLiteral("list"), type, QStringLiteral("--json")}).array();
    }
    static QString idOf(const QJsonValue &row)
    {
        return row.toObject().value(QStringLiteral("id")).toString();
    }
};

TEST_F(WorkCommands, AnAssessmentIsPrintedWithAndWithoutItsAnswers)
{
    makeSample();
    const QJsonArray trainings = listed(QStringLiteral("trainings"));
    ASSERT_EQ(trainings.size(), 2);
    const QString id = idOf(trainings.at(0));
    Outcome run = say(QStringLiteral("assessment %1 --markdown").arg(id));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_TRUE(QString::fromUtf8(run.out).contains(QStringLiteral("Switching without downtime")));
    EXPECT_FALSE(QString::fromUtf8(run.out).contains(QStringLiteral("[x]")));
    run = say(QStringLiteral("assessment %1 --answers --markdown").arg(id));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    // One of three, three of four, false.
    EXPECT_EQ(QString::fromUtf8(run.out).count(QStringLiteral("[x]")), 5);
    EXPECT_NE(say(QStringLiteral("assessment nobody")).status, 0);
}

TEST_F(WorkCommands, WhoIsTrainedIsListed)
{
    makeSample();
    const Outcome run = say(QStringLiteral("trained --json"));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    ASSERT_EQ(run.array().size(), 3);
    int ours = 0;
    for (const auto each : run.array()) {
        const QJsonObject person = each.toObject();
        EXPECT_FALSE(person.value(QStringLiteral("name")).toString().isEmpty());
        EXPECT_FALSE(person.value(QStringLiteral("since")).toString().isEmpty());
        ours += person.value(QStringLiteral("contact")).toString().isEmpty() ? 1 : 0;
    }
    EXPECT_EQ(ours, 2);
}

TEST_F(WorkCommands, CostAndReturnOfADealWithItsRivals)
{
    makeSample();
    const QJsonArray lines = listed(QStringLiteral("cost-lines"));
    ASSERT_EQ(lines.size(), 6);
    const QString deal = lines.at(0).toObject().value(QStringLiteral("opportunity")).toString();
    Outcome run = say(QStringLiteral("cost-return %1 --json").arg(deal));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    const QJsonObject page = run.object();
    // (240 + 33) thousand at once, 63 a year against 264 a year: after 273 ÷ 201 of a year.
    EXPECT_EQ(page.value(QStringLiteral("payback_months")).toInt(), 17);
    EXPECT_EQ(page.value(QStringLiteral("years")).toInt(), 3);
    EXPECT_EQ(page.value(QStringLiteral("assumed")).toInt(), 2);
    EXPECT_EQ(page.value(QStringLiteral("rivals")).toArray().size(), 3);
    run = say(QStringLiteral("cost-return %1 --years 5 --markdown").arg(deal));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_TRUE(QString::fromUtf8(run.out).contains(QStringLiteral("Over 5 year")));
    EXPECT_EQ(say(QStringLiteral("cost-return %1 --years soon").arg(deal)).status, 2);
}

TEST_F(WorkCommands, CostAndReturnStandOnSlidesInTheLookOfADeck)
{
    makeSample();
    const QString deal = listed(QStringLiteral("cost-lines"))
                             .at(0)
                             .toObject()
                             .value(QStringLiteral("opportunity"))
                             .toString();
    const QString deck = idOf(listed(QStringLiteral("decks")).at(0));
    EXPECT_EQ(say(QStringLiteral("cost-return %1 --slides cost.pptx").arg(deal)).status, 2);
    EXPECT_EQ(say(QStringLiteral("cost-return %1 --slides cost.pptx --look none").arg(deal)).status,
              1);
    Outcome run = at({QStringLiteral("cost-return"), deal, QStringLiteral("--slides"),
                      path("cost.pptx"), QStringLiteral("--look"), deck,
                      QStringLiteral("--leave-blank"), QStringLiteral("--json")});
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(run.object().value(QStringLiteral("lines")).toArray().size(), 6);
    run = at({QStringLiteral("deck"), QStringLiteral("check"), path("cost.pptx")});
    EXPECT_EQ(run.status, 0) << run.out.toStdString();
    const auto made = Presentation::open(path("cost.pptx"));
    ASSERT_TRUE(made.has_value());
    const auto outline = DeckReader(*made).read();
    ASSERT_TRUE(outline.has_value());
    ASSERT_EQ(outline->slides.size(), 2U);
    EXPECT_TRUE(outline->slides[0].searchText().contains(QStringLiteral("Customer's figure")));
    EXPECT_TRUE(outline->slides[1].title.contains(QStringLiteral("function by function")));
}

TEST_F(WorkCommands, WhatAChangeOfAPlaybookCameToIsPrinted)
{
    makeSample();
    const QString playbook = listed(QStringLiteral("playbook-runs"))
                                 .at(0)
                                 .toObject()
                                 .value(QStringLiteral("playbook"))
                                 .toString();
    Outcome run = say(QStringLiteral("playbook-evidence %1 --json").arg(playbook));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_EQ(run.object().value(QStringLiteral("runs_before")).toInt(), 1);
    EXPECT_EQ(run.object().value(QStringLiteral("steps")).toArray().size(), 5);
    run = say(QStringLiteral("playbook-evidence %1 --since 2020-01-01 --json").arg(playbook));
    EXPECT_EQ(run.object().value(QStringLiteral("runs_after")).toInt(), 1);
    EXPECT_EQ(run.object().value(QStringLiteral("changed_on")).toString(),
              QStringLiteral("2020-01-01"));
    run = say(QStringLiteral("playbook-evidence %1 --since 2020-01-01 --markdown").arg(playbook));
    ASSERT_EQ(run.status, 0) << run.err.toStdString();
    EXPECT_TRUE(QString::fromUtf8(run.out).contains(QStringLiteral("Changed on 1 January 2020")));
    EXPECT_EQ(say(QStringLiteral("playbook-evidence %1 --since soon").arg(playbook)).status, 2);
    EXPECT_NE(say(QStringLiteral("playbook-evidence nobody")).status, 0);
}

TEST_F(WorkCommands, APlaybookIsStartedAndToldStepByStep)
{
    makeSample();
    const QJsonArray runs = listed(QStringLiteral("playbook-runs"));
    ASSERT_EQ(runs.size(), 1);
    const Outcome told = say(QStringLiteral("playbook-run %1 --json").arg(idOf(runs.at(0))));
    ASSERT_EQ(told.status, 0) << told.err.toStdString();
    EXPECT_EQ(told.object().value(QStringLiteral("steps")).toArray().size(), 5);
    EXPECT_GT(told.object().value(QStringLiteral("we_waited")).toInt(), 0);
    const QString playbook = idOf(listed(QStringLiteral("playbooks")).at(0));
    const Outcome started = at({QStringLiteral("add"), QStringLiteral("playbook_run"),
                                QStringLiteral("playbook=") + playbook, QStringLiteral("--json")});
    ASSERT_EQ(started.status, 0) << started.err.toStdString();
    EXPECT_EQ(say(QStringLiteral("playbook-run %1 --json").arg(idOf(started.object())))
                  .object()
                  .value(QStringLiteral("steps"))
                  .toArray()
                  .size(),
              5);
}

TEST_F(WorkCommands, ADealThatWasWonBecomesAPlaybook)
{
    makeSample();
    QString won;
    QString open;
    for (const auto each : listed(QStringLiteral("opportunities"))) {
        const QString stage = each.toObject().value(QStringLiteral("stage")).toString();
        (stage == QLatin1String("won") ? won : open) = idOf(each);
    }
    EXPECT_EQ(say(QStringLiteral("playbook-from %1").arg(open)).status, 1);
    const qsizetype before = listed(QStringLiteral("playbooks")).size();
    const Outcome made = say(QStringLiteral("playbook-from %1").arg(won));
    ASSERT_EQ(made.status, 0) << made.err.toStdString();
    EXPECT_EQ(listed(QStringLiteral("playbooks")).size(), before + 1);
}

} // namespace
} // namespace attache::test
