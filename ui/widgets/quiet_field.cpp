#include "ui/widgets/quiet_field.h"

#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/wrapped_text.h"

#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>
#include <QTextLayout>
#include <QtMath>

#include <limits>
#include <utility>

namespace attache {

namespace {
constexpr int AboveLines = 2; ///< the first of several lines stands where a single one does
constexpr int LeastTag = 32;  ///< what is narrower says nothing

/// Several lines as they are drawn, @p width wide; gives their height.
qreal layOutLines(QTextLayout &layout, QString text, int width)
{
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    layout.setFont(fontFor(FontRole::Body));
    layout.setText(text);
    return wrapLines(layout, width);
}
} // namespace

QuietField::QuietField(const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_key(key)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFixedHeight(RowHeight);
    setCursor(Qt::IBeamCursor);
    describe();
}

void QuietField::setKeyShown(bool shown)
{
    m_keyShown = shown;
    update();
}

void QuietField::setKeyWidth(int width)
{
    m_keyWidth = width;
    fit();
    update();
}

void QuietField::setValue(const QString &value, bool multiLine)
{
    if (value == m_value && multiLine == m_multiLine)
        return;
    m_value = value;
    m_multiLine = multiLine;
    describe();
    fit();
    update();
}

void QuietField::setTags(const QStringList &tags)
{
    m_tags = tags;
    setValue(tags.join(QLatin1String(", ")));
    update();
}

void QuietField::describe()
{
    setAccessibleName(m_key);
    setAccessibleDescription(m_value);
    const int room = valueRect().width();
    const bool cut =
        !m_multiLine && QFontMetrics(fontFor(FontRole::Body)).horizontalAdvance(m_value) > room;
    setToolTip(cut ? plainTip(m_value) : QString());
}

void QuietField::setLeading(bool leads)
{
    m_leads = leads;
    update();
}

void QuietField::setEditable(bool editable)
{
    m_editable = editable;
    setCursor(editable ? Qt::IBeamCursor : Qt::ArrowCursor);
}

QRect QuietField::valueRect() const
{
    const int left = m_keyShown ? m_keyWidth : 0;
    return QStyle::visualRect(
        layoutDirection(), rect(),
        rect().adjusted(left, m_multiLine ? AboveLines : 0, -tokens::Space2, 0));
}

int QuietField::neededWidth() const
{
    const int value = QFontMetrics(fontFor(FontRole::Body)).horizontalAdvance(m_value) + 1;
    return width() - valueRect().width() + value;
}

void QuietField::fit()
{
    int height = RowHeight;
    if (m_multiLine) {
        QTextLayout lines;
        height =
            qMax(RowHeight, qCeil(layOutLines(lines, m_value, qMax(1, valueRect().width()))) + 5);
    }
    setFixedHeight(height);
}

QSize QuietField::sizeHint() const
{
    return {2 * KeyWidth, minimumHeight()};
}

QSize QuietField::minimumSizeHint() const
{
    return {KeyWidth + tokens::FormLabelWidth / 2, RowHeight};
}

void QuietField::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    if (underMouse() && m_editable)
        drawPanel(&painter, valueRect().adjusted(-6, 1, 6, -1), colors.hover, {},
                  tokens::RadiusTag);
    const Qt::Alignment start =
        QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    const QRect key = QStyle::visualRect(layoutDirection(), rect(),
                                         QRect(0, 0, m_keyWidth - tokens::Space1, RowHeight));
    if (m_keyShown)
        drawLine(&painter, key, m_key, fontFor(FontRole::Small), colors.secondary, start);
    paintValue(&painter);
    if (showsFocus(this))
        drawFocusRing(&painter, rect(), colors.accent, tokens::RadiusTag);
}

void QuietField::paintValue(QPainter *painter) const
{
    const Colors &colors = colorsFor(palette());
    const QColor ink = m_leads ? colors.accent : colors.text;
    const QRect room = valueRect();
    if (m_multiLine) {
        painter->setPen(ink);
        QTextLayout lines;
        lines.setTextOption(
            QTextOption(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
        layOutLines(lines, m_value, qMax(1, room.width()));
        lines.draw(painter, room.topLeft());
    } else if (!m_tags.isEmpty()) {
        int left = 0;
        for (const QString &tag : m_tags) {
            const QSize size =
                Tag::tagSize(tag).boundedTo(QSize(room.width() - left, room.height()));
            if (size.width() < LeastTag)
                break;
            const QRect place(room.left() + left, room.top() + (room.height() - size.height()) / 2,
                              size.width(), size.height());
            Tag::paint(painter, QStyle::visualRect(layoutDirection(), room, place), tag,
                       Tone::Accent, palette());
            left += size.width() + tokens::Space1;
        }
    } else {
        drawLine(painter, room, m_value, fontFor(FontRole::Body), ink,
                 QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    }
}

bool QuietField::isOnValue(const QPoint &position) const
{
    const QRect room = valueRect();
    const int words = QFontMetrics(fontFor(FontRole::Body)).horizontalAdvance(m_value);
    const QRect value(room.topLeft(), QSize(qMin(words, room.width()), room.height()));
    return m_leads && QStyle::visualRect(layoutDirection(), room, value).contains(position);
}

void QuietField::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->button() == Qt::LeftButton;
}

void QuietField::mouseReleaseEvent(QMouseEvent *event)
{
    if (!std::exchange(m_pressed, false) || !rect().contains(event->pos()))
        return;
    if (isOnValue(event->pos()))
        Q_EMIT followed();
    else if (m_editable)
        Q_EMIT editRequested();
}

void QuietField::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(isOnValue(event->pos()) ? Qt::PointingHandCursor
              : m_editable            ? Qt::IBeamCursor
                                      : Qt::ArrowCursor);
}

void QuietField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_F2:
        if (m_editable)
            Q_EMIT editRequested();
        return;
    case Qt::Key_Down:
        return focusNeighbour(0, 1);
    case Qt::Key_Up:
        return focusNeighbour(0, -1);
    case Qt::Key_Right:
        return focusNeighbour(1, 0);
    case Qt::Key_Left:
        return focusNeighbour(-1, 0);
    default:
        QWidget::keyPressEvent(event);
    }
}

void QuietField::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    describe();
    if (event->size().width() != event->oldSize().width())
        fit();
}

void QuietField::focusNeighbour(int dx, int dy)
{
    QuietField *nearest = nullptr;
    int least = std::numeric_limits<int>::max();
    const auto fields =
        parentWidget()->findChildren<QuietField *>(QString(), Qt::FindDirectChildrenOnly);
    for (QuietField *each : fields) {
        if (each == this || !each->isVisible())
            continue;
        const QPoint way = each->geometry().topLeft() - geometry().topLeft();
        const int ahead = way.x() * dx + way.y() * dy;
        const int aside = qAbs(way.x() * dy) + qAbs(way.y() * dx);
        if (ahead > 0 && ahead + 4 * aside < least) {
            least = ahead + 4 * aside;
            nearest = each;
        }
    }
    if (nearest)
        nearest->setFocus(Qt::TabFocusReason);
}

} // namespace attache
