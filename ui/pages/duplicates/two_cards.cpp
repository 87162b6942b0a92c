#include "ui/pages/duplicates/two_cards.h"

#include "ui/base/tokens.h"

#include <QBoxLayout>
#include <QEvent>

namespace attache {

TwoCards::TwoCards(QWidget *first, QWidget *second, QWidget *parent)
    : QWidget(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_second(second)
{
    constexpr int FirstShare = 10;
    constexpr int SecondShare = 9;
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(tokens::Space3);
    m_row->addWidget(first, FirstShare);
    m_row->addWidget(second, SecondShare);
}

bool TwoCards::event(QEvent *event)
{
    if (event->type() == QEvent::Resize || event->type() == QEvent::LayoutRequest)
        arrange();
    return QWidget::event(event);
}

void TwoCards::arrange()
{
    constexpr int FirstWidth = 380;
    const int needed = FirstWidth + m_row->spacing() + m_second->minimumSizeHint().width();
    m_row->setDirection(width() < needed ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace attache
