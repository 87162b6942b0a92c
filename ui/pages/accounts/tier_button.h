#pragma once

#include "core/domain/kinds.h"
#include "ui/base/tokens.h"

#include <QAbstractButton>

namespace attache {

/// A tier badge that opens a menu to change it; S A B C do so at once.
class TierButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit TierButton(QWidget *parent = nullptr);

    void setTier(Tier tier);
    Tier tier() const { return m_tier; }
    QSize sizeHint() const override { return {tokens::AvatarSize, tokens::AvatarSize}; }

Q_SIGNALS:
    void tierChosen(attache::Tier tier);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openMenu();

    Tier m_tier = Tier::C;
};

} // namespace attache
