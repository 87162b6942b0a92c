#include "core/brief/links.h"
#include "core/domain/attendee.h"
#include "core/domain/case_figure.h"
#include "core/domain/competitor.h"
#include "core/domain/cost_line.h"
#include "core/domain/material_use.h"
#include "core/domain/need.h"
#include "core/domain/placement.h"
#include "core/domain/rival_function.h"
#include "core/domain/settings.h"
#include "core/domain/talk_track.h"
#include "core/domain/training_person.h"
#include "core/domain/visit_note.h"
#include "tests/support/temp_workspace.h"
#include "tests/support/window_session.h"
#include "ui/desk/paper_button.h"
#include "ui/forms/record_form.h"
#include "ui/forms/saved_editor.h"
#include "ui/lists/list_view.h"
#include "ui/lists/record_list_page.h"
#include "ui/lists/record_sheet.h"
#include "ui/pages/library/library_page.h"
#include "ui/pages/library/product_card.h"
#include "ui/pages/library/product_costs_card.h"
#include "ui/pages/library/product_page.h"
#include "ui/pages/library/product_strip.h"
#include "ui/shell/navigator.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/tag.h"

#include <QComboBox>
#include <QTest>

#include <algorithm>

namespace attache {
namespace {

/// A product with all that can be known of it, in numbers that are worked out by hand.
class ProductPageTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        today = main().desk().clock().today();
        const Result<Settings> settings = Settings::read(connection());
        ASSERT_TRUE(settings);
        currency = settings->currency;
        ASSERT_EQ(settings->worth.yearsKept, 3);
    }
    ProductPage *open(const QString &link)
    {
        main().open(link);
        QCoreApplication::processEvents();
        return qobject_cast<ProductPage *>(window().currentPage());
    }
    ProductPage *page() { return qobject_cast<ProductPage *>(window().currentPage()); }
    void write(const Workspace::Body &body)
    {
        ASSERT_OK(main().desk().workspace().perform(QStringLiteral("fill"), body));
        QCoreApplication::processEvents();
    }
    QString money(const char *amount) const
    {
        return (currency == QLatin1String("CNY") ? QStringLiteral("¥") : currency) + u' ' +
               QLatin1String(amount);
    }
    Account addAccount(Writer &writer, const char *name, qint64 spend)
    {
        Account account;
        account.name = QLatin1String(name);
        EXPECT_TRUE(writer.insert(account));
        if (spend > 0) {
            Placement placement;
            placement.account = account.id;
            placement.product = product.id;
            placement.state = PlacementState::Ours;
            placement.spend = Money::fromMajor(spend);
            placement.currency = currency;
            placement.learntOn = today.addDays(-5);
            EXPECT_TRUE(writer.insert(placement));
        }
        return account;
    }
    Opportunity addDeal(Writer &writer, const Account &account, const char *name, Stage stage,
                        qint64 amount, QDate closed = {})
    {
        Opportunity deal;
        deal.account = account.id;
        deal.name = QLatin1String(name);
        deal.product = product.name;
        deal.stage = stage;
        deal.amount = Money::fromMajor(amount);
        deal.currency = currency;
        deal.closedOn = closed;
        EXPECT_TRUE(writer.insert(deal));
        return deal;
    }
    void addCost(Writer &writer, const Opportunity &deal, const char *text, CostKind kind,
                 CostSource source, CostPeriod period, qint64 amount)
    {
        CostLine line;
        line.opportunity = deal.id;
        line.text = QLatin1String(text);
        line.kind = kind;
        line.source = source;
        line.period = period;
        line.amount = Money::fromMajor(amount);
        EXPECT_TRUE(writer.insert(line));
    }
    void addQuestions(Writer &writer, const Account &account)
    {
        Faq faq;
        faq.question = QStringLiteral("Does the quay planner work offline?");
        faq.products = product.name;
        EXPECT_TRUE(writer.insert(faq));
        Faq answered;
        answered.question = QStringLiteral("Which ports use it already?");
        answered.answer = LongText(QStringLiteral("North and South."));
        answered.products = product.name;
        EXPECT_TRUE(writer.insert(answered));
        for (const int days : {-9, -3}) {
            Visit visit;
            visit.account = account.id;
            visit.startsAt = main().desk().clock().now().addDays(days);
            visit.status = VisitStatus::Done;
            EXPECT_TRUE(writer.insert(visit));
            VisitNote note;
            note.visit = visit.id;
            note.thing = SixThing::Feedback;
            note.body = LongText(QStringLiteral("? Does the quay planner work offline"));
            EXPECT_TRUE(writer.insert(note));
            lastVisit = visit;
        }
    }
    void addCase(Writer &writer, const Opportunity &deal)
    {
        CaseStudy study;
        study.title = QStringLiteral("No queue at North");
        study.products = product.name;
        study.opportunity = deal.id;
        study.account = deal.account;
        EXPECT_TRUE(writer.insert(study));
        CaseFigure figure;
        figure.caseStudy = study.id;
        figure.label = QStringLiteral("Waiting");
        figure.before = QStringLiteral("40");
        figure.after = QStringLiteral("5");
        figure.unit = QStringLiteral("min");
        EXPECT_TRUE(writer.insert(figure));
        MaterialUse use;
        use.visit = lastVisit.id;
        use.use = UseKind::Shown;
        use.caseStudy = study.id;
        EXPECT_TRUE(writer.insert(use));
    }
    void addRivals(Writer &writer)
    {
        for (const char *name : {"Dockers", "Pierless"}) {
            Competitor rival;
            rival.name = QLatin1String(name);
            rival.reviewOn = today.addDays(rival.name == QLatin1String("Dockers") ? -4 : 40);
            EXPECT_TRUE(writer.insert(rival));
            RivalFunction function;
            function.competitor = rival.id;
            function.product = product.id;
            function.name = QStringLiteral("Tide tables");
            function.valueClaimed = rival.name + QStringLiteral(" claims it");
            function.source = QStringLiteral("Handbook of ") + rival.name;
            function.seenOn = today.addDays(-10);
            EXPECT_TRUE(writer.insert(function));
            if (rival.name == QLatin1String("Pierless")) {
                function.id = {};
                function.name = QStringLiteral("Berth plan");
                EXPECT_TRUE(writer.insert(function));
            }
        }
    }
    void addTraining(Writer &writer)
    {
        Training training;
        training.title = QStringLiteral("Planning a week");
        training.product = product.id;
        training.heldOn = today.addDays(-7);
        training.passMark = 70;
        EXPECT_TRUE(writer.insert(training));
        for (const auto &[name, score] : {std::pair("Ann", 80), std::pair("Bob", 60)}) {
            TrainingPerson person;
            person.training = training.id;
            person.name = QLatin1String(name);
            person.score = score;
            EXPECT_TRUE(writer.insert(person));
        }
    }
    void addNeeds(Writer &writer, const Account &one, const Account &other, const Opportunity &deal)
    {
        const auto need = [&](const Account &account, const char *text, NeedTruth truth,
                              Id<Opportunity> about) {
            Need made;
            made.account = account.id;
            made.opportunity = about;
            made.text = LongText(QLatin1String(text));
            made.truth = truth;
            EXPECT_TRUE(writer.insert(made));
        };
        need(one, "We want the berth plan in half an hour", NeedTruth::True, {});
        need(other, "An hour for the berth plan in summer", NeedTruth::Unverified, {});
        need(one, "Book tugboats from the same screen", NeedTruth::Unverified, deal.id);
    }
    /// In use at two accounts, three deals decided and one open.
    void fill()
    {
        write([this](Writer &writer) -> Result<void> {
            product.name = QStringLiteral("Quay planner");
            product.oneLiner = QStringLiteral("Berths without a queue.");
            product.forWhom = QStringLiteral("Ports with more than four berths");
            product.lifeStage = LifeStage::Growth;
            product.priceFrom = Money::fromMajor(30'000);
            product.priceTo = Money::fromMajor(240'000);
            product.currency = currency;
            product.needs = LongText(QStringLiteral("Berth plan in an hour\nTide tables"));
            product.owner = QStringLiteral("Ann Lee");
            product.version = QStringLiteral("6");
            product.reviewOn = today.addDays(-3);
            ATTACHE_CHECK(writer.insert(product));
            TalkTrack track;
            track.product = product.id;
            track.role = RoleKind::DecisionMaker;
            track.language = QStringLiteral("en");
            track.bring = LongText(QStringLiteral("One page on demurrage"));
            ATTACHE_CHECK(writer.insert(track));
            const Account north = addAccount(writer, "North", 500'000);
            const Account south = addAccount(writer, "South", 47'000);
            const Account east = addAccount(writer, "East", 0);
            const Opportunity first =
                addDeal(writer, north, "First", Stage::Won, 100'000, today.addDays(-90));
            addDeal(writer, south, "Second", Stage::Won, 300'000, today.addDays(-20));
            addDeal(writer, south, "Third", Stage::Lost, 70'000, today.addDays(-50));
            deal = addDeal(writer, east, "Two berths", Stage::Proposal, 588'000);
            addCost(writer, deal, "Licence", CostKind::Visible, CostSource::Ours,
                    CostPeriod::OneOff, 100'000);
            addCost(writer, deal, "Operations", CostKind::Maintenance, CostSource::Theirs,
                    CostPeriod::PerYear, 10'000);
            addCost(writer, deal, "Less demurrage", CostKind::Benefit, CostSource::Assumed,
                    CostPeriod::PerYear, 120'000);
            addNeeds(writer, north, south, deal);
            addQuestions(writer, north);
            addCase(writer, first);
            addRivals(writer);
            addTraining(writer);
            return {};
        });
    }
    static bool saysLine(const ProductCard *card, const QString &words)
    {
        const QStringList lines = card->lines();
        const bool found =
            std::ranges::any_of(lines, [&](const QString &line) { return line.contains(words); });
        if (!found)
            ADD_FAILURE() << qPrintable(words) << " is not in\n"
                          << qPrintable(lines.join(QLatin1Char('\n')));
        return found;
    }
    /// Chooses the row of @p card that says @p words, and comes back.
    QString keyBehind(ProductCard *(ProductPage::*card)() const, const char *words)
    {
        ProductPage *from = open(linkTo(product.id));
        ListRow *row = (from->*card)()->rowSaying(QLatin1String(words));
        if (!row) {
            ADD_FAILURE() << words << " is in no row";
            return {};
        }
        row->setFocus();
        QTest::keyClick(row, Qt::Key_Return);
        QCoreApplication::processEvents();
        return window().currentKey();
    }

    QDate today;
    QString currency;
    Product product;
    Opportunity deal;
    Visit lastVisit;
};

TEST_F(ProductPageTest, TheStripCountsWhoUsesItWhoTalksAndWhatWasWon)
{
    fill();
    ProductPage *shown = open(linkTo(product.id));
    ASSERT_NE(shown, nullptr);
    EXPECT_EQ(shown->title(), QStringLiteral("Quay planner"));
    const QStringList words = shown->strip()->words();
    ASSERT_EQ(words.size(), 5);
    EXPECT_EQ(words[0], QStringLiteral("Berths without a queue."));
    EXPECT_EQ(words[1], QStringLiteral("One page on demurrage · Paid back after 11 months (East)"));
    EXPECT_EQ(words[2], QStringLiteral("2 accounts\nuse it, %1 a year").arg(money("547 K")));
    EXPECT_EQ(words[3], QStringLiteral("1 deal\nin talks, %1").arg(money("588 K")));
    EXPECT_EQ(words[4], QStringLiteral("2 / 3\nwon, few so far"));
    EXPECT_TRUE(test::says(shown, QStringLiteral("Expired: the review has been due since")));
}

TEST_F(ProductPageTest, SaysForWhomWhatItAnswersAtWhichPriceAndInWhichStage)
{
    fill();
    ProductPage *shown = open(linkTo(product.id));
    ASSERT_NE(shown, nullptr);
    EXPECT_TRUE(saysLine(shown->fit(), QStringLiteral("Ports with more than four berths")));
    EXPECT_TRUE(saysLine(shown->fit(), QStringLiteral("Berth plan in an hour · 2 said it, true")));
    EXPECT_TRUE(saysLine(shown->fit(), QStringLiteral("Tide tables · nobody yet")));
    EXPECT_TRUE(
        saysLine(shown->fit(), QStringLiteral("but Book tugboats from the same screen · 1 asked")));
    EXPECT_TRUE(saysLine(
        shown->price(),
        QStringLiteral("%1 – %2, median %3").arg(money("30 K"), money("240 K"), money("200 K"))));
    // From 30,000 it is met online, above 50,000 one goes there.
    EXPECT_TRUE(
        saysLine(shown->price(), QStringLiteral("By its price: from online meeting to on site")));
    EXPECT_TRUE(saysLine(shown->price(), QStringLiteral("The median is that of 2 deals won.")));
    EXPECT_EQ(shown->life()->lines().front(), QStringLiteral("Growth"));
}

TEST_F(ProductPageTest, CostAndReturnAreThoseOfTheDealThatIsChosen)
{
    fill();
    write([this](Writer &writer) -> Result<void> {
        addCost(writer,
                addDeal(writer, addAccount(writer, "West", 0), "One berth", Stage::Proposal, 1000),
                "Set-up", CostKind::Migration, CostSource::Theirs, CostPeriod::OneOff, 12'000);
        return {};
    });
    ProductPage *shown = open(linkTo(product.id));
    ASSERT_NE(shown, nullptr);
    QComboBox *deals = shown->costs()->deals();
    ASSERT_EQ(deals->count(), 2);
    EXPECT_EQ(deals->itemText(0), QStringLiteral("West")) << "the latest first";
    EXPECT_TRUE(saysLine(
        shown->costs(), QStringLiteral("Cost: %1 seen, %2 hidden").arg(money("0"), money("12 K"))));
    deals->setCurrentIndex(1);
    EXPECT_TRUE(saysLine(shown->costs(), QStringLiteral("Our figure · Licence · Visible cost · ") +
                                             money("100 K")));
    EXPECT_TRUE(saysLine(shown->costs(), money("10 K") + QStringLiteral(" / year")));
    EXPECT_TRUE(saysLine(shown->costs(), QStringLiteral("Cost: %1 seen, %2 hidden · %3")
                                             .arg(money("100 K"), money("30 K"), money("130 K"))));
    EXPECT_TRUE(
        saysLine(shown->costs(), QStringLiteral("Benefit over 3 years · ") + money("360 K")));
    // 100,000 at 110,000 a year; with 60,000 of benefit at 50,000 a year.
    EXPECT_TRUE(saysLine(shown->costs(),
                         QStringLiteral("Paid back after 11 months · 24 months with assumed "
                                        "benefits at half · 1 of 3 numbers assumed")));
    // What was chosen stays when something is written.
    write([this](Writer &writer) {
        return writer.change(product.id, [](Product &each) { each.tags = QStringLiteral("sea"); });
    });
    EXPECT_EQ(deals->currentIndex(), 1);
}

TEST_F(ProductPageTest, RivalsStandBesideEachOtherFunctionByFunction)
{
    fill();
    ProductPage *shown = open(linkTo(product.id));
    ASSERT_NE(shown, nullptr);
    const QStringList lines = shown->rivals()->lines();
    ASSERT_EQ(lines.size(), 4);
    EXPECT_TRUE(lines[3].startsWith(QStringLiteral("0 accounts use a competitor's · ")));
    EXPECT_EQ(lines[0], QStringLiteral("Ours · Pierless · Dockers (expired)"))
        << "the one of the most functions first";
    EXPECT_TRUE(lines[1].startsWith(QStringLiteral(
        "Tide tables · Pierless · Pierless claims it · Dockers · Dockers claims it · Handbook of "
        "Pierless · ")))
        << qPrintable(lines[1]);
    EXPECT_TRUE(lines[2].startsWith(QStringLiteral("Berth plan · Pierless")));
    write([](Writer &writer) -> Result<void> {
        ATTACHE_TRY(auto functions, Store<RivalFunction>(writer.connection()).list());
        functions.back().ours = QStringLiteral("in half an hour");
        return writer.update(functions.back());
    });
    EXPECT_TRUE(saysLine(shown->rivals(),
                         QStringLiteral("Berth plan · Ours · in half an hour · Pierless")));
}

TEST_F(ProductPageTest, SaysItsVersionAndWhetherItMayBeShown)
{
    fill();
    ProductPage *shown = open(linkTo(product.id));
    const auto said = [shown](const QString &words) {
        const auto has = [&](const auto *each) { return each->text().contains(words); };
        return std::ranges::any_of(shown->findChildren<Tag *>(), has) ||
               std::ranges::any_of(shown->findChildren<ElidedLabel *>(), has);
    };
    EXPECT_TRUE(said(QStringLiteral("version 6")));
    EXPECT_TRUE(said(QStringLiteral("May be shown to customers")));
    auto *paper = shown->findChild<PaperButton *>();
    ASSERT_TRUE(paper && paper->isEnabled());
    Product next = product;
    write([&](Writer &writer) -> Result<void> {
        product.shareable = false;
        ATTACHE_CHECK(writer.update(product));
        next.id = {};
        next.name = QStringLiteral("Quay planner plus");
        next.predecessor = product.id;
        return writer.insert(next);
    });
    EXPECT_TRUE(QTest::qWaitFor([&] { return !paper->isEnabled(); }));
    EXPECT_TRUE(said(QStringLiteral("For us only")));
    EXPECT_EQ(shown->notices().last(),
              QStringLiteral("There is a newer version: Quay planner plus 6."));
}

TEST_F(ProductPageTest, WhoAskedIsSaidWhereTheNotesSayIt)
{
    fill();
    write([](Writer &writer) -> Result<void> {
        ATTACHE_TRY(const auto notes, Store<VisitNote>(writer.connection())
                                          .list("WHERE body LIKE '%work offline%' ORDER BY id"));
        for (VisitNote note : notes) {
            ATTACHE_TRY(const Visit visit, Store<Visit>(writer.connection()).get(note.visit));
            Contact person;
            person.account = visit.account;
            person.name = QStringLiteral("Jane Doe");
            ATTACHE_CHECK(writer.insert(person));
            Attendee attendee;
            attendee.visit = visit.id;
            attendee.contact = person.id;
            ATTACHE_CHECK(writer.insert(attendee));
            note.body =
                QString(note.body).replace(QStringLiteral("? "), QStringLiteral("? Jane Doe: "));
            ATTACHE_CHECK(writer.update(note));
        }
        return {};
    });
    EXPECT_TRUE(saysLine(open(linkTo(product.id))->questions(),
                         QStringLiteral("Does the quay planner work offline? · Jane Doe · North")));
}

TEST_F(ProductPageTest, CountsQuestionsCasesAndTrainings)
{
    fill();
    ProductPage *shown = open(linkTo(product.id));
    ASSERT_NE(shown, nullptr);
    EXPECT_EQ(shown->questions()->lines(),
              QStringList({QStringLiteral("Does the quay planner work offline? · 2 times · Write "
                                          "now"),
                           QStringLiteral("Which ports use it already?")}));
    EXPECT_TRUE(test::says(shown->questions(), QStringLiteral("2 questions, 1 answered")));
    EXPECT_TRUE(saysLine(shown->cases(), QStringLiteral("No queue at North")));
    EXPECT_TRUE(
        saysLine(shown->cases(), QStringLiteral("Waiting 40 → 5 min · taken along 1 time")));
    EXPECT_TRUE(
        saysLine(shown->cases(), QStringLiteral("South signed 20 days ago and has no case")));
    EXPECT_EQ(shown->cases()->lines().size(), 2) << "North has one";
    EXPECT_TRUE(saysLine(shown->trainings(), QStringLiteral("pass mark 70 · mean 70 · 1 of 2 "
                                                            "passed")));
    EXPECT_TRUE(saysLine(shown->trainings(), QStringLiteral("Not passed: Bob")));
}

TEST_F(ProductPageTest, ItsRowsLeadWhereTheySay)
{
    fill();
    EXPECT_EQ(keyBehind(&ProductPage::questions, "offline"), QLatin1String("library"));
    auto *library = qobject_cast<LibraryPage *>(window().currentPage());
    ASSERT_NE(library, nullptr);
    EXPECT_EQ(library->currentList(), library->list(recordTypeOf<Faq>()));
    EXPECT_EQ(keyBehind(&ProductPage::rivals, "Berth plan"), QLatin1String("library"));
    EXPECT_EQ(library->currentList(), library->list(recordTypeOf<Competitor>()));
    EXPECT_EQ(keyBehind(&ProductPage::trainings, "Planning a week"), QLatin1String("library"));
    EXPECT_EQ(library->currentList(), library->list(recordTypeOf<Training>()));
    EXPECT_EQ(keyBehind(&ProductPage::cases, "No queue"), QLatin1String("case_study"));
    EXPECT_EQ(keyBehind(&ProductPage::fit, "tugboats"), QLatin1String("chains"));
    open(linkTo(product.id));
    Q_EMIT page()->costs()->rowSaying(QStringLiteral("Licence"))->activated();
    EXPECT_EQ(window().currentKey(), QLatin1String("opportunity"));
    EXPECT_EQ(window().currentPage()->title(), QStringLiteral("Two berths"));
    EXPECT_EQ(keyBehind(&ProductPage::cases, "has no case"), QLatin1String("case_study"));
    EXPECT_TRUE(window().currentPage()->title().contains(QStringLiteral("South")) ||
                Store<CaseStudy>(connection()).list("ORDER BY id DESC LIMIT 1")->front().products ==
                    product.name);
}

TEST_F(ProductPageTest, TheListOfProductsAndItsLinksOpenIt)
{
    fill();
    main().open(QStringLiteral("attache:library#product"));
    QCoreApplication::processEvents();
    auto *library = qobject_cast<LibraryPage *>(window().currentPage());
    ASSERT_NE(library, nullptr);
    RecordListPage *list = library->list(recordTypeOf<Product>());
    Q_EMIT list->list()->openRequested(product.id.value());
    QCoreApplication::processEvents();
    ASSERT_NE(page(), nullptr);
    EXPECT_EQ(page()->title(), QStringLiteral("Quay planner"));
    main().navigator().back();
    EXPECT_EQ(window().currentKey(), QLatin1String("library"));
}

TEST_F(ProductPageTest, OneOfWhichNothingIsKnownSaysWhatBelongsThere)
{
    write([this](Writer &writer) {
        product.name = QStringLiteral("Bare");
        return writer.insert(product);
    });
    ProductPage *shown = open(linkTo(product.id));
    ASSERT_NE(shown, nullptr);
    for (const ProductCard *card :
         {shown->fit(), shown->price(), shown->life(), static_cast<ProductCard *>(shown->costs()),
          shown->rivals(), shown->questions(), shown->cases(), shown->trainings()}) {
        EXPECT_EQ(card->lines().size(), 1) << qPrintable(card->accessibleName());
        EXPECT_GT(card->lines().front().size(), 20) << qPrintable(card->accessibleName());
    }
    EXPECT_FALSE(shown->costs()->deals()->isVisible());
    const QStringList words = shown->strip()->words();
    EXPECT_EQ(words[0],
              QStringLiteral("Say in one or two sentences what it does for the customer."));
    EXPECT_EQ(words[2], QStringLiteral("0 accounts\nuse it, – a year"));
    EXPECT_EQ(words[4], QStringLiteral("0 / 0\nwon, none decided yet"));
    EXPECT_TRUE(shown->notices().isEmpty());
}

TEST_F(ProductPageTest, OneThatIsDeletedLeadsToTheListAndComesBackByUndo)
{
    fill();
    open(linkTo(product.id));
    write([this](Writer &writer) { return writer.remove(product.id); });
    EXPECT_TRUE(
        QTest::qWaitFor([this] { return window().currentKey() == QLatin1String("library"); }));
    main().desk().undo();
    ASSERT_NE(open(linkTo(product.id)), nullptr);
    EXPECT_EQ(page()->title(), QStringLiteral("Quay planner"));
}

TEST_F(ProductPageTest, ItsFieldsOpenAtTheSideWithTheOneThatIsAskedFor)
{
    fill();
    ProductPage *shown = open(linkTo(product.id));
    EXPECT_FALSE(shown->sheet()->isVisible());
    test::buttonSaying(shown->price(), QStringLiteral("Edit"))->click();
    ASSERT_TRUE(shown->sheet()->isVisible());
    EXPECT_EQ(shown->sheet()->recordId(), product.id.value());
    QWidget *focus = QApplication::focusWidget();
    ASSERT_TRUE(focus && shown->sheet()->isAncestorOf(focus));
    QTest::keyClick(focus, Qt::Key_Escape);
    EXPECT_FALSE(shown->sheet()->isVisible());
    shown = open(linkTo(product.id, QStringLiteral("needs")));
    EXPECT_TRUE(shown->sheet()->isVisible()) << "a link with a field edits it";
}

TEST_F(ProductPageTest, ItsTwoPricesHaveOneCurrencyBesideThem)
{
    fill();
    ProductPage *shown = open(linkTo(product.id, QStringLiteral("price_from")));
    QStringList values;
    for (const SavedEditor *editor : shown->sheet()->findChildren<SavedEditor *>()) {
        if (editor->editor()->accessibleName() == QLatin1String("Currency"))
            values.append(editor->value().toString());
    }
    EXPECT_EQ(values, QStringList(currency));
}

TEST_F(ProductPageTest, AReviewThatIsDueIsSettledWithAClick)
{
    fill();
    ProductPage *shown = open(linkTo(product.id));
    ASSERT_EQ(shown->notices().size(), 1);
    test::buttonSaying(shown, QStringLiteral("Still holds"))->click();
    EXPECT_EQ(Store<Product>(connection()).get(product.id)->reviewOn, today.addYears(1));
    EXPECT_TRUE(QTest::qWaitFor([&] { return shown->notices().isEmpty(); }));
}

TEST_F(ProductPageTest, TabReachesEveryRowInTheOrderOfTheCards)
{
    fill();
    window().resize(1440, 900);
    ProductPage *shown = open(linkTo(product.id));
    QCoreApplication::processEvents();
    QList<ListRow *> met;
    QWidget *begin = shown->fit()->rowSaying(QStringLiteral("Tide tables"));
    ASSERT_NE(begin, nullptr);
    begin->setFocus(Qt::TabFocusReason);
    const qsizetype rows = shown->findChildren<ListRow *>().size();
    for (int step = 0; step < 200 && met.size() < rows; ++step) {
        if (auto *row = qobject_cast<ListRow *>(QApplication::focusWidget());
            row && !met.contains(row))
            met.append(row);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (ListRow *row : shown->findChildren<ListRow *>()) {
        EXPECT_TRUE(!row->isVisible() || met.contains(row)) << qPrintable(row->accessibleName());
    }
    const auto place = [&](const ProductCard *card, const char *words) {
        return met.indexOf(card->rowSaying(QLatin1String(words)));
    };
    EXPECT_LT(place(shown->fit(), "tugboats"), place(shown->costs(), "Licence"));
    EXPECT_LT(place(shown->costs(), "Less demurrage"), place(shown->rivals(), "Berth plan"));
    EXPECT_LT(place(shown->rivals(), "Berth plan"), place(shown->questions(), "offline"));
    EXPECT_LT(place(shown->questions(), "offline"), place(shown->trainings(), "Bob"));
}

} // namespace
} // namespace attache
