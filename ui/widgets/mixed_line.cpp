#include "ui/widgets/mixed_line.h"

#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QStyle>

namespace attache {

namespace {
constexpr int LeastDetail = 48;
} // namespace

MixedLine::MixedLine(LineRuns runs, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setRuns(std::move(runs));
}

void MixedLine::setRuns(LineRuns runs)
{
    std::erase_if(runs, [](const LineRun &run) { return run.text.isEmpty(); });
    m_runs = std::move(runs);
    m_widths.clear();
    m_width = 0;
    for (const LineRun &run : m_runs) {
        m_widths.push_back(QFontMetrics(fontFor(run.role)).horizontalAdvance(run.text) + 1);
        m_width += m_widths.back() + (&run == &m_runs.front() ? 0 : run.gap);
    }
    setAccessibleName(text());
    updateToolTip();
    updateGeometry();
    update();
}

QString MixedLine::text() const
{
    QString whole;
    for (const LineRun &run : m_runs) {
        if (!whole.isEmpty() && run.gap > 0)
            whole += QLatin1Char(' ');
        whole += run.text;
    }
    return whole;
}

QSize MixedLine::sizeHint() const
{
    return {m_width, tokens::SmallLine};
}

QSize MixedLine::minimumSizeHint() const
{
    return {qMin(m_width, tokens::ChainCellWidth * 2), tokens::SmallLine};
}

void MixedLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    int left = 0;
    for (size_t i = 0; i < m_runs.size() && left < width(); ++i) {
        const LineRun &run = m_runs[i];
        left += i > 0 ? run.gap : 0;
        const int wide = qMin(m_widths[i], width() - left);
        // Of details that stand behind other words a syllable says nothing.
        if (run.gap > 0 && wide < qMin(m_widths[i], LeastDetail))
            break;
        const QRect place(left, 0, wide, height());
        const QColor color =
            isEnabled() ? textColor(palette(), run.color) : colorsFor(palette()).muted;
        if (wide > 0)
            drawLine(&painter, QStyle::visualRect(layoutDirection(), rect(), place), run.text,
                     fontFor(run.role), color);
        left += m_widths[i];
    }
}

void MixedLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateToolTip();
}

void MixedLine::updateToolTip()
{
    const QString whole = m_width > width() ? plainTip(text()) : QString();
    if (whole != toolTip())
        setToolTip(whole);
}

} // namespace attache
