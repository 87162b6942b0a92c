#include "ui/widgets/label.h"

#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/paint.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace attache {

TextLabel::TextLabel(const QString &text, FontRole role, TextColor color, QWidget *parent)
    : QLabel(text, parent)
    , m_color(color)
{
    setTextFormat(Qt::PlainText);
    setFont(fontFor(role));
    applyColor();
}

void TextLabel::setRole(FontRole role)
{
    setFont(fontFor(role));
}

void TextLabel::setColor(TextColor color)
{
    m_color = color;
    applyColor();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColor();
}

void TextLabel::applyColor()
{
    const QColor wanted = textColor(palette(), m_color);
    // Setting a palette announces a change of palette again.
    if (palette().color(QPalette::WindowText) == wanted)
        return;
    // Only this one role is ours; the others go on following the theme.
    QPalette own;
    own.setColor(QPalette::WindowText, wanted);
    setPalette(own);
}

ElidedLabel::ElidedLabel(const QString &text, FontRole role, TextColor color, QWidget *parent)
    : QWidget(parent)
    , m_color(color)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFont(fontFor(role));
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    measure();
    update();
}

void ElidedLabel::measure()
{
    m_textWidth = fontMetrics().horizontalAdvance(m_text);
    updateToolTip();
    updateGeometry();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        measure();
}

void ElidedLabel::setColor(TextColor color)
{
    m_color = color;
    update();
}

void ElidedLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

bool ElidedLabel::isElided() const
{
    return m_textWidth > width();
}

QSize ElidedLabel::sizeHint() const
{
    return {m_textWidth + 1, qMax(fontMetrics().height(), tokens::SmallLine)};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const int least = fontMetrics().horizontalAdvance(QStringLiteral("MM…"));
    return {qMin(least, sizeHint().width()), sizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = isEnabled() ? textColor(palette(), m_color) : colorsFor(palette()).muted;
    drawLine(&painter, rect(), m_text, font(), color,
             QStyle::visualAlignment(layoutDirection(), m_alignment));
}

void ElidedLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateToolTip();
}

void ElidedLabel::updateToolTip()
{
    const QString whole = isElided() ? plainTip(m_text) : QString();
    if (whole != toolTip())
        setToolTip(whole);
}

Separator::Separator(Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(tokens::Hairline);
    else
        setFixedWidth(tokens::Hairline);
}

void Separator::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), colorsFor(palette()).border);
}

} // namespace attache
