#pragma once

#include "core/domain/deal_kinds.h"

#include <QAbstractButton>

#include <optional>

namespace attache {

/// How well something is known, as four small segments with their word: one dashed for what is
/// assumed, then as many filled as the level. Pressed, it offers the levels. Dashed never passes.
class EvidenceMark : public QAbstractButton
{
    Q_OBJECT

public:
    explicit EvidenceMark(QWidget *parent = nullptr);

    /// Nothing where nobody has noted anything.
    void setLevel(std::optional<EvidenceLevel> level);
    std::optional<EvidenceLevel> level() const { return m_level; }
    /// Only shows.
    void setChoosable(bool choosable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void levelChosen(attache::EvidenceLevel level);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QString word() const;
    void openMenu();

    std::optional<EvidenceLevel> m_level;
    bool m_choosable = true;
};

} // namespace attache
