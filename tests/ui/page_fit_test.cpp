/// Whether every page has room for what it says, in both languages and at the sizes of small and
/// usual screens.

#include "tests/shots/sample_list.h"
#include "tests/ui/page_walk.h"
#include "ui/lists/list_model.h"
#include "ui/lists/list_table.h"
#include "ui/lists/record_sheet.h"
#include "ui/style/fonts.h"
#include "ui/style/house_style.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/head_strip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_row.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_body.h"

#include <QLayout>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>
#include <set>

namespace attache {
namespace {

constexpr int Tolerance = 2; ///< pixels, of rounding

QString nameOf(const QWidget *widget)
{
    QString name = QString::fromLatin1(widget->metaObject()->className());
    if (const auto *tool = qobject_cast<const QToolButton *>(widget))
        name += QStringLiteral(" \"%1\"").arg(tool->accessibleName());
    else if (const auto *label = qobject_cast<const QLabel *>(widget))
        name += QStringLiteral(" \"%1\"").arg(label->text());
    else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        name += QStringLiteral(" \"%1\"").arg(button->text());
    else if (!widget->accessibleName().isEmpty())
        name += QStringLiteral(" \"%1\"").arg(widget->accessibleName());
    return name.remove(QStringLiteral("attache::"));
}

/// Collects what does not fit in a page.
class Fit
{
public:
    explicit Fit(QWidget *page) { look(page, page); }

    QStringList faults() const { return {m_faults.begin(), m_faults.end()}; }

private:
    void look(QWidget *widget, const QWidget *page)
    {
        lookAtWords(widget);
        if (widget->layout())
            lookAtNeighbours(widget->layout());
        for (QObject *child : widget->children()) {
            auto *inner = qobject_cast<QWidget *>(child);
            if (inner && inner->isVisibleTo(page) && !inner->isWindow() && !inner->size().isEmpty())
                look(inner, page);
        }
    }

    /// What elides its words says so by a smaller least size, and has a tooltip.
    void lookAtWords(const QWidget *widget)
    {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool hasWords =
            (label && !label->text().isEmpty()) || (button && !button->text().isEmpty());
        if (!hasWords)
            return;
        const bool wraps = label && label->wordWrap();
        const QSize needed(wraps ? 0 : widget->minimumSizeHint().width(),
                           wraps ? widget->heightForWidth(widget->width()) : 0);
        if (widget->width() + Tolerance < needed.width())
            m_faults.insert(QStringLiteral("%1 has %2 pixels of %3")
                                .arg(nameOf(widget))
                                .arg(widget->width())
                                .arg(needed.width()));
        if (widget->height() + Tolerance < needed.height())
            m_faults.insert(QStringLiteral("%1 is %2 high and needs %3")
                                .arg(nameOf(widget))
                                .arg(widget->height())
                                .arg(needed.height()));
    }

    void lookAtNeighbours(const QLayout *layout)
    {
        if (qobject_cast<const QStackedLayout *>(layout))
            return;
        for (int i = 0; i < layout->count(); ++i) {
            const QLayoutItem *one = layout->itemAt(i);
            if (one->isEmpty())
                continue;
            if (QLayout *inner = layout->itemAt(i)->layout())
                lookAtNeighbours(inner);
            for (int j = 0; j < i; ++j) {
                const QLayoutItem *other = layout->itemAt(j);
                const QRect common = one->geometry() & other->geometry();
                const bool overlap =
                    !other->isEmpty() && common.width() > Tolerance && common.height() > Tolerance;
                if (overlap && layout->itemAt(i)->widget() && layout->itemAt(j)->widget())
                    m_faults.insert(QStringLiteral("%1 lies over %2")
                                        .arg(nameOf(layout->itemAt(i)->widget()),
                                             nameOf(layout->itemAt(j)->widget())));
            }
        }
    }

    std::set<QString> m_faults;
};

class PageFit : public test::PageWalk
{
};

TEST_P(PageFit, NothingIsCutAndNothingLiesOverAnother)
{
    for (const test::SamplePlace &place : test::samplePlaces(connection())) {
        if (place.searching)
            continue;
        Page *page = show(place);
        for (const QSize size : {QSize(1440, 900), QSize(1280, 720), QSize(1024, 720)}) {
            window().resize(size);
            settle();
            const QStringList faults = Fit(page).faults();
            EXPECT_TRUE(faults.isEmpty())
                << qPrintable(place.name) << " at " << size.width() << ":\n  "
                << qPrintable(faults.join(QStringLiteral("\n  ")));
        }
        window().resize(1440, 900);
    }
}

TEST_P(PageFit, NothingIsCutInTheImportOfAList)
{
    const QString list = path(QStringLiteral("list.xlsx"));
    ASSERT_TRUE(test::writeSampleList(list, languageName() == QLatin1String("en")));
    main().importTable(list);
    settle();
    for (const QSize size : {QSize(1440, 900), QSize(1280, 720), QSize(1024, 720)}) {
        window().resize(size);
        settle();
        const QStringList faults = Fit(window().currentPage()).faults();
        EXPECT_TRUE(faults.isEmpty())
            << size.width() << ":\n  " << qPrintable(faults.join(QStringLiteral("\n  ")));
        EXPECT_EQ(window().width(), size.width());
    }
}

TEST_P(PageFit, WhatAPageIsAboutIsReadWholeInASmallWindow)
{
    window().resize(1280, 720);
    for (const test::SamplePlace &place : test::samplePlaces(connection())) {
        if (!QStringList{u"account"_qs, u"visit-prepare"_qs, u"visit-writing"_qs, u"deck"_qs}
                 .contains(place.name))
            continue;
        Page *page = show(place);
        for (const auto *header : page->findChildren<PageHeader *>()) {
            const auto names = header->findChildren<ElidedLabel *>();
            EXPECT_TRUE(names.isEmpty() || !names.front()->isElided())
                << qPrintable(place.name) << ": " << qPrintable(header->title());
        }
        // A line that is cut has all of it in its tooltip.
        for (const auto *cell : page->findChildren<HeadCell *>()) {
            for (const auto *line : cell->findChildren<MixedLine *>()) {
                // The address of the place may be longer than any line.
                if (line->text().contains(QStringLiteral(" · ")))
                    continue;
                EXPECT_TRUE(line->toolTip().isEmpty()) << qPrintable(line->text());
            }
        }
    }
}

/// Of @p widgets, those that are in sight as a whole.
template <typename T>
QStringList wholeOf(const QList<T *> &widgets)
{
    QStringList names;
    for (const T *widget : widgets) {
        if (widget->visibleRegion().boundingRect() == widget->rect())
            names.append(QString::fromLatin1(widget->metaObject()->className()).mid(9));
    }
    return names;
}

TEST_P(PageFit, WhatMattersIsInSightInALowWindow)
{
    window().resize(1280, 720);
    for (const test::SamplePlace &place : test::samplePlaces(connection())) {
        if (place.name == u"account"_qs) {
            const QStringList cards = wholeOf(show(place)->findChildren<CardWidget *>());
            for (const char *card : {"AccountPromisesCard", "OpenDealsCard", "ChainPeopleCard",
                                     "RecentCard", "AccountFactsCard"})
                EXPECT_TRUE(cards.contains(QLatin1String(card))) << card;
        } else if (place.name == u"today"_qs) {
            const QStringList rows = wholeOf(show(place)->findChildren<ListRow *>());
            EXPECT_EQ(rows.count(u"PromiseLine"_qs), 8);
            EXPECT_EQ(rows.count(u"MinutesLine"_qs), 2);
            EXPECT_EQ(rows.count(u"DueLine"_qs), 7);
        } else if (place.name == u"visit-send"_qs) {
            QList<Button *> primary = show(place)->findChildren<Button *>();
            primary.removeIf([](const Button *button) {
                return !button->isVisible() || button->property(HouseStyle::KindProperty).toInt() !=
                                                   static_cast<int>(ButtonKind::Primary);
            });
            ASSERT_EQ(primary.size(), 1);
            EXPECT_EQ(wholeOf(primary).size(), 1) << qPrintable(primary.front()->text());
        }
    }
}

TEST_P(PageFit, NamesAreWholeInTheListBesideTheSelectedAccount)
{
    const std::vector<test::SamplePlace> places = test::samplePlaces(connection());
    const auto accounts =
        std::ranges::find(places, QStringLiteral("accounts"), &test::SamplePlace::name);
    ASSERT_NE(accounts, places.end());
    const auto *table = show(*accounts)->findChild<ListTable *>();
    ASSERT_NE(table, nullptr);
    window().resize(1440, 900);
    settle();
    const auto *model = qobject_cast<const ListModel *>(table->model());
    const int names = model->columnOf(QStringLiteral("name"));
    const QFontMetrics metrics(fontFor(FontRole::Body));
    for (int row = 0; row < model->rowCount(); ++row) {
        const QString name = model->index(row, names).data().toString();
        EXPECT_GE(table->columnWidth(names), metrics.horizontalAdvance(name) + 2 * 10)
            << qPrintable(name);
    }
    EXPECT_LE(table->horizontalHeader()->length(), table->viewport()->width());
}

TEST_P(PageFit, ASheetOpensAtItsTopWithTheKeyboardThere)
{
    window().resize(1280, 720);
    for (const test::SamplePlace &place : test::samplePlaces(connection())) {
        if (!QStringList{u"account-contact"_qs, u"library-training"_qs, u"library-run"_qs}.contains(
                place.name))
            continue;
        Page *page = show(place);
        int sheets = 0;
        for (const auto *sheet : page->findChildren<RecordSheet *>()) {
            if (!sheet->isVisible())
                continue;
            ++sheets;
            const auto *body = sheet->findChild<ScrollBody *>();
            EXPECT_EQ(body->verticalScrollBar()->value(), 0) << qPrintable(place.name);
            const QWidget *focus = QApplication::focusWidget();
            ASSERT_TRUE(focus && body->isAncestorOf(focus)) << qPrintable(place.name);
            EXPECT_LT(focus->mapTo(body->viewport(), QPoint()).y(), body->viewport()->height());
        }
        EXPECT_EQ(sheets, 1) << qPrintable(place.name);
    }
}

TEST_P(PageFit, TheFocusIsSeenWhereverTabLeads)
{
    window().resize(1280, 720);
    for (const test::SamplePlace &place : test::samplePlaces(connection())) {
        if (!QStringList{u"today"_qs, u"accounts"_qs, u"account"_qs, u"account-people"_qs,
                         u"account-timeline"_qs, u"visit-prepare"_qs, u"visit-send"_qs, u"deck"_qs,
                         u"visit-writing"_qs, u"duplicates"_qs}
                 .contains(place.name))
            continue;
        Page *page = show(place);
        // As the first Tab of a person does.
        window().setAttribute(Qt::WA_KeyboardFocusChange);
        QStringList unseen;
        QList<QPointer<QWidget>> stops;
        for (QWidget *each : page->findChildren<QWidget *>())
            stops.append(each);
        for (const QPointer<QWidget> &stop : std::as_const(stops)) {
            // What has the focus may make others go.
            if (!stop || !(stop->focusPolicy() & Qt::TabFocus) || stop->focusProxy() ||
                !stop->isEnabled() || stop->visibleRegion().isEmpty())
                continue;
            for (QWidget *above = stop->parentWidget(); above; above = above->parentWidget()) {
                if (auto *area = qobject_cast<QScrollArea *>(above))
                    area->ensureWidgetVisible(stop);
            }
            const QRect around(stop->mapTo(page, QPoint(-4, -4)), stop->size() + QSize(8, 8));
            if (QWidget *before = QApplication::focusWidget())
                before->clearFocus();
            const QImage without = page->grab(around).toImage();
            stop->setFocus(Qt::TabFocusReason);
            if (stop && page->grab(around).toImage() == without)
                unseen.append(nameOf(stop));
        }
        EXPECT_TRUE(unseen.isEmpty())
            << qPrintable(place.name) << ":\n  " << qPrintable(unseen.join(QStringLiteral("\n  ")));
    }
}

TEST_P(PageFit, ADayOfTheSampleIsSeenWithoutScrolling)
{
    const std::vector<test::SamplePlace> places = test::samplePlaces(connection());
    const auto today = std::ranges::find(places, QStringLiteral("today"), &test::SamplePlace::name);
    ASSERT_NE(today, places.end());
    Page *page = show(*today);
    window().resize(1440, 900);
    settle();
    const auto *body = page->findChild<ScrollBody *>();
    ASSERT_NE(body, nullptr);
    EXPECT_EQ(body->verticalScrollBar()->maximum(), 0);
}

ATTACHE_IN_BOTH_LANGUAGES(PageFit);

} // namespace
} // namespace attache
