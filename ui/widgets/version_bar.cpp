#include "ui/widgets/version_bar.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/clear_layout.h"
#include "ui/widgets/flow_layout.h"

#include <QPainter>
#include <QStyle>

namespace attache {

namespace {

constexpr int Height = 8;
constexpr int Gap = 2;
constexpr int LeastWidth = 4;

} // namespace

VersionBar::VersionBar(QWidget *parent)
    : QWidget(parent)
{
    setFixedHeight(Height);
}

void VersionBar::setCounts(const Counts &counts)
{
    m_counts = counts;
    //: Numbers of slides
    setAccessibleName(tr("%1 unchanged, %2 changed, %3 new, %4 removed")
                          .arg(counts.unchanged)
                          .arg(counts.changed)
                          .arg(counts.added)
                          .arg(counts.removed));
    update();
}

void VersionBar::paintPart(QPainter *painter, const QRectF &place, Part part,
                           const QPalette &palette)
{
    const Colors &colors = colorsFor(palette);
    switch (part) {
    case Part::Unchanged:
        return drawPanel(painter, place, colors.borderStrong, {}, Gap);
    case Part::Changed:
        return drawPanel(painter, place, colors.accent, {}, Gap);
    case Part::Added:
        return drawPanel(painter, place, colors.ok, {}, Gap);
    case Part::Removed:
        return drawPanel(painter, place, {}, colors.danger, Gap, 1, Qt::DashLine);
    }
}

void VersionBar::paintEvent(QPaintEvent *)
{
    const int all = m_counts.unchanged + m_counts.changed + m_counts.added + m_counts.removed;
    if (all == 0)
        return;
    QPainter painter(this);
    double at = 0;
    const auto part = [&](int count, Part kind) {
        if (count == 0)
            return;
        const double wide = qMax<double>(LeastWidth, double(width()) * count / all - Gap);
        QRectF place(at, 0, wide, Height);
        at += wide + Gap;
        if (layoutDirection() == Qt::RightToLeft)
            place.moveRight(width() - place.left());
        paintPart(&painter, place, kind, palette());
    };
    part(m_counts.unchanged, Part::Unchanged);
    part(m_counts.changed, Part::Changed);
    part(m_counts.added, Part::Added);
    part(m_counts.removed, Part::Removed);
}

namespace {

/// A square of the bar and its words.
class LegendItem : public QWidget
{
public:
    LegendItem(VersionBar::Part part, const QString &words, QWidget *parent)
        : QWidget(parent)
        , m_part(part)
        , m_words(words)
    {
        setFixedSize(Square + tokens::Space1 +
                         QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(words) + 2,
                     tokens::SmallLine);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const auto placed = [this](const QRect &place) {
            return QStyle::visualRect(layoutDirection(), rect(), place);
        };
        VersionBar::paintPart(&painter, placed({0, (height() - Square) / 2, Square, Square}),
                              m_part, palette());
        const int left = Square + tokens::Space1;
        drawLine(&painter, placed({left, 0, width() - left, height()}), m_words,
                 fontFor(FontRole::Small), colorsFor(palette()).secondary,
                 QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    }

private:
    static constexpr int Square = 10;

    VersionBar::Part m_part;
    QString m_words;
};

} // namespace

VersionLegend::VersionLegend(QWidget *parent)
    : QWidget(parent)
    , m_flow(new FlowLayout(this, tokens::Space2 + 2))
{
    // One that may not grow would keep the height of a single row.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void VersionLegend::add(VersionBar::Part part, const QString &words)
{
    m_flow->addWidget(new LegendItem(part, words, this));
    m_said.append(words);
}

void VersionLegend::setCounts(const VersionBar::Counts &counts)
{
    clearLayout(m_flow);
    m_said.clear();
    // One after the other, a legend for each part that there is.
    if (counts.unchanged > 0)
        add(VersionBar::Part::Unchanged, tr("%n unchanged", nullptr, counts.unchanged));
    if (counts.changed > 0)
        add(VersionBar::Part::Changed, tr("%n changed", nullptr, counts.changed));
    if (counts.added > 0)
        add(VersionBar::Part::Added, tr("%n new", nullptr, counts.added));
    if (counts.removed > 0)
        add(VersionBar::Part::Removed, tr("%n removed", nullptr, counts.removed));
    setAccessibleName(text());
    updateGeometry();
}

} // namespace attache
