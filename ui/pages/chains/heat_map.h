#pragma once

#include "core/insight/chains.h"

#include <QAbstractScrollArea>

namespace attache {

/// Accounts by roles: who plays which role, and how long ago they were met. Supportive ones are
/// filled, met ones weak, opponents in danger, known ones outlined, unknown ones dashed; what was
/// met too long ago weakens. The arrow keys go from cell to cell, Enter opens what stands there.
class HeatMap : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HeatMap(QWidget *parent = nullptr);

    void setOverview(const ChainsOverview &overview, QDate today);
    /// −1 for none.
    int currentRow() const { return m_row; }
    RoleKind currentRole() const { return HeatRoles[static_cast<size_t>(m_column)]; }
    void setCurrent(int row, int column);
    Id<Account> currentAccount() const;
    /// Where the cell is drawn, in the viewport.
    QRect cellRect(int row, int column) const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged();
    /// @p contact may be null: nobody is known in that role.
    void activated(attache::Id<attache::Account> account, attache::Id<attache::Contact> contact);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    static constexpr int Columns = static_cast<int>(HeatRoles.size());

    int roleWidth() const;
    int nameWidth() const;
    int rowTop(int row) const;
    bool cellAt(const QPoint &point, int &row, int &column) const;
    /// The column whose head stands at @p point; −1 for none.
    int roleAt(const QPoint &point) const;
    QString describe(int row, int column) const;
    void updateScroll();
    void activateCurrent();

    void paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, int row) const;
    void paintCell(QPainter &painter, const HeatCell &cell, const QRect &rect, bool selected) const;
    void paintFoot(QPainter &painter) const;

    ChainsOverview m_overview;
    QDate m_today;
    int m_row = -1;
    int m_column = 0;
};

} // namespace attache
