/// Whether every page has room for what it says, in both languages and at the sizes of small and
/// usual screens.

#include "tests/ui/page_walk.h"
#include "ui/widgets/label.h"
#include "ui/widgets/scroll_body.h"

#include <QLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>

#include <algorithm>
#include <set>

namespace attache {
namespace {

constexpr int Tolerance = 2; ///< pixels, of rounding

QString nameOf(const QWidget *widget)
{
    QString name = QString::fromLatin1(widget->metaObject()->className());
    if (const auto *label = qobject_cast<const QLabel *>(widget))
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
