#include "core/brief/case_visits.h"
#include "core/domain/case_figure.h"
#include "core/domain/material_use.h"
#include "core/queries/list_query.h"
#include "tests/support/pdf_pages.h"
#include "tests/support/window_session.h"
#include "ui/desk/paper_view.h"
#include "ui/forms/quiet_form.h"
#include "ui/forms/record_form.h"
#include "ui/forms/saved_editor.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/pages/library/case_page.h"
#include "ui/pages/library/case_rail.h"
#include "ui/pages/library/part_list.h"
#include "ui/pages/library/story_editor.h"
#include "ui/widgets/button.h"
#include "ui/widgets/quiet_field.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace attache {
namespace {

class CasePageTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        study = Store<CaseStudy>(connection()).list("ORDER BY id")->front();
    }
    CasePage *open(const QString &field = {})
    {
        main().open(QStringLiteral("attache:case_study/%1%2").arg(study.id.value()).arg(field));
        QCoreApplication::processEvents();
        return qobject_cast<CasePage *>(window().currentPage());
    }
    CaseStudy stored() { return *Store<CaseStudy>(connection()).get(study.id); }

    CaseStudy study;
};

TEST_F(CasePageTest, ShowsWhatIsWrittenBesideThePageThatPrints)
{
    CasePage *page = open();
    ASSERT_NE(page, nullptr);
    EXPECT_EQ(page->title(), study.title);
    EXPECT_EQ(page->story()->editor(u"challenge")->textEdit()->toPlainText(),
              QString(study.challenge));
    EXPECT_EQ(page->facts()->field(QStringLiteral("title"))->value(), study.title);
    EXPECT_EQ(page->paper()->pageCount(), 1);
    EXPECT_TRUE(
        test::says(page->story(), QStringLiteral("%1 / 200").arg(QString(study.challenge).size())));
    EXPECT_FALSE(page->figures()->forms().isEmpty());
}

TEST_F(CasePageTest, WhatIsWrittenIsKeptAndPrints)
{
    CasePage *page = open(QStringLiteral("#result"));
    SavedTextEdit *result = page->story()->editor(u"result");
    QPlainTextEdit *edit = result->textEdit();
    EXPECT_TRUE(edit->hasFocus());
    edit->selectAll();
    QTest::keyClicks(edit, QStringLiteral("Nobody waits any more. "));
    edit->insertPlainText(QString(6000, u'x')); // more than a page holds
    result->saveNow();
    EXPECT_TRUE(QString(stored().result).startsWith(QStringLiteral("Nobody waits any more.")));
    EXPECT_TRUE(QTest::qWaitFor([&] { return page->paper()->pageCount() > 1; }));
    main().desk().undo();
    EXPECT_EQ(QString(stored().result), QString(study.result));
    EXPECT_TRUE(QTest::qWaitFor([&] { return page->paper()->pageCount() == 1; }));
}

TEST_F(CasePageTest, SaysWhatStandsInTheWayOfShowingIt)
{
    ASSERT_TRUE(main().desk().workspace().perform(QStringLiteral("draft"), [&](Writer &writer) {
        return writer.change(study.id, [](CaseStudy &each) {
            each.shareable = true;
            each.anonymised = false;
            each.approval = Approval::Draft;
            each.quote = QStringLiteral("We sleep again.");
            each.quoteConsent = Approval::Draft;
        });
    }));
    CasePage *page = open();
    EXPECT_EQ(page->rail()->notices().size(), 2);
}

TEST_F(CasePageTest, OneThatHasExpiredIsSettledWithAClick)
{
    const QDate today = main().desk().clock().today();
    ASSERT_TRUE(main().desk().workspace().perform(QStringLiteral("old"), [&](Writer &writer) {
        return writer.change(study.id, [&](CaseStudy &each) { each.reviewOn = today.addDays(-3); });
    }));
    CasePage *page = open();
    const auto expired = [&] {
        return page->rail()->notices().join(u' ').contains(QStringLiteral("Expired"));
    };
    EXPECT_TRUE(expired());
    test::buttonSaying(page->rail(), QStringLiteral("Still holds"))->click();
    EXPECT_EQ(stored().reviewOn, today.addYears(1));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !expired(); }));
}

TEST_F(CasePageTest, AVisitToComeTakesItAlong)
{
    const auto all = *Store<CaseStudy>(connection()).list("ORDER BY id");
    CasePage *page = nullptr;
    for (const CaseStudy &each : all) {
        study = each;
        page = open();
        if (page->rail()->suitedVisits() > 0)
            break;
    }
    ASSERT_NE(page, nullptr);
    ASSERT_GT(page->rail()->suitedVisits(), 0);
    const auto chosen = [&] {
        return Store<MaterialUse>(connection())
            .list("WHERE case_study = ?1 AND use = 'pinned'", study.id)
            ->size();
    };
    const size_t before = chosen();
    QAbstractButton *take = test::buttonSaying(page->rail(), QStringLiteral("Add to the pack"));
    ASSERT_NE(take, nullptr);
    take->click();
    EXPECT_EQ(chosen(), before + 1);
    main().desk().undo();
    EXPECT_EQ(chosen(), before);
}

TEST_F(CasePageTest, ItsFiguresOpenWithIt)
{
    const CaseFigure figure = Store<CaseFigure>(connection()).list("ORDER BY id")->front();
    main().open(QStringLiteral("attache:case_figure/%1").arg(figure.id.value()));
    QCoreApplication::processEvents();
    auto *page = qobject_cast<CasePage *>(window().currentPage());
    ASSERT_NE(page, nullptr);
    EXPECT_EQ(page->title(), Store<CaseStudy>(connection()).get(figure.caseStudy)->title);
    const auto &forms = page->figures()->forms();
    EXPECT_TRUE(std::ranges::any_of(
        forms, [&](const RecordForm *form) { return form->recordId() == figure.id.value(); }));
}

TEST_F(CasePageTest, OneThatIsDeletedLeadsBackToTheList)
{
    ASSERT_NE(open(), nullptr);
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("delete"), [&](Writer &writer) { return writer.remove(study.id); }));
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return window().currentKey() == QStringLiteral("library"); }));
}

TEST_F(CasePageTest, TheButtonsWalkThroughTheListAsItWasLeft)
{
    const auto cases = Store<CaseStudy>(connection()).list("ORDER BY id").value();
    const auto called = [&](const QString &title) {
        return *std::ranges::find(cases, title, &CaseStudy::title);
    };
    CasePage *page = open();
    for (size_t i = 0; i < cases.size() && page->previousButton()->isEnabled(); ++i)
        page->previousButton()->click();
    EXPECT_FALSE(page->previousButton()->isEnabled());
    QStringList seen{page->title()};
    while (page->nextButton()->isEnabled() && seen.size() <= qsizetype(cases.size())) {
        page->nextButton()->click();
        seen.append(page->title());
    }
    EXPECT_EQ(seen.size(), qsizetype(cases.size()));
    EXPECT_EQ(QSet<QString>(seen.begin(), seen.end()).size(), seen.size());
    // Backwards, and only those that the customer was asked about.
    ListState left;
    left.query.sortKey = QStringLiteral("title");
    left.query.descending = true;
    left.query.setFacet(QStringLiteral("approval"), {QStringLiteral("asked")});
    const auto asked = Store<CaseStudy>(connection()).list("WHERE approval = 'asked'").value();
    ASSERT_EQ(asked.size(), 1U);
    preferences.setListState(QStringLiteral("library/case_study"), toText(left));
    study = asked.front();
    page = open();
    EXPECT_FALSE(page->previousButton()->isEnabled());
    EXPECT_FALSE(page->nextButton()->isEnabled()) << "it is the only one in the list";
    study = called(seen.first() == asked.front().title ? seen[1] : seen.first());
    page = open();
    EXPECT_TRUE(page->previousButton()->isEnabled()) << "left out: the whole list, backwards";
    EXPECT_EQ(page->nextButton()->isEnabled(), study.title != seen.first());
}

TEST_F(CasePageTest, SaysWhatFollowedAndWhatWasAskedWhereItWasShown)
{
    CasePage *page = open();
    const auto use = useOfCase(connection(), study.id);
    ASSERT_TRUE(use.has_value());
    ASSERT_GT(use->visits, 0);
    EXPECT_EQ(page->rail()->useFigures(),
              QStringLiteral("%1 %2 %3").arg(use->visits).arg(use->movedOn).arg(use->asked));
    EXPECT_TRUE(page->rail()->useWords().contains(use->lastQuestion.text));
    CaseStudy fresh = study;
    fresh.id = {};
    ASSERT_TRUE(main().desk().workspace().perform(
        QStringLiteral("another"), [&](Writer &writer) { return writer.insert(fresh); }));
    study = fresh;
    EXPECT_EQ(open()->rail()->useWords(), QStringLiteral("It went along to no visit yet."));
}

TEST_F(CasePageTest, ThePageGoesOutAsPdfWithItsWords)
{
    CasePage *page = open();
    files.toSave = path(QStringLiteral("case.pdf"));
    test::buttonSaying(page, QStringLiteral("Page as PDF…"))->click();
    EXPECT_TRUE(files.suggested.endsWith(QStringLiteral(".pdf")));
    ASSERT_TRUE(QFile::exists(path(QStringLiteral("case.pdf"))));
    if (!test::canLookAtPdf())
        GTEST_SKIP() << "poppler-utils are not installed";
    EXPECT_EQ(test::pdfPages(path(QStringLiteral("case.pdf"))).size(),
              size_t(page->paper()->pageCount()));
    const QString text = test::pdfText(path(QStringLiteral("case.pdf")));
    // A hyphen at the end of a line is taken for a broken word by whoever reads the PDF.
    const auto words = [](const QString &from) {
        return QString(from).remove(u' ').remove(u'\n').remove(u'-');
    };
    EXPECT_TRUE(words(text).contains(words(study.title)));
    EXPECT_TRUE(words(text).contains(words(QString(study.result)))) << qPrintable(text);
    const auto figures =
        Store<CaseFigure>(connection()).list("WHERE case_study = ?1", study.id).value();
    ASSERT_FALSE(figures.empty());
    for (const CaseFigure &figure : figures)
        EXPECT_TRUE(words(text).contains(words(figure.label))) << qPrintable(figure.label);
}

} // namespace
} // namespace attache
