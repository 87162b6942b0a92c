#include "core/sample/sample_workspace.h"

#include "core/brief/case_visits.h"
#include "core/domain/account.h"
#include "core/domain/custom_field.h"
#include "core/domain/opportunity.h"
#include "core/domain/promise.h"
#include "core/domain/record_types.h"
#include "core/domain/saved_view.h"
#include "core/domain/slide.h"
#include "core/domain/stage_change.h"
#include "core/domain/visit.h"
#include "core/exchange/duplicates.h"
#include "core/package/package.h"
#include "core/queries/account_filters.h"
#include "core/sample/sample_deck.h"
#include "tests/support/temp_workspace.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

namespace attache {
namespace {

using test::TempWorkspace;

class Sample : public ::testing::TestWithParam<Language>
{
protected:
    void SetUp() override { ASSERT_OK(fillSample(*file, GetParam())); }

    qint64 count(const QByteArray &from)
    {
        return file.connection().integer("SELECT count(*) FROM " + from).value_or(-1);
    }

    TempWorkspace file;
};

TEST_P(Sample, IsOfBelievableSize)
{
    EXPECT_EQ(count("account"), 40);
    EXPECT_EQ(count("contact"), 121);
    EXPECT_EQ(count("opportunity"), 60);
    EXPECT_EQ(count("visit WHERE kind <> 'phone' OR ends_at IS NOT NULL"), 80);
    EXPECT_EQ(count("account WHERE tier = 'S'"), 4);
    EXPECT_GT(count("visit_note"), 200);
    EXPECT_GT(count("need"), 60);
    EXPECT_EQ(count("letterhead"), 1);
    EXPECT_EQ(count("custom_field"), 2);
    EXPECT_EQ(count("saved_view"), 2);
}

/// As the list of accounts shows them.
TEST_P(Sample, HasViewsThatShowSomeAccountsAndNotAll)
{
    const auto views = Store<SavedView>(file.connection()).list();
    ASSERT_OK(views);
    QStringList facets{QStringLiteral("tier"),  QStringLiteral("region"),
                       QStringLiteral("stage"), QStringLiteral("industry"),
                       QStringLiteral("owner"), QStringLiteral("overdue")};
    const auto fields = Store<CustomField>(file.connection()).list();
    ASSERT_OK(fields);
    for (const CustomField &field : *fields)
        facets.append(customKey(field.id));
    for (const SavedView &view : *views) {
        const auto state = accountStateFrom(view.state, facets);
        ASSERT_TRUE(state.has_value()) << qPrintable(view.name);
        const auto shown = AccountList(file.connection())
                               .ids(accountQueryOf(state->query), {file.clock.today(), Settings()});
        ASSERT_OK(shown);
        EXPECT_GT(shown->size(), 0U) << qPrintable(view.name);
        EXPECT_LT(shown->size(), 40U) << qPrintable(view.name);
    }
}

TEST_P(Sample, IsNoStepThatUndoCouldTakeBack)
{
    EXPECT_EQ(file->undoTitle(), QString());
    const Result<QString> undone = file->undo();
    ASSERT_FALSE(undone);
    EXPECT_EQ(undone.error().kind, Error::Kind::NotFound);
    EXPECT_EQ(count("account"), 40);
    const auto history = file->history();
    ASSERT_OK(history);
    ASSERT_EQ(history->size(), 1U);
    EXPECT_FALSE(history->front().undone);

    const Account account = Store<Account>(file.connection()).list("LIMIT 1")->front();
    Account renamed = account;
    renamed.name = QStringLiteral("renamed");
    file.update(renamed);
    EXPECT_EQ(file->undoTitle(), QStringLiteral("update"));
    ASSERT_OK(file->undo());
    EXPECT_EQ(Store<Account>(file.connection()).get(account.id)->name, account.name);
    EXPECT_EQ(file->undoTitle(), QString());
    ASSERT_OK(file->redo());
    EXPECT_EQ(Store<Account>(file.connection()).get(account.id)->name, renamed.name);
}

TEST_P(Sample, GivesTodaySomethingToDo)
{
    const QDate today = file.clock.today();
    int plannedToday = 0;
    int owed = 0;
    const auto visits = Store<Visit>(file.connection()).list();
    ASSERT_OK(visits);
    for (const Visit &visit : *visits) {
        const QDate day = visit.startsAt.toLocalTime().date();
        plannedToday += visit.status == VisitStatus::Planned && day == today;
        const bool inPassing = visit.kind == VisitKind::Phone && !visit.endsAt.isValid();
        owed += visit.status == VisitStatus::Done && !visit.minutesSentAt.isValid() && !inPassing;
        if (visit.status != VisitStatus::Cancelled) {
            EXPECT_EQ(visit.status == VisitStatus::Planned, day >= today)
                << qPrintable(visit.title);
        }
        EXPECT_FALSE(visit.title.isEmpty());
    }
    EXPECT_EQ(plannedToday, 4);
    EXPECT_EQ(owed, 2);
    EXPECT_GE(count("promise WHERE state = 'open' AND due < '" +
                    today.toString(Qt::ISODate).toLatin1() + '\''),
              2);
    EXPECT_GE(count("promise WHERE state = 'open' AND due = '" +
                    today.toString(Qt::ISODate).toLatin1() + '\''),
              2);
}

/// Each page has something true to show.
TEST_P(Sample, HasCallsShownMaterialAnExampleAndSomebodyTwice)
{
    EXPECT_GE(count("visit v JOIN account a ON a.id = v.account WHERE v.kind = 'phone' AND "
                    "v.ends_at IS NULL AND a.tier IN ('S', 'A')"),
              5);
    EXPECT_EQ(count("visit_example"), 1);
    const auto pairs = findDuplicates(file.connection(), recordTypeOf<Contact>(), {});
    ASSERT_OK(pairs);
    ASSERT_EQ(pairs->size(), 1U);
    EXPECT_GE(pairs->front().reasons.size(), 2);
    // What followed a case, what was asked about it, and what was asked at a slide.
    int moved = 0;
    int asked = 0;
    const auto studies = Store<CaseStudy>(file.connection()).list();
    ASSERT_OK(studies);
    for (const CaseStudy &study : *studies) {
        const auto use = useOfCase(file.connection(), study.id);
        ASSERT_OK(use);
        moved += use->movedOn;
        asked += use->asked;
        EXPECT_LE(use->movedOn, use->visits);
    }
    EXPECT_GE(moved, 3);
    EXPECT_GE(asked, 4);
    size_t slides = 0;
    const auto all = Store<Slide>(file.connection()).list();
    ASSERT_OK(all);
    for (const Slide &slide : *all)
        slides += questionsAbout(file.connection(), slide)->empty() ? 0 : 1;
    EXPECT_GE(slides, 4U);
}

TEST_P(Sample, NobodyWasMetByACallAlone)
{
    EXPECT_GT(count("buying_role WHERE last_met IS NOT NULL"), 20);
    EXPECT_EQ(count("buying_role b WHERE last_met IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
                    "attendee t JOIN visit v ON v.id = t.visit WHERE t.contact = b.contact AND "
                    "v.status = 'done' AND v.kind <> 'phone' AND "
                    "abs(julianday(date(v.starts_at)) - julianday(b.last_met)) <= 1)"),
              0);
}

TEST_P(Sample, StageHistoryEndsWhereTheOpportunityStands)
{
    const auto opportunities = Store<Opportunity>(file.connection()).list();
    ASSERT_OK(opportunities);
    for (const Opportunity &each : *opportunities) {
        const auto changes = Store<StageChange>(file.connection())
                                 .list("WHERE opportunity = ?1 ORDER BY changed_at", each.id);
        ASSERT_OK(changes);
        ASSERT_FALSE(changes->empty());
        EXPECT_FALSE(changes->front().from);
        EXPECT_EQ(changes->back().to, each.stage) << qPrintable(each.name);
        EXPECT_LE(changes->back().changedAt, file.clock.now());
        for (size_t i = 1; i < changes->size(); ++i)
            EXPECT_EQ((*changes)[i].from, (*changes)[i - 1].to) << qPrintable(each.name);
    }
}

TEST_P(Sample, LeavesNoPlaceholderAndNoEmptyName)
{
    for (const RecordType *type : allRecordTypes()) {
        // Those on a slide are filled when a presentation is made of it.
        const bool isSlide = type == &recordTypeOf<Slide>();
        ASSERT_OK(type->each(file.connection(), {}, {}, [&](const void *record) {
            for (const FieldInfo &field : type->fields) {
                const QString text = field.get(record).toString();
                if (field.type == FieldType::Text || field.type == FieldType::LongText) {
                    const bool json = text.startsWith(QLatin1String("{\""));
                    EXPECT_TRUE(json || isSlide || !text.contains(QLatin1Char('{')))
                        << qPrintable(text);
                    EXPECT_FALSE(field.options.required && text.isEmpty())
                        << type->table << qPrintable(field.key);
                }
            }
            return true;
        }));
    }
}

TEST_P(Sample, IsRefusedWhereThereIsSomethingAlready)
{
    const Result<void> again = fillSample(*file, GetParam());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().kind, Error::Kind::Conflict);
    EXPECT_EQ(count("account"), 40);
}

TEST_P(Sample, IsSound)
{
    const auto findings = file->check();
    ASSERT_OK(findings);
    EXPECT_TRUE(findings->isEmpty()) << qPrintable(findings->join(QLatin1Char('\n')));
}

INSTANTIATE_TEST_SUITE_P(Languages, Sample,
                         ::testing::Values(Language::Chinese, Language::English));

TEST(SampleWorkspace, SpeaksOneLanguageAlsoInWebsitesAndStrategies)
{
    test::TempWorkspace file;
    ASSERT_OK(fillSample(*file.workspace, Language::English));
    const auto accounts = Store<Account>(file.connection()).list();
    ASSERT_OK(accounts);
    for (const Account &account : *accounts) {
        const QString word = account.displayName().section(QLatin1Char(' '), 0, 0).toLower();
        QString letters;
        for (const QChar c : word) {
            if (c.unicode() < 128 && c.isLetterOrNumber())
                letters += c;
        }
        EXPECT_TRUE(account.website.contains(letters)) << qPrintable(account.website);
    }
    const auto deals = Store<Opportunity>(file.connection()).list();
    ASSERT_OK(deals);
    for (const Opportunity &deal : *deals) {
        if (deal.channel) {
            EXPECT_FALSE(deal.strategy.contains(labelOf(*deal.channel)))
                << qPrintable(deal.strategy);
        }
    }
}

TEST(SampleDeck, BarsOfAFigureStandInProportion)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("figures.pptx"));
    const QJsonObject deck =
        QJsonDocument::fromJson(R"({"slides": [{"kind": "figures", "title": "Nights",
            "figures": [["Hours", 36, 9, "h"]], "lines": []}]})")
            .object();
    ASSERT_OK(sample::writeDeck(deck, Language::English, path));
    const auto package = Package::open(path);
    ASSERT_OK(package);
    const Part *slide = (*package)->part(QStringLiteral("ppt/slides/slide1.xml"));
    ASSERT_NE(slide, nullptr);
    const auto bytes = (*package)->read(*slide);
    ASSERT_OK(bytes);
    // Bars are 28 points high.
    static const QRegularExpression bar(QStringLiteral("<a:ext cx=\"([0-9]+)\" cy=\"355600\"/>"));
    std::vector<double> lengths;
    auto found = bar.globalMatch(QString::fromUtf8(*bytes));
    while (found.hasNext())
        lengths.push_back(found.next().captured(1).toDouble());
    ASSERT_EQ(lengths.size(), 2U);
    EXPECT_NEAR(lengths[1] / lengths[0], 0.25, 0.001) << "9 of 36";
}

} // namespace
} // namespace attache
