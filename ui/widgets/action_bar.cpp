#include "ui/widgets/action_bar.h"

#include "ui/base/tokens.h"
#include "ui/widgets/keyed_line.h"

#include <QHBoxLayout>
#include <QPainter>

namespace attache {

namespace {

constexpr int BarHeight = 54;

} // namespace

ActionBar::ActionBar(QWidget *parent)
    : QFrame(parent)
    , m_row(new QHBoxLayout(this))
    , m_words(new KeyedLine)
{
    setFixedHeight(BarHeight);
    m_row->setContentsMargins(tokens::Space6, 0, tokens::Space6, 0);
    m_row->setSpacing(tokens::Space2);
    m_row->addWidget(m_words, 1);
}

void ActionBar::setWords(const QString &text, const QKeySequence &key)
{
    m_words->setText(text, key);
}

void ActionBar::setWords(const QString &text)
{
    m_words->setText(text);
}

void ActionBar::addButton(QWidget *button)
{
    m_row->addWidget(button);
}

void ActionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    painter.fillRect(rect(), colors.surface);
    painter.fillRect(QRect(0, 0, width(), tokens::Hairline), colors.border);
}

} // namespace attache
