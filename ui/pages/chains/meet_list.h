#pragma once

#include "core/insight/chains.h"

#include <QListView>

class QStandardItemModel;

namespace attache {

/// Whom to meet next, over all open deals: the person with their part, the deal and who leads to
/// them. Enter opens the deal's account at the person.
class MeetList : public QListView
{
    Q_OBJECT

public:
    explicit MeetList(QWidget *parent = nullptr);

    void setMeetings(const std::vector<NextMeeting> &meetings);
    /// Null where none is current.
    const NextMeeting *current() const;
    /// How many stand below what is in sight.
    int beyond() const;

Q_SIGNALS:
    void beyondChanged();
    void opened(attache::Id<attache::Account> account, attache::Id<attache::Contact> contact);

protected:
    void updateGeometries() override;

private:
    std::vector<NextMeeting> m_meetings;
    QStandardItemModel *m_model;
};

} // namespace attache
