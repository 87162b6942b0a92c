#include "core/domain/case_figure.h"
#include "core/domain/material_use.h"
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
#include "ui/widgets/quiet_field.h"

#include <QPlainTextEdit>
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
    QTest::keyClicks(edit, QString(6000, u'x')); // more than a page holds
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
    QAbstractButton *take = test::buttonSaying(page->rail(), QStringLiteral("Into the pack"));
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

} // namespace
} // namespace attache
