#pragma once

#include "core/domain/work_kinds.h"

#include <QWidget>

namespace attache {

/// Whose a number is: ours filled, theirs outlined, an assumption dashed.
class SourceChip : public QWidget
{
    Q_OBJECT

public:
    explicit SourceChip(CostSource source, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// In one word: "Ours", for CostSource's "Our figure".
    static QString wordOf(CostSource source);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    CostSource m_source;
};

} // namespace attache
