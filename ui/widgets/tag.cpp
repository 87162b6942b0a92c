#include "ui/widgets/tag.h"

#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace attache {

Tag::Tag(const QString &text, Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
    , m_tone(tone)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setText(text);
}

void Tag::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Tag::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

QSize Tag::minimumSizeHint() const
{
    return {qMin(40, sizeHint().width()), tokens::TagHeight};
}

QSize Tag::tagSize(const QString &text)
{
    const QFontMetrics metrics(fontFor(FontRole::Small));
    return {metrics.horizontalAdvance(text) + 2 * tokens::Space2 + 1, tokens::TagHeight};
}

void Tag::paint(QPainter *painter, const QRect &rect, const QString &text, Tone tone,
                const QPalette &palette)
{
    const ToneColors look = toneColors(colorsFor(palette), tone);
    drawPanel(painter, rect, look.fill, look.border, tokens::RadiusTag);
    drawLine(painter, rect.adjusted(tokens::Space1, 0, -tokens::Space1, 0), text,
             fontFor(FontRole::Small), look.text, Qt::AlignCenter);
}

void Tag::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), m_text, m_tone, palette());
}

void Tag::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    setToolTip(width() < sizeHint().width() ? plainTip(m_text) : QString());
}

Dot::Dot(Tone tone, QWidget *parent)
    : QWidget(parent)
    , m_tone(tone)
{
    setFixedSize(tokens::Space2, tokens::Space2);
}

void Dot::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Dot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawPanel(&painter, rect(), toneColors(colorsFor(palette()), m_tone).mark, {}, width() / 2.0);
}

Avatar::Avatar(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(tokens::AvatarSize, tokens::AvatarSize);
    setName(name);
}

void Avatar::setName(const QString &name)
{
    m_initial = initialOf(name);
    update();
}

QString Avatar::initialOf(const QString &name)
{
    const QString trimmed = name.trimmed();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, trimmed);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? trimmed.left(end).toUpper() : QStringLiteral("?");
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    drawPanel(&painter, rect(), colors.accentWeak, {}, width() / 2.0);
    drawLine(&painter, rect(), m_initial, fontFor(FontRole::Section), colors.accent,
             Qt::AlignCenter);
}

} // namespace attache
