#include "ui/pages/library/swot_view.h"

#include "core/base/shared_text.h"
#include "core/base/tone.h"
#include "core/domain/competitor.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace attache {

namespace {

constexpr int Gap = tokens::Space1;
constexpr int Padding = tokens::Space2;
constexpr int UsualWidth = 300;
constexpr std::array Tones = {Tone::Ok, Tone::Danger, Tone::Accent, Tone::Warn};
constexpr int Wrapped = Qt::TextWordWrap | Qt::AlignLeading | Qt::AlignTop;

} // namespace

SwotView::SwotView(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_quadrants[0] = {FieldLabel::tr("Strengths"), {}};
    m_quadrants[1] = {FieldLabel::tr("Weaknesses"), {}};
    m_quadrants[2] = {FieldLabel::tr("Its opportunities"), {}};
    m_quadrants[3] = {FieldLabel::tr("Its threats"), {}};
}

void SwotView::showCompetitor(const Competitor &competitor)
{
    const std::array<const QString *, 4> texts = {&competitor.strengths, &competitor.weaknesses,
                                                  &competitor.opportunities, &competitor.threats};
    QStringList spoken;
    for (size_t i = 0; i < texts.size(); ++i) {
        m_quadrants[i].text = texts[i]->trimmed();
        spoken.append(m_quadrants[i].title + QStringLiteral(": ") + m_quadrants[i].text);
    }
    setAccessibleName(spoken.join(QStringLiteral(". ")));
    updateGeometry();
    update();
}

int SwotView::heightOf(const Quadrant &quadrant, int width) const
{
    const QFontMetrics title(fontFor(FontRole::SmallBold));
    const QFontMetrics small(fontFor(FontRole::Small));
    const int room = width - 2 * Padding;
    const QString text = quadrant.text.isEmpty() ? QStringLiteral("–") : quadrant.text;
    return 2 * Padding + title.height() + tokens::Space1 +
           small.boundingRect(QRect(0, 0, room, 10'000), Wrapped, text).height();
}

std::array<int, 2> SwotView::rowHeights(int width) const
{
    const int cell = (width - Gap) / 2;
    return {std::max(heightOf(m_quadrants[0], cell), heightOf(m_quadrants[1], cell)),
            std::max(heightOf(m_quadrants[2], cell), heightOf(m_quadrants[3], cell))};
}

int SwotView::heightForWidth(int width) const
{
    const auto rows = rowHeights(width);
    return rows[0] + Gap + rows[1];
}

QSize SwotView::sizeHint() const
{
    return {UsualWidth, heightForWidth(UsualWidth)};
}

void SwotView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsFor(palette());
    const auto rows = rowHeights(width());
    const int cell = (width() - Gap) / 2;
    for (size_t i = 0; i < m_quadrants.size(); ++i) {
        const bool second = i % 2 == 1;
        const bool below = i >= 2;
        const QRect box(second ? cell + Gap : 0, below ? rows[0] + Gap : 0, cell,
                        below ? rows[1] : rows[0]);
        const ToneColors tone = toneColors(colors, Tones[i]);
        drawPanel(&painter, box, tone.fill, {}, tokens::RadiusControl);
        QRect inner = box.adjusted(Padding, Padding, -Padding, -Padding);
        const QFont titleFont = fontFor(FontRole::SmallBold);
        drawLine(&painter,
                 QRect(inner.topLeft(), QSize(inner.width(), QFontMetrics(titleFont).height())),
                 m_quadrants[i].title, titleFont, tone.text);
        inner.setTop(inner.top() + QFontMetrics(titleFont).height() + tokens::Space1);
        painter.setFont(fontFor(FontRole::Small));
        painter.setPen(colors.text);
        painter.drawText(inner, Wrapped,
                         m_quadrants[i].text.isEmpty() ? QStringLiteral("–") : m_quadrants[i].text);
    }
}

} // namespace attache
