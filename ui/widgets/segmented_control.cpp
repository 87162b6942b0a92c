#include "ui/widgets/segmented_control.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <functional>

namespace attache {

namespace {

class Segment : public QAbstractButton
{
public:
    Segment(const QString &text, QWidget *parent)
        : QAbstractButton(parent)
    {
        setText(text);
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        setAccessibleName(text);
    }

    bool first = false;
    bool last = false;
    bool done = false;
    QString countText;
    std::function<void()> pointed;

    QString shownText() const
    {
        return done && !isChecked() ? QStringLiteral("✓ ") + text() : text();
    }

    QSize sizeHint() const override
    {
        // As wide as its bold text, so that nothing moves when the choice does.
        const QFontMetrics metrics(fontFor(FontRole::BodyBold));
        return {metrics.horizontalAdvance(text()) + countWidth() + 2 * tokens::Space4 +
                    (done ? 16 : 2),
                tokens::ControlHeight};
    }

    QSize minimumSizeHint() const override { return {40, tokens::ControlHeight}; }

    int countWidth() const
    {
        const QFontMetrics metrics(fontFor(FontRole::Body));
        return countText.isEmpty() ? 0 : metrics.horizontalAdvance(countText) + CountGap;
    }

protected:
    void mouseReleaseEvent(QMouseEvent *event) override
    {
        const bool within = event->button() == Qt::LeftButton && isDown();
        QAbstractButton::mouseReleaseEvent(event);
        if (within && pointed)
            pointed();
    }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colors &colors = colorsFor(palette());
        const QColor fill = isChecked()    ? isEnabled() ? colors.accent : colors.muted
                            : underMouse() ? colors.hover
                                           : colors.surface;
        const QColor line = isChecked() ? fill : colors.borderStrong;
        // Neighbours share a line; the ends alone are round.
        painter.save();
        painter.setClipRect(rect());
        const bool roundLeft = layoutDirection() == Qt::LeftToRight ? first : last;
        const bool roundRight = layoutDirection() == Qt::LeftToRight ? last : first;
        const QRectF shape = QRectF(rect()).adjusted(roundLeft ? 0 : -tokens::RadiusCard, 0,
                                                     roundRight ? 0 : tokens::RadiusCard, 0);
        drawPanel(&painter, shape, fill, line, tokens::RadiusControl);
        if (!roundRight && !isChecked())
            painter.fillRect(QRect(width() - 1, 0, 1, height()), colors.borderStrong);
        painter.restore();
        const QColor words = !isEnabled() && !isChecked() ? colors.muted
                             : isChecked()                ? colors.onAccent
                             : done                       ? colors.okText
                                                          : colors.secondary;
        drawWords(painter, words);
        if (showsFocus(this))
            drawFocusRing(&painter, QRectF(rect()).adjusted(2, 2, -2, -2),
                          isChecked() ? colors.onAccent : colors.accent, tokens::RadiusTag);
    }

private:
    static constexpr int CountGap = 6;

    void drawWords(QPainter &painter, const QColor &color) const
    {
        const QFont font = fontFor(isChecked() ? FontRole::BodyBold : FontRole::Body);
        const QRect room = rect().adjusted(tokens::Space1, 0, -tokens::Space1, 0);
        if (countText.isEmpty()) {
            drawLine(&painter, room, shownText(), font, color, Qt::AlignCenter);
            return;
        }
        const int words = qMin(QFontMetrics(font).horizontalAdvance(shownText()) + 1,
                               room.width() - countWidth());
        const int left = room.left() + (room.width() - words - countWidth()) / 2;
        const auto place = [this](int x, int width) {
            return QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, height()));
        };
        drawLine(&painter, place(left, words), shownText(), font, color);
        painter.setOpacity(CountOpacity);
        drawLine(&painter, place(left + words + CountGap, countWidth()), countText,
                 fontFor(FontRole::Body), color);
        painter.setOpacity(1);
    }

    static constexpr double CountOpacity = 0.72;
};

Segment *segmentAt(const QButtonGroup *group, int index)
{
    return static_cast<Segment *>(group->button(index));
}

} // namespace

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int index, bool on) {
        if (on)
            Q_EMIT currentChanged(index);
    });
}

int SegmentedControl::addSegment(const QString &text, const QVariant &data)
{
    const int index = count();
    auto *segment = new Segment(text, this);
    segment->first = index == 0;
    segment->last = true;
    if (index > 0)
        segmentAt(m_group, index - 1)->last = false;
    segment->pointed = [this, index] { Q_EMIT pointedAt(index); };
    m_data.append(data);
    layout()->addWidget(segment);
    m_group->addButton(segment, index);
    if (index == 0) {
        // Nobody can have asked for this choice yet.
        const QSignalBlocker quiet(m_group);
        segment->setChecked(true);
    }
    return index;
}

int SegmentedControl::count() const
{
    return static_cast<int>(m_data.size());
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

QVariant SegmentedControl::currentData() const
{
    return m_data.value(currentIndex());
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

void SegmentedControl::setCurrentData(const QVariant &data)
{
    setCurrentIndex(static_cast<int>(m_data.indexOf(data)));
}

void SegmentedControl::setSegmentText(int index, const QString &text)
{
    if (Segment *segment = segmentAt(m_group, index)) {
        segment->setText(text);
        segment->setAccessibleName(text);
        segment->updateGeometry();
    }
}

void SegmentedControl::setSegmentCount(int index, int count)
{
    Segment *segment = segmentAt(m_group, index);
    const QString text = count < 0 ? QString() : QLocale().toString(count);
    if (!segment || segment->countText == text)
        return;
    segment->countText = text;
    segment->setAccessibleName((segment->text() + QLatin1Char(' ') + text).trimmed());
    segment->updateGeometry();
    segment->update();
}

void SegmentedControl::setDone(int index, bool done)
{
    if (Segment *segment = segmentAt(m_group, index)) {
        segment->done = done;
        segment->setAccessibleDescription(done ? tr("done") : QString());
        segment->updateGeometry();
        segment->update();
    }
}

void SegmentedControl::setSegmentEnabled(int index, bool enabled)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setEnabled(enabled);
}

} // namespace attache
