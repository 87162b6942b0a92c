#include "ui/widgets/margin_notes.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QAbstractButton>
#include <QPainter>

namespace attache {

namespace {

constexpr int RowHeight = 26;
constexpr int Left = 12;
constexpr int DotSize = 6;

} // namespace

class MarginRow : public QAbstractButton
{
public:
    explicit MarginRow(QWidget *parent)
        : QAbstractButton(parent)
    {
        // A click corrects and the keyboard stays in the text.
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
    }

    void setNote(const MarginNote &note)
    {
        m_note = note;
        setEnabled(note.changeable);
        setCursor(note.changeable ? Qt::PointingHandCursor : Qt::ArrowCursor);
        setAccessibleName(note.kind + QStringLiteral(": ") + note.text);
        setToolTip(note.text);
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Colors &colors = colorsFor(palette());
        if (isEnabled() && underMouse())
            drawPanel(&painter, QRectF(rect()).adjusted(0, 1, 0, -1), colors.hover, {},
                      tokens::RadiusTag);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(toneColors(colors, m_note.tone).mark);
        painter.drawEllipse(QRectF(Left - 8, (height() - DotSize) / 2.0, DotSize, DotSize));
        const QFont bold = fontFor(FontRole::SmallBold);
        const int x = Left + 6;
        const int kind = qMin(QFontMetrics(bold).horizontalAdvance(m_note.kind) + 1, width() - x);
        drawLine(&painter, QRectF(x, 0, kind, height()), m_note.kind, bold, colors.text);
        const int text = x + kind + tokens::Space2;
        if (text < width())
            drawLine(&painter, QRectF(text, 0, width() - text, height()), m_note.text,
                     fontFor(FontRole::Small), colors.secondary);
        if (showsFocus(this))
            drawFocusRing(&painter, QRectF(rect()).adjusted(0, 1, 0, -1), colors.accent,
                          tokens::RadiusTag);
    }

private:
    MarginNote m_note;
};

MarginNotes::MarginNotes(QWidget *parent)
    : QWidget(parent)
{
    setFixedWidth(Width);
}

void MarginNotes::setTitle(const QString &title, int top)
{
    if (m_title == title && m_titleTop == top)
        return;
    m_title = title;
    m_titleTop = top;
    update();
}

void MarginNotes::setNotes(std::vector<MarginNote> notes)
{
    if (notes == m_notes)
        return;
    m_notes = std::move(notes);
    while (m_rows.size() < m_notes.size()) {
        auto *row = new MarginRow(this);
        connect(row, &QAbstractButton::clicked, this, [this, row, index = m_rows.size()] {
            Q_EMIT changeRequested(static_cast<int>(index),
                                   row->mapToGlobal(QPoint(0, row->height())));
        });
        m_rows.push_back(row);
    }
    arrange();
}

QWidget *MarginNotes::row(size_t index) const
{
    return index < m_notes.size() ? m_rows[index] : nullptr;
}

void MarginNotes::arrange()
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < m_notes.size();
        if (used) {
            m_rows[i]->setNote(m_notes[i]);
            m_rows[i]->setGeometry(tokens::Space2, m_notes[i].top, width() - tokens::Space3,
                                   RowHeight);
        }
        m_rows[i]->setVisible(used);
    }
}

void MarginNotes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void MarginNotes::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    painter.fillRect(QRect(0, 0, 1, height()), colors.border);
    drawLine(&painter, QRectF(Left, m_titleTop, width() - Left, RowHeight), m_title,
             fontFor(FontRole::Small), colors.textMuted);
}

} // namespace attache
