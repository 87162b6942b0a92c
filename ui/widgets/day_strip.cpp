#include "ui/widgets/day_strip.h"

#include "ui/base/tokens.h"
#include "ui/style/paint.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QResizeEvent>

#include <utility>

namespace attache {

namespace {
constexpr int CellHeight = 93;
constexpr int TimeWidth = 40;
constexpr int MostColumns = 4;
constexpr int FourFrom = 1000;
constexpr int AccentHeight = 2;
} // namespace

DayStripCell::DayStripCell(QWidget *parent)
    : QWidget(parent)
    , m_time(new TextLabel)
    , m_head(new QHBoxLayout)
    , m_name(new ElidedLabel({}, FontRole::BodyBold))
    , m_subject(new ElidedLabel({}, FontRole::Small, TextColor::Secondary))
    , m_state(new TextLabel({}, FontRole::Small))
    , m_meter(new MeterWidget(0))
    , m_outcome(new ElidedLabel({}, FontRole::Small, TextColor::Secondary))
    , m_button(new Button({}))
{
    setFixedHeight(CellHeight);
    setMinimumWidth(0);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(tokens::Space4, tokens::Space3, tokens::Space4, tokens::Space2);
    grid->setHorizontalSpacing(tokens::Space2);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    m_time->setMinimumWidth(TimeWidth);
    // The lines stand at one height in all cells, whatever they say.
    for (TextLabel *label : {m_time, m_state})
        label->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    // The day of a visit to come stands above its time.
    grid->addWidget(m_time, 0, 0, 2, 1, Qt::AlignTop);
    m_head->setSpacing(tokens::Space2);
    m_head->addWidget(m_name, 1);
    m_head->addWidget(m_state);
    grid->addLayout(m_head, 0, 1);
    grid->addWidget(m_subject, 1, 1);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(tokens::Space3);
    foot->addWidget(m_meter, 1);
    foot->addWidget(m_outcome, 1);
    foot->addWidget(m_button);
    m_button->setFixedHeight(tokens::ChipHeight);
    m_button->setFocusPolicy(Qt::NoFocus);
    grid->addLayout(foot, 2, 1);
    grid->setRowStretch(2, 1);
    setOutcome({});
    connect(m_button, &Button::clicked, this, &DayStripCell::activated);
}

void DayStripCell::setTime(const QString &time)
{
    m_time->setText(time);
}

void DayStripCell::setBadge(QWidget *badge)
{
    delete std::exchange(m_badge, badge);
    m_head->insertWidget(0, badge, 0, Qt::AlignVCenter);
}

void DayStripCell::setName(const QString &name, const QString &subject)
{
    m_name->setText(name);
    m_subject->setText(subject);
}

void DayStripCell::setState(const QString &words, TextColor color)
{
    m_state->setText(words);
    m_state->setColor(color);
    m_state->setRole(m_next ? FontRole::SmallBold : FontRole::Small);
    m_state->setVisible(!words.isEmpty());
}

void DayStripCell::setOutcome(const QString &words)
{
    m_outcome->setText(words);
    m_outcome->setVisible(!words.isEmpty());
    m_meter->setVisible(words.isEmpty());
}

void DayStripCell::setNext(bool next)
{
    m_next = next;
    m_time->setRole(next ? FontRole::BodyBold : FontRole::Body);
    m_time->setColor(next ? TextColor::Accent : TextColor::Secondary);
    m_button->setKind(next ? ButtonKind::Primary : ButtonKind::Normal);
    update();
    if (parentWidget())
        parentWidget()->update();
}

void DayStripCell::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    if (underMouse())
        drawPanel(&painter, rect().adjusted(4, 5, -4, -4), colors.hover, {}, tokens::RadiusControl);
    if (showsFocus(this))
        drawFocusRing(&painter, rect().adjusted(3, 4, -3, -3), colors.accent,
                      tokens::RadiusControl);
}

void DayStripCell::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton;
}

void DayStripCell::mouseReleaseEvent(QMouseEvent *event)
{
    if (std::exchange(m_pressed, false) && rect().contains(event->pos()))
        Q_EMIT activated();
}

void DayStripCell::keyPressEvent(QKeyEvent *event)
{
    const int ahead = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT activated();
        return;
    case Qt::Key_Right:
        focusNeighbour(ahead);
        return;
    case Qt::Key_Left:
        focusNeighbour(-ahead);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void DayStripCell::focusNeighbour(int step)
{
    const auto *grid = parentWidget() ? parentWidget()->layout() : nullptr;
    const int next = grid ? grid->indexOf(this) + step : -1;
    if (next >= 0 && next < grid->count())
        grid->itemAt(next)->widget()->setFocus(Qt::TabFocusReason);
}

DayStrip::DayStrip(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(0);
}

void DayStrip::setCells(const std::vector<DayStripCell *> &cells)
{
    if (cells == m_cells)
        return;
    m_cells = cells;
    m_columns = 0;
    place();
}

int DayStrip::columnsFor(int width) const
{
    return width < FourFrom ? MostColumns / 2 : MostColumns;
}

void DayStrip::place()
{
    const int columns = columnsFor(width());
    if (columns == m_columns)
        return;
    m_columns = columns;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    for (int column = 0; column < MostColumns; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
    int place = 0;
    QWidget *before = nullptr;
    for (DayStripCell *cell : m_cells) {
        m_grid->addWidget(cell, place / columns, place % columns);
        cell->show();
        if (before)
            setTabOrder(before, cell);
        before = cell;
        ++place;
    }
    updateGeometry();
    update();
}

void DayStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, rect(), colors.surface, colors.border, tokens::RadiusCard);
    for (const DayStripCell *cell : m_cells) {
        const QRect place = cell->geometry();
        if (place.left() > 0)
            painter.fillRect(QRect(place.left(), place.top(), tokens::Hairline, place.height()),
                             colors.border);
        if (place.top() > 0)
            painter.fillRect(QRect(place.left(), place.top(), place.width(), tokens::Hairline),
                             colors.border);
        if (cell->isNext()) {
            // Within the rounded corners where it is the first or the last.
            painter.save();
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setClipRect(QRect(place.left(), place.top(), place.width(), AccentHeight));
            drawPanel(&painter, rect(), colors.accent, {}, tokens::RadiusCard);
            painter.restore();
        }
    }
}

void DayStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

} // namespace attache
