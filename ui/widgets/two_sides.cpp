#include "ui/widgets/two_sides.h"

#include "ui/base/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/tick_row.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace attache {

TwoSides::TwoSides(const QString &first, const QString &second, QWidget *parent)
    : QWidget(parent)
    , m_columns(new QHBoxLayout(this))
{
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setSpacing(2 * tokens::Space4 + tokens::Hairline);
    m_columns->addWidget(makeSide(First, first), 1);
    m_columns->addWidget(makeSide(Second, second), 1);
}

QWidget *TwoSides::makeSide(Side side, const QString &name)
{
    auto *whole = new QWidget;
    whole->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new TextLabel(name, FontRole::SmallBold, TextColor::Secondary));
    // Rows are neighbours of one parent, so that the arrow keys go from one to the next.
    auto *list = new QWidget;
    m_rows[side] = new QVBoxLayout(list);
    m_rows[side]->setContentsMargins(0, 0, 0, 0);
    m_rows[side]->setSpacing(0);
    column->addWidget(list);
    m_empty[side] = new TextLabel({}, FontRole::Small, TextColor::Muted);
    m_empty[side]->setFixedHeight(TickRow::Height);
    m_empty[side]->hide();
    column->addWidget(m_empty[side]);
    column->addStretch(1);
    return whole;
}

void TwoSides::setEmptyText(Side side, const QString &text)
{
    m_empty[side]->setText(text);
}

void TwoSides::showEmpty(Side side, bool empty)
{
    m_empty[side]->setVisible(empty);
}

void TwoSides::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(width() / 2, 0, tokens::Hairline, height()),
                            colorsFor(palette()).border);
}

} // namespace attache
