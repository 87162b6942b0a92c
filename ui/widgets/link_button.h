#pragma once

#include "ui/style/fonts.h"
#include "ui/widgets/button.h"

namespace attache {

/// An action among words, in the colour of links; underlined while the pointer is on it.
class LinkButton : public Button
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, TextColor color = TextColor::Accent,
                        QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    TextColor m_color;
};

} // namespace attache
