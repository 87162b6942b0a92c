#include "ui/widgets/banner.h"

#include "core/base/shared_text.h"
#include "ui/base/tokens.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace attache {

namespace {

TextLabel *wrapped(const QString &text)
{
    auto *label = new TextLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

Banner::Banner(const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
    , m_row(new QHBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(tokens::Space6, tokens::Space1, tokens::Space6, tokens::Space1);
    column->setSpacing(0);
    m_row->setSpacing(tokens::Space3);
    m_row->addWidget(wrapped(text), 1);
    column->addLayout(m_row);
    setMinimumHeight(tokens::ControlHeight + 2 * tokens::Space1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

Button *Banner::addButton(const QString &text)
{
    auto *button = new Button(text);
    m_row->addWidget(button);
    return button;
}

void Banner::explain(const QString &text)
{
    auto *words = wrapped(text);
    words->setContentsMargins(0, 0, 0, tokens::Space2);
    words->hide();
    static_cast<QVBoxLayout *>(layout())->addWidget(words);
    auto *ask = new Button(Common::tr("Details"), ButtonKind::Link);
    ask->setAccessibleDescription(text);
    // Beside the words, before what can be done.
    m_row->insertWidget(1, ask);
    connect(ask, &Button::clicked, words, [ask, words] {
        ask->hide();
        words->show();
    });
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    painter.fillRect(rect(), toneColors(colors, m_tone).fill);
    painter.fillRect(QRect(0, height() - tokens::Hairline, width(), tokens::Hairline),
                     colors.border);
}

} // namespace attache
