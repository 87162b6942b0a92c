#pragma once

#include "core/insight/week_plan.h"

#include <QAbstractScrollArea>

#include <optional>
#include <vector>

namespace attache {

/// A week in slots: what is fixed, what is proposed where, and days that ask for two places.
/// Proposals are accepted by their mark, by Enter on them, or by being dropped into a slot; × and
/// Del put one off. The arrow keys go from slot to slot.
class PlanGrid : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit PlanGrid(QWidget *parent = nullptr);

    void setPlan(const WeekPlan &plan, QDate today);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    SlotPlace place() const { return m_place; }
    void setPlace(SlotPlace place);
    /// Where a slot is drawn, in the viewport; empty when there is none.
    QRect rectOf(SlotPlace place) const;
    QRect rectOf(Id<Visit> visit) const;
    QRect rectOf(const Proposal &proposal) const;
    /// Whether the heads of all days have room for the month: all of them say it, or none.
    bool datesFit() const;
    /// The mark that accepts @p proposal, and the one that puts it off.
    QRect acceptRect(const Proposal &proposal) const;
    QRect putOffRect(const Proposal &proposal) const;
    std::optional<SlotPlace> placeAt(const QPoint &point) const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(attache::Id<attache::Visit> visit);
    void accepted(attache::Id<attache::Account> account);
    void putOff(attache::Id<attache::Account> account);
    /// The proposal for @p account was dropped there.
    void dropped(attache::Id<attache::Account> account, attache::SlotPlace place);
    /// Enter on an empty slot.
    void placeChosen(attache::SlotPlace place);
    /// The person wants the second visit of a clash to be online.
    void onlineRequested(attache::Id<attache::Visit> visit);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    static constexpr int HoursWidth = 52; ///< of the column that names the slots
    static constexpr int HeadHeight = 66;

    /// A clash with where it stands and its remedy.
    struct Warning
    {
        const PlaceClash *clash = nullptr;
        QRect rect;
        QRect remedy;
    };

    int dayLeft(size_t day) const;
    /// How many slots of @p day are taken, of all.
    QString takenText(const PlanDay &day) const;
    int slotTop(size_t slot) const;
    int slotHeight() const;
    int yOf(QTime time) const;
    const VisitRow *visitAt(SlotPlace place) const;
    const Proposal *proposalAt(SlotPlace place) const;
    bool isFree(SlotPlace place) const;
    QRect rectOf(const VisitRow &row) const;
    std::vector<Warning> warnings() const;
    void updateScroll();
    void describe();

    void paintGrid(QPainter &painter) const;
    void paintHead(QPainter &painter, size_t day) const;
    void paintVisit(QPainter &painter, const VisitRow &row) const;
    void paintProposal(QPainter &painter, const Proposal &proposal) const;
    void paintWarning(QPainter &painter, const Warning &warning) const;
    /// What is said of how one meets: @p words with as much of it as fits into @p width.
    static QString kindWords(VisitKind kind, const QString &words, int width);
    /// The icon of @p kind stands before the last line. Lines end before @p marks, where they would
    /// run into them.
    void paintWords(QPainter &painter, const QRect &rect, Tier tier, const QString &name,
                    const QStringList &lines, VisitKind kind, const QRect &marks = {}) const;

    WeekPlan m_plan;
    QDate m_today;
    SlotPlace m_place;
    std::optional<SlotPlace> m_dropPlace;
    QPoint m_pressedAt;
    Id<Account> m_pressed; ///< the proposal that may be dragged
    bool m_readOnly = false;
};

} // namespace attache
