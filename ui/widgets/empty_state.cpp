#include "ui/widgets/empty_state.h"

#include "ui/base/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace attache {

EmptyState::EmptyState(const QString &line, QWidget *parent)
    : QWidget(parent)
    , m_line(new TextLabel(line, FontRole::Body, TextColor::Secondary))
    , m_buttons(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::Space6, tokens::Space5, tokens::Space6, tokens::Space5);
    column->setSpacing(tokens::Space3);
    m_line->setAlignment(Qt::AlignCenter);
    m_line->setWordWrap(true);
    m_buttons->setSpacing(tokens::Space2);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    column->addStretch(1);
    column->addWidget(m_line);
    column->addLayout(m_buttons);
    column->addStretch(1);
}

void EmptyState::setLine(const QString &line)
{
    m_line->setText(line);
}

Button *EmptyState::addButton(const QString &text, ButtonKind kind)
{
    auto *button = new Button(text, kind);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

} // namespace attache
