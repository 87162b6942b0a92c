#include "ui/widgets/quick_row.h"

#include "ui/base/tokens.h"
#include "ui/style/paint.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

namespace attache {

namespace {

class QuickButton : public QAbstractButton
{
public:
    QuickButton(const QString &text, TextColor color, QWidget *parent)
        : QAbstractButton(parent)
        , m_color(color)
    {
        setText(text);
        setCheckable(false);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::NoFocus);
        setCursor(Qt::PointingHandCursor);
        setFont(fontFor(FontRole::Small));
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    bool first = false;
    bool last = true;
    bool chosen = false;

    QSize sizeHint() const override
    {
        const QFontMetrics metrics(fontFor(chosen ? FontRole::SmallBold : FontRole::Small));
        return {metrics.horizontalAdvance(text()) + 2 * 10 + 1, tokens::ChipHeight};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colors &colors = colorsFor(palette());
        const QColor fill = chosen         ? colors.accentWeak
                            : isDown()     ? colors.selection
                            : underMouse() ? colors.hover
                                           : colors.surface;
        const bool roundLeft = layoutDirection() == Qt::LeftToRight ? first : last;
        const bool roundRight = layoutDirection() == Qt::LeftToRight ? last : first;
        painter.setClipRect(rect());
        const QRectF shape = QRectF(rect()).adjusted(roundLeft ? 0 : -tokens::RadiusCard, 0,
                                                     roundRight ? 0 : tokens::RadiusCard, 0);
        drawPanel(&painter, shape, fill, colors.borderStrong, tokens::RadiusControl);
        if (!roundRight)
            painter.fillRect(QRect(width() - 1, 0, 1, height()), colors.borderStrong);
        drawLine(&painter, rect(), text(), fontFor(chosen ? FontRole::SmallBold : FontRole::Small),
                 chosen ? colors.accent : textColor(palette(), m_color), Qt::AlignCenter);
    }

private:
    TextColor m_color;
};

} // namespace

QuickRow::QuickRow(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QAbstractButton *QuickRow::addButton(const QString &text, TextColor color)
{
    auto *button = new QuickButton(text, color, this);
    button->first = !m_last;
    if (m_last)
        static_cast<QuickButton *>(m_last)->last = false;
    m_last = button;
    m_row->addWidget(button);
    return button;
}

void QuickRow::setChosen(QAbstractButton *button, bool chosen)
{
    static_cast<QuickButton *>(button)->chosen = chosen;
    button->updateGeometry();
    button->update();
}

} // namespace attache
