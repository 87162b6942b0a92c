#include "core/domain/account.h"
#include "core/domain/deal_stage.h"
#include "core/domain/opportunity.h"
#include "core/domain/stage_set.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/foreign_values.h"
#include "core/exchange/import.h"
#include "core/exchange/import_rules.h"
#include "core/exchange/value_rules.h"
#include "tests/support/list_import.h"

#include <gtest/gtest.h>

/// @file
/// What the words in columns of choices mean: those of other programs, of the person and of the
/// workspace.

namespace attache {
namespace {

using Import = test::ListImport;

const RecordType &Opportunities = recordTypeOf<Opportunity>();

TEST(ImportChoices, WordsOfAnotherLanguageMeanWhatThePersonSays)
{
    const char *list = "Opportunity,Account,Stage\na,Blue,Gagné\nb,Blue,Verhandlung\n"
                       "c,Blue,Closed Won\nd,Blue,\n";
    Import into(Opportunities);
    into.plan.values = {QStringLiteral("stage:Gagné=won")};
    into << list;
    EXPECT_EQ(into.report.created, 4);
    EXPECT_EQ(into.named<Opportunity>("a").stage, Stage::Won);
    EXPECT_EQ(into.named<Opportunity>("b").stage, Stage::Lead);
    EXPECT_EQ(into.named<Opportunity>("b").notes, QStringLiteral("Stage: Verhandlung"));
    EXPECT_TRUE(into.finding(3, "Stage").contains(u"Verhandlung"));
    EXPECT_EQ(into.named<Opportunity>("c").stage, Stage::Won);
    EXPECT_EQ(into.report.findings.size(), 1U);

    Import own(Opportunities);
    own.plan.values = {QStringLiteral("stage:perdu=lost"), QStringLiteral("stage:GAGNÉ=Won")};
    own << "Opportunity,Account,Stage\na,Blue,Gagné\nb,Blue,Perdu\n";
    EXPECT_EQ(own.named<Opportunity>("a").stage, Stage::Won);
    EXPECT_EQ(own.named<Opportunity>("b").stage, Stage::Lost) << "the rule says it is the stage";

    for (const char *rule : {"stage", "stage:x", "stage:x=nonsense", "colour:x=won"}) {
        Import wrong(Opportunities);
        wrong.plan.values = {QString::fromUtf8(rule)};
        const auto source = CsvSource::fromBytes(list, wrong.plan.file);
        EXPECT_FALSE(importRows(*wrong.file.workspace, **source, wrong.plan, Progress())) << rule;
    }
}

/// The stages of all that was imported, by name.
QStringList stagesOf(Import &into)
{
    QStringList stages;
    const auto all = Store<Opportunity>(into.file.connection()).list();
    for (const Opportunity &each : *all)
        stages.append(each.name + u' ' + keyOf(each.stage));
    stages.sort();
    return stages;
}

TEST(ImportChoices, ReadTheWordsOfTheWorkspaceForItsStages)
{
    Import into(Opportunities);
    StageSet own;
    own.name = QStringLiteral("拓展");
    ASSERT_TRUE(into.file->perform(QStringLiteral("stages"), [&](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(writer.insert(own));
        DealStage stage;
        stage.stageSet = own.id;
        stage.key = QStringLiteral("hearing");
        stage.name = QStringLiteral("听证会");
        stage.nameEn = QStringLiteral("Hearing");
        return writer.insert(stage);
    }));
    // Names of the sets that come with the workspace, in both languages, and one of the person's.
    into << "Opportunity,Account,Stage\n"
            "a,Blue,试点\nb,Blue,Roll-out\nc,Blue,听证会阶段\nd,Blue,HEARING\ne,Blue,hearing\n"
            "f,Blue,签约\ng,Blue,Closed Won\nh,Blue,试用\n";
    EXPECT_EQ(stagesOf(into), (QStringList{QStringLiteral("a trial"), QStringLiteral("b serving"),
                                           QStringLiteral("c hearing"), QStringLiteral("d hearing"),
                                           QStringLiteral("e hearing"), QStringLiteral("f won"),
                                           QStringLiteral("g won"), QStringLiteral("h trial")}));
}

TEST(ImportChoices, RememberWhatMeansAStageOfTheWorkspace)
{
    Import into(Opportunities);
    const QByteArray list = "Opportunity,Account,Stage\n"
                            "a,Blue,Bac à sable\nb,Blue,Déployé\nc,Blue,试点\n";
    into.plan.values = {QStringLiteral("stage:Bac à sable=trial"),
                        QStringLiteral("stage:Déployé=全面实施"),
                        QStringLiteral("stage:试点=proposal")};
    into << list.constData();
    const QStringList read{QStringLiteral("a trial"), QStringLiteral("b serving"),
                           QStringLiteral("c proposal")};
    EXPECT_EQ(stagesOf(into), read);
    // The next list with these columns is read the same way.
    into.plan.values.clear();
    into << (list + "d,Blue,bac à sable\n").constData();
    EXPECT_EQ(stagesOf(into), read + QStringList{QStringLiteral("d trial")});
}

TEST(ImportChoices, KnowTheColumnOfStagesByWordsOfTheWorkspaceAlone)
{
    Import into(Opportunities);
    into << "商机名称,客户,阶段\na,Blue,试点\nb,Blue,全面实施\n";
    EXPECT_EQ(stagesOf(into),
              (QStringList{QStringLiteral("a trial"), QStringLiteral("b serving")}));
}

TEST(ImportChoices, ValuesOfChoicesAreCountedWithWhatTheyAreReadAs)
{
    const auto source =
        CsvSource::fromBytes("Opportunity,Account,Stage,Channel\na,Blue,Gagné,Direct\n"
                             "b,Blue,Closed Won,Direct\nc,Blue, Gagné ,\nd,Blue,-,Direct\n"
                             "e,Blue,Perdu,Direct\nTotal,,,\n",
                             QStringLiteral("list.csv"));
    ASSERT_TRUE(source);
    const auto mapping =
        HeaderNames().suggest(Opportunities, (*source)->header(), {}, {QStringLiteral("stage")});
    const auto rule = valueRule(Opportunities, QStringLiteral("stage:PERDU=lost"));
    ASSERT_TRUE(rule);
    const auto values = foreignValuesOf(Opportunities, **source, mapping, {*rule}, Progress());
    ASSERT_TRUE(values);
    QStringList said;
    for (const ForeignValue &each : *values)
        said.append(QStringLiteral("%1 %2 %3 %4 %5")
                        .arg(each.header, each.field, each.text)
                        .arg(each.count)
                        .arg(each.value));
    EXPECT_EQ(said, (QStringList{QStringLiteral("Stage stage Gagné 2 "),
                                 QStringLiteral("Stage stage Closed Won 1 won"),
                                 QStringLiteral("Stage stage Perdu 1 lost"),
                                 QStringLiteral("Channel channel Direct 4 direct")}));
}

TEST(ImportChoices, StagesInTraditionalHanAreKnown)
{
    Import into(Opportunities);
    into << "Name,Stage\nA,贏單\nB,輸單\nC,報價\nD,談判階段\nE,Gagné\n";
    EXPECT_EQ(into.named<Opportunity>("A").stage, Stage::Won);
    EXPECT_EQ(into.named<Opportunity>("B").stage, Stage::Lost);
    EXPECT_EQ(into.named<Opportunity>("C").stage, Stage::Proposal);
    EXPECT_EQ(into.named<Opportunity>("D").stage, Stage::Negotiation);
    EXPECT_EQ(into.named<Opportunity>("E").stage, Stage::Lead) << "no language is guessed";
}

TEST(ImportChoices, WhatAWordMeansIsRememberedForListsOfTheseColumns)
{
    Import into(Opportunities);
    into.plan.values = QStringList{QStringLiteral("stage:Gagné=won")};
    into << "Name,Stage\nA,Gagné\nB,Perdu\n";
    into.plan.values.clear();
    into << "stage;name\nGAGNÉ;C\nPerdu;D\n";
    EXPECT_EQ(into.named<Opportunity>("C").stage, Stage::Won);
    EXPECT_EQ(into.named<Opportunity>("D").stage, Stage::Lead);
    // Another meaning replaces the first; other columns are another list.
    into.plan.values = QStringList{QStringLiteral("stage:gagné=lost")};
    into << "Name,Stage\nE,Gagné\n";
    into.plan.values.clear();
    into << "Name,Stage\nF,Gagné\n";
    EXPECT_EQ(into.named<Opportunity>("F").stage, Stage::Lost);
    into << "Name,Stage,Amount\nG,Gagné,1\nH,Won,1\n";
    EXPECT_EQ(into.named<Opportunity>("G").stage, Stage::Lead);
    // A rehearsal leaves nothing behind.
    into.plan.dryRun = true;
    into.plan.values = QStringList{QStringLiteral("stage:Perdu=lost")};
    into << "Name,Stage,Source\nI,Perdu,x\n";
    EXPECT_EQ(into.count("setting WHERE key = 'import.values' AND value LIKE '%perdu%'"), 0);
}

/// How many of its cells a column must be readable in to be suggested for @p field.
std::string neededFor(const RecordType &type, const char *field, std::string_view readable)
{
    const auto isSuggested = [&](const std::vector<std::string_view> &cells) {
        std::vector<ColumnProfile> profiles(1);
        for (const std::string_view cell : cells)
            profiles.front().observe(cell);
        const QString header = type.field(QString::fromLatin1(field))->label();
        const auto mapping = HeaderNames().suggest(type, {header}, profiles);
        return mapping.front().target == ColumnMapping::Target::Field &&
               mapping.front().field == QLatin1String(field);
    };
    if (!isSuggested({readable}))
        return "what this test does not know";
    if (isSuggested({"qwxz"}))
        return "none";
    if (isSuggested({readable, "qwxz", "zxwq"}))
        return "one";
    return isSuggested({readable, "qwxz"}) ? "half" : "all";
}

TEST(ImportChoices, AColumnIsTakenWhereEnoughOfItsCellsBearItsNameOut)
{
    const RecordType &accounts = recordTypeOf<Account>();
    EXPECT_EQ(neededFor(accounts, "tier", "A"), "half");
    EXPECT_EQ(neededFor(accounts, "business_type", "tool"), "all");
    EXPECT_EQ(neededFor(accounts, "lifecycle", "convert"), "all");
    EXPECT_EQ(neededFor(Opportunities, "stage", "won"), "none");
    EXPECT_EQ(neededFor(Opportunities, "channel", "partner"), "all");
    EXPECT_EQ(neededFor(Opportunities, "charging", "free"), "all");
    EXPECT_EQ(neededFor(Opportunities, "aim", "brand"), "all");
}

TEST(ImportChoices, AChoiceWithinAnObjectIsRead)
{
    Import into(Opportunities);
    into << "Name,Stage\nA,\"{\"\"id\"\":3,\"\"name\"\":\"\"Negotiation\"\"}\"\n";
    EXPECT_EQ(into.named<Opportunity>("A").stage, Stage::Negotiation);
}

} // namespace
} // namespace attache
