#pragma once

#include "core/domain/account.h"
#include "ui/pages/accounts/timeline_model.h"

#include <QWidget>

class QStackedWidget;

namespace attache {

class ChangeFollower;
class Chip;
class Desk;
class EmptyState;
class ErrorState;
class QuickLine;
class RecordSheet;
class TimelineRail;
class TimelineView;

/// The history of contacts with an account: a line to note something down, chips that filter by
/// kind, the timeline, and a summary beside it.
class TimelineTab : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineTab(Desk &desk, QWidget *parent = nullptr);

    void showAccount(Id<Account> account);
    /// Goes to what the record of that type is in the story; a note opens at the side.
    void showRecord(const QString &type, qint64 id);

    TimelineModel *model() const { return m_model; }
    TimelineView *view() const { return m_view; }
    QuickLine *quickLine() const { return m_line; }
    TimelineRail *rail() const { return m_rail; }
    RecordSheet *noteSheet() const { return m_note; }
    Chip *chip(TimelineGroup group) const;

Q_SIGNALS:
    void openRequested(const QString &link);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeChips();
    QWidget *makeStack();
    void connectParts();
    void refresh();
    void showRead(const Result<void> &read);
    void showChips();
    void setGroup(std::optional<TimelineGroup> group);
    void setFilter(const TimelineModel::Filter &filter);
    void fillPeopleMenu();
    void fillDealMenu();
    void act(const QModelIndex &index, int link);
    void offerDays(Id<Promise> promise, const QPoint &place);
    void reschedule(Id<Promise> promise, QDate due);
    void openNote(qint64 id);
    void closeNote();
    void showSides();

    Desk &m_desk;
    Id<Account> m_account;
    TimelineModel *m_model;
    QuickLine *m_line;
    std::vector<std::pair<std::optional<TimelineGroup>, Chip *>> m_chips;
    Chip *m_person;
    Chip *m_deal;
    TimelineView *m_view;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty;
    ErrorState *m_failed;
    TimelineRail *m_rail;
    QWidget *m_railHolder = nullptr;
    RecordSheet *m_note = nullptr; ///< made when the first note is opened
    ChangeFollower *m_follower;
};

} // namespace attache
