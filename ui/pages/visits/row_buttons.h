#pragma once

#include "core/brief/document.h"
#include "core/domain/kinds.h"

#include <QAbstractButton>

namespace attache {

/// A line that can be pressed: a hover fill, a focus ring, Enter as well as Space.
class RowButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RowButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) final;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

    /// Draws mark, words and what stands behind them into @p rect.
    virtual void paintRow(QPainter *painter, const QRect &rect) = 0;
    /// The width that words may take.
    virtual int wordsWidth() const = 0;
    void updateToolTip();
};

/// Something missing: a dot in its tone, what it is, and what it is worth; leads to the place
/// where it is filled in.
class MissingRow final : public RowButton
{
    Q_OBJECT

public:
    using RowButton::RowButton;

    void setContent(const QString &text, int points, Tone tone);

protected:
    void paintRow(QPainter *painter, const QRect &rect) override;
    int wordsWidth() const override;

private:
    QString m_points;
    Tone m_tone = Tone::Warn;
};

/// A material: its state as a mark, and its name. Pressing it goes on to the next state
/// (to do, ready, out of date, not needed); the menu of the row offers all.
class MaterialRow final : public RowButton
{
    Q_OBJECT

public:
    using RowButton::RowButton;

    void setContent(const QString &text, PrepState state, bool removable);
    PrepState state() const { return m_state; }

    static PrepState after(PrepState state);

Q_SIGNALS:
    void stateChosen(attache::PrepState state);
    void removeRequested();

protected:
    void paintRow(QPainter *painter, const QRect &rect) override;
    int wordsWidth() const override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    PrepState m_state = PrepState::Todo;
    bool m_removable = false;
};

} // namespace attache
