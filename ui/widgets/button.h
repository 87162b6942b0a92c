#pragma once

#include "ui/style/house_style.h"

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

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace attache
