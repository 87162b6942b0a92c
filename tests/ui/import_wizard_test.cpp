#include "tests/support/sheet_fixture.h"
#include "tests/support/window_session.h"
#include "tests/ui/import_fixture.h"
#include "ui/pages/import/import_columns.h"
#include "ui/pages/import/import_file_view.h"
#include "ui/pages/import/import_options.h"
#include "ui/pages/import/import_preview_model.h"
#include "ui/pages/import/import_result.h"
#include "ui/pages/import/import_trial.h"
#include "ui/pages/import/import_trial_card.h"
#include "ui/pages/import/import_values.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/table_view.h"

#include <QComboBox>
#include <QSignalSpy>

namespace attache::test {
namespace {

class ImportWizardTest : public ImportDialogTest
{
protected:
    /// Loads a list and waits for what the rehearsal that follows by itself says.
    void tryList(ImportDialog &dialog, const QByteArray &list)
    {
        dialog.show();
        QSignalSpy done(dialog.trial(), &ImportTrial::done);
        dialog.load(write(u"list.csv"_qs, list));
        ASSERT_TRUE(done.wait());
    }
    static bool saysLine(QWidget *parent, const QString &words)
    {
        for (const auto *line : parent->findChildren<ElidedLabel *>()) {
            if (line->isVisibleTo(parent) && line->text().contains(words))
                return true;
        }
        return false;
    }
    static QComboBox *fieldFor(ImportDialog &dialog, const QString &header)
    {
        for (auto *box : dialog.columns()->findChildren<QComboBox *>()) {
            if (box->accessibleName().contains(header))
                return box;
        }
        return nullptr;
    }
};

constexpr const char *List = "Name,Tier,Employees,End\n"
                             "Nord,A,many,03/04/2027\n"
                             "Stein,Key,12,04/05/2027\n"
                             ",B,3,05/06/2027\n";

TEST_F(ImportWizardTest, triesAListOutByItselfAndWritesNothing)
{
    addAccount(u"Nord"_qs, Tier::C);
    ImportDialog dialog(desk);
    tryList(dialog, List);
    ASSERT_TRUE(dialog.report().has_value());
    EXPECT_EQ(dialog.report()->created, 1);
    EXPECT_EQ(dialog.report()->updated, 1);
    EXPECT_EQ(accounts(), 1);
    EXPECT_NE(buttonSaying(&dialog, u"Import 2 rows"_qs), nullptr);
    EXPECT_TRUE(saysLine(dialog.trialCard(), u"Nord"_qs)) << "what is updated is shown first";
    EXPECT_TRUE(saysLine(dialog.trialCard(), u"name is missing"_qs));
    dialog.trialCard()->kinds()->setCurrentData(static_cast<int>(RowDifference::Kind::New));
    EXPECT_TRUE(saysLine(dialog.trialCard(), u"Stein"_qs));
    EXPECT_FALSE(saysLine(dialog.trialCard(), u"Nord"_qs));
}

TEST_F(ImportWizardTest, triesAgainWhatWasChangedLast)
{
    ImportDialog dialog(desk);
    tryList(dialog, List);
    QSignalSpy done(dialog.trial(), &ImportTrial::done);
    QSignalSpy started(dialog.trial(), &ImportTrial::started);
    QComboBox *tier = fieldFor(dialog, u"\"Tier\""_qs);
    ASSERT_NE(tier, nullptr);
    for (const char *key : {"field:city", "skip"}) {
        tier->setCurrentIndex(tier->findData(QLatin1String(key)));
        Q_EMIT tier->activated(tier->currentIndex());
    }
    ASSERT_TRUE(done.wait());
    EXPECT_EQ(started.count(), 1) << "two changes at once are one";
    EXPECT_EQ(done.count(), 1);
    EXPECT_EQ(dialog.report()->mapping[1].target, ColumnMapping::Target::Skip);
    EXPECT_TRUE(saysLine(dialog.columns(), u"Not imported"_qs));
}

TEST_F(ImportWizardTest, saysOfEachColumnWhatBecomesOfIt)
{
    ImportDialog dialog(desk);
    tryList(dialog, List);
    const auto remarks =
        columnRemarks(*dialog.preview(), *dialog.values(), &dialog.report().value());
    ASSERT_EQ(remarks.size(), 4U);
    EXPECT_EQ(remarks[0].tone, Tone::Ok);
    EXPECT_EQ(remarks[1].leadsTo, ColumnRemark::LeadsTo::Values);
    EXPECT_EQ(remarks[2].leadsTo, ColumnRemark::LeadsTo::Rows);
    EXPECT_EQ(remarks[2].tone, Tone::Warn);
    EXPECT_TRUE(remarks[3].asksDates);
    EXPECT_EQ(remarks[3].tone, Tone::Danger);
    EXPECT_EQ(dialog.columns()->current(), 3) << "the question is what to look at";

    auto *rows = buttonSaying(dialog.columns(), u"See 1 row"_qs);
    ASSERT_NE(rows, nullptr);
    rows->click();
    EXPECT_TRUE(says(&dialog, u"1 cell of \"Employees\" to check"_qs));
    auto *back = buttonSaying(&dialog, u"Back to columns"_qs);
    ASSERT_NE(back, nullptr);
    back->click();
    EXPECT_TRUE(dialog.columns()->isVisible());
}

TEST_F(ImportWizardTest, asksInPlaceHowDatesAreMeant)
{
    ImportDialog dialog(desk);
    tryList(dialog, List);
    EXPECT_TRUE(saysLine(dialog.columns(), u"03/04/2027 → 2027-03-04"_qs));
    QSignalSpy done(dialog.trial(), &ImportTrial::done);
    auto *dayFirst = buttonSaying(dialog.columns(), u"D/M"_qs);
    ASSERT_NE(dayFirst, nullptr);
    QTest::mouseClick(dayFirst, Qt::LeftButton);
    ASSERT_TRUE(done.wait());
    EXPECT_TRUE(saysLine(dialog.columns(), u"03/04/2027 → 2027-04-03"_qs));
    EXPECT_NE(buttonSaying(dialog.columns(), u"M/D"_qs), nullptr) << "it can be taken back";
}

TEST_F(ImportWizardTest, saysWhyAListCannotBeImportedAndKeepsWhatWasSet)
{
    ImportDialog dialog(desk);
    tryList(dialog, List);
    QSignalSpy refused(dialog.trial(), &ImportTrial::refused);
    QComboBox *name = fieldFor(dialog, u"\"Name\""_qs);
    ASSERT_NE(name, nullptr);
    name->setCurrentIndex(name->findData(u"skip"_qs));
    Q_EMIT name->activated(name->currentIndex());
    ASSERT_TRUE(refused.wait());
    EXPECT_TRUE(says(dialog.trialCard(), u"No name column"_qs));
    EXPECT_FALSE(dialog.preview()->isEmpty());
    // The import itself says so, too, and leaves the columns to be mended.
    finish(dialog, &ImportDialog::runImport);
    EXPECT_FALSE(dialog.preview()->isEmpty());
    EXPECT_TRUE(dialog.columns()->isVisible());
}

TEST_F(ImportWizardTest, anImportDoesNotWaitForItsRehearsal)
{
    QByteArray list = "Name,City\n";
    for (int row = 0; row < 5000; ++row)
        list += "Company " + QByteArray::number(row) + ",Leeds\n";
    ImportDialog dialog(desk);
    dialog.show();
    QSignalSpy done(dialog.trial(), &ImportTrial::done);
    load(dialog, write(u"list.csv"_qs, list));
    EXPECT_TRUE(dialog.trial()->isRunning());
    finish(dialog, &ImportDialog::runImport);
    EXPECT_EQ(accounts(), 5000);
    EXPECT_EQ(done.count(), 0);
    EXPECT_FALSE(dialog.trial()->isRunning());
}

TEST_F(ImportWizardTest, aRehearsalCanBeStopped)
{
    ImportDialog dialog(desk);
    dialog.show();
    QSignalSpy started(dialog.trial(), &ImportTrial::started);
    load(dialog, write(u"list.csv"_qs, List));
    ASSERT_TRUE(started.count() > 0 || started.wait());
    QSignalSpy done(dialog.trial(), &ImportTrial::done);
    auto *stop = buttonSaying(dialog.trialCard(), u"Stop"_qs);
    ASSERT_NE(stop, nullptr);
    stop->click();
    EXPECT_FALSE(dialog.trial()->isRunning());
    EXPECT_TRUE(says(dialog.trialCard(), u"was stopped"_qs));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !desk.tasks().isRunning(); }));
    EXPECT_EQ(done.count(), 0);
    auto *again = buttonSaying(dialog.trialCard(), u"Try again"_qs);
    ASSERT_NE(again, nullptr);
    again->click();
    ASSERT_TRUE(done.wait());
    EXPECT_EQ(accounts(), 0);
}

TEST_F(ImportWizardTest, nothingIsTriedWhileThePersonWorksInTheWindowBehind)
{
    QWidget window;
    window.show();
    ImportDialog dialog(desk, &window);
    dialog.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&dialog));
    load(dialog, write(u"list.csv"_qs, List));
    ASSERT_TRUE(dialog.trial()->isRunning());
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    EXPECT_FALSE(dialog.trial()->isRunning());
    QSignalSpy done(dialog.trial(), &ImportTrial::done);
    dialog.activateWindow();
    ASSERT_TRUE(done.wait());
}

TEST_F(ImportWizardTest, showsTheFileAsItStands)
{
    const auto texts = [](int row, const QString &cells) {
        return SheetFixture::texts(row, cells.split(u'|'));
    };
    const SheetFixture book{
        {{u"List"_qs, texts(1, u"Accounts of the North"_qs) +
                          texts(3, u"Company|City|Employees"_qs) + texts(4, u"Nord|Leeds|12"_qs)}}};
    const QString path = workspace.directory.filePath(u"book.xlsx"_qs);
    ASSERT_OK(book.save(path));
    ImportDialog dialog(desk);
    dialog.show();
    load(dialog, path);
    auto *table = dialog.findChild<ImportFileCard *>()->findChild<TableView *>();
    const QAbstractItemModel *model = table->model();
    ASSERT_EQ(model->rowCount(), 3);
    const auto cell = [&](int row, int column) { return model->index(row, column).data(); };
    EXPECT_EQ(cell(0, 1).toString(), u"Accounts of the North"_qs);
    EXPECT_EQ(cell(0, 0).toString(), u"1"_qs);
    EXPECT_EQ(cell(1, 0).toString(), u"3"_qs);
    EXPECT_EQ(model->index(1, 1).data(ImportFileModel::KindRole).toInt(), ImportFileModel::Header);
    EXPECT_EQ(cell(2, 0).toString(), u"4"_qs);
    EXPECT_EQ(cell(2, 1).toString(), u"Nord"_qs);
    EXPECT_TRUE(says(&dialog, u"1 row above passed over"_qs));
}

} // namespace
} // namespace attache::test
