#pragma once

#include "core/base/tone.h"

#include <QAbstractButton>

class QMenu;

namespace attache {

/// A tag that can be pressed, to change what it says. With a menu it opens that, and Down does,
/// too.
class TagButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TagButton(const QString &text = {}, Tone tone = Tone::Neutral,
                       QWidget *parent = nullptr);

    void setTag(const QString &text, Tone tone);
    Tone tone() const { return m_tone; }
    /// The button takes ownership.
    void setMenu(QMenu *menu);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openMenu();

    Tone m_tone;
    QMenu *m_menu = nullptr;
};

} // namespace attache
