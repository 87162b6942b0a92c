#include "core/domain/opportunity.h"
#include "core/domain/tier_assessment.h"
#include "tests/support/window_session.h"
#include "ui/charts/chart_view.h"
#include "ui/charts/figure_card.h"
#include "ui/lists/facet_bar.h"
#include "ui/lists/list_model.h"
#include "ui/lists/record_list_page.h"
#include "ui/pages/insights/insights_page.h"
#include "ui/pages/insights/layout_panel.h"
#include "ui/shell/navigation_bar.h"
#include "ui/widgets/arranged_list.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/error_state.h"
#include "ui/widgets/table_view.h"

#include <QFile>
#include <QImage>
#include <QSignalSpy>
#include <QThread>
#include <QTranslator>

#include <gmock/gmock.h>
#include <sqlite3.h>

#include <map>
#include <mutex>

namespace attache {
namespace {

/// How long a task may take on a busy machine, in milliseconds; none waits so long otherwise.
constexpr int Patience = 60000;

class InsightsPageTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        openInsights();
    }

    void openInsights()
    {
        main().open(QStringLiteral("attache:insights"));
        settle();
    }
    void settle()
    {
        ASSERT_TRUE(
            QTest::qWaitFor([this] { return !main().desk().tasks().isRunning(); }, Patience));
        QCoreApplication::processEvents();
    }
    InsightsPage &page() { return *static_cast<InsightsPage *>(window().currentPage()); }
    FigureCard &card(const char *key) { return *page().card(QLatin1String(key)); }

    /// Removes everything a figure could count.
    void empty()
    {
        ASSERT_TRUE(main().desk().workspace().perform(
            QStringLiteral("empty"), [](Writer &writer) -> Result<void> {
                ATTACHE_TRY(const auto all, Store<Opportunity>(writer.connection()).list());
                for (const Opportunity &each : all)
                    ATTACHE_CHECK(writer.remove(each.id));
                return {};
            }));
    }
    /// Past the program, as a damaged file would be: the table is there under another name.
    void rename(const QByteArray &from, const QByteArray &to)
    {
        sqlite3 *file = nullptr;
        ASSERT_EQ(sqlite3_open(samplePath().toUtf8().constData(), &file), SQLITE_OK);
        const QByteArray sql = "PRAGMA legacy_alter_table = ON; PRAGMA foreign_keys = OFF; "
                               "ALTER TABLE " +
                               from + " RENAME TO " + to;
        EXPECT_EQ(sqlite3_exec(file, sql.constData(), nullptr, nullptr, nullptr), SQLITE_OK);
        sqlite3_close(file);
    }
};

TEST_F(InsightsPageTest, StandsInTheNavigationAndShowsEveryFigureWithItsQuestion)
{
    QStringList keys;
    for (const NavigationBar::Item &item : window().navigation()->items())
        keys.append(item.key);
    EXPECT_TRUE(keys.contains(QStringLiteral("insights")));
    for (const char *key :
         {"bridge", "funnel", "win-rate", "forecast", "stage-days", "value-hours", "promises"}) {
        ASSERT_NE(page().card(QLatin1String(key)), nullptr) << key;
        const Figure &figure = card(key).figure();
        EXPECT_FALSE(figure.question.isEmpty()) << key;
        EXPECT_FALSE(figure.definition.isEmpty()) << key;
        EXPECT_NE(figure.chart.isEmpty(), figure.nothing.isEmpty()) << key;
        EXPECT_EQ(figure.chart.isEmpty(), figure.finding.isEmpty()) << key;
    }
}

TEST_F(InsightsPageTest, AClickOnABarLeadsToTheDealsItCounts)
{
    page().facets()->clear();
    settle();
    FigureCard &funnel = card("funnel");
    ChartView *chart = funnel.chart();
    const auto counted = funnel.figure().chart.categories.at(1).records.size();
    ASSERT_GT(counted, 0U);
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->placeOf(1).center());
    auto *list = static_cast<RecordListPage *>(window().currentPage())->list();
    EXPECT_EQ(static_cast<size_t>(list->model()->rowCount()), counted);
    Chip *chip = list->facets()->chip(QStringLiteral("chosen"));
    ASSERT_NE(chip, nullptr);
    EXPECT_TRUE(chip->isOn());
    EXPECT_TRUE(chip->text().contains(funnel.figure().title));
    QTest::keyClick(chip, Qt::Key_Delete);
    EXPECT_GE(list->model()->rowCount(), static_cast<int>(counted));
    EXPECT_FALSE(chip->isVisibleTo(list));
}

/// Whether a cell of @p row but the first counts something.
bool counts(const std::vector<Inline> &row)
{
    return std::any_of(row.begin() + 1, row.end(), [](const Inline &cell) {
        const QString text = cell.plain();
        return std::ranges::any_of(text, [](QChar c) { return c >= u'1' && c <= u'9'; });
    });
}

TEST_F(InsightsPageTest, EveryPartOfAChartAndEveryRowOfATableLeadsToItsRecords)
{
    page().facets()->clear();
    settle();
    const auto names = page().findChildren<FigureCard *>();
    ASSERT_GE(names.size(), 14);
    for (const FigureCard *each : names) {
        const Figure &figure = each->figure();
        SCOPED_TRACE(figure.key.toStdString());
        for (const ChartCategory &category : figure.chart.categories) {
            const bool drawn = std::ranges::any_of(
                category.marks, [](const ChartMark &mark) { return mark.to != mark.from; });
            if (drawn || category.point) {
                EXPECT_FALSE(category.records.empty()) << qPrintable(category.label);
            }
        }
        for (size_t row = 0; row < figure.table.rows.size(); ++row) {
            const QString name = figure.table.rows[row].front().plain();
            // What the person set is no count.
            const QStringList typed{QStringLiteral("Margin"), QStringLiteral("Years kept"),
                                    QStringLiteral("Spent in a year")};
            if (!counts(figure.table.rows[row]) || typed.contains(name))
                continue;
            const bool leads =
                row < figure.tableRecords.size() && !figure.tableRecords[row].empty();
            EXPECT_TRUE(leads) << "row " << qPrintable(name);
        }
    }
}

TEST_F(InsightsPageTest, TheKeyboardGoesThroughAChartAndSaysEachPart)
{
    page().facets()->clear();
    settle();
    ChartView *chart = card("funnel").chart();
    EXPECT_EQ(chart->accessibleName(), card("funnel").figure().title);
    chart->setFocus(Qt::TabFocusReason);
    QTest::keyClick(chart, Qt::Key_Down);
    EXPECT_EQ(chart->current(), 0);
    QTest::keyClick(chart, Qt::Key_Down);
    EXPECT_EQ(chart->current(), 1);
    EXPECT_EQ(chart->accessibleDescription(), chart->chart().categories.at(1).tip);
    QTest::keyClick(chart, Qt::Key_End);
    EXPECT_EQ(chart->current(), static_cast<int>(chart->chart().categories.size()) - 1);
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Return);
    EXPECT_EQ(window().currentKey(), QStringLiteral("opportunities"));
}

TEST_F(InsightsPageTest, AFilterReadsTheFiguresAnewAndIsRemembered)
{
    page().facets()->clear();
    settle();
    const int all = card("funnel").figure().chart.categories.front().figure.toInt();
    page().facets()->setOnly(QStringLiteral("tier"), {QStringLiteral("S")});
    settle();
    const Figure &figure = card("funnel").figure();
    const int some = figure.chart.isEmpty() ? 0 : figure.chart.categories.front().figure.toInt();
    EXPECT_LT(some, all);
    const qint64 expected =
        number("SELECT count(*) FROM opportunity o JOIN account a ON a.id = o.account "
               "WHERE a.tier = 'S'");
    EXPECT_EQ(some, expected);
    session->start(samplePath());
    openInsights();
    EXPECT_EQ(page().facets()->query().facets.value(QStringLiteral("tier")),
              QStringList(QStringLiteral("S")));
}

TEST_F(InsightsPageTest, TheTableStandsInThePlaceOfTheChartWithItsDefinition)
{
    page().facets()->clear();
    settle();
    FigureCard &funnel = card("funnel");
    ASSERT_NE(test::buttonSaying(&funnel, QStringLiteral("Table")), nullptr);
    QTest::mouseClick(test::buttonSaying(&funnel, QStringLiteral("Table")), Qt::LeftButton);
    EXPECT_TRUE(funnel.showsTable());
    auto *table = funnel.findChild<TableView *>();
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(table->model()->rowCount(), static_cast<int>(funnel.figure().table.rows.size()));
    EXPECT_TRUE(test::says(&funnel, funnel.figure().definition));
    EXPECT_NE(test::buttonSaying(&funnel, QStringLiteral("Chart")), nullptr);
}

TEST_F(InsightsPageTest, AFigureIsKeptAsPictureAndAsTable)
{
    page().facets()->clear();
    settle();
    files.toSave = path(QStringLiteral("funnel.png"));
    card("funnel").exportPicture();
    const QImage picture(path(QStringLiteral("funnel.png")));
    ASSERT_FALSE(picture.isNull());
    EXPECT_GE(picture.width(), card("funnel").chart()->width());
    // The accent of the bars is in it, so something was drawn.
    bool drawn = false;
    for (int y = 0; y < picture.height() && !drawn; y += 2) {
        for (int x = 0; x < picture.width() && !drawn; x += 2)
            drawn = picture.pixelColor(x, y) == colorsFor(page().palette()).accent;
    }
    EXPECT_TRUE(drawn);

    files.toSave = path(QStringLiteral("funnel.csv"));
    card("funnel").exportTable();
    QFile file(path(QStringLiteral("funnel.csv")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    EXPECT_TRUE(text.startsWith("\xEF\xBB\xBF"));
    EXPECT_EQ(text.count("\r\n"),
              static_cast<qsizetype>(card("funnel").figure().table.rows.size()) + 1);

    QSignalSpy failed(&main().desk(), &Desk::failed);
    files.toSave = path(QStringLiteral("missing/funnel.csv"));
    card("funnel").exportTable();
    files.toSave = path(QStringLiteral("missing/funnel.png"));
    card("funnel").exportPicture();
    EXPECT_EQ(failed.count(), 2);
}

TEST_F(InsightsPageTest, AFigureWithNothingToSayIsSmallAndStandsBelowTheOthers)
{
    FigureCard &taken = card("reactivations");
    ASSERT_TRUE(taken.figure().chart.isEmpty()) << "nothing of it in the sample";
    EXPECT_TRUE(taken.isFolded());
    FigureCard &funnel = card("funnel");
    EXPECT_FALSE(funnel.isFolded());
    ASSERT_TRUE(QTest::qWaitFor([&] { return funnel.height() > 300; }, Patience));
    EXPECT_LT(taken.height(), funnel.height() / 2);
    EXPECT_EQ(test::buttonSaying(&taken, QStringLiteral("Table")), nullptr);
    for (const char *key : {"bridge", "funnel", "win-rate", "forecast", "tier-moves"}) {
        if (!card(key).isFolded()) {
            EXPECT_LE(card(key).y(), taken.y()) << key;
        }
    }
}

TEST_F(InsightsPageTest, ALinkToAFigureShowsItAlsoWhereThePageIsNew)
{
    session->start(samplePath());
    window().resize(1280, 720);
    main().open(QStringLiteral("attache:insights#loss-causes"));
    settle();
    const FigureCard &wanted = card("loss-causes");
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            const int top = wanted.mapTo(&page(), QPoint()).y();
            return top >= 0 && top < page().height() / 2;
        },
        5000))
        << wanted.mapTo(&page(), QPoint()).y();
}

TEST_F(InsightsPageTest, ThePersonSaysWhichChartsStandWhereAndHowWide)
{
    QTest::mouseClick(test::buttonSaying(&page(), QStringLiteral("Layout")), Qt::LeftButton);
    ArrangedList *list = page().layoutPanel()->list();
    ASSERT_TRUE(list->isVisibleTo(&page()));
    EXPECT_TRUE(list->hasFocus());
    ASSERT_EQ(list->keyAt(0), QStringLiteral("bridge"));
    ASSERT_EQ(list->keyAt(1), QStringLiteral("funnel"));
    // The first is left out, the second is the last but wide.
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Space);
    EXPECT_TRUE(card("bridge").isHidden());
    list->setCurrentRow(1);
    QTest::keyClick(list, Qt::Key_W);
    QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
    EXPECT_EQ(list->keyAt(2), QStringLiteral("funnel"));
    QCoreApplication::processEvents();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return card("funnel").width() > card("win-rate").width() * 3 / 2; }, Patience));
    EXPECT_LT(card("win-rate").y(), card("funnel").y() + 1);
    QTest::keyClick(list, Qt::Key_Escape);
    EXPECT_FALSE(page().layoutPanel()->isVisibleTo(&page()));
    // It is there again the next time.
    session->start(samplePath());
    openInsights();
    EXPECT_TRUE(card("bridge").isHidden());
    EXPECT_FALSE(card("funnel").isHidden());
    page().setLayoutShown(true);
    QTest::mouseClick(test::buttonSaying(&page(), QStringLiteral("The usual layout")),
                      Qt::LeftButton);
    EXPECT_FALSE(card("bridge").isHidden());
    EXPECT_EQ(page().layoutPanel()->list()->keyAt(1), QStringLiteral("funnel"));
    EXPECT_FALSE(page().layoutPanel()->isWide(QStringLiteral("funnel")));
}

TEST_F(InsightsPageTest, ADealTakenUpAgainIsCountedByWhereItStands)
{
    const auto deals = *Store<Opportunity>(main().desk().connection()).list();
    const auto lost = std::ranges::find(deals, Stage::Lost, &Opportunity::stage);
    ASSERT_NE(lost, deals.end());
    ASSERT_TRUE(main().desk().edit(QStringLiteral("take up"), [&](Writer &writer) {
        return writer.change(lost->id, [](Opportunity &each) {
            each.stage = Stage::Lead;
            each.stageReason = QStringLiteral("They called");
        });
    }));
    settle();
    FigureCard &taken = card("reactivations");
    ASSERT_TRUE(QTest::qWaitFor([&] { return !taken.isFolded(); }, Patience));
    settle();
    const Figure &figure = taken.figure();
    ASSERT_EQ(figure.table.rows.size(), 3U);
    EXPECT_EQ(figure.table.rows[1][1].plain(), QStringLiteral("1")) << "open";
    EXPECT_EQ(figure.table.rows[0][1].plain(), QStringLiteral("0")) << "won";
    EXPECT_FALSE(figure.finding.isEmpty());
    EXPECT_EQ(taken.minimumHeight(), card("funnel").minimumHeight()) << "it has something to say";
    EXPECT_TRUE(taken.chart()->isVisibleTo(&taken));
}

TEST_F(InsightsPageTest, AMoveOfATierIsCountedInItsMonthWithTheAccount)
{
    const auto accounts = *Store<Account>(main().desk().connection()).list();
    const auto account = std::ranges::find(accounts, Tier::B, &Account::tier);
    ASSERT_NE(account, accounts.end());
    const auto roseBefore = [&] {
        int rose = 0;
        for (const auto &row : card("tier-moves").figure().table.rows)
            rose += row[1].plain().toInt();
        return rose;
    };
    const int before = roseBefore();
    ASSERT_TRUE(main().desk().edit(QStringLiteral("decide"), [&](Writer &writer) {
        TierAssessment decision;
        decision.account = account->id;
        decision.tier = Tier::A;
        decision.assessedOn = main().desk().clock().today();
        return writer.insert(decision);
    }));
    ASSERT_TRUE(QTest::qWaitFor([&] { return roseBefore() == before + 1; }, Patience));
    const Figure &figure = card("tier-moves").figure();
    EXPECT_TRUE(figure.countsAccounts);
    const auto &records = figure.tableRecords.back();
    EXPECT_NE(std::ranges::find(records, account->id.value()), records.end());
    EXPECT_FALSE(card("tier-moves").isFolded());
}

TEST_F(InsightsPageTest, WithoutAnyDealItOffersTheFirstStep)
{
    main().open(QStringLiteral("attache:today"));
    empty();
    openInsights();
    EXPECT_NE(test::buttonSaying(&page(), QStringLiteral("Import a list…")), nullptr);
    EXPECT_NE(test::buttonSaying(&page(), QStringLiteral("New opportunity")), nullptr);
}

/// Notes whether words of figures are looked up in the thread that is to answer the person.
class WordsOfFigures : public QTranslator
{
public:
    WordsOfFigures() { QCoreApplication::installTranslator(this); }
    ~WordsOfFigures() override { QCoreApplication::removeTranslator(this); }
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *text, const char *, int) const override
    {
        const std::lock_guard lock(m_lock);
        if (qstrcmp(context, "Figure") == 0)
            ++(QThread::currentThread() == qApp->thread() ? m_inFront : m_behind)[text];
        return {};
    }
    /// By the text, how often.
    std::map<std::string, int> inFront() const { return m_inFront; }
    std::map<std::string, int> behind() const { return m_behind; }

private:
    mutable std::mutex m_lock;
    mutable std::map<std::string, int> m_inFront;
    mutable std::map<std::string, int> m_behind;
};

/// Over a large pipeline each of them takes longer than a frame.
TEST_F(InsightsPageTest, MakesNoFigureInTheThreadThatPaints)
{
    const WordsOfFigures words;
    page().refresh();
    settle();
    EXPECT_THAT(words.inFront(), testing::IsEmpty());
    EXPECT_FALSE(words.behind().empty());
}

TEST_F(InsightsPageTest, SaysWhyTheFiguresCannotBeRead)
{
    rename("deal_digest", "gone");
    page().refresh();
    settle();
    auto *error = page().findChild<ErrorState *>();
    ASSERT_NE(error, nullptr);
    EXPECT_TRUE(error->isVisibleTo(&page()));
    rename("gone", "deal_digest");
    Q_EMIT error->retried();
    settle();
    EXPECT_FALSE(error->isVisibleTo(&page()));
}

} // namespace
} // namespace attache
