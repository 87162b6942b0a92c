#include "core/domain/settings.h"
#include "tests/support/sheet_fixture.h"
#include "tests/support/window_session.h"
#include "tests/ui/import_fixture.h"
#include "ui/pages/import/import_differences.h"
#include "ui/pages/import/import_preview_model.h"
#include "ui/pages/import/import_result.h"
#include "ui/pages/import/import_values.h"
#include "ui/widgets/segmented_control.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QSignalSpy>

namespace attache::test {
namespace {

constexpr auto List = u"客户名称,所在城市,分级,门店数\n"
                      "长安汽车股份有限公司,重庆,S,12\n"
                      "平安银行股份有限公司,深圳,A,30\n"
                      ",北京,B,1\n";

TEST_F(ImportPageTest, bringsInAListInGbkAsOneStep)
{
    ImportPage page(desk);
    page.show();
    load(page, write(u"list.csv"_qs, gbk(QString::fromUtf16(List))));
    EXPECT_TRUE(says(&page, u"GB18030"_qs));
    ASSERT_EQ(page.preview()->columnCount(), 4);
    EXPECT_EQ(page.preview()->index(1, 0).data().toString(), u"长安汽车股份有限公司"_qs);

    finish(page, &ImportPage::tryOut);
    ASSERT_TRUE(page.report() != nullptr);
    EXPECT_EQ(page.report()->created, 2);
    EXPECT_EQ(page.report()->rejects.size(), 1U);
    EXPECT_EQ(accounts(), 0);

    QSignalSpy said(&desk, &Desk::saidWithActions);
    finish(page, &ImportPage::runImport);
    EXPECT_EQ(accounts(), 2);
    ASSERT_EQ(said.count(), 1);
    EXPECT_TRUE(said.front().at(2).toBool());
    const auto offered = said.front().at(1).value<std::vector<NoticeAction>>();
    ASSERT_EQ(offered.size(), 2U);
    offered[0].run();
    EXPECT_EQ(desk.imported().size(), 2U);
    filesToAnswer.save = workspace.directory.filePath(u"offered.csv"_qs);
    offered[1].run();
    EXPECT_TRUE(QFile::exists(filesToAnswer.save));

    filesToAnswer.save = workspace.directory.filePath(u"rejects.csv"_qs);
    page.saveRejects();
    QFile rejects(filesToAnswer.save);
    ASSERT_TRUE(rejects.open(QIODevice::ReadOnly));
    EXPECT_TRUE(QString::fromUtf8(rejects.readAll()).contains(u"北京"_qs));

    undo();
    EXPECT_EQ(accounts(), 0);
}

TEST_F(ImportPageTest, enterImportsAndEnterAgainShowsWhatCame)
{
    ImportPage page(desk);
    page.show();
    page.activateWindow();
    load(page, write(u"list.csv"_qs, gbk(QString::fromUtf16(List))));
    QSignalSpy reported(&page, &ImportPage::reported);
    QTest::keyClick(page.focusWidget(), Qt::Key_Return);
    ASSERT_TRUE(reported.count() > 0 || reported.wait());
    EXPECT_EQ(accounts(), 2);
    QSignalSpy opened(&desk, &Desk::openRequested);
    QTest::keyClick(page.focusWidget(), Qt::Key_Return);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.front().front().toString(), u"attache:accounts#imported"_qs);
}

TEST_F(ImportPageTest, showsFromItsResultWhatItBrought)
{
    ImportPage page(desk);
    page.show();
    load(page, write(u"list.csv"_qs, QString::fromUtf16(List).toUtf8()));
    EXPECT_EQ(buttonSaying(&page, u"Show"_qs), nullptr);
    finish(page, &ImportPage::tryOut);
    EXPECT_EQ(buttonSaying(&page, u"Show"_qs), nullptr);
    finish(page, &ImportPage::runImport);
    auto *show = buttonSaying(&page, u"Show"_qs);
    ASSERT_NE(show, nullptr);
    QSignalSpy opened(&desk, &Desk::openRequested);
    show->click();
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.front().front().toString(), u"attache:accounts#imported"_qs);
    EXPECT_EQ(desk.imported().size(), 2U);

    // Nothing came, so there is nothing to show.
    page.show();
    load(page, write(u"again.csv"_qs, QString::fromUtf16(List).toUtf8()));
    page.setMatching(Matching::Skip);
    finish(page, &ImportPage::runImport);
    EXPECT_EQ(buttonSaying(&page, u"Show"_qs), nullptr);
}

TEST_F(ImportPageTest, takesTheMappingAsCorrected)
{
    ImportPage page(desk);
    page.show();
    load(page, write(u"list.csv"_qs, QString::fromUtf16(List).toUtf8()));
    ImportPreviewModel *preview = page.preview();
    ASSERT_TRUE(preview->setData(preview->index(0, 3), u"skip"_qs, Qt::EditRole));
    ASSERT_TRUE(preview->setData(preview->index(0, 1), u"field:address"_qs, Qt::EditRole));
    EXPECT_FALSE(preview->setData(preview->index(1, 0), u"skip"_qs, Qt::EditRole));
    finish(page, &ImportPage::runImport);
    const auto stored = Store<Account>(workspace.connection()).list("ORDER BY name");
    ASSERT_OK(stored);
    ASSERT_EQ(stored->size(), 2U);
    EXPECT_EQ(stored->front().city, QString());
    EXPECT_FALSE(stored->front().address.isEmpty());
    EXPECT_TRUE(stored->front().custom.isEmpty());
}

TEST_F(ImportPageTest, tellsWhatAListHoldsAndWhy)
{
    ImportPage page(desk);
    page.show();
    load(page, write(u"people.csv"_qs,
                     u"姓名,手机,职务,公司\n张三,13800000000,经理,远山汽车\n"_qs.toUtf8()));
    EXPECT_TRUE(page.message().contains(u"Contacts"_qs)) << qPrintable(page.message());
    EXPECT_TRUE(page.message().contains(u"职务"_qs)) << qPrintable(page.message());
    EXPECT_EQ(page.preview()->mapping()[0].field, u"name"_qs);
    EXPECT_EQ(page.preview()->mapping()[3].field, u"account"_qs);

    load(page, write(u"deals.csv"_qs, u"商机名称,客户名称,金额,阶段\n"
                                      "产线改造,远山汽车,120000,报价\n"_qs.toUtf8()));
    EXPECT_TRUE(page.message().contains(u"Opportunities"_qs)) << qPrintable(page.message());
    finish(page, &ImportPage::runImport);
    EXPECT_EQ(workspace.connection().integer("SELECT count(*) FROM opportunity").value_or(-1), 1);
}

TEST_F(ImportPageTest, asksWhatADoubtfulListHolds)
{
    ImportPage page(desk);
    page.show();
    load(page, write(u"both.csv"_qs, u"客户名称,联系人,部门,地址\n"
                                     "远山汽车,张三,采购部,重庆市渝北区\n"_qs.toUtf8()));
    auto *import = buttonSaying(&page, u"Import"_qs);
    ASSERT_NE(import, nullptr);
    EXPECT_FALSE(import->isEnabled());
    EXPECT_TRUE(page.message().contains(u"Accounts"_qs)) << qPrintable(page.message());
    QSignalSpy previewed(&page, &ImportPage::previewed);
    page.setType(recordTypeOf<Contact>());
    ASSERT_TRUE(previewed.wait());
    EXPECT_TRUE(import->isEnabled());
}

TEST_F(ImportPageTest, letsEachValueOfAChoiceBeGivenAMeaning)
{
    ImportPage page(desk);
    page.show();
    load(page, write(u"deals.csv"_qs, u"商机名称,客户名称,阶段\n甲,远山汽车,Gagné\n"
                                      "乙,远山汽车,Gagné\n丙,远山汽车,报价\n"
                                      "丁,远山汽车,Perdu\n"_qs.toUtf8()));
    EXPECT_TRUE(page.message().contains(u"are unknown"_qs)) << qPrintable(page.message());
    auto *open = buttonSaying(&page, u"Values…"_qs);
    ASSERT_NE(open, nullptr);
    QSignalSpy shown(&page, &ImportPage::valuesShown);
    open->click();
    ASSERT_TRUE(shown.wait());
    ImportValuesModel *values = page.values();
    ASSERT_EQ(values->rowCount(), 3);
    const auto cell = [&](int row, int column) { return values->index(row, column); };
    EXPECT_EQ(cell(0, ImportValuesModel::TextColumn).data().toString(), u"Gagné"_qs);
    EXPECT_EQ(cell(0, ImportValuesModel::RowsColumn).data().toString(), u"2"_qs);
    EXPECT_EQ(cell(1, ImportValuesModel::MeaningColumn).data(Qt::EditRole).toString(),
              u"proposal"_qs);
    EXPECT_EQ(values->unknown(), 2);
    EXPECT_TRUE(
        values->setData(cell(0, ImportValuesModel::MeaningColumn), u"won"_qs, Qt::EditRole));
    EXPECT_EQ(values->unknown(), 1);
    finish(page, &ImportPage::runImport);
    const auto stages = [this](const char *stage) {
        return workspace.connection()
            .integer(QByteArray("SELECT count(*) FROM opportunity WHERE stage = '") + stage + '\'')
            .value_or(-1);
    };
    EXPECT_EQ(stages("won"), 2);
    EXPECT_EQ(stages("proposal"), 1);
    EXPECT_EQ(stages("lead"), 1) << "what is unknown stays so";
    ASSERT_TRUE(page.report() != nullptr);
    EXPECT_EQ(page.report()->findings.size(), 1U);
}

TEST_F(ImportPageTest, knowsAMeaningFromTheLastListOfTheseColumns)
{
    const char *list = "Opportunity,Account,Stage\nA,Nord,Gagné\nB,Nord,Won\n";
    ImportPage first(desk);
    first.show();
    load(first, write(u"deals.csv"_qs, list));
    first.setType(recordTypeOf<Opportunity>());
    QSignalSpy previewed(&first, &ImportPage::previewed);
    ASSERT_TRUE(previewed.wait());
    ASSERT_EQ(first.values()->unknown(), 1);
    const QModelIndex meaning = first.values()->index(0, ImportValuesModel::MeaningColumn);
    EXPECT_TRUE(first.values()->setData(meaning, u"won"_qs, Qt::EditRole));
    finish(first, &ImportPage::runImport);

    ImportPage second(desk);
    second.show();
    load(second, write(u"more.csv"_qs, "Opportunity,Account,Stage\nC,Nord,Gagné\nD,Nord,Won\n"));
    second.setType(recordTypeOf<Opportunity>());
    QSignalSpy again(&second, &ImportPage::previewed);
    ASSERT_TRUE(again.wait());
    EXPECT_EQ(second.values()->unknown(), 0);
    finish(second, &ImportPage::runImport);
    EXPECT_EQ(
        *workspace.connection().integer("SELECT count(*) FROM opportunity WHERE stage = 'won'"), 4);
}

TEST_F(ImportPageTest, leadsToTheDealsThatArrivedWithoutAnAccount)
{
    ImportPage page(desk);
    page.show();
    load(page, write(u"deals.csv"_qs, "Opportunity,Account,Stage\nA,Nord,Won\nB,,Won\nC,,Lost\n"));
    page.setType(recordTypeOf<Opportunity>());
    QSignalSpy previewed(&page, &ImportPage::previewed);
    ASSERT_TRUE(previewed.wait());
    finish(page, &ImportPage::tryOut);
    const auto *early = buttonSaying(&page, u"Show 2 without an account"_qs);
    EXPECT_TRUE(!early || !early->isVisible()) << "nothing is there yet";
    finish(page, &ImportPage::runImport);
    auto *show = buttonSaying(&page, u"Show 2 without an account"_qs);
    ASSERT_NE(show, nullptr);
    ASSERT_TRUE(show->isVisible());
    QSignalSpy opened(&desk, &Desk::openRequested);
    QTest::mouseClick(show, Qt::LeftButton);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.front().front().toString(), u"attache:opportunities#unassigned"_qs);
}

TEST_F(ImportPageTest, asksHowAmountsAreReadThatReadTwoWays)
{
    ImportPage page(desk);
    page.show();
    load(page, write(u"deals.tsv"_qs, "Deal Name\tStage\tAmount\nOne\tWon\t12.500\n"));
    EXPECT_TRUE(page.message().contains(u"12.500"_qs)) << qPrintable(page.message());
    EXPECT_FALSE(buttonSaying(&page, u"Import"_qs)->isEnabled());
    QComboBox *decimals = nullptr;
    for (auto *each : page.findChildren<QComboBox *>()) {
        if (each->accessibleName() == u"Decimal separator"_qs)
            decimals = each;
    }
    ASSERT_NE(decimals, nullptr);
    QSignalSpy previewed(&page, &ImportPage::previewed);
    decimals->setCurrentIndex(2);
    Q_EMIT decimals->activated(2);
    ASSERT_TRUE(previewed.wait());
    EXPECT_TRUE(buttonSaying(&page, u"Import"_qs)->isEnabled());
}

TEST_F(ImportPageTest, asksTheCurrencyOfAmountsThatDoNotSayTheirs)
{
    ASSERT_OK(workspace.workspace->perform(u"Set"_qs, [](Writer &writer) {
        return setSetting(writer, u"import.currency", u"EUR"_qs);
    }));
    ImportPage page(desk);
    page.show();
    load(page, write(u"deals.csv"_qs, "Deal Name,Stage,Amount\nOne,Won,12\nTwo,Won,$5\n"));
    EXPECT_TRUE(page.message().contains(u"have no currency"_qs)) << qPrintable(page.message());
    QComboBox *currencies = nullptr;
    for (auto *each : page.findChildren<QComboBox *>()) {
        if (each->accessibleName() == u"Currency"_qs)
            currencies = each;
    }
    ASSERT_NE(currencies, nullptr);
    EXPECT_EQ(currencies->currentText(), u"Default (EUR)"_qs);
    finish(page, &ImportPage::runImport);
    const auto in = [this](const char *currency) {
        return workspace.connection()
            .integer(QByteArray("SELECT count(*) FROM opportunity WHERE currency = '") + currency +
                     '\'')
            .value_or(-1);
    };
    EXPECT_EQ(in("EUR"), 1);
    EXPECT_EQ(in("USD"), 1);
}

TEST_F(ImportPageTest, saysWhyAFileCannotBeTaken)
{
    ImportPage page(desk);
    page.show();
    load(page, write(u"book.csv"_qs, QByteArray("PK\x03\x04xl/workbook.xml", 19)));
    EXPECT_FALSE(page.message().isEmpty());
    EXPECT_TRUE(page.preview()->isEmpty());
    load(page, write(u"list.csv"_qs, QString::fromUtf16(List).toUtf8()));
    EXPECT_FALSE(page.preview()->isEmpty());
}

TEST_F(ImportPageTest, ActivitiesAreKnownAndStandOnTheirAccount)
{
    ImportPage page(desk);
    page.show();
    load(page, write(u"calls.csv"_qs, "Call Title,Activity date,Call notes,Associated Company\n"
                                      "First call,2026-03-02 14:05,Wants a quote,Stein AG\n"));
    EXPECT_TRUE(page.message().contains(u"list of activities"_qs)) << qPrintable(page.message());
    EXPECT_FALSE(page.preview()->flags(page.preview()->index(0, 0)) & Qt::ItemIsEditable);
    const qint64 visits = workspace.connection().integer("SELECT count(*) FROM visit").value_or(-1);
    finish(page, &ImportPage::runImport);
    EXPECT_EQ(workspace.connection().integer("SELECT count(*) FROM visit").value_or(-1),
              visits + 1);
}

TEST_F(ImportPageTest, RowsCopiedFromASpreadsheetArePasted)
{
    QGuiApplication::clipboard()->setText(
        QString::fromUtf8("客户名称\t城市\t分级\n甲公司\t杭州\tA\n乙公司\t宁波\tB\n"));
    ImportPage page(desk);
    page.show();
    QSignalSpy previewed(&page, &ImportPage::previewed);
    page.paste();
    ASSERT_TRUE(previewed.wait());
    EXPECT_EQ(page.preview()->columnCount(), 3);
    const qint64 before = accounts();
    finish(page, &ImportPage::runImport);
    EXPECT_EQ(accounts(), before + 2);
    QGuiApplication::clipboard()->clear();
    page.paste();
    EXPECT_TRUE(page.message().contains(u"no text on the clipboard"_qs));
}

TEST_F(ImportPageTest, SeveralFilesComeOneAfterTheOther)
{
    ImportPage page(desk);
    page.show();
    QSignalSpy previewed(&page, &ImportPage::previewed);
    page.loadAll({write(u"one.csv"_qs, "Company,City\nOne Ltd,Leeds\n"),
                  write(u"two.csv"_qs, "Company,City\nTwo Ltd,York\n")});
    ASSERT_TRUE(previewed.wait());
    EXPECT_EQ(buttonSaying(&page, u"Next file (1)"_qs), nullptr);
    finish(page, &ImportPage::runImport);
    auto *next = buttonSaying(&page, u"Next file (1)"_qs);
    ASSERT_NE(next, nullptr);
    next->click();
    ASSERT_TRUE(previewed.wait());
    EXPECT_EQ(page.preview()->data(page.preview()->index(1, 0)).toString(), u"Two Ltd"_qs);
}

TEST_F(ImportPageTest, ACalendarIsShownBeforeItComesIn)
{
    ImportPage page(desk);
    page.show();
    load(page, write(u"week.ics"_qs, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\n"
                                     "DTSTART:20260302T090000Z\r\nDTEND:20260302T100000Z\r\n"
                                     "SUMMARY:Kick-off\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
    EXPECT_TRUE(page.message().contains(u"calendar with 1 event"_qs)) << qPrintable(page.message());
    EXPECT_EQ(page.preview()->data(page.preview()->index(1, 0)).toString(), u"Kick-off"_qs);
}

/// The box that is called @p name and can be seen.
QComboBox *boxCalled(QWidget *parent, const QString &name)
{
    for (auto *box : parent->findChildren<QComboBox *>()) {
        if (box->accessibleName() == name && box->isVisibleTo(parent))
            return box;
    }
    return nullptr;
}

void choose(QComboBox *box, int index)
{
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

TEST_F(ImportPageTest, letsTheSheetAndTheHeaderRowBeChosen)
{
    const auto texts = [](int row, const QString &cells) {
        return SheetFixture::texts(row, cells.split(u'|'));
    };
    const SheetFixture book{
        {{u"客户"_qs, texts(1, u"客户名称|城市"_qs) + texts(2, u"远山汽车|重庆"_qs)},
         {u"联系人"_qs, texts(1, u"名单"_qs) + texts(2, u"姓名|手机|职务|公司"_qs) +
                            texts(3, u"张三|13800000000|经理|远山汽车"_qs)}}};
    const QString path = workspace.directory.filePath(u"book.xlsx"_qs);
    ASSERT_OK(book.save(path));
    ImportPage page(desk);
    page.show();
    load(page, path);
    QComboBox *sheet = boxCalled(&page, u"Sheet"_qs);
    ASSERT_NE(sheet, nullptr);
    EXPECT_EQ(sheet->count(), 2);
    EXPECT_EQ(sheet->currentText(), u"联系人"_qs);
    EXPECT_TRUE(says(&page, u"4 of its column names"_qs));
    QComboBox *header = boxCalled(&page, u"Header row"_qs);
    ASSERT_NE(header, nullptr);
    EXPECT_TRUE(header->currentText().startsWith(u"Row 2"_qs)) << qPrintable(header->currentText());

    QSignalSpy previewed(&page, &ImportPage::previewed);
    choose(header, 0);
    ASSERT_TRUE(previewed.wait());
    EXPECT_EQ(page.preview()->mapping()[0].header, u"名单"_qs);
    choose(header, 1);
    ASSERT_TRUE(previewed.wait());
    EXPECT_EQ(page.preview()->mapping()[0].header, u"姓名"_qs);

    finish(page, &ImportPage::runImport);
    EXPECT_EQ(workspace.connection().integer("SELECT count(*) FROM contact").value_or(-1), 1);
    auto *next = buttonSaying(&page, u"Next sheet: 客户"_qs);
    ASSERT_NE(next, nullptr);
    next->click();
    ASSERT_TRUE(previewed.wait());
    EXPECT_EQ(boxCalled(&page, u"Sheet"_qs)->currentText(), u"客户"_qs);
    finish(page, &ImportPage::runImport);
    EXPECT_EQ(page.report()->updated, 1) << "the account was added with the person";
    EXPECT_EQ(buttonSaying(&page, u"Next sheet: 联系人"_qs), nullptr) << "it is done";
}

TEST_F(ImportPageTest, anotherFileIsNotKeptWaitingBySheetsOfTheOneBefore)
{
    const auto texts = [](int row, const QString &cells) {
        return SheetFixture::texts(row, cells.split(u'|'));
    };
    const SheetFixture book{
        {{u"客户"_qs, texts(1, u"客户名称|城市"_qs) + texts(2, u"远山汽车|重庆"_qs)},
         {u"联系人"_qs,
          texts(1, u"姓名|手机|职务|公司"_qs) + texts(2, u"张三|13800000000|经理|远山汽车"_qs)}}};
    const QString path = workspace.directory.filePath(u"book.xlsx"_qs);
    ASSERT_OK(book.save(path));
    ImportPage page(desk);
    page.show();
    load(page, path);
    QSignalSpy previewed(&page, &ImportPage::previewed);
    page.loadAll({write(u"other.csv"_qs, "Name,City\nAcme,Leeds\n")});
    ASSERT_TRUE(previewed.wait());
    EXPECT_EQ(page.preview()->mapping()[0].header, u"Name"_qs);
}

TEST_F(ImportPageTest, showsWhatBecomesOfEachRow)
{
    addAccount(u"远山汽车"_qs, Tier::B);
    addAccount(u"青禾通信"_qs, Tier::A);
    ImportPage page(desk);
    page.show();
    load(page, write(u"list.csv"_qs, u"客户名称,城市,分级\n远山汽车,重庆,S\n青禾通信,,A\n"
                                     "平安银行,深圳,A\n"_qs.toUtf8()));
    finish(page, &ImportPage::tryOut);
    auto *result = page.findChild<ImportResult *>();
    ImportDifferencesModel *model = result->differences();
    using Model = ImportDifferencesModel;
    ASSERT_TRUE(model->rowCount() >= 2) << "what changes is shown first";
    EXPECT_EQ(model->index(0, Model::NameColumn).data().toString(), u"远山汽车"_qs);
    EXPECT_EQ(model->index(0, Model::KindColumn).data().toString(), u"Changed"_qs);
    EXPECT_TRUE(model->index(1, Model::NameColumn).data().toString().isEmpty())
        << "the second line is of the same row";
    QStringList changes;
    for (int row = 0; row < model->rowCount(); ++row)
        changes.append(
            model->index(row, Model::FieldColumn).data().toString() + u": "_qs +
            model->index(row, Model::ChangeColumn).data(Qt::AccessibleTextRole).toString());
    EXPECT_TRUE(changes.contains(u"Tier: B → S"_qs)) << qPrintable(changes.join(u"; "));
    result->kinds()->setCurrentData(static_cast<int>(RowDifference::Kind::New));
    ASSERT_EQ(model->rowCount(), 1);
    EXPECT_EQ(model->index(0, Model::NameColumn).data().toString(), u"平安银行"_qs);
    result->kinds()->setCurrentData(static_cast<int>(RowDifference::Kind::Unchanged));
    ASSERT_EQ(model->rowCount(), 1);
    EXPECT_EQ(model->index(0, Model::NameColumn).data().toString(), u"青禾通信"_qs);

    finish(page, &ImportPage::runImport);
    EXPECT_EQ(result->differences()->rowCount(), 0);
    EXPECT_FALSE(result->kinds()->isVisibleTo(&page));
}

TEST(ImportResultText, CountsEachRowOnce)
{
    ImportReport report;
    report.read = 9;
    report.created = 1;
    report.updated = 5;
    report.unchanged = 3;
    report.skipped = 2;
    report.rejects.resize(1);
    const QString said = ImportResult::summary(report);
    EXPECT_TRUE(said.contains(u"9"_qs));
    EXPECT_TRUE(said.endsWith(u": 1 created, 2 updated, 3 unchanged, 2 skipped, 1 rejected"_qs))
        << qPrintable(said);
    ImportReport again;
    again.read = again.updated = again.unchanged = 3;
    EXPECT_TRUE(ImportResult::summary(again).endsWith(u": 3 unchanged"_qs));
}

} // namespace
} // namespace attache::test
