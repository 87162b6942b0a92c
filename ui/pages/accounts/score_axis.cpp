#include "ui/pages/accounts/score_axis.h"

#include "core/base/shared_text.h"
#include "ui/badges/tier_badge.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <array>

namespace attache {

namespace {

constexpr int Height = 132;
constexpr int Side = 34;     ///< room for a name at either end
constexpr int BaseLine = 90; ///< of the axis
constexpr int MarkSize = 10;
constexpr int MarkRise = 9;  ///< of the lowest mark, clear of the handles
constexpr int MarkStep = 15; ///< from one mark to the one above it
constexpr size_t MostMarks = 400;
constexpr int GrabDistance = 14;
constexpr std::array Movable = {Tier::S, Tier::A, Tier::B};

QColor colorOf(Tier tier, const Colors &colors)
{
    return tier == Tier::S ? colors.tierS : tier == Tier::C ? colors.muted : colors.accent;
}

} // namespace

ScoreAxis::ScoreAxis(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setAccessibleName(tr("Scores of all accounts and the lines between the tiers"));
    describe();
}

QSize ScoreAxis::sizeHint() const
{
    return {600, Height};
}

QSize ScoreAxis::minimumSizeHint() const
{
    return {320, Height};
}

void ScoreAxis::setSuggestions(const std::vector<TierSuggestion> &suggestions)
{
    m_marks.clear();
    m_marks.reserve(suggestions.size());
    for (const TierSuggestion &each : suggestions)
        m_marks.push_back({each.score, each.tier, each.moves()});
    update();
}

void ScoreAxis::setLines(const TierLines &lines, const TierLines &kept)
{
    m_lines = lines;
    m_kept = kept;
    describe();
    update();
}

void ScoreAxis::describe()
{
    setAccessibleDescription(tr("S from %1, A from %2, B from %3. The keys S, A and B take a line "
                                "in hand, the arrow keys move it.")
                                 .arg(m_lines.s)
                                 .arg(m_lines.a)
                                 .arg(m_lines.b));
}

qreal ScoreAxis::at(double score) const
{
    return Side + (width() - 2 * Side) * score / 100;
}

int ScoreAxis::scoreAt(qreal x) const
{
    const int room = std::max(1, width() - 2 * Side);
    return std::clamp(qRound((x - Side) * 100 / room), 0, 100);
}

int ScoreAxis::lineOf(Tier tier) const
{
    return tier == Tier::S ? m_lines.s : tier == Tier::A ? m_lines.a : m_lines.b;
}

QPoint ScoreAxis::handleOf(Tier tier) const
{
    return {qRound(at(lineOf(tier))), BaseLine};
}

/// A line never passes the one beside it.
bool ScoreAxis::move(Tier tier, int score)
{
    TierLines lines = m_lines;
    const int least = tier == Tier::S ? lines.a : tier == Tier::A ? lines.b : 0;
    const int most = tier == Tier::S ? 100 : tier == Tier::A ? lines.s : lines.a;
    lines.line(tier) = std::clamp(score, least, most);
    if (lines == m_lines)
        return false;
    m_lines = lines;
    describe();
    update();
    Q_EMIT linesMoved(m_lines);
    return true;
}

void ScoreAxis::paintZones(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    const std::array<std::pair<Tier, std::pair<int, int>>, 4> zones = {
        {{Tier::C, {0, m_lines.b}},
         {Tier::B, {m_lines.b, m_lines.a}},
         {Tier::A, {m_lines.a, m_lines.s}},
         {Tier::S, {m_lines.s, 100}}}};
    for (const auto &[tier, zone] : zones) {
        const QRectF rect(at(zone.first), 0, at(zone.second) - at(zone.first), BaseLine);
        if (tier == Tier::A)
            painter.fillRect(rect, colors.accentWeak);
        else if (tier != Tier::C)
            painter.fillRect(rect, colors.window);
        const auto here = std::ranges::count_if(
            m_marks, [&, in = tier](const Mark &mark) { return m_lines.tierAt(mark.score) == in; });
        const QString name = Common::tr("Tier %1").arg(labelOf(tier)) + QStringLiteral(" · ");
        const QString whole = name + Common::tr("%Ln account(s)", nullptr, static_cast<int>(here));
        const QFont font = fontFor(FontRole::Small);
        const bool fits =
            QFontMetricsF(font).horizontalAdvance(whole) + tokens::Space2 < rect.width();
        drawLine(&painter, rect.adjusted(tokens::Space2, 2, 0, 0),
                 fits ? whole : name + QLocale().toString(static_cast<qlonglong>(here)), font,
                 colors.secondary, Qt::AlignLeft | Qt::AlignTop);
    }
}

void ScoreAxis::paintMarks(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    std::vector<int> stacked(static_cast<size_t>(std::max(1, width() / (MarkSize + 4) + 1)), 0);
    std::vector<Mark> sorted = m_marks;
    std::ranges::stable_sort(sorted, std::less(), &Mark::score);
    for (const Mark &mark : sorted) {
        const qreal x = at(mark.score);
        int &level = stacked[std::min(stacked.size() - 1, static_cast<size_t>(x) / (MarkSize + 4))];
        const qreal y = BaseLine - MarkSize - MarkRise - std::min(level, 3) * MarkStep;
        ++level;
        const QRectF square(x - MarkSize / 2.0, y, MarkSize, MarkSize);
        const QColor color = colorOf(mark.tier, colors);
        if (mark.tier == Tier::S) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawEllipse(square);
        } else {
            drawPanel(&painter, square, mark.tier == Tier::A ? color : colors.surface,
                      mark.tier == Tier::A ? QColor() : color, 2, mark.tier == Tier::C ? 1 : 1.5,
                      mark.tier == Tier::C ? Qt::DashLine : Qt::SolidLine);
        }
        if (mark.moves)
            drawPanel(&painter, square.adjusted(-3, -3, 3, 3), {}, colors.warn, 4, 1.5);
    }
}

/// Too many to be told apart: how many have which score, the highest bar as high as there is room.
void ScoreAxis::paintBars(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    std::array<int, 101> counts{};
    for (const Mark &mark : m_marks)
        ++counts[static_cast<size_t>(std::clamp(mark.score, 0, 100))];
    const int highest = std::max(1, *std::ranges::max_element(counts));
    const qreal step = at(1) - at(0);
    for (size_t score = 0; score < counts.size(); ++score) {
        const qreal high = 52.0 * counts[score] / highest;
        painter.fillRect(QRectF(at(static_cast<double>(score)) - step / 2 + 0.5, BaseLine - high,
                                std::max(1.0, step - 1), high),
                         colorOf(m_lines.tierAt(static_cast<int>(score)), colors));
    }
}

void ScoreAxis::paintScale(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    painter.fillRect(QRectF(at(0), BaseLine, at(100) - at(0), 1), colors.borderStrong);
    for (int score = 0; score <= 100; score += 10) {
        const bool taken = std::ranges::any_of(
            Movable, [&](Tier tier) { return std::abs(lineOf(tier) - score) < 7; });
        if (!taken)
            drawLine(&painter, QRectF(at(score) - 20, BaseLine + 12, 40, 16),
                     QString::number(score), fontFor(FontRole::Small), colors.textMuted,
                     Qt::AlignCenter);
    }
}

void ScoreAxis::paintLine(QPainter &painter, Tier tier) const
{
    const Colors &colors = colorsFor(palette());
    TierLines kept = m_kept;
    const int before = kept.line(tier);
    const int now = lineOf(tier);
    if (before != now) {
        painter.setPen(QPen(colors.muted, 1, Qt::DashLine));
        painter.drawLine(QPointF(at(before), 4), QPointF(at(before), BaseLine));
        if (std::abs(now - before) > 3)
            drawLine(&painter, QRectF(at(before) - 40, BaseLine + 28, 80, 14),
                     tr("was %1").arg(before), fontFor(FontRole::Small), colors.textMuted,
                     Qt::AlignCenter);
    }
    const bool held = tier == m_held && (m_dragging || hasFocus());
    const QPointF center(at(now), BaseLine);
    painter.setPen(QPen(colors.accent, held ? 2 : 1.5));
    painter.drawLine(QPointF(at(now), 2), center);
    if (held) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.selection);
        painter.drawEllipse(center, 12, 12);
    }
    painter.setPen(QPen(colors.accent, 2));
    painter.setBrush(held ? colors.accent : colors.surface);
    painter.drawEllipse(center, held ? 8 : 6, held ? 8 : 6);
    drawLine(&painter, QRectF(at(now) - 50, BaseLine + 12, 100, 16),
             tr("%1 from %2").arg(labelOf(tier)).arg(now), fontFor(FontRole::SmallBold),
             colors.accent, Qt::AlignCenter);
}

void ScoreAxis::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintZones(painter);
    if (m_marks.size() > MostMarks)
        paintBars(painter);
    else
        paintMarks(painter);
    paintScale(painter);
    for (const Tier tier : Movable)
        paintLine(painter, tier);
    if (showsFocus(this))
        drawFocusRing(&painter, rect(), colorsFor(palette()).accent, tokens::RadiusControl);
}

void ScoreAxis::mousePressEvent(QMouseEvent *event)
{
    if (!m_movable || event->button() != Qt::LeftButton)
        return;
    const qreal x = event->position().x();
    const auto nearest = std::ranges::min(
        Movable, std::less(), [&](Tier tier) { return std::abs(at(lineOf(tier)) - x); });
    if (std::abs(at(lineOf(nearest)) - x) > GrabDistance)
        return;
    m_held = nearest;
    m_dragging = true;
    update();
}

void ScoreAxis::mouseMoveEvent(QMouseEvent *event)
{
    const qreal x = event->position().x();
    if (m_dragging) {
        move(m_held, scoreAt(x));
        return;
    }
    const bool near = m_movable && std::ranges::any_of(Movable, [&](Tier tier) {
                          return std::abs(at(lineOf(tier)) - x) <= GrabDistance;
                      });
    setCursor(near ? Qt::SizeHorCursor : Qt::ArrowCursor);
}

void ScoreAxis::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    if (!m_dragging)
        return;
    m_dragging = false;
    update();
    Q_EMIT linesReleased(m_lines);
}

void ScoreAxis::keyPressEvent(QKeyEvent *event)
{
    const auto tier = fromKey<Tier>(event->text().toUpper());
    if (tier && *tier != Tier::C && event->modifiers() == Qt::NoModifier) {
        m_held = *tier;
        update();
        return;
    }
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || !m_movable)
        return QWidget::keyPressEvent(event);
    if (move(m_held, lineOf(m_held) + step))
        Q_EMIT linesReleased(m_lines);
}

} // namespace attache
