#pragma once

#include "core/exchange/merge_offer.h"
#include "ui/style/fonts.h"
#include "ui/widgets/card.h"

namespace attache {

/// What comes together when two records become one, a type a line: "5 + 2 = 7".
class MergedParts final : public CardWidget
{
    Q_OBJECT

public:
    explicit MergedParts(QWidget *parent = nullptr);

    void showParts(const std::vector<MergedPart> &parts);

private:
    void say(const QString &text, FontRole role);

    QVBoxLayout *m_rows;
};

} // namespace attache
