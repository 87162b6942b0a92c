#pragma once

#include "ui/style/house_style.h"

#include <QKeySequence>
#include <QPushButton>

namespace attache {

/// A push button of one kind; keyboard as everywhere: Space and Enter press it.
class Button : public QPushButton
{
    Q_OBJECT

public:
    explicit Button(const QString &text, ButtonKind kind = ButtonKind::Normal,
                    QWidget *parent = nullptr);

    void setKind(ButtonKind kind) { setButtonKind(this, kind); }
    /// Makes it as wide as it is high, with the icon @p name alone. @p title is what a screen
    /// reader says; the tool tip adds @p key.
    void setIconOnly(const QString &name, const QString &title, const QKeySequence &key = {});

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace attache
