#include "ui/pages/visits/materials_view.h"

#include "core/deck/file_archive.h"
#include "core/domain/material_use.h"
#include "core/record/records_with.h"
#include "tests/support/window_session.h"
#include "ui/pages/visits/material_cards.h"
#include "ui/pages/visits/pack_card.h"
#include "ui/widgets/button.h"
#include "ui/widgets/tag_button.h"
#include "ui/widgets/tick_row.h"

#include <QCheckBox>
#include <QFile>
#include <QSignalSpy>

namespace attache {
namespace {

class VisitMaterialsTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        const auto planned = recordsWith(connection(), &Visit::status, VisitStatus::Planned);
        ASSERT_FALSE(planned->empty());
        m_visit = planned->front().id;
        main().open(QStringLiteral("attache:visit/%1#materials").arg(m_visit.value()));
        for (auto *view : window().findChildren<MaterialsView *>()) {
            if (view->isVisible())
                m_view = view;
        }
        ASSERT_NE(m_view, nullptr) << "the link leads to the materials";
        QCoreApplication::processEvents();
    }

    MaterialCard &cases() { return *m_view->card(recordTypeOf<CaseStudy>()); }

    /// What was done with the case @p index for this visit; nothing where nothing was.
    std::optional<UseKind> useOf(size_t index)
    {
        const auto uses = recordsWith(connection(), &MaterialUse::visit, m_visit);
        for (const MaterialUse &each : *uses) {
            if (each.caseStudy.value() == cases().matches()[index].id)
                return each.use;
        }
        return std::nullopt;
    }

    Id<Visit> m_visit;
    MaterialsView *m_view = nullptr;
};

TEST_F(VisitMaterialsTest, WhatIsTickedGoesAlongAndUndoTakesItBack)
{
    ASSERT_GE(cases().matches().size(), 2U);
    QCheckBox *first = cases().row(0)->box();
    QCheckBox *last = cases().row(cases().matches().size() - 1)->box();
    const bool wasFirst = first->isChecked();
    ASSERT_TRUE(wasFirst) << "the best one goes along by itself";
    ASSERT_FALSE(last->isChecked());
    QTest::mouseClick(last, Qt::LeftButton);
    QCoreApplication::processEvents();
    EXPECT_EQ(useOf(cases().matches().size() - 1), UseKind::Pinned);
    EXPECT_TRUE(first->isChecked()) << "what was ticked beside it stays so";
    EXPECT_TRUE(cases().row(0)->choice()->isVisible());
    main().desk().undo();
    QCoreApplication::processEvents();
    EXPECT_EQ(useOf(0), std::nullopt);
    EXPECT_TRUE(cases().row(0)->box()->isChecked());
}

TEST_F(VisitMaterialsTest, WhatIsNotTickedStaysAtHome)
{
    const QString title = cases().matches()[0].title;
    QTest::keyClick(cases().row(0)->box(), Qt::Key_Space);
    QCoreApplication::processEvents();
    const auto &matches = cases().matches();
    const auto left = std::ranges::find(matches, title, &Match::title);
    ASSERT_NE(left, matches.end()) << "it can be taken again";
    const auto index = static_cast<size_t>(left - matches.begin());
    EXPECT_EQ(useOf(index), UseKind::Rejected);
    EXPECT_FALSE(cases().row(index)->box()->isChecked());
}

TEST_F(VisitMaterialsTest, ThePackHasTheFilesThatTheCardNames)
{
    PackCard &card = *m_view->pack();
    const QStringList named = card.files();
    ASSERT_FALSE(named.isEmpty());
    const QString zip = path(QStringLiteral("pack.zip"));
    QSignalSpy told(&main().desk(), &Desk::saidWithActions);
    files.toSave = zip;
    QTest::mouseClick(card.makeButton(), Qt::LeftButton);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !main().desk().tasks().isRunning(); }, 60'000));
    if (!QFile::exists(zip)) {
        ASSERT_EQ(told.size(), 1);
        told.front()[1].value<std::vector<NoticeAction>>().front().run();
        ASSERT_TRUE(QTest::qWaitFor([this] { return !main().desk().tasks().isRunning(); }, 60'000));
    }
    EXPECT_EQ(archivedNames(zip), named);
    EXPECT_TRUE(files.suggested.endsWith(QStringLiteral(".zip")));
    card.zip()->click();
    QTest::mouseClick(card.makeButton(), Qt::LeftButton);
    EXPECT_FALSE(files.suggested.endsWith(QStringLiteral(".zip"))) << "a folder is asked for";
}

TEST_F(VisitMaterialsTest, SlidesPutTogetherTakeThePlaceOfTheDeck)
{
    const auto slides = Store<Slide>(connection()).list();
    ASSERT_FALSE(slides->empty());
    MaterialCard &decks = *m_view->card(recordTypeOf<Deck>());
    ASSERT_FALSE(decks.slides()->isVisible());
    ASSERT_TRUE(main().desk().edit(QStringLiteral("Take a slide"), [&](Writer &writer) {
        MaterialUse use;
        use.visit = m_visit;
        use.use = UseKind::Pinned;
        use.slide = slides->front().id;
        return writer.insert(use);
    }));
    QCoreApplication::processEvents();
    ASSERT_TRUE(decks.slides()->isVisible());
    for (size_t i = 0; i < decks.matches().size(); ++i)
        EXPECT_FALSE(decks.row(i)->box()->isChecked());
    decks.slides()->box()->click();
    QCoreApplication::processEvents();
    EXPECT_FALSE(decks.slides()->isVisible());
    EXPECT_TRUE(decks.row(0)->box()->isChecked());
}

} // namespace
} // namespace attache
