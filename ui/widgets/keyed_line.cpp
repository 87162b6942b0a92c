#include "ui/widgets/keyed_line.h"

#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/key_cap.h"

#include <QPainter>
#include <QStyle>

namespace attache {

namespace {

const QString Place = QStringLiteral("%1");

int wordsWidth(const QString &words)
{
    return words.isEmpty()
               ? 0
               : QFontMetrics(fontFor(FontRole::Body)).horizontalAdvance(words) + tokens::Space1;
}

} // namespace

KeyedLine::KeyedLine(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void KeyedLine::setText(const QString &text, const QKeySequence &key)
{
    const qsizetype at = text.indexOf(Place);
    m_before = (at < 0 ? text : text.first(at)).trimmed();
    m_after = at < 0 ? QString() : text.sliced(at + Place.size()).trimmed();
    m_keys = at < 0 ? QStringList() : keyCap::keysOf(key);
    setAccessibleName(this->text());
    updateToolTip();
    updateGeometry();
    update();
}

QString KeyedLine::text() const
{
    QStringList parts{m_before, m_keys.join(u'+'), m_after};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QSize KeyedLine::sizeHint() const
{
    int width = wordsWidth(m_before) + wordsWidth(m_after);
    for (const QString &key : m_keys)
        width += keyCap::widthOf(key) + tokens::Space1;
    return {width, keyCap::Height};
}

QSize KeyedLine::minimumSizeHint() const
{
    return {0, keyCap::Height};
}

void KeyedLine::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateToolTip();
}

void KeyedLine::updateToolTip()
{
    setToolTip(sizeHint().width() > width() ? plainTip(text()) : QString());
}

void KeyedLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor color = colorsFor(palette()).secondary;
    const QFont font = fontFor(FontRole::Body);
    const int top = (height() - keyCap::Height) / 2;
    int x = 0;
    const auto place = [&](int wanted) {
        const QRect rect(x, top, qMin(wanted, width() - x), keyCap::Height);
        return QStyle::visualRect(layoutDirection(), this->rect(), rect);
    };
    drawLine(&painter, place(wordsWidth(m_before)), m_before, font, color);
    x += wordsWidth(m_before);
    for (const QString &key : m_keys) {
        const int wide = keyCap::widthOf(key);
        if (x + wide > width())
            return;
        keyCap::draw(&painter, place(wide), key, palette());
        x += wide + tokens::Space1;
    }
    if (x < width())
        drawLine(&painter, place(wordsWidth(m_after)), m_after, font, color);
}

} // namespace attache
