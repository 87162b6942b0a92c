#include "ui/widgets/scroll_body.h"

#include "ui/base/tokens.h"

#include <QVBoxLayout>

namespace attache {

ScrollBody::ScrollBody(QWidget *parent)
    : QScrollArea(parent)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(tokens::Space4);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void ScrollBody::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    // A column never scrolls sideways: what is inside has to fit the width there is.
    widget()->setMaximumWidth(viewport()->width());
}

} // namespace attache
