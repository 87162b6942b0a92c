/// Whether what a click does something with looks it when the pointer is over it.

#include "tests/ui/page_walk.h"
#include "ui/base/tokens.h"
#include "ui/style/paint.h"
#include "ui/widgets/card.h"
#include "ui/widgets/list_row.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QCursor>

#include <set>

namespace attache {
namespace {

class PageHover : public test::PageWalk
{
protected:
    static bool isClicked(const QWidget &widget)
    {
        // A click on what is chosen already does nothing; an icon in a field is drawn by Qt.
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        const bool isChosen =
            button && button->isChecked() && !qobject_cast<const QCheckBox *>(button);
        if (isChosen || widget.inherits("QLineEditIconButton"))
            return false;
        const bool reacts = button || qobject_cast<const ListRow *>(&widget) ||
                            (widget.testAttribute(Qt::WA_SetCursor) &&
                             widget.cursor().shape() == Qt::PointingHandCursor);
        return reacts && widget.isEnabled() &&
               !widget.testAttribute(Qt::WA_TransparentForMouseEvents);
    }

    /// Where the pointer hits @p widget and nothing in it; outside for nowhere.
    static QPoint placeOn(const QWidget &widget)
    {
        const QRect seen = widget.visibleRegion().boundingRect();
        for (const double part : {0.5, 0.25, 0.75, 0.05, 0.95}) {
            const QPoint at(seen.left() + qRound(seen.width() * part), seen.center().y());
            if (!widget.childAt(at) && widget.visibleRegion().contains(at))
                return at;
        }
        return {-1, -1};
    }

    void leave() { QTest::mouseMove(&window(), QPoint(1, 1)); }
    void hoverOver(const QStringList &places);
};

void PageHover::hoverOver(const QStringList &places)
{
    for (const test::SamplePlace &place : test::samplePlaces(connection())) {
        if (!places.contains(place.name))
            continue;
        Page *page = show(place);
        std::set<QString> still;
        std::set<QString> seen;
        const QList<QPointer<QWidget>> all = [page] {
            QList<QPointer<QWidget>> widgets;
            for (QWidget *each : page->findChildren<QWidget *>())
                widgets.append(each);
            return widgets;
        }();
        for (const QPointer<QWidget> &each : all) {
            if (!each || each->visibleRegion().isEmpty() || !isClicked(*each))
                continue;
            // A few of a kind are enough.
            const QString kind = QString::fromLatin1(each->metaObject()->className());
            const QPoint at = placeOn(*each);
            if (at.x() < 0 || seen.count(kind + each->accessibleName()) > 0)
                continue;
            seen.insert(kind + each->accessibleName());
            leave();
            settle();
            const QRect around(each->mapTo(page, QPoint(0, 0)), each->size());
            const QImage without = page->grab(around).toImage();
            QTest::mouseMove(each, at);
            settle();
            if (each && page->grab(around).toImage() == without)
                still.insert(kind + u" \""_qs + each->accessibleName() + u"\""_qs);
        }
        QStringList names(still.begin(), still.end());
        EXPECT_TRUE(names.isEmpty())
            << qPrintable(place.name) << ":\n  " << qPrintable(names.join(QStringLiteral("\n  ")));
    }
    leave();
}

TEST_P(PageHover, WhatIsClickedShowsThatThePointerIsOverIt)
{
    hoverOver({u"today"_qs, u"accounts"_qs, u"account"_qs, u"account-people"_qs,
               u"account-timeline"_qs, u"visit-prepare"_qs, u"visit-send"_qs, u"deck"_qs,
               u"visit-writing"_qs});
}

TEST_P(PageHover, WhatIsClickedShowsItInTheDarkThemeToo)
{
    theme.setScheme(Theme::Scheme::Dark);
    hoverOver({u"today"_qs, u"account"_qs, u"deck"_qs, u"pipeline-board"_qs,
               u"pipeline-forecast"_qs, u"deal-path"_qs, u"insights"_qs, u"report"_qs,
               u"accounts-tiers"_qs, u"accounts-product-map"_qs, u"chains"_qs, u"visits-plan"_qs});
    theme.setScheme(Theme::Scheme::Light);
}

ATTACHE_IN_BOTH_LANGUAGES(PageHover);

TEST(RowOnACard, LightsUpWithRoomAroundItsContent)
{
    CardWidget card(QStringLiteral("Promises"));
    auto *row = new ListRow(tokens::RowHeight);
    row->setLined(false);
    card.addWidget(row);
    card.resize(300, 120);
    card.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&card));
    const QPoint beside = row->mapTo(&card, QPoint(-tokens::Space1, row->height() / 2));
    const auto ground = [&] { return card.grab().toImage().pixelColor(beside); };
    const Colors &colors = colorsFor(card.palette());
    QTest::mouseMove(&card, QPoint(2, 2));
    EXPECT_EQ(ground(), colors.surface);
    QTest::mouseMove(row, row->rect().center());
    EXPECT_EQ(ground(), colors.hover);
    QTest::mouseMove(&card, QPoint(2, 2));
    EXPECT_EQ(ground(), colors.surface);
}

} // namespace
} // namespace attache
