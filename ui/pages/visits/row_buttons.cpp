#include "ui/pages/visits/row_buttons.h"

#include "core/base/shared_text.h"
#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace attache {

namespace {

constexpr int MarkWidth = 16;
constexpr int MarkSize = 10;

QString markOf(PrepState state)
{
    switch (state) {
    case PrepState::Ready:
        return QStringLiteral("✓");
    case PrepState::Outdated:
        return QStringLiteral("!");
    case PrepState::NotNeeded:
        return QStringLiteral("–");
    case PrepState::Todo:
        break;
    }
    return {};
}

} // namespace

RowButton::RowButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setFont(fontFor(FontRole::Small));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize RowButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + MarkWidth + tokens::Space6, tokens::Space6};
}

QSize RowButton::minimumSizeHint() const
{
    return {tokens::CardLabelWidth, tokens::Space6};
}

void RowButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    // The fill reaches a little beyond the words, which stay in line with those of the card.
    if (underMouse() && isEnabled())
        drawPanel(&painter, rect(), colors.hover, {}, tokens::RadiusTag);
    paintRow(&painter, rect());
    if (showsFocus(this))
        drawFocusRing(&painter, rect(), colors.accent, tokens::RadiusTag);
}

void RowButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void RowButton::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    updateToolTip();
}

void RowButton::updateToolTip()
{
    const bool elided = fontMetrics().horizontalAdvance(text()) > wordsWidth();
    setToolTip(elided ? plainTip(text()) : QString());
}

void MissingRow::setContent(const QString &text, int points, Tone tone)
{
    setText(text);
    m_points = points > 0 ? QStringLiteral("+%1").arg(points) : QString();
    m_tone = tone;
    setAccessibleName(m_points.isEmpty() ? text : text + QLatin1Char(' ') + m_points);
    updateToolTip();
    update();
}

int MissingRow::wordsWidth() const
{
    return width() - MarkWidth - fontMetrics().horizontalAdvance(m_points) - tokens::Space2;
}

void MissingRow::paintRow(QPainter *painter, const QRect &rect)
{
    const Colors &colors = colorsFor(palette());
    const QRectF mark(rect.left() + 1, rect.center().y() - MarkSize / 2.0 + 0.5, MarkSize,
                      MarkSize);
    drawPanel(painter, mark, toneColors(colors, m_tone).mark, {}, MarkSize / 2.0);
    const QRect words = rect.adjusted(MarkWidth, 0, 0, 0);
    const int shown = qMin(wordsWidth(), fontMetrics().horizontalAdvance(text()));
    drawLine(painter, QRect(words.left(), words.top(), wordsWidth() + 1, words.height()), text(),
             font(), colors.text);
    drawLine(painter, words.adjusted(shown + tokens::Space1, 0, 0, 0), m_points, font(),
             colors.textMuted);
}

void MaterialRow::setContent(const QString &text, PrepState state, bool removable)
{
    setText(text);
    m_state = state;
    m_removable = removable;
    setAccessibleName(QStringLiteral("%1, %2").arg(text, labelOf(state)));
    updateToolTip();
    update();
}

PrepState MaterialRow::after(PrepState state)
{
    switch (state) {
    case PrepState::Todo:
        return PrepState::Ready;
    case PrepState::Ready:
        return PrepState::Outdated;
    case PrepState::Outdated:
        return PrepState::NotNeeded;
    case PrepState::NotNeeded:
        break;
    }
    return PrepState::Todo;
}

int MaterialRow::wordsWidth() const
{
    return width() - MarkWidth;
}

void MaterialRow::paintRow(QPainter *painter, const QRect &rect)
{
    const Colors &colors = colorsFor(palette());
    const QRect mark(rect.left(), rect.top(), MarkWidth - tokens::Space1, rect.height());
    if (m_state == PrepState::Todo) {
        const QRectF circle(rect.left() + 1, rect.center().y() - MarkSize / 2.0 + 0.5, MarkSize,
                            MarkSize);
        drawPanel(painter, circle, {}, colors.muted, MarkSize / 2.0);
    } else {
        const QColor color = m_state == PrepState::Ready      ? colors.okText
                             : m_state == PrepState::Outdated ? colors.dangerText
                                                              : colors.textMuted;
        drawLine(painter, mark, markOf(m_state), fontFor(FontRole::SmallBold), color,
                 Qt::AlignCenter);
    }
    QFont words = font();
    words.setStrikeOut(m_state == PrepState::NotNeeded);
    drawLine(painter, rect.adjusted(MarkWidth, 0, 0, 0), text(), words,
             m_state == PrepState::NotNeeded ? colors.textMuted : colors.text);
}

void MaterialRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && m_removable) {
        Q_EMIT removeRequested();
        return;
    }
    RowButton::keyPressEvent(event);
}

void MaterialRow::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    for (const auto &choice : choicesOf<PrepState>) {
        QAction *action = menu.addAction(labelOf(choice.value));
        action->setCheckable(true);
        action->setChecked(choice.value == m_state);
        connect(action, &QAction::triggered, this,
                [this, state = choice.value] { Q_EMIT stateChosen(state); });
    }
    if (m_removable) {
        menu.addSeparator();
        connect(menu.addAction(Common::tr("Remove")), &QAction::triggered, this,
                &MaterialRow::removeRequested);
    }
    menu.exec(event->globalPos());
}

} // namespace attache
