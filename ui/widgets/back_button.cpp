#include "ui/widgets/back_button.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace attache {

namespace {
constexpr int ArrowWidth = 14; ///< with the room behind it
constexpr int MostWidth = 128;
constexpr int ShortWidth = 96; ///< up to which a name is whole in any window
constexpr int RuleHeight = 24;
} // namespace

BackButton::BackButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setVisible(false);
}

void BackButton::setPlace(const QString &name)
{
    setText(name);
    const QString words = tr("Back to %1").arg(name);
    setAccessibleName(words);
    //: %1 says where to, %2 the keys
    setToolTip(plainTip(Common::tr("%1 (%2)").arg(
        words, QKeySequence(Qt::ALT | Qt::Key_Left).toString(QKeySequence::NativeText))));
    updateGeometry();
    setVisible(!name.isEmpty());
    update();
}

QSize BackButton::sizeHint() const
{
    const int inside = saysPlace() ? qMin(MostWidth, wholeWidth()) : ArrowWidth;
    return {inside + tokens::Space3 + tokens::Hairline + tokens::Space1, tokens::ControlHeight};
}

QSize BackButton::minimumSizeHint() const
{
    return sizeHint();
}

int BackButton::wholeWidth() const
{
    const int words = QFontMetrics(fontFor(FontRole::Body)).horizontalAdvance(text()) + 1;
    return ArrowWidth + words + tokens::Space2;
}

bool BackButton::saysPlace() const
{
    // In a small window the beginning of a name would say less than the arrow alone.
    return window()->width() >= tokens::CompactWindow || wholeWidth() <= ShortWidth;
}

void BackButton::showEvent(QShowEvent *event)
{
    QAbstractButton::showEvent(event);
    window()->installEventFilter(this);
    updateGeometry();
}

bool BackButton::eventFilter(QObject *watched, QEvent *event)
{
    // In a small window the title needs the room more.
    if (event->type() == QEvent::Resize)
        updateGeometry();
    return QAbstractButton::eventFilter(watched, event);
}

QRect BackButton::buttonRect() const
{
    const QRect inside(0, 0, width() - tokens::Space3 - tokens::Hairline - tokens::Space1,
                       height());
    return QStyle::visualRect(layoutDirection(), rect(), inside);
}

void BackButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const QRect button = buttonRect();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (underMouse())
        drawPanel(&painter, button, colors.hover, {}, tokens::RadiusControl);
    const QColor ink = underMouse() ? colors.text : colors.secondary;
    const QPointF tip(mirrored ? button.right() - 1 : button.left() + 2, button.center().y() + 0.5);
    const double side = mirrored ? -1 : 1;
    QPainterPath arrow(tip + QPointF(side * 5, -5));
    arrow.lineTo(tip);
    arrow.lineTo(tip + QPointF(side * 5, 5));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ink, 1.3));
    painter.drawPath(arrow);
    const QRect words = mirrored ? button.adjusted(tokens::Space1, 0, -ArrowWidth, 0)
                                 : button.adjusted(ArrowWidth, 0, -tokens::Space1, 0);
    if (saysPlace())
        drawLine(&painter, words, text(), fontFor(FontRole::Body), ink,
                 QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    const QRect rule(width() - tokens::Space1 - tokens::Hairline, (height() - RuleHeight) / 2,
                     tokens::Hairline, RuleHeight);
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), rule), colors.border);
    if (showsFocus(this))
        drawFocusRing(&painter, button, colors.accent, tokens::RadiusControl);
}

void BackButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace attache
