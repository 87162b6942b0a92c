#pragma once

#include "ui/base/roles.h"
#include "ui/widgets/cell_delegate.h"

#include <QWidget>

namespace attache {

/// Draws what was and what is on one line, as DifferenceLabel shows it.
void drawDifference(QPainter *painter, const QRect &rect, const QWidget *widget,
                    const QString &before, const QString &after);

/// The old and the new text on one line: the old one struck through on a ground of danger, an
/// arrow, and the new one on a ground of ok. Either may be missing. Both are elided where there is
/// no room.
class DifferenceLabel : public QWidget
{
    Q_OBJECT

public:
    explicit DifferenceLabel(QWidget *parent = nullptr);

    void setDifference(const QString &before, const QString &after);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_before;
    QString m_after;
};

/// The same as a cell of a table: the text is what is, BeforeRole what was.
class DifferenceDelegate final : public CellDelegate
{
    Q_OBJECT

public:
    static constexpr int BeforeRole = Roles::FirstOwnRole;

    using CellDelegate::CellDelegate;

protected:
    void paintContent(QPainter *painter, const QStyleOptionViewItem &option,
                      const QModelIndex &index) const override;
};

} // namespace attache
