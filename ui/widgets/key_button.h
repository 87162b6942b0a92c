#pragma once

#include "ui/widgets/button.h"

namespace attache {

/// A button that shows the key which does the same beside its words.
class KeyButton final : public Button
{
    Q_OBJECT

public:
    KeyButton(const QString &text, const QString &key, ButtonKind kind = ButtonKind::Normal,
              QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_key;
};

} // namespace attache
