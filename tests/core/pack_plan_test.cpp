#include "tests/core/visit_pack_fixture.h"

#include <QDir>
#include <QFile>

namespace attache {
namespace {

class PackPlanTest : public test::VisitPackFixture
{
};

TEST_F(PackPlanTest, ThePlanNamesTheFilesThatAreWrittenAndWhatHasNoValue)
{
    study("Told");
    deck("For {{account.name}}, {{pilot.model}} and {{Pilot.Model}} ");
    const VisitPack made = pack();
    const auto plan = maker().plan(made);
    ASSERT_TRUE(plan) << test::said(plan.error());
    EXPECT_EQ(plan->unfilled.join(u'|'), QStringLiteral("pilot.model"));
    QStringList planned;
    for (const PlannedFile &each : plan->files)
        planned.append(QStringLiteral("%1 %2").arg(each.name).arg(each.count));
    EXPECT_EQ(planned.filter(QStringLiteral(".pptx")).size(), 1);
    EXPECT_TRUE(planned.filter(QStringLiteral(".pptx")).front().endsWith(QStringLiteral(" 2")));
    EXPECT_TRUE(planned.contains(QStringLiteral("Case studies.pdf 1")));

    const PackPrinter printer{[](const Document &) { return Result<QByteArray>("%PDF"); }, {}};
    const auto papers = maker().papers(made, printer);
    ASSERT_TRUE(papers);
    const auto written = maker().write(made, place("planned"), *papers, true);
    ASSERT_TRUE(written) << test::said(written.error());
    QStringList names;
    for (const PlannedFile &each : plan->files)
        names.append(each.name);
    EXPECT_EQ(names, written->files);
}

TEST_F(PackPlanTest, MadeInOneGoItIsTheSame)
{
    study("Told");
    deck("Deck");
    const VisitPack chosen = pack();
    const PackPrinter printer{[](const Document &) { return Result<QByteArray>("%PDF"); }, {}};
    const auto made = maker().make(chosen, place("made"), printer, true);
    ASSERT_TRUE(made) << test::said(made.error());
    const auto papers = maker().papers(chosen, printer);
    ASSERT_TRUE(papers);
    const auto written = maker().write(chosen, place("written"), *papers, true);
    ASSERT_TRUE(written);
    EXPECT_EQ(made->files, written->files);
    EXPECT_EQ(made->notes, written->notes);
    for (const QString &name : made->files) {
        QFile one(QDir(place("made")).filePath(name));
        QFile other(QDir(place("written")).filePath(name));
        ASSERT_TRUE(one.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly))
            << qPrintable(name);
        EXPECT_EQ(one.readAll(), other.readAll()) << qPrintable(name);
    }
}

TEST_F(PackPlanTest, WhereAPaperCannotBePrintedNothingIsLeft)
{
    deck("Deck");
    const VisitPack chosen = pack();
    const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
    const PackPrinter printer{[](const Document &) -> Result<QByteArray> {
                                  return Error{Error::Kind::Io, QStringLiteral("no ink"), {}, {}};
                              },
                              {}};
    const auto made = maker().make(chosen, place("made"), printer, true);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().message, QStringLiteral("no ink"));
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
}

TEST_F(PackPlanTest, CancelledWhileItsPapersArePrintedNothingIsLeft)
{
    deck("Deck");
    const VisitPack chosen = pack();
    const QStringList before = QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden);
    Progress progress;
    const PackPrinter printer{[&](const Document &) -> Result<QByteArray> {
                                  progress.cancel();
                                  return QByteArray("%PDF");
                              },
                              {}};
    const auto made = maker().make(chosen, place("made"), printer, true, progress);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::Hidden), before);
}

} // namespace
} // namespace attache
